#include "bookscenarios.h"

#include "../services/bulk/bulkscene.h"
#include "bookcontent.h"

#include "services/bulkupgrade.h"
#include "services/customers.h"
#include "services/importing.h"
#include "services/portfolio.h"
#include "services/upgrade.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using domain::Result;

QString bookIn(const QString &folder)
{
    return folder + u"/book.sqlite"_s;
}

QString makeBook(const QString &file, int customers)
{
    const auto book = openBook(file, true);
    if (!book) {
        return book.error().detail;
    }
    const auto filled = (*book)
                            ->write<void>([customers](domain::BookWriter &writer) {
                                return bulkscene::fill(writer, steadyContext(), customers);
                            })
                            .result();
    return filled ? QString() : filled.error().detail;
}

QStringList BookScenario::content(const QString &folder) const
{
    return bookContent(bookIn(folder));
}

Found BookScenario::look(const QString &folder) const
{
    QStringList wrong = bookFaults(bookIn(folder));
    return { content(folder), wrong };
}

namespace {

constexpr int customerCount = 36;

/// Those that can be upgraded, in their order.
const QList<int> &upgradable()
{
    static const QList<int> numbers = [] {
        QList<int> found;
        for (int i = 0; i < customerCount; ++i) {
            if (!bulkscene::isBlocked(i)) {
                found.append(i);
            }
        }
        return found;
    }();
    return numbers;
}

class Upgrades final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"upgrade"_s; }
    [[nodiscard]] int acts() const override { return static_cast<int>(upgradable().size()); }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), customerCount);
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        const services::UpgradeService service(**book, steadyContext());
        return actInTurn(doing, [&service](int number) -> Result<void> {
            services::UpgradeDraft draft;
            draft.source = bulkscene::subscriptionId(upgradable().at(number));
            draft.target = bulkscene::offer(steadyContext(), u"Office 365 Enterprise E3"_s);
            draft.requestId = u"request-%1"_s.arg(number);
            const auto outcome = service.upgrade(draft).result();
            if (!outcome) {
                return tl::unexpected(outcome.error());
            }
            return outcome->refused() ? domain::failure(domain::ErrorCode::Refused)
                                      : Result<void>();
        });
    }
};

class BulkUpgrades final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"bulk upgrade"_s; }
    /// Each row, and the run as a whole.
    [[nodiscard]] int acts() const override { return customerCount + 1; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        if (const QString wrong = makeBook(bookIn(folder), customerCount); !wrong.isEmpty()) {
            return wrong;
        }
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return book.error().detail;
        }
        const services::BulkUpgradeService service(**book, steadyContext());
        const auto rows = bulkscene::rows(steadyContext(), 0, customerCount);
        const auto run
            = service.prepare(services::planOf(rows), domain::Cloud::Global, {}, {}).result();
        return run ? QString() : run.error().detail;
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        const services::BulkUpgradeService service(**book, steadyContext());
        std::stop_source stop;
        const auto report = [&](const services::RunProgress &progress) {
            if (progress.last) {
                const auto done = static_cast<int>(progress.run.done + progress.run.failed);
                doing.tell(done);
                if (done >= doing.upTo) {
                    stop.request_stop();
                }
            }
        };
        const auto done = act(doing, [&]() -> Result<void> {
            const auto ended = service.carryOn(1, report, stop.get_token()).result();
            return ended ? Result<void>() : tl::unexpected(ended.error());
        });
        if (done && doing.upTo == acts()) {
            doing.tell(acts());
        }
        return done;
    }
};

class Imports final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"import"_s; }
    [[nodiscard]] int acts() const override { return 8; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        if (const QString wrong = makeBook(bookIn(folder), 4); !wrong.isEmpty()) {
            return wrong;
        }
        for (int i = 0; i < acts(); ++i) {
            if (!writeFiles(folder, i)) {
                return u"the files to import cannot be written"_s;
            }
        }
        return {};
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        const services::ImportService service(**book, steadyContext());
        return actInTurn(doing, [&](int number) -> Result<void> {
            const services::ImportFiles files{ fileOf(folder, u"customers"_s, number),
                fileOf(folder, u"subscriptions"_s, number), fileOf(folder, u"users"_s, number) };
            const auto report = service.import(files, {}).result();
            if (!report) {
                return tl::unexpected(report.error());
            }
            return report->imported || report->unchanged > 0
                ? Result<void>()
                : domain::failure(domain::ErrorCode::BadInput, u"nothing came in"_s);
        });
    }

private:
    static constexpr int rows = 30;

    [[nodiscard]] static QString fileOf(const QString &folder, const QString &kind, int number)
    {
        return folder + u'/' + kind + QString::number(number) + u".csv"_s;
    }
    /// Each file brings new customers, and new names for those of the file before.
    [[nodiscard]] static bool writeFiles(const QString &folder, int number)
    {
        QByteArray customers("customerId,companyName,country\n");
        QByteArray subscriptions("subscriptionId,customerId,offerName,quantity,status,startDate\n");
        QByteArray users("userId,customerId,displayName,email,usageLocation,licences\n");
        for (int i = 0; i < rows; ++i) {
            const int each = 1000 + number * rows / 2 + i;
            const QByteArray customer = bulkscene::customerId(each).text().toUtf8();
            const QByteArray subscription = bulkscene::subscriptionId(each).text().toUtf8();
            const QByteArray count = QByteArray::number(each);
            customers
                += customer + ",Company " + count + " of " + QByteArray::number(number) + ",KR\n";
            subscriptions += subscription + ',' + customer
                + ",Microsoft 365 Business Basic,5,active,2020-04-01\n";
            users += bulkscene::subscriptionId(each + 50'000).text().toUtf8() + ',' + customer
                + ",Person " + count + ",p" + count + "@customer.example,KR," + subscription + '\n';
        }
        const auto save = [](const QString &path, const QByteArray &bytes) {
            QFile file(path);
            return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
        };
        return save(fileOf(folder, u"customers"_s, number), customers)
            && save(fileOf(folder, u"subscriptions"_s, number), subscriptions)
            && save(fileOf(folder, u"users"_s, number), users);
    }
};

/// The whole book is judged, by one reading of the catalogue and by the other in turn, and then
/// walked through into a table.
class Scans final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"scan"_s; }
    [[nodiscard]] int acts() const override { return 6; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), customerCount);
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        return actInTurn(doing, [&](int number) -> Result<void> {
            services::Context context = steadyContext();
            context.variant
                = number / 2 % 2 == 0 ? catalog::Variant::Corrected : catalog::Variant::AsWritten;
            if (number % 2 == 0) {
                const auto judged
                    = services::CustomerService(**book, context).checkAll({}, {}).result();
                return judged ? Result<void>() : tl::unexpected(judged.error());
            }
            const auto found = services::PortfolioService(**book, context)
                                   .scanToTable(tableIn(folder, number), {}, {}, {}, {})
                                   .result();
            return found ? Result<void>() : tl::unexpected(found.error());
        });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        QStringList lines = bookContent(bookIn(folder));
        for (int i = 1; i < acts(); i += 2) {
            QFile table(tableIn(folder, i));
            if (table.open(QIODevice::ReadOnly)) {
                lines.append(u"table %1: %2"_s.arg(QString::number(i),
                    QString::fromLatin1(digestOf({ QString::fromUtf8(table.readAll()) }))));
            }
        }
        return lines;
    }

private:
    [[nodiscard]] static QString tableIn(const QString &folder, int number)
    {
        return folder + u"/scan%1.csv"_s.arg(number);
    }
};

} // namespace

void addBookScenarios(std::vector<std::unique_ptr<Scenario>> &all)
{
    all.push_back(std::make_unique<Upgrades>());
    all.push_back(std::make_unique<BulkUpgrades>());
    all.push_back(std::make_unique<Imports>());
    all.push_back(std::make_unique<Scans>());
}
