#include "services/importing.h"
#include "shell/cli/commands.h"
#include "tables/activitytable.h"
#include "tables/affectedtable.h"
#include "tables/handofftable.h"
#include "tables/plannertable.h"

#include <array>
#include <memory>

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

using services::ExportForm;
using services::TableHeader;
using services::TableWish;
using Written = QFuture<domain::Result<qint64>>;

Exit wrongValue(const Session &session, const QString &option)
{
    return session.wrongUse(Words::tr("--%1 does not take this value: %2")
                                .arg(option, session.invocation().values(option).join(u", ")));
}

std::optional<services::ExportFormat> formatOf(const QString &name)
{
    using services::ExportFormat;
    if (name == "csv"_L1) {
        return ExportFormat::Csv;
    }
    if (name == "json"_L1) {
        return ExportFormat::Json;
    }
    if (name == "xlsx"_L1) {
        return ExportFormat::Workbook;
    }
    if (name == "jsonl"_L1) {
        return ExportFormat::JsonLines;
    }
    return std::nullopt;
}

/// The options that hold names of files, in the order in which these are written.
constexpr std::array fileOptions{ "customers"_L1, "subscriptions"_L1, "users"_L1, "activity"_L1,
    "planner"_L1, "affected"_L1, "tasks"_L1 };

QStringList namedFiles(const Invocation &asked)
{
    QStringList files;
    for (const QLatin1StringView option : fileOptions) {
        if (const QString file = asked.option(QString(option)); !file.isEmpty()) {
            files.append(file);
        }
    }
    return files;
}

/// Everything that one call writes.
class Exporter
{
public:
    Exporter(Session &session, ExportForm form)
        : m_session(session)
        , m_asked(session.invocation())
        , m_form(std::move(form))
        , m_texts(std::make_shared<wording::Texts>(m_form.language))
    {
    }

    domain::Result<void> choose()
    {
        if (!m_asked.has(u"customer"_s)) {
            return {};
        }
        const auto customer = m_session.customer(m_asked.option(u"customer"_s));
        if (!customer) {
            return tl::unexpected(customer.error());
        }
        m_customer = *customer;
        return {};
    }

    domain::Result<qint64> write()
    {
        qint64 rows = 0;
        for (const auto &part : { &Exporter::writeBook, &Exporter::writeActivity,
                 &Exporter::writePlanner, &Exporter::writeAffected, &Exporter::writeTasks }) {
            const domain::Result<qint64> written = (this->*part)();
            if (!written) {
                return written;
            }
            rows += *written;
        }
        return rows;
    }

private:
    [[nodiscard]] TableWish table(const QString &path, const TableHeader &header) const
    {
        return { path, header, m_form };
    }

    domain::Result<qint64> writeBook()
    {
        services::ExportFiles files{ m_asked.option(u"customers"_s),
            m_asked.option(u"subscriptions"_s), m_asked.option(u"users"_s), m_asked.cloud };
        if (files.customers.isEmpty() && files.subscriptions.isEmpty() && files.users.isEmpty()) {
            return 0;
        }
        if (m_customer) {
            files.customerIds = { m_customer->id };
        } else if (m_asked.has(u"search"_s) || m_asked.has(u"can-upgrade"_s)) {
            domain::CustomerQuery list;
            list.cloud = m_asked.cloud;
            list.search = m_asked.option(u"search"_s);
            list.onlyUpgradable = m_asked.has(u"can-upgrade"_s);
            files.list
                = services::CustomerService(m_session.book(), m_session.context()).asked(list);
        }
        return services::ExportService(m_session.book()).exportFiles(files, m_form).result();
    }

    domain::Result<qint64> writeActivity()
    {
        const QString path = m_asked.option(u"activity"_s);
        if (path.isEmpty()) {
            return 0;
        }
        domain::AuditQuery query;
        query.cloud = m_asked.cloud;
        query.search = m_asked.option(u"search"_s);
        if (m_customer) {
            query.customerId = m_customer->id;
        }
        if (m_asked.has(u"since"_s)) {
            query.since = *momentOf(m_asked.option(u"since"_s));
        }
        return services::ActivityService(m_session.book(), m_session.context())
            .exportTable(query, table(path, tables::activityHeader(*m_texts)),
                tables::activityRow(m_texts, m_session.context().catalogue))
            .result();
    }

    domain::Result<qint64> writePlanner()
    {
        const QString path = m_asked.option(u"planner"_s);
        if (path.isEmpty()) {
            return 0;
        }
        services::PlannerFilter filter;
        filter.cloud
            = m_asked.cloud.value_or(m_customer ? m_customer->cloud : domain::Cloud::Global);
        filter.search = m_customer ? m_customer->id.text() : m_asked.option(u"search"_s);
        const services::PlannerService planner(m_session.book(), m_session.context());
        return planner
            .exportTable(filter, table(path, tables::plannerHeader(*m_texts)),
                tables::plannerRow(m_texts, planner, filter, {}))
            .result();
    }

    domain::Result<qint64> writeAffected()
    {
        const QString path = m_asked.option(u"affected"_s);
        if (path.isEmpty()) {
            return 0;
        }
        domain::WorkQuery query;
        query.customerId = m_customer->id;
        return services::AffectedWorkService(m_session.book(), m_session.context())
            .exportTable(query, table(path, tables::affectedHeader(*m_texts)),
                [texts = m_texts, catalogue = m_session.context().catalogue](
                    const services::WorkList &list, qsizetype place) {
                    return tables::affectedRow(list, place, *texts, *catalogue);
                })
            .result();
    }

    domain::Result<qint64> writeTasks()
    {
        const QString path = m_asked.option(u"tasks"_s);
        if (path.isEmpty()) {
            return 0;
        }
        domain::HandOffQuery query;
        query.cloud = m_asked.cloud;
        if (m_customer) {
            query.customer = m_customer->id;
        }
        return services::HandOffService(m_session.book(), m_session.context())
            .exportTable(query, table(path, tables::handOffHeader(*m_texts)),
                tables::handOffRow(m_texts, m_session.context().catalogue))
            .result();
    }

    Session &m_session;
    const Invocation &m_asked;
    ExportForm m_form;
    std::shared_ptr<const wording::Texts> m_texts;
    std::optional<domain::Customer> m_customer;
};

} // namespace

Exit runExport(Session &session)
{
    const Invocation &asked = session.invocation();
    const QStringList files = namedFiles(asked);
    if (files.isEmpty()) {
        return session.wrongUse(
            Words::tr("Name a file: --customers, --subscriptions, --users, --activity, --planner, "
                      "--affected or --tasks."));
    }
    ExportForm form;
    form.bom = asked.has(u"bom"_s);
    form.byName = asked.option(u"format"_s).isEmpty();
    if (!form.byName) {
        const auto format = formatOf(asked.option(u"format"_s));
        if (!format) {
            return wrongValue(session, u"format"_s);
        }
        form.format = *format;
    }
    if (const QString language = asked.option(u"headers"_s); !language.isEmpty()) {
        if (language != "ko"_L1 && language != "en"_L1) {
            return wrongValue(session, u"headers"_s);
        }
        form.language
            = language == "ko"_L1 ? catalog::Language::Korean : catalog::Language::English;
    }
    for (const QString &names : asked.values(u"columns"_s)) {
        form.columns += names.split(u',', Qt::SkipEmptyParts);
    }
    if (asked.has(u"since"_s) && !momentOf(asked.option(u"since"_s))) {
        return wrongValue(session, u"since"_s);
    }
    if (asked.has(u"affected"_s) && !asked.has(u"customer"_s)) {
        return session.wrongUse(
            Words::tr("The command %1 needs --%2.").arg(u"export --affected"_s, u"customer"_s));
    }
    if (const Exit opened = session.open(MissingBook::IsAnError); opened != Exit::Done) {
        return opened;
    }
    if (const Exit free = checkTargets(session, files); free != Exit::Done) {
        return free;
    }
    Exporter exporter(session, form);
    if (const auto chosen = exporter.choose(); !chosen) {
        return session.fail(chosen.error());
    }
    const auto rows = exporter.write();
    if (!rows) {
        return session.fail(rows.error());
    }
    if (asked.json) {
        session.print(QJsonObject{ { u"rows"_s, *rows } });
    } else {
        session.print(Words::tr("%Ln rows were exported.", nullptr, static_cast<int>(*rows)));
        if (asked.has(u"customers"_s) || asked.has(u"subscriptions"_s) || asked.has(u"users"_s)) {
            session.print(Words::tr("History, orders and accounts with extra work are not part of "
                                    "an export; a backup keeps them."));
        }
    }
    return Exit::Done;
}

} // namespace shell::cli
