#include "services/demobook.h"
#include "services/importing.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using domain::Result;

/// The demo holds nothing that its own export and import would not take back.
class DemoRoundTripTest : public support::TestCase
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    services::Context m_context;

    [[nodiscard]] services::ImportFiles files() const
    {
        return { m_folder.filePath(u"customers.csv"_s), m_folder.filePath(u"subscriptions.csv"_s),
            m_folder.filePath(u"users.csv"_s) };
    }

    [[nodiscard]] std::unique_ptr<domain::Book> open(const QString &name) const
    {
        auto book = store::openBook(m_folder.filePath(name), { store::OpenMode::CreateIfMissing });
        return book ? std::move(*book) : nullptr;
    }

private Q_SLOTS:
    void whatTheDemoExportsComesBackUnchanged()
    {
        auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY(loaded.has_value());
        m_context.catalogue = *loaded;
        const auto demo = open(u"demo.sqlite"_s);
        const auto fresh = open(u"fresh.sqlite"_s);
        QVERIFY(demo != nullptr && fresh != nullptr);
        const Result<void> written = demo->write<void>([this](domain::BookWriter &writer) {
                                             return services::writeDemoBook(writer, m_context, 7);
                                         })
                                         .result();
        QVERIFY2(written, written ? "" : qPrintable(written.error().detail));
        const services::ImportFiles in = files();
        const auto exported = services::ExportService(*demo)
                                  .exportFiles({ in.customers, in.subscriptions, in.users }, {})
                                  .result();
        QVERIFY2(exported, exported ? "" : qPrintable(exported.error().detail));

        // Over the book that they came from, the files change nothing.
        services::ImportOptions rehearsal;
        rehearsal.dryRun = true;
        const auto same = services::ImportService(*demo, m_context).import(in, rehearsal).result();
        QVERIFY2(same, same ? "" : qPrintable(same.error().detail));
        QCOMPARE(same->badRowCount, 0);
        QCOMPARE(same->changed, 0);
        QCOMPARE(same->added, 0);

        const auto report = services::ImportService(*fresh, m_context).import(in, {}).result();
        QVERIFY2(report, report ? "" : qPrintable(report.error().detail));
        QCOMPARE(report->badRowCount, 0);
        QVERIFY(report->imported);
        QCOMPARE(report->added, same->unchanged);
        QVERIFY(report->customers >= 60);
    }

    void aResetKeepsTheKeyOfTheSandboxsTokens()
    {
        auto loaded = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY(loaded.has_value());
        m_context.catalogue = *loaded;
        const auto book = open(u"reset.sqlite"_s);
        QVERIFY(book != nullptr);
        const QString name = services::signingKeyName.toString();
        const Result<QByteArray> kept
            = book->write<QByteArray>([&](domain::BookWriter &writer) -> Result<QByteArray> {
                      const QDateTime now(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
                      for (const QString &key : { name, u"request 1"_s }) {
                          if (const auto put = writer.keepAnswer(key, { "secret", now }); !put) {
                              return tl::unexpected(put.error());
                          }
                      }
                      if (const auto reset = services::writeDemoBook(writer, m_context, 7);
                          !reset) {
                          return tl::unexpected(reset.error());
                      }
                      const auto key = writer.keptAnswer(name);
                      const auto other = writer.keptAnswer(u"request 1"_s);
                      return key && key->has_value() && other && !other->has_value()
                          ? Result<QByteArray>((*key)->answer)
                          : domain::failure(domain::ErrorCode::NotFound);
                  })
                  .result();
        QVERIFY2(kept, kept ? "" : qPrintable(kept.error().detail));
        QCOMPARE(*kept, QByteArray("secret"));
    }
};

DESK_TEST_MAIN(DemoRoundTripTest, QCoreApplication)
#include "demoroundtriptest.moc"
