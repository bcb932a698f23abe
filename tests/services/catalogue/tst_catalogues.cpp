#include "services/catalogues.h"
#include "services/demobook.h"
#include "store/bookfile.h"
#include "support/testmain.h"
#include "wording/texts.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using catalog::Variant;
using domain::Result;

namespace {

QJsonObject builtInFile()
{
    return QJsonDocument::fromJson(catalog::builtInAsOneFile(u":/catalogs"_s)).object();
}

/// A file with one Global table of one edge: Business Basic to E5.
QByteArray oneEdge()
{
    return "{\"format\": 1, \"source\": \"the partner's own\", \"editions\": [{\"id\": \"own\", "
           "\"cloud\": \"global\", \"source\": \"own\", \"statement\": \"own\", \"date\": "
           "\"2020-05-12\", "
           "\"corrected\": false, \"basis\": \"own\", \"blockedByAddOns\": true, "
           "\"showsFootnotes\": false, \"knownGaps\": [], \"edges\": ["
           "{\"from\": \"business-basic\", \"to\": \"e5\", \"footnoteMark\": \"\"}]}]}";
}

} // namespace

class CataloguesTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        support::TestCase::init();
        m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
        m_context.actor = { u"Tester"_s, domain::Role::AdminAgent };
        m_folder = std::make_unique<QTemporaryDir>();
        store::OpenOptions options;
        options.mode = store::OpenMode::CreateIfMissing;
        auto book = store::openBook(m_folder->filePath(u"book.sqlite"_s), options);
        QVERIFY(book);
        m_book = *std::move(book);
        writeDemo();
    }
    void cleanup()
    {
        m_book.reset();
        m_folder.reset();
    }

    void theBuiltInFileReadBackIsTheBuiltInCatalogue()
    {
        const auto own = catalog::readOwnCatalogue(
            catalog::builtInAsOneFile(u":/catalogs"_s), u"own.json"_s, u":/catalogs"_s);
        QVERIFY2(own.catalogue, own.faults.isEmpty() ? "" : own.faults.constFirst().form);
        QCOMPARE(own.catalogue->offers().size(), m_context.catalogue->offers().size());
        QCOMPARE(own.catalogue->editions().size(), 3);
        const auto differences = compare(own.catalogue, Variant::AsWritten);
        QCOMPARE(differences.size(), 0);
    }

    void partsThatAreLeftOutAreTheBuiltInOnes()
    {
        const auto own
            = catalog::readOwnCatalogue(oneEdge(), u"own.json"_s, u":/catalogs"_s).catalogue;
        QVERIFY(own);
        QCOMPARE(own->offers().size(), m_context.catalogue->offers().size());
        QCOMPARE(own->edition(domain::Cloud::Global, Variant::AsWritten).edges.size(), 1);
        // It brings no corrected table: the one as written counts for both.
        QCOMPARE(own->edition(domain::Cloud::Global, Variant::Corrected).id, u"own"_s);
        QCOMPARE(
            own->edition(domain::Cloud::China21Vianet, Variant::AsWritten).id, u"21vianet-2018"_s);
        QVERIFY(own->digest() != m_context.catalogue->digest());
    }

    void everyMistakeOfAFileIsListed()
    {
        QJsonObject file = builtInFile();
        QJsonObject offers = file.value("offers"_L1).toObject();
        QJsonArray list = offers.value("offers"_L1).toArray();
        QJsonObject first = list.at(0).toObject();
        first.insert("id"_L1, u"031C"_s);
        first.insert("colour"_L1, u"red"_s);
        list.replace(0, first);
        QJsonObject third = list.at(2).toObject();
        third.insert("licences"_L1,
            QJsonObject{ { u"min"_s, 301 }, { u"max"_s, 300 }, { u"limited"_s, true } });
        list.replace(2, third);
        offers.insert("offers"_L1, list);
        file.insert("offers"_L1, offers);
        const auto own = catalog::readOwnCatalogue(
            QJsonDocument(file).toJson(), u"own.json"_s, u":/catalogs"_s);
        QVERIFY(!own.catalogue);
        const wording::Texts texts(wording::Language::English);
        QStringList told;
        for (const catalog::Fault &fault : own.faults) {
            told.append(texts.catalogueFault(fault, u"own.json"_s));
        }
        QCOMPARE(told,
            (QStringList{ u"/offers/offers/0/colour: unknown key"_s,
                u"/offers/offers/0/id: not a GUID: 031C"_s,
                u"/offers/offers/2/licences: min is above max"_s }));
    }

    void mistakesAreToldInWords_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("english");
        QTest::addColumn<QString>("korean");
        const auto row
            = [](const char *tag, const QByteArray &content, const QString &english,
                  const QString &korean) { QTest::newRow(tag) << content << english << korean; };
        row("cut off", "{\n  \"format\": 1,\n  \"source", u"not JSON in line 3, column "_s,
            u"3행 "_s);
        row("nothing in it", "{\"format\": 1, \"source\": \"own\"}",
            u"the file has none of the parts of a catalogue"_s,
            u"카탈로그의 구성 요소가 하나도 없는 파일입니다"_s);
        row("a format of tomorrow", "{\"format\": 2, \"source\": \"own\", \"roles\": {}}",
            u"/format: not a whole number from 1 to 1"_s, u"/format: 1~1 범위의 정수가 아닙니다"_s);
        row("unknown offer", QByteArray(oneEdge()).replace("\"e5\"", "\"e7\""),
            u"/editions/0/edges/0/to: no offer has this key: e7"_s,
            u"/editions/0/edges/0/to: 이 키의 제품이 없습니다: e7"_s);
        row("to itself", QByteArray(oneEdge()).replace("\"e5\"", "\"business-basic\""),
            u"/editions/0/edges/0: an edge leads from an offer to itself"_s,
            u"/editions/0/edges/0: 업그레이드 경로가 같은 제품으로 되돌아옵니다"_s);
        row("unknown cloud", QByteArray(oneEdge()).replace("\"global\"", "\"moon\""),
            u"/editions/0/cloud: neither global nor 21vianet: moon"_s,
            u"/editions/0/cloud: global이나 21vianet이 아닙니다: moon"_s);
        row("not an object", "[]", u"the file is not a JSON object"_s,
            u"JSON 개체가 아닌 파일입니다"_s);
        row("too large", QByteArray(catalog::largestCatalogueFile + 1, ' '),
            u"the file is larger than 8 MiB"_s, u"파일이 8MiB보다 큽니다"_s);
        QByteArray twice = oneEdge();
        twice.replace("\"edges\": [",
            "\"edges\": [{\"from\": \"business-basic\", \"to\": \"e5\", \"footnoteMark\": \"\"},");
        row("an edge twice", twice, u"/editions/0/edges/1: this edge stands here twice"_s,
            u"/editions/0/edges/1: 같은 업그레이드 경로가 두 번 나옵니다"_s);
    }

    void mistakesAreToldInWords()
    {
        QFETCH(const QByteArray, content);
        QFETCH(const QString, english);
        QFETCH(const QString, korean);
        const auto own = catalog::readOwnCatalogue(content, u"own.json"_s, u":/catalogs"_s);
        QVERIFY(!own.catalogue);
        QVERIFY(!own.faults.isEmpty());
        const wording::Texts en(wording::Language::English);
        const wording::Texts ko(wording::Language::Korean);
        const QString inEnglish = en.catalogueFault(own.faults.constFirst(), u"own.json"_s);
        const QString inKorean = ko.catalogueFault(own.faults.constFirst(), u"own.json"_s);
        QVERIFY2(inEnglish.startsWith(english), qPrintable(inEnglish));
        QVERIFY2(inKorean.startsWith(korean), qPrintable(inKorean));
        QVERIFY(!inEnglish.contains("%1"_L1));
    }

    /// Every sentence that the readers can say has its Korean.
    void everyReasonIsTranslated()
    {
        QFile translations(QStringLiteral(DESK_SOURCE_DIR) + u"/translations/ko/wording.ts"_s);
        QVERIFY(translations.open(QIODevice::ReadOnly));
        const QString known = QString::fromUtf8(translations.readAll());
        static const QRegularExpression form(u"(?:refuse\\(\\s*|, \\{\\}, |_s, )\"([^\"]+)\""_s);
        int found = 0;
        for (const QString &name : { u"jsonnode"_s, u"catalogueloader"_s, u"editionloader"_s,
                 u"offerloader"_s, u"referenceloader"_s }) {
            QFile source(QStringLiteral(DESK_SOURCE_DIR) + u"/app/catalog/"_s + name + u".cpp"_s);
            QVERIFY(source.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(source.readAll());
            auto match = form.globalMatch(text);
            while (match.hasNext()) {
                const QString reason = match.next().captured(1);
                QVERIFY2(known.contains(QString(u"<source>"_s + reason + u"</source>"_s)),
                    qPrintable(reason));
                ++found;
            }
        }
        QVERIFY(found > 50);
    }

    void theCorrectedTableChangesAppsForBusinessAlone()
    {
        const auto differences = compare(m_context.catalogue, Variant::Corrected);
        QVERIFY(!differences.isEmpty());
        const domain::OfferId apps = m_context.catalogue->offerByKey(u"apps-business"_s)->id;
        for (const services::VerdictDifference &difference : differences) {
            QCOMPARE(difference.subscription.offerId, apps);
            QCOMPARE(difference.customer.cloud, domain::Cloud::Global);
            QCOMPARE(difference.before.size(), 1);
            QCOMPARE(difference.before.first().name.en, u"Microsoft 365 Business Premium"_s);
            QCOMPARE(difference.after.size(), 1);
            QCOMPARE(difference.after.first().name.en, u"Microsoft 365 Business Standard"_s);
        }
        // None is forgotten: every such subscription of the Global cloud is among them.
        int expected = 0;
        const auto all
            = m_book
                  ->read<domain::Page<domain::Subscription>>(
                      [](domain::BookReader &reader) { return reader.subscriptionsById({}, 1000); })
                  .result()
                  .value();
        for (const domain::Subscription &subscription : all.items) {
            const auto customer = m_book
                                      ->read<domain::Customer>([&](domain::BookReader &reader) {
                                          return reader.customer(subscription.customerId);
                                      })
                                      .result()
                                      .value();
            expected += subscription.offerId == apps && customer.cloud == domain::Cloud::Global;
        }
        QCOMPARE(differences.size(), expected);
    }

    void theComparisonTellsItsProgressAndIsStopped()
    {
        qint64 last = 0;
        qint64 total = 0;
        const services::CatalogueService service(*m_book, m_context);
        QVERIFY(service
                    .differences(m_context.catalogue, Variant::Corrected,
                        [&](qint64 done, qint64 of) {
                            last = done;
                            total = of;
                        },
                        {})
                    .result());
        QVERIFY(total > 0);
        QCOMPARE(last, total);
        std::stop_source stop;
        stop.request_stop();
        const auto stopped
            = service.differences(m_context.catalogue, Variant::Corrected, {}, stop.get_token())
                  .result();
        QVERIFY(!stopped);
        QCOMPARE(stopped.error().code, domain::ErrorCode::Cancelled);
    }

    void aFileIsReadAndKeptWhole()
    {
        const QString path = m_folder->filePath(u"우리 카탈로그.json"_s);
        write(path, QByteArray("\xEF\xBB\xBF") + oneEdge());
        const auto candidate = services::readCatalogueFile(path).result();
        QVERIFY(candidate);
        QVERIFY(candidate->faults.isEmpty());
        QVERIFY(candidate->catalogue);
        const services::CatalogueService service(*m_book, m_context);
        QVERIFY(service.choose(candidate->choice).result());
        QVERIFY(QFile::remove(path));
        const services::ChosenCatalogue chosen = inBook();
        QCOMPARE(chosen.choice.name, u"우리 카탈로그.json"_s);
        QVERIFY(chosen.choice.chosenAt.isValid());
        QVERIFY(chosen.faults.isEmpty());
        QCOMPARE(
            chosen.catalogue->edition(domain::Cloud::Global, Variant::AsWritten).edges.size(), 1);
        const domain::AuditEvent event = lastAct();
        QCOMPARE(event.act, domain::Act::CatalogueChanged);
        QCOMPARE(event.after.value("file"_L1).toString(), u"우리 카탈로그.json"_s);
        QCOMPARE(event.actor, u"Tester"_s);
        // Chosen again nothing is written; the built-in one comes back with another entry.
        QVERIFY(service.choose(candidate->choice).result());
        QCOMPARE(lastAct().sequence, event.sequence);
        QVERIFY(service.choose({}).result());
        QCOMPARE(inBook().catalogue, m_context.catalogue);
        QCOMPARE(lastAct().before.value("file"_L1).toString(), u"우리 카탈로그.json"_s);
        QCOMPARE(violations(), QStringList());
        // The demo begins with the built-in catalogue, whatever was chosen before.
        QVERIFY(service.choose(candidate->choice).result());
        writeDemo();
        QVERIFY(!inBook().choice.isOwn());
    }

    void aFileThatIsNotThereIsAnErrorAndOneWithMistakesIsNotChosen()
    {
        const auto missing
            = services::readCatalogueFile(m_folder->filePath(u"none.json"_s)).result();
        QVERIFY(!missing);
        QCOMPARE(missing.error().code, domain::ErrorCode::StorageFailed);
        const QString path = m_folder->filePath(u"bad.json"_s);
        write(path, "{");
        const auto bad = services::readCatalogueFile(path).result();
        QVERIFY(bad);
        QVERIFY(!bad->catalogue);
        QVERIFY(!bad->faults.isEmpty());
        QVERIFY(!bad->choice.content.size());
    }

    /// A book from a later program, or a damaged one: the built-in catalogue counts meanwhile.
    void aKeptFileThatIsNoCatalogueIsTold()
    {
        const services::ChosenCatalogue chosen = services::catalogueOf(
            { false, u"later.json"_s, "{\"format\": 2, \"source\": \"own\"}", {} },
            m_context.catalogue);
        QCOMPARE(chosen.catalogue, m_context.catalogue);
        QVERIFY(!chosen.faults.isEmpty());
    }

    void theFormToFillInIsWritten()
    {
        const QString path = m_folder->filePath(u"form.json"_s);
        QVERIFY(services::saveCatalogueFile(path, {}).result());
        const auto read = services::readCatalogueFile(path).result();
        QVERIFY(read);
        QVERIFY(read->catalogue);
        const auto none
            = services::saveCatalogueFile(m_folder->filePath(u"no folder/form.json"_s), {})
                  .result();
        QVERIFY(!none);
        QCOMPARE(none.error().code, domain::ErrorCode::StorageFailed);
    }

private:
    void writeDemo()
    {
        QVERIFY(m_book
                    ->write<void>([context = m_context](domain::BookWriter &writer) {
                        return services::writeDemoBook(writer, context, 1);
                    })
                    .result());
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }

    [[nodiscard]] QList<services::VerdictDifference> compare(
        const std::shared_ptr<const catalog::Catalogue> &other, Variant variant)
    {
        return services::CatalogueService(*m_book, m_context)
            .differences(other, variant, {}, {})
            .result()
            .value();
    }

    [[nodiscard]] services::ChosenCatalogue inBook()
    {
        const auto choice = m_book
                                ->read<domain::CatalogueChoice>([](domain::BookReader &reader) {
                                    return reader.catalogueChoice();
                                })
                                .result()
                                .value();
        return services::catalogueOf(choice, m_context.catalogue);
    }

    [[nodiscard]] domain::AuditEvent lastAct()
    {
        domain::AuditQuery query;
        query.limit = 1;
        return m_book
            ->read<domain::Page<domain::AuditEvent>>(
                [query](domain::BookReader &reader) { return reader.audit(query); })
            .result()
            .value()
            .items.constFirst();
    }

    [[nodiscard]] QStringList violations()
    {
        QStringList found;
        const auto all = m_book
                             ->read<QList<domain::Violation>>(
                                 [](domain::BookReader &reader) { return reader.verify(); })
                             .result()
                             .value();
        for (const domain::Violation &violation : all) {
            found.append(violation.invariant + u' ' + violation.id);
        }
        return found;
    }

    services::Context m_context;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<domain::Book> m_book;
};

DESK_TEST_MAIN(CataloguesTest, QCoreApplication)
#include "tst_catalogues.moc"
