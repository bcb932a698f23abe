#include "services/importing.h"

#include "domain/durablefile.h"
#include "domain/newfile.h"
#include "exchange/csvwriter.h"
#include "exchange/fields.h"
#include "exchange/jsonwriter.h"
#include "exchange/koreanwords.h"
#include "exchange/sheetwriter.h"
#include "services/exportcells.h"
#include "services/tablefile.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::Account;
using domain::BookReader;
using domain::Customer;
using domain::ErrorCode;
using domain::failure;
using domain::Page;
using domain::Result;
using domain::Subscription;
using exchange::Field;
using exchange::FileKind;

constexpr int pageLength = 500;

/// Ids as text, dates as dates, numbers as numbers; a sheet of spreadsheets.
class WorkbookRows final : public exchange::RowWriter
{
public:
    WorkbookRows(QIODevice &device, FileKind kind, const QList<Field> &fields)
        : m_device(device)
        , m_sheet(nameOf(kind), placesOf(fields, { Field::Quantity, Field::UnitPrice }),
              placesOf(fields,
                  { Field::CreationDate, Field::StartDate, Field::CommitmentEndDate,
                      Field::DelegationDate }))
    {
        m_sheet.refuseLongText();
    }

    bool write(const QStringList &cells) override { return m_sheet.write(cells); }
    bool finish() override { return m_sheet.finish(m_device); }
    QString failure() const override { return m_sheet.errorString(); }

private:
    static QString nameOf(FileKind kind)
    {
        switch (kind) {
        case FileKind::Customers:
            return u"customers"_s;
        case FileKind::Subscriptions:
            return u"subscriptions"_s;
        case FileKind::Users:
            break;
        }
        return u"users"_s;
    }
    static QList<int> placesOf(const QList<Field> &fields, const QList<Field> &wanted)
    {
        QList<int> places;
        for (const Field field : wanted) {
            if (const qsizetype place = fields.indexOf(field); place >= 0) {
                places += static_cast<int>(place);
            }
        }
        return places;
    }

    QIODevice &m_device;
    exchange::SheetWriter m_sheet;
};

/// One export: its files are written beside their places and renamed together at the end.
class ExportRun
{
public:
    ExportRun(BookReader &reader, const ExportFiles &files, ExportForm form,
        const Progress &progress, const std::stop_token &stop)
        : m_reader(reader)
        , m_files(files)
        , m_form(std::move(form))
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    Result<qint64> run()
    {
        if (const QString wrong = unknownColumn(); !wrong.isEmpty()) {
            return failure(
                ErrorCode::WrongUse, {}, { { u"option"_s, u"columns"_s }, { u"value"_s, wrong } });
        }
        if (const auto chosen = findCustomers(); !chosen) {
            return tl::unexpected(chosen.error());
        }
        const auto customers = write<Customer>(m_files.customers, FileKind::Customers,
            [this](const QString &after) { return nextCustomers(after); });
        if (!customers) {
            return tl::unexpected(customers.error());
        }
        const auto subscriptions
            = write<Subscription>(m_files.subscriptions, FileKind::Subscriptions,
                [this](const QString &after) { return nextSubscriptions(after); });
        if (!subscriptions) {
            return tl::unexpected(subscriptions.error());
        }
        const auto users = write<Account>(m_files.users, FileKind::Users,
            [this](const QString &after) { return nextAccounts(after); });
        if (!users) {
            return tl::unexpected(users.error());
        }
        for (const std::unique_ptr<domain::NewFile> &file : m_written) {
            if (!file->commit()) {
                return notWritten(*file);
            }
        }
        tell(millionths);
        return m_rows;
    }

private:
    static constexpr qint64 millionths = 1'000'000;
    static constexpr qsizetype fewCustomers = 200; ///< whose subscriptions are read one by one

    static tl::unexpected<domain::Error> notWritten(
        const domain::NewFile &file, const QString &told = {})
    {
        const QString reason = told.isEmpty() ? file.errorString() : told;
        return failure(domain::storageCode(reason), reason,
            { { u"file"_s, file.target() }, { u"reason"_s, reason } });
    }

    [[nodiscard]] QList<std::pair<QString, FileKind>> wanted() const
    {
        QList<std::pair<QString, FileKind>> list{ { m_files.customers, FileKind::Customers },
            { m_files.subscriptions, FileKind::Subscriptions },
            { m_files.users, FileKind::Users } };
        list.removeIf([](const auto &each) { return each.first.isEmpty(); });
        return list;
    }

    [[nodiscard]] QList<Field> fieldsOf(FileKind kind) const
    {
        QList<Field> fields = exchange::exportedFields(kind);
        if (!m_form.columns.isEmpty()) {
            fields.removeIf([this](Field field) {
                return !m_form.columns.contains(exchange::fieldName(field), Qt::CaseInsensitive);
            });
        }
        return fields;
    }

    /// A column that none of the files has, or the file that would have no column.
    [[nodiscard]] QString unknownColumn() const
    {
        QStringList known;
        for (const auto &[path, kind] : wanted()) {
            if (fieldsOf(kind).isEmpty()) {
                return m_form.columns.join(u',');
            }
            for (const Field field : fieldsOf(kind)) {
                known += exchange::fieldName(field);
            }
        }
        const auto wrong = std::find_if(m_form.columns.cbegin(), m_form.columns.cend(),
            [&known](const QString &name) { return !known.contains(name, Qt::CaseInsensitive); });
        return wrong == m_form.columns.cend() ? QString() : *wrong;
    }

    /// Whose rows are wanted: sixteen bytes for each, where not everybody's are.
    Result<void> findCustomers()
    {
        for (const domain::CustomerId &id : m_files.customerIds) {
            m_customers.insert(id);
        }
        m_chosen = !m_files.customerIds.isEmpty();
        if (const auto found = findSubscriptions(); !found) {
            return found;
        }
        if (!m_files.list) {
            return {};
        }
        constexpr int mostOfPage = 1000;
        m_chosen = true;
        domain::CustomerQuery query = *m_files.list;
        query.after.clear();
        query.limit = mostOfPage;
        do {
            if (m_stop.stop_requested()) {
                return failure(ErrorCode::Cancelled);
            }
            const auto page = m_reader.customers(query);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const domain::CustomerRow &row : page->items) {
                m_customers.insert(row.customer.id);
            }
            query.after = page->next;
        } while (!query.after.isEmpty());
        return {};
    }

    /// An import takes no add-on without its base.
    Result<void> findSubscriptions()
    {
        m_subscriptions = m_files.subscriptionIds;
        if (!m_subscriptions) {
            return {};
        }
        for (const domain::SubscriptionId &id : *m_files.subscriptionIds) {
            const auto one = m_reader.subscription(id);
            if (!one) {
                return tl::unexpected(one.error());
            }
            if (one->isAddOn()) {
                m_subscriptions->insert(one->parentId);
            }
        }
        return {};
    }

    /// Those of few customers are found by them; else the whole book is walked.
    [[nodiscard]] bool isFew() const { return m_chosen && m_customers.size() <= fewCustomers; }

    /// What each of few customers has, in the order of ids, on one page.
    template <typename Row, typename Read>
    Result<Page<Row>> ofFew(Read read)
    {
        Page<Row> page;
        for (const domain::CustomerId &id : std::as_const(m_customers)) {
            const Result<void> added = read(id, page.items);
            if (!added) {
                return tl::unexpected(added.error());
            }
        }
        std::sort(page.items.begin(), page.items.end(),
            [](const Row &a, const Row &b) { return a.id < b.id; });
        return page;
    }

    Result<Page<Customer>> nextCustomers(const QString &after)
    {
        if (!isFew()) {
            return m_reader.customersById(after, pageLength);
        }
        return ofFew<Customer>(
            [this](const domain::CustomerId &id, QList<Customer> &into) -> Result<void> {
                const auto one = m_reader.customer(id);
                if (!one) {
                    return tl::unexpected(one.error());
                }
                into.append(*one);
                return {};
            });
    }

    Result<Page<Subscription>> nextSubscriptions(const QString &after)
    {
        if (!isFew()) {
            return m_reader.subscriptionsById(after, pageLength);
        }
        return ofFew<Subscription>(
            [this](const domain::CustomerId &id, QList<Subscription> &into) -> Result<void> {
                const auto held = m_reader.holdings(id);
                if (!held) {
                    return tl::unexpected(held.error());
                }
                into += *held;
                return {};
            });
    }

    /// With all their licences, whatever subscriptions go out: an import of them takes none away.
    Result<Page<Account>> nextAccounts(const QString &after)
    {
        if (!isFew()) {
            return m_reader.accountsById(after, pageLength);
        }
        return ofFew<Account>(
            [this](const domain::CustomerId &id, QList<Account> &into) -> Result<void> {
                QString next;
                do {
                    const auto page = m_reader.accountsOf(id, next, pageLength);
                    if (!page) {
                        return tl::unexpected(page.error());
                    }
                    into += page->items;
                    next = page->next;
                } while (!next.isEmpty());
                return {};
            });
    }

    Result<bool> isWanted(const Customer &customer)
    {
        return (!m_files.cloud || customer.cloud == *m_files.cloud)
            && (!m_chosen || m_customers.contains(customer.id));
    }

    /// What belongs to a customer goes where the customer goes.
    template <typename Row>
    Result<bool> isWanted(const Row &row)
    {
        if constexpr (std::is_same_v<Row, Subscription>) {
            if (m_subscriptions && !m_subscriptions->contains(row.id)) {
                return false;
            }
        }
        if (m_chosen && !m_customers.contains(row.customerId)) {
            return false;
        }
        if (!m_files.cloud) {
            return true;
        }
        const Result<Customer> owner = m_reader.customer(row.customerId);
        if (!owner) {
            return tl::unexpected(owner.error());
        }
        return isWanted(*owner);
    }

    [[nodiscard]] bool isJson() const
    {
        return m_form.format == ExportFormat::Json || m_form.format == ExportFormat::JsonLines;
    }
    [[nodiscard]] bool isKorean() const
    {
        return !isJson() && m_form.language == catalog::Language::Korean;
    }

    std::unique_ptr<exchange::RowWriter> writerFor(
        QIODevice &device, FileKind kind, const QList<Field> &fields) const
    {
        using exchange::JsonWriter;
        switch (m_form.format) {
        case ExportFormat::Csv:
            break;
        case ExportFormat::Json:
            return std::make_unique<JsonWriter>(
                device, kind, JsonWriter::Form::Collection, m_form.bom);
        case ExportFormat::JsonLines:
            return std::make_unique<JsonWriter>(device, kind, JsonWriter::Form::Lines, m_form.bom);
        case ExportFormat::Workbook:
            return std::make_unique<WorkbookRows>(device, kind, fields);
        }
        return std::make_unique<exchange::CsvWriter>(device, m_form.bom);
    }

    void tell(qint64 reached) const
    {
        if (m_progress) {
            // Nobody has counted the rows: those that are written tell how many there will be.
            m_progress(m_rows, reached > 0 ? qMax(m_rows, m_rows * millionths / reached) : m_rows);
        }
    }

    /// Ids are spread evenly, so the one that is reached tells how much of the file is written.
    void tellReached(const QString &id) const
    {
        constexpr int digits = 5;
        const qint64 part
            = id.left(digits).toLongLong(nullptr, 16) * millionths / (qint64(1) << (4 * digits));
        const qint64 files = wanted().size();
        tell((static_cast<qint64>(m_written.size()) * millionths + part) / files);
    }

    template <typename Row, typename NextPage>
    Result<void> write(const QString &path, FileKind kind, NextPage nextPage)
    {
        if (path.isEmpty()) {
            return {};
        }
        if (const auto may = mayBeSaved(path); !may) {
            return may;
        }
        m_form.format = m_form.formatFor(path);
        auto file = std::make_unique<domain::NewFile>(path);
        if (!file->begin()) {
            return notWritten(*file);
        }
        const QList<Field> fields = fieldsOf(kind);
        const auto writer = writerFor(*file, kind, fields);
        QStringList cells;
        for (const Field field : fields) {
            cells += isKorean() ? exchange::koreanFieldName(field) : exchange::fieldName(field);
        }
        bool written = writer->write(cells);
        QString after;
        do {
            if (m_stop.stop_requested()) {
                return failure(ErrorCode::Cancelled);
            }
            const Result<Page<Row>> page = nextPage(after);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const Row &row : page->items) {
                const Result<bool> wanted = isWanted(row);
                if (!wanted) {
                    return tl::unexpected(wanted.error());
                }
                if (!*wanted) {
                    continue;
                }
                ++m_rows;
                for (qsizetype i = 0; i < fields.size(); ++i) {
                    const QString text = cell(row, fields.at(i));
                    cells[i] = isKorean() ? exchange::koreanValue(fields.at(i), text) : text;
                }
                written = written && writer->write(cells);
            }
            if (!written) {
                return notWritten(*file, writer->failure());
            }
            if (!page->items.isEmpty()) {
                tellReached(page->items.constLast().id.text());
            }
            after = page->next;
        } while (!after.isEmpty());
        if (!writer->finish()) {
            return notWritten(*file, writer->failure());
        }
        m_written.push_back(std::move(file));
        return {};
    }

    BookReader &m_reader;
    const ExportFiles &m_files;
    ExportForm m_form;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<std::unique_ptr<domain::NewFile>> m_written;
    qint64 m_rows = 0;
    bool m_chosen = false; ///< only the rows of m_customers
    QSet<domain::CustomerId> m_customers;
    std::optional<QSet<domain::SubscriptionId>> m_subscriptions; ///< only these; none: all
};

} // namespace

ExportService::ExportService(domain::Book &book)
    : m_book(book)
{
}

QFuture<Result<qint64>> ExportService::exportFiles(
    ExportFiles files, ExportForm form, Progress progress, std::stop_token stop) const
{
    return m_book.readAside<qint64>(
        [=](BookReader &reader) { return ExportRun(reader, files, form, progress, stop).run(); });
}

} // namespace services
