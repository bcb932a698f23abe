#include "cli/clifixture.h"
#include "services/demobook.h"
#include "services/diagnostics.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QSettings>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// In every field of a book and of the settings that somebody can fill.
const QString marker = u"Zqmarker"_s;

} // namespace

/// What the diagnostic file holds, and above all what it does not.
class DiagnosticsTest : public support::TestCase
{
    Q_OBJECT

private:
    /// Customers, subscriptions, accounts, history, orders with the marker in every text.
    static std::unique_ptr<domain::Book> markedBook(const QString &file)
    {
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        auto opened = store::openBook(file, options);
        if (!opened) {
            return nullptr;
        }
        const auto written
            = (*opened)
                  ->write<void>([](domain::BookWriter &writer) { return mark(writer); })
                  .result();
        return written ? *std::move(opened) : nullptr;
    }
    static domain::Result<void> mark(domain::BookWriter &writer)
    {
        domain::Customer customer;
        customer.id = domain::CustomerId(QUuid::createUuid());
        customer.companyName = marker + u" Company"_s;
        customer.localName = marker;
        customer.domain = u"zqmarker.example"_s;
        customer.country = u"KR"_s;
        domain::Subscription subscription;
        subscription.id = domain::SubscriptionId(QUuid::createUuid());
        subscription.customerId = customer.id;
        subscription.offerId = domain::OfferId(QUuid::createUuid());
        subscription.offerName = marker;
        subscription.friendlyName = marker;
        subscription.quantity = 3;
        subscription.creationDate = QDateTime({ 2026, 1, 2 }, { 3, 4 }, Qt::UTC);
        subscription.startDate = QDate(2026, 1, 2);
        subscription.commitmentEndDate = QDate(2027, 1, 1);
        subscription.soldBy = domain::SoldBy::OtherPartner;
        subscription.sellerName = marker;
        subscription.partnerId = marker;
        subscription.orderId = marker;
        domain::Account account;
        account.id = domain::AccountId(QUuid::createUuid());
        account.customerId = customer.id;
        account.displayName = marker;
        account.email = u"someone@zqmarker.example"_s;
        account.licences.append({ subscription.id, {}, true, marker });
        domain::BookInfo info;
        info.origin = domain::BookOrigin::Imported;
        info.resellerName = marker;
        domain::AuditEvent event;
        event.time = QDateTime({ 2026, 3, 4 }, { 5, 6 }, Qt::UTC);
        event.actor = marker;
        event.act = domain::Act::BookImported;
        event.after = { { u"file"_s, QString(marker + u".csv"_s) } };
        event.requestId = u"eyJhbGciOiJIUzI1NiJ9.Zqmarker"_s;
        return writer.setInfo(info)
            .and_then([&] { return writer.putCustomer(customer); })
            .and_then([&] { return writer.putSubscription(subscription); })
            .and_then([&] { return writer.putAccount(account); })
            .and_then([&] { return writer.addAudit(event); });
    }
    /// With the marker in what a user can type, and words in it where the program expects choices.
    static QString markedSettings(const QTemporaryDir &home)
    {
        const QString file = home.filePath(u"Zqmarker settings.ini"_s);
        QSettings settings(file, QSettings::IniFormat);
        settings.setValue(u"theme"_s, u"dark"_s);
        settings.setValue(u"language"_s, u"Zqmarker or so"_s);
        settings.setValue(u"lastBook"_s, u"/home/zqmarker/Zqmarker.sqlite"_s);
        settings.setValue(u"recentBooks"_s,
            QStringList{ u"/home/zqmarker/a.sqlite"_s, u"/home/zqmarker/b.sqlite"_s });
        settings.setValue(u"pages/customers"_s, QVariantMap{ { u"search"_s, marker } });
        return file;
    }
    static services::UnexpectedEnd markedEnd()
    {
        services::UnexpectedEnd end;
        end.version = u"0.1.0"_s;
        end.began = QDateTime({ 2026, 3, 4 }, { 5, 6 }, Qt::UTC);
        services::KeptDraft draft;
        draft.book = u"/home/zqmarker/Zqmarker.sqlite"_s;
        draft.customer = domain::CustomerId(QUuid::createUuid());
        draft.source = domain::SubscriptionId(QUuid::createUuid());
        end.draft = draft;
        end.report = u"fatal cannot open \"Zqmarker\" in /home/zqmarker/Zq marker/x: "
                     u"someone@zqmarker.example\n"
                     "signal 11\n"
                     "/home/zqmarker/Zq marker/partner-desk(_ZN4deskEv+0x1)[0x55d0]\n"
                     "/lib/x86_64-linux-gnu/libc.so.6(+0x3c050)[0x7f]\n"_s;
        return end;
    }
    static services::DiagnosticSources sources(const QString &settings)
    {
        services::DiagnosticSources sources;
        sources.version = u"0.1.0"_s;
        sources.databaseVersion = u"3.40.1"_s;
        sources.settingsFile = settings;
        sources.now = QDateTime({ 2026, 3, 4 }, { 5, 7 }, Qt::UTC);
        sources.window.append({ u"platform"_s, u"offscreen"_s });
        sources.ends.append(markedEnd());
        return sources;
    }
    static bool has(const QString &text, const QString &line)
    {
        return text.split(u'\n').contains(line);
    }

private Q_SLOTS:
    void namesAreNowhere()
    {
        const QTemporaryDir home;
        const auto book = markedBook(home.filePath(u"Zqmarker book.sqlite"_s));
        QVERIFY(book);
        const auto told = services::bookDiagnostics(*book, store::schemaOf).result();
        const auto check = services::checkDiagnostics(*book, 0).result();
        QVERIFY(told && check);
        const QString text
            = services::programDiagnostics(sources(markedSettings(home))) + *told + *check;
        QVERIFY2(!text.contains(marker, Qt::CaseInsensitive), qPrintable(text));
        QVERIFY2(!text.contains(u'@'), qPrintable(text));
        QVERIFY2(!text.contains("eyJ"_L1), qPrintable(text));
        // Debian GNU/Linux is no folder.
        QVERIFY2(
            !QString(text).remove(QSysInfo::prettyProductName()).contains(u'/'), qPrintable(text));
        QVERIFY2(!text.contains(QRegularExpression(
                     u"[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}"_s)),
            qPrintable(text));
    }

    void numbersAndCodesAreThere()
    {
        const QTemporaryDir home;
        const auto book = markedBook(home.filePath(u"book.sqlite"_s));
        QVERIFY(book);
        const QString text = services::programDiagnostics(sources(markedSettings(home)))
            + *services::bookDiagnostics(*book, store::schemaOf).result()
            + *services::checkDiagnostics(*book, 0).result();
        for (const QString &line :
            { u"version = 0.1.0"_s, u"SQLite = 3.40.1"_s, u"made = 2026-03-04T05:07:00.000Z"_s,
                u"platform = offscreen"_s, u"theme = dark"_s, u"language = another value"_s,
                u"recent books = 2"_s, u"number = 1"_s, u"upgrade wizard open = yes"_s,
                u"signal 11"_s, u"partner-desk(_ZN4deskEv+0x1)[0x55d0]"_s,
                u"libc.so.6(+0x3c050)[0x7f]"_s, u"origin = imported"_s, u"customers = 1"_s,
                u"subscriptions = 1"_s, u"events = 1"_s,
                u"2026-03-04T05:06:00.000Z bookImported admin-agent"_s, u"violations = 0"_s }) {
            QVERIFY2(has(text, line), qPrintable(line + u'\n' + text));
        }
        static const QRegularExpression schema(
            u"^schema = [1-9][0-9]*$"_s, QRegularExpression::MultilineOption);
        QVERIFY2(text.contains(schema), qPrintable(text));
    }

    void aLargeBookIsNotCheckedByTheWindow()
    {
        const QTemporaryDir home;
        const auto book = markedBook(home.filePath(u"book.sqlite"_s));
        QVERIFY(book);
        const auto check = services::checkDiagnostics(*book, 0).result();
        QVERIFY(check->contains("violations"_L1));
        // One customer is more than none.
        const auto second
            = book->write<void>([](domain::BookWriter &writer) { return mark(writer); }).result();
        QVERIFY(second);
        QVERIFY(services::checkDiagnostics(*book, 1).result()->contains("not made"_L1));
    }

    void theCommandLineWritesIt()
    {
        CliFixture home;
        QVERIFY(home.takeDemo());
        const QString file = home.path(u"told.txt"_s);
        const CliAnswer answer = home.run({ u"diagnostics"_s, u"--out"_s, file });
        QVERIFY2(answer.exit == 0, answer.err.constData());
        QFile told(file);
        QVERIFY(told.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(told.readAll());
        QVERIFY2(has(text, u"origin = demo"_s), qPrintable(text));
        QVERIFY2(has(text, u"violations = 0"_s), qPrintable(text));
        // Every name of the demo book, as the list gives them.
        const QJsonArray customers = home.json({ u"customers"_s, u"--limit"_s, u"1000"_s }).items();
        QVERIFY(customers.size() > 20);
        for (const QJsonValue &customer : customers) {
            const QJsonObject profile = customer.toObject().value("companyProfile"_L1).toObject();
            const QString name = profile.value("companyName"_L1).toString();
            QVERIFY(!name.isEmpty());
            QVERIFY2(!text.contains(name), qPrintable(name));
            QVERIFY2(!text.contains(profile.value("domain"_L1).toString()), qPrintable(name));
        }
        QVERIFY(!text.contains(home.path({})));
    }

    void aBookThatCannotBeOpenedIsNoReasonToWriteNothing()
    {
        const CliFixture home;
        const QString book = home.file(u"book.sqlite"_s, "this is no book at all, but a text");
        const QString file = home.path(u"told.txt"_s);
        const CliAnswer answer = home.run({ u"diagnostics"_s, u"--out"_s, file });
        QCOMPARE(answer.exit, 6);
        QFile told(file);
        QVERIFY(told.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(told.readAll());
        QVERIFY2(text.contains("could not be opened: exit status 6"_L1), qPrintable(text));
        QVERIFY(text.contains("version = "_L1));
    }

    void itIsNeverWrittenOverTheBook()
    {
        const CliFixture home;
        QVERIFY(home.takeDemo());
        const qint64 size = QFileInfo(home.book()).size();
        QVERIFY(home.run({ u"diagnostics"_s, u"--out"_s, home.book() }).exit != 0);
        QCOMPARE(QFileInfo(home.book()).size(), size);
    }

    void whatAReportMayHold_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("told");
        QTest::newRow("signal") << u"signal 11"_s << u"signal 11"_s;
        QTest::newRow("frame without a name")
            << u"/opt/a b/desk(+0x12)[0xff]"_s << u"desk(+0x12)[0xff]"_s;
        QTest::newRow("frame of nobody") << u"[0xff]"_s << u"[0xff]"_s;
        QTest::newRow("Windows") << u"fatal C:\\Users\\Kim Min\\x.sqlite is broken"_s
                                 << u"fatal …"_s;
        QTest::newRow("quotes") << u"fatal no 'Kim' and “Min”"_s << u"fatal no … and …"_s;
        QTest::newRow("token") << u"fatal Bearer abc.def"_s << u"fatal …"_s;
        QTest::newRow("long word") << QString(u"fatal "_s + QString(60, u'a')) << u"fatal …"_s;
        QTest::newRow("address") << u"fatal mail kim@partner.example now"_s
                                 << u"fatal mail … now"_s;
    }
    void whatAReportMayHold()
    {
        QFETCH(QString, line);
        QFETCH(QString, told);
        QCOMPARE(services::withoutPersons(line), told);
    }
};

DESK_TEST_MAIN(DiagnosticsTest, QCoreApplication)
#include "tst_diagnostics.moc"
