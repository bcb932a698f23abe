#include "support/testmain.h"
#include "wordingscene.h"

using namespace Qt::StringLiterals;

/// The sentences of glossary.md, Import, word for word.
class ImportSentencesTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void problemsSpeakTheGlossarySentences_data();
    void problemsSpeakTheGlossarySentences();
    void everyProblemHasAMendInBothLanguages_data();
    void everyProblemHasAMendInBothLanguages();
    void aMendRepeatsNothingOfItsProblem_data();
    void aMendRepeatsNothingOfItsProblem();
    void warningsSpeakTheGlossarySentences_data();
    void warningsSpeakTheGlossarySentences();
    void forecastProgressAndEndCount();
    void fieldsHaveNames();
};

void ImportSentencesTest::problemsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QStringList>("facts");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    const auto row = [](const QString &problem, const QStringList &facts, const QString &english,
                         const QString &korean) {
        QTest::newRow(qPrintable(QString(problem % u' ' % facts.join(u' '))))
            << problem << facts << english << korean;
    };
    row(u"missing"_s, { u"field=domain"_s }, u"Primary domain name is missing."_s,
        u"필수 값이 없습니다: 주 도메인 이름"_s);
    row(u"duplicateId"_s, { u"row=1204"_s }, u"This ID is already in row 1,204."_s,
        u"같은 ID가 1,204행에 이미 있습니다."_s);
    row(u"unknownCustomer"_s, {}, u"No customer has this ID. Import the customer first."_s,
        u"이 ID의 고객이 없습니다. 고객을 먼저 가져오세요."_s);
    row(u"unknownSubscription"_s, {},
        u"No subscription has this ID. Import the subscription first."_s,
        u"이 ID의 구독이 없습니다. 구독을 먼저 가져오세요."_s);
    row(u"notAGuid"_s, {}, u"This is not a full ID (GUID)."_s, u"올바른 ID(GUID)가 아닙니다."_s);
    row(u"nilId"_s, {}, u"This ID is empty: it holds zeros alone."_s, u"0으로만 된 빈 ID입니다."_s);
    row(u"halfCharacter"_s, { u"n=7"_s },
        u"The value has half a character at position 7. Remove it."_s,
        u"값의 7번째 위치에 온전하지 않은 문자가 있습니다. 제거하세요."_s);
    row(u"number"_s, { u"min=1"_s, u"max=300"_s }, u"Enter a whole number from 1 to 300."_s,
        u"1~300 범위의 정수를 입력하세요."_s);
    row(u"date"_s, {}, u"This date does not exist. Write it as 2020-05-12."_s,
        u"없는 날짜입니다. 2020-05-12 형식으로 입력하세요."_s);
    row(u"value"_s, { u"values=yes|no"_s }, u"maybe is not allowed here. Allowed: yes, no."_s,
        u"사용할 수 없는 값입니다: maybe. 사용할 수 있는 값: yes, no"_s);
    row(u"addOnWithoutParent"_s, {}, u"The base subscription of this add-on is missing."_s,
        u"이 추가 기능의 기본 구독이 없습니다."_s);
    row(u"parentLoop"_s, { u"ids=4be1, 7d90"_s },
        u"These subscriptions name each other as base: 4be1, 7d90."_s,
        u"기본 구독이 서로를 가리킵니다: 4be1, 7d90"_s);
    row(u"value"_s, { u"field=unitPrice"_s, u"values=5600"_s },
        u"This cannot be read as a price."_s, u"가격으로 읽을 수 없는 값입니다."_s);
    row(u"cutOff"_s, {}, u"The file ends inside a quoted value. It may be cut off."_s,
        u"따옴표로 묶은 값이 닫히지 않은 채 파일이 끝났습니다. 파일이 잘렸을 수 있습니다."_s);
    row(u"controlCharacter"_s, { u"n=7"_s },
        u"The value has a control character at position 7. Remove it."_s,
        u"값의 7번째 위치에 제어 문자가 있습니다. 제거하세요."_s);
    row(u"tooLarge"_s, { u"max=1048576"_s }, u"The value is longer than 1,048,576 characters."_s,
        u"값이 너무 깁니다. 최대 길이: 1,048,576자"_s);
    row(u"encoding"_s, {}, u"The text encoding is not recognised. Save the file as UTF-8."_s,
        u"텍스트 인코딩을 인식하지 못했습니다. 파일을 UTF-8로 저장하세요."_s);
    row(u"wrongColumnCount"_s, { u"n=3"_s, u"max=4"_s },
        u"Values in this row: 3. Columns of the file: 4."_s, u"이 행의 값: 3개. 파일의 열: 4개."_s);
    row(u"noHeader"_s, {}, u"The file has no row with names of columns."_s,
        u"파일에 열 이름이 있는 행이 없습니다."_s);
    row(u"missingColumn"_s, { u"field=quantity"_s },
        u"The file has no column for: Number of licences."_s,
        u"파일에 필요한 열이 없습니다: 라이선스 수"_s);
    row(u"otherCustomer"_s, { u"ids=4be1"_s },
        u"This ID belongs to another customer. Expected customer: 4be1."_s,
        u"다른 고객의 ID입니다. 일치해야 하는 고객: 4be1"_s);
    row(u"strayQuote"_s, {}, u"A quoted value has text behind its closing quote."_s,
        u"닫는 따옴표 뒤에 다른 문자가 있습니다."_s);
}

void ImportSentencesTest::problemsSpeakTheGlossarySentences()
{
    QFETCH(const QString, problem);
    QFETCH(const QStringList, facts);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);

    const WordingScene scene;
    wording::Facts named;
    for (const QString &fact : facts) {
        named.append({ fact.section(u'=', 0, 0), fact.section(u'=', 1) });
    }
    QCOMPARE(scene.en.importProblem(problem, u"maybe"_s, named), english);
    QCOMPARE(scene.ko.importProblem(problem, u"maybe"_s, named), korean);
}

void ImportSentencesTest::everyProblemHasAMendInBothLanguages_data()
{
    problemsSpeakTheGlossarySentences_data();
}

void ImportSentencesTest::everyProblemHasAMendInBothLanguages()
{
    QFETCH(const QString, problem);
    const WordingScene scene;
    QVERIFY(scene.en.importMend(problem, {}).endsWith(u'.'));
    QVERIFY(hasHangul(scene.ko.importMend(problem, {})));
    // Without any fact there is still a sentence, and no placeholder is left over.
    QVERIFY(!scene.en.importProblem(problem, {}, {}).contains(u'%'));
    QVERIFY(!scene.en.importProblem(problem, {}, {}).isEmpty());
}

void ImportSentencesTest::aMendRepeatsNothingOfItsProblem_data()
{
    QTest::addColumn<QString>("problem");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");
    const auto row = [](const char *problem, const QString &english, const QString &korean) {
        QTest::newRow(problem) << QString::fromLatin1(problem) << english << korean;
    };
    const QString again = u"Correct the file, then import it again."_s;
    const QString againKorean = u"파일을 수정한 후 다시 가져오세요."_s;
    row("encoding", again, againKorean);
    row("controlCharacter", again, againKorean);
    row("unknownCustomer",
        u"Choose the file of customers together with this one, or correct the ID."_s,
        u"고객 파일을 이 파일과 함께 선택하거나 ID를 수정하세요."_s);
    row("unknownSubscription",
        u"Choose the file of subscriptions together with this one, or correct the ID."_s,
        u"구독 파일을 이 파일과 함께 선택하거나 ID를 수정하세요."_s);
    row("number", u"Write digits only, without spaces, commas or units."_s,
        u"공백, 쉼표, 단위 없이 숫자만 입력하세요."_s);
    row("value", u"Write one of the allowed values."_s,
        u"사용할 수 있는 값 중 하나를 입력하세요."_s);
}

/// Both stand behind each other, on the command line and in the window's explanation.
void ImportSentencesTest::aMendRepeatsNothingOfItsProblem()
{
    QFETCH(const QString, problem);
    const WordingScene scene;
    const wording::Facts facts{ { u"values"_s, u"yes|no"_s } };
    QTEST(scene.en.importMend(problem, facts), "english");
    QTEST(scene.ko.importMend(problem, facts), "korean");
}

void ImportSentencesTest::warningsSpeakTheGlossarySentences_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("detail");
    QTest::addColumn<QString>("suggestion");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    QTest::newRow("unknown")
        << u"unknownProduct"_s << u"Contoso Backup"_s << QString()
        << u"Product: Contoso Backup, 1 row. Unknown product. It is kept without an upgrade path."_s
        << u"제품: Contoso Backup, 1행. 알 수 없는 제품입니다. 업그레이드 경로 없이 저장됩니다."_s;
    QTest::newRow("misspelt")
        << u"misspeltProduct"_s << u"Offce 365 Enterprise E3"_s << u"Office 365 Enterprise E3"_s
        << u"Product: Offce 365 Enterprise E3, 1 row. Unknown product. Did you mean this one: Office 365 Enterprise E3?"_s
        << u"제품: Offce 365 Enterprise E3, 1행. 알 수 없는 제품입니다. 비슷한 제품: Office 365 Enterprise E3"_s;
    QTest::newRow("columns") << u"unknownColumns"_s << u"Owner, Colour"_s << QString()
                             << u"Columns that are not imported: Owner, Colour."_s
                             << u"가져오지 않는 열: Owner, Colour"_s;
    QTest::newRow("status")
        << u"statusAssumed"_s << QString() << QString()
        << u"The file has no status column. The subscriptions are imported as active."_s
        << u"파일에 상태 열이 없습니다. 구독을 활성 상태로 가져옵니다."_s;
    QTest::newRow("delegation")
        << u"delegationAssumed"_s << u"none"_s << QString()
        << u"The file does not say who granted delegated admin privileges. The customers are imported as: Not granted."_s
        << u"파일에 위임된 관리자 권한 정보가 없습니다. 가져오는 고객의 권한 상태: 없음"_s;
    QTest::newRow("suspended")
        << u"suspendedByReason"_s << QString() << QString()
        << u"1 subscription is imported as suspended: the reason column says that it is not active."_s
        << u"이유 열에 활성 상태가 아닌 것으로 표시된 구독 1개를 일시 중단된 상태로 가져옵니다."_s;
    QTest::newRow("part of a list")
        << u"partOfList"_s << u"2350"_s << QString()
        << u"The file holds only 1 of the 2,350 entries of its list. Save the other pages of the list too, and import them."_s
        << u"파일에는 목록의 항목 2,350개 중 1개만 있습니다. 목록의 다른 페이지도 저장하여 가져오세요."_s;
    QTest::newRow("a list that goes on")
        << u"partOfList"_s << QString() << QString()
        << u"The list in the file goes on after 1 entry. Save the pages that follow too, and import them."_s
        << u"파일의 목록은 항목 1개 뒤에도 이어집니다. 이어지는 페이지도 저장하여 가져오세요."_s;
}

void ImportSentencesTest::warningsSpeakTheGlossarySentences()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, detail);
    QFETCH(const QString, suggestion);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    const WordingScene scene;
    QCOMPARE(scene.en.importWarning(kind, 1, detail, suggestion), english);
    QCOMPARE(scene.ko.importWarning(kind, 1, detail, suggestion), korean);
}

void ImportSentencesTest::forecastProgressAndEndCount()
{
    const WordingScene scene;
    QCOMPARE(scene.en.importForecast(144, 4),
        u"144 rows will be imported, 4 skipped. Nothing is saved until the last row."_s);
    QCOMPARE(scene.en.importForecast(1, 0),
        u"1 row will be imported, 0 skipped. Nothing is saved until the last row."_s);
    QCOMPARE(scene.ko.importForecast(144, 4),
        u"144행을 가져오고 4행을 건너뜁니다. 마지막 행까지 처리한 후 저장됩니다."_s);
    QCOMPARE(scene.en.importProgress(96, 1480), u"Importing row 96 of 1,480"_s);
    QCOMPARE(scene.ko.importProgress(96, 1480), u"1,480행 중 96행 가져오는 중"_s);
    QCOMPARE(scene.en.importDone(24, 61), u"24 customers and 61 subscriptions were imported."_s);
    QCOMPARE(scene.en.importDone(1, 1), u"1 customer and 1 subscription were imported."_s);
    QCOMPARE(scene.en.importDone(1, 2), u"1 customer and 2 subscriptions were imported."_s);
    QCOMPARE(scene.ko.importDone(24, 1), u"고객 24곳과 구독 1개를 가져왔습니다."_s);
    QCOMPARE(scene.en.importStopped(), u"The import was stopped. Nothing was changed."_s);
    QCOMPARE(scene.ko.importStopped(), u"가져오기를 중지했습니다. 변경된 내용은 없습니다."_s);
}

void ImportSentencesTest::fieldsHaveNames()
{
    const WordingScene scene;
    QCOMPARE(scene.en.field(u"commitmentEndDate"_s), u"End date"_s);
    QCOMPARE(scene.ko.field(u"commitmentEndDate"_s), u"종료일"_s);
    QCOMPARE(scene.ko.field(u"companyName"_s), u"회사 이름"_s);
    QCOMPARE(scene.ko.field(u"somethingElse"_s), u"somethingElse"_s);
}

DESK_TEST_MAIN(ImportSentencesTest, QCoreApplication)
#include "importsentencestest.moc"
