#include "support/testmain.h"
#include "wordingscene.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace {

domain::Money money(qint64 minor, const QString &currency)
{
    return { minor, domain::Currency::fromText(currency).value_or(domain::Currency()) };
}

const QTimeZone seoul(9 * 3600);

} // namespace

/// Numbers, dates, times and money of glossary.md, style rules.
class FormatsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void numbersAreGroupedByComma();
    void daysAreWrittenAsTheGlossarySays();
    void rangesLeaveOutWhatRepeats_data();
    void rangesLeaveOutWhatRepeats();
    void timesHaveHalvesInKoreanAlone_data();
    void timesHaveHalvesInKoreanAlone();
    void momentsAreShownInTheChosenZone();
    void theLastTwoDaysHaveWords();
    void moneyStandsBehindItsSign_data();
    void moneyStandsBehindItsSign();
    void moneyIsSpokenInFull_data();
    void moneyIsSpokenInFull();
    void whatIsUnknownIsEmpty();
    void formatsDoNotFollowTheMachine();
};

void FormatsTest::numbersAreGroupedByComma()
{
    const WordingScene scene;
    for (const wording::Texts *texts : { &scene.en, &scene.ko }) {
        QCOMPARE(texts->number(0), u"0"_s);
        QCOMPARE(texts->number(999), u"999"_s);
        QCOMPARE(texts->number(1000), u"1,000"_s);
        QCOMPARE(texts->number(10'000'000), u"10,000,000"_s);
        QCOMPARE(texts->number(-1234), u"\u22121,234"_s);
        QCOMPARE(texts->number(-123), u"\u2212123"_s);
        QCOMPARE(texts->number(std::numeric_limits<qint64>::min()),
            u"\u22129,223,372,036,854,775,808"_s);
        QCOMPARE(texts->list({ u"a"_s, u"b"_s }), u"a, b"_s);
    }
}

void FormatsTest::daysAreWrittenAsTheGlossarySays()
{
    const WordingScene scene;
    const QDate day(2020, 5, 12);
    QCOMPARE(scene.en.date(day), u"12 May 2020"_s);
    QCOMPARE(scene.en.dateInSentence(day), u"12 May 2020"_s);
    QCOMPARE(scene.en.spokenDate(QDate(2021, 2, 2)), u"2 February 2021"_s);
    QCOMPARE(scene.ko.date(day), u"2020. 5. 12."_s);
    QCOMPARE(scene.ko.dateInSentence(day), u"2020년 5월 12일"_s);
    QCOMPARE(scene.ko.spokenDate(day), u"2020년 5월 12일"_s);
}

void FormatsTest::rangesLeaveOutWhatRepeats_data()
{
    QTest::addColumn<QDate>("first");
    QTest::addColumn<QDate>("last");
    QTest::addColumn<bool>("withYear");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    QTest::newRow("two months") << QDate(2020, 5, 12) << QDate(2020, 6, 11) << true
                                << u"12 May\u201311 Jun 2020"_s << u"2020. 5. 12.~6. 11."_s;
    QTest::newRow("two months, no year") << QDate(2020, 5, 12) << QDate(2020, 6, 11) << false
                                         << u"12 May\u201311 Jun"_s << u"5. 12.~6. 11."_s;
    QTest::newRow("one month") << QDate(2020, 5, 1) << QDate(2020, 5, 31) << true
                               << u"1\u201331 May 2020"_s << u"2020. 5. 1.~5. 31."_s;
    QTest::newRow("one month, no year") << QDate(2020, 5, 12) << QDate(2020, 5, 31) << false
                                        << u"12\u201331 May"_s << u"5. 12.~5. 31."_s;
    QTest::newRow("two years") << QDate(2020, 12, 12) << QDate(2021, 1, 11) << false
                               << u"12 Dec 2020\u201311 Jan 2021"_s
                               << u"2020. 12. 12.~2021. 1. 11."_s;
}

void FormatsTest::rangesLeaveOutWhatRepeats()
{
    QFETCH(const QDate, first);
    QFETCH(const QDate, last);
    QFETCH(const bool, withYear);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    const WordingScene scene;
    const auto year = withYear ? wording::RangeYear::Shown : wording::RangeYear::LeftOut;
    QCOMPARE(scene.en.dateRange(first, last, year), english);
    QCOMPARE(scene.ko.dateRange(first, last, year), korean);
}

void FormatsTest::timesHaveHalvesInKoreanAlone_data()
{
    QTest::addColumn<QTime>("clock");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");
    QTest::addColumn<QString>("spoken");

    QTest::newRow("morning") << QTime(9, 30) << u"09:30"_s << u"오전 9:30"_s << u"오전 9시 30분"_s;
    QTest::newRow("afternoon") << QTime(14, 5) << u"14:05"_s << u"오후 2:05"_s << u"오후 2시 5분"_s;
    QTest::newRow("noon") << QTime(12, 0) << u"12:00"_s << u"오후 12:00"_s << u"오후 12시"_s;
    QTest::newRow("midnight") << QTime(0, 0) << u"00:00"_s << u"오전 12:00"_s << u"오전 12시"_s;
    QTest::newRow("before midnight")
        << QTime(23, 59) << u"23:59"_s << u"오후 11:59"_s << u"오후 11시 59분"_s;
}

void FormatsTest::timesHaveHalvesInKoreanAlone()
{
    QFETCH(const QTime, clock);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    QFETCH(const QString, spoken);
    WordingScene scene;
    scene.en.setTimeZone(QTimeZone::utc());
    scene.ko.setTimeZone(QTimeZone::utc());
    const QDateTime moment(QDate(2020, 5, 12), clock, Qt::UTC);
    QCOMPARE(scene.en.time(moment), english);
    QCOMPARE(scene.ko.time(moment), korean);
    QCOMPARE(scene.ko.spokenDateTime(moment), u"2020년 5월 12일 "_s + spoken);
    QCOMPARE(scene.en.spokenDateTime(moment), u"12 May 2020, "_s + english);
}

void FormatsTest::momentsAreShownInTheChosenZone()
{
    WordingScene scene;
    // The demo book's clock: 09:30 in Seoul (domain.md section 6).
    const QDateTime moment(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
    scene.en.setTimeZone(seoul);
    scene.ko.setTimeZone(seoul);
    QCOMPARE(scene.en.dateTime(moment), u"12 May 2020 09:30"_s);
    QCOMPARE(scene.ko.dateTime(moment), u"2020. 5. 12. 오전 9:30"_s);
    QCOMPARE(scene.ko.dateTimeInSentence(moment), u"2020년 5월 12일 오전 9:30"_s);
    QCOMPARE(scene.ko.spokenDateTime(moment), u"2020년 5월 12일 오전 9시 30분"_s);
    scene.en.setTimeZone(QTimeZone(-8 * 3600));
    QCOMPARE(scene.en.dateTime(moment), u"11 May 2020 16:30"_s);
    // An invalid zone is the computer's own.
    scene.en.setTimeZone(QTimeZone());
    QVERIFY(scene.en.timeZone().isValid());
}

void FormatsTest::theLastTwoDaysHaveWords()
{
    WordingScene scene;
    scene.en.setTimeZone(seoul);
    scene.ko.setTimeZone(seoul);
    const QDateTime now(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);
    QCOMPARE(scene.en.recent(now.addSecs(-120), now), u"Today 09:28"_s);
    QCOMPARE(scene.ko.recent(now.addSecs(-120), now), u"오늘 오전 9:28"_s);
    // 14:30 UTC of the 11th is 23:30 in Seoul: yesterday there.
    const QDateTime evening(QDate(2020, 5, 11), QTime(14, 30), Qt::UTC);
    QCOMPARE(scene.en.recent(evening, now), u"Yesterday"_s);
    QCOMPARE(scene.ko.recent(evening, now), u"어제"_s);
    // 15:30 UTC of the 11th is 00:30 of the 12th in Seoul: today there.
    QCOMPARE(scene.en.recent(evening.addSecs(3600), now), u"Today 00:30"_s);
    QCOMPARE(scene.en.recent(now.addDays(-2), now), u"10 May 2020"_s);
    QCOMPARE(scene.ko.recent(now.addDays(-2), now), u"2020. 5. 10."_s);
    QCOMPARE(scene.en.recent({}, now), u"Never"_s);
}

void FormatsTest::moneyStandsBehindItsSign_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("alone");
    QTest::addColumn<QString>("among");
    QTest::addColumn<QString>("withPlus");

    const auto row = [](const QString &currency, qint64 minor, const QString &alone,
                         const QString &among, const QString &withPlus) {
        QTest::newRow(qPrintable(QString(currency % u' ' % QString::number(minor))))
            << minor << currency << alone << among << withPlus;
    };
    row(u"KRW"_s, 945'000, u"\u20A9945,000"_s, u"\u20A9945,000"_s, u"+\u20A9945,000"_s);
    row(u"KRW"_s, -151'742, u"\u2212\u20A9151,742"_s, u"\u2212\u20A9151,742"_s,
        u"\u2212\u20A9151,742"_s);
    row(u"KRW"_s, 0, u"\u20A90"_s, u"\u20A90"_s, u"\u20A90"_s);
    row(u"USD"_s, 123'456, u"$1,234.56"_s, u"US$1,234.56"_s, u"+$1,234.56"_s);
    row(u"USD"_s, -5, u"\u2212$0.05"_s, u"\u2212US$0.05"_s, u"\u2212$0.05"_s);
    row(u"GBP"_s, 400, u"\u00A34.00"_s, u"\u00A34.00"_s, u"+\u00A34.00"_s);
    row(u"EUR"_s, 100'000, u"\u20AC1,000.00"_s, u"\u20AC1,000.00"_s, u"+\u20AC1,000.00"_s);
    row(u"JPY"_s, 1'500, u"\u00A51,500"_s, u"JP\u00A51,500"_s, u"+\u00A51,500"_s);
    row(u"CNY"_s, 3'000, u"\u00A530.00"_s, u"CN\u00A530.00"_s, u"+\u00A530.00"_s);
    row(u"INR"_s, 12'345'678, u"\u20B9123,456.78"_s, u"\u20B9123,456.78"_s, u"+\u20B9123,456.78"_s);
    row(u"HKD"_s, 100, u"HK$1.00"_s, u"HK$1.00"_s, u"+HK$1.00"_s);
    row(u"CHF"_s, 1'200, u"CHF\u00A012.00"_s, u"CHF\u00A012.00"_s, u"+CHF\u00A012.00"_s);
}

void FormatsTest::moneyStandsBehindItsSign()
{
    QFETCH(const qint64, minor);
    QFETCH(const QString, currency);
    QFETCH(const QString, alone);
    QFETCH(const QString, among);
    QFETCH(const QString, withPlus);
    const WordingScene scene;
    for (const wording::Texts *texts : { &scene.en, &scene.ko }) {
        QCOMPARE(texts->money(money(minor, currency)), alone);
        QCOMPARE(
            texts->money(money(minor, currency), wording::MoneyContext::SeveralCurrencies), among);
        QCOMPARE(texts->signedMoney(money(minor, currency)), withPlus);
    }
}

void FormatsTest::moneyIsSpokenInFull_data()
{
    QTest::addColumn<qint64>("minor");
    QTest::addColumn<QString>("currency");
    QTest::addColumn<QString>("english");
    QTest::addColumn<QString>("korean");

    QTest::newRow("won") << qint64(945'000) << u"KRW"_s << u"945,000 won"_s << u"945,000원"_s;
    QTest::newRow("minus") << qint64(-151'742) << u"KRW"_s << u"minus 151,742 won"_s
                           << u"마이너스 151,742원"_s;
    QTest::newRow("dollars") << qint64(400) << u"USD"_s << u"4.00 US dollars"_s << u"4.00달러"_s;
    QTest::newRow("pounds") << qint64(400) << u"GBP"_s << u"4.00 pounds"_s << u"4.00파운드"_s;
    QTest::newRow("euros") << qint64(400) << u"EUR"_s << u"4.00 euros"_s << u"4.00유로"_s;
    QTest::newRow("yen") << qint64(400) << u"JPY"_s << u"400 yen"_s << u"400엔"_s;
    QTest::newRow("yuan") << qint64(400) << u"CNY"_s << u"4.00 yuan"_s << u"4.00위안"_s;
    QTest::newRow("rupees") << qint64(400) << u"INR"_s << u"4.00 rupees"_s << u"4.00루피"_s;
    QTest::newRow("francs") << qint64(400) << u"CHF"_s << u"4.00 CHF"_s << u"4.00 CHF"_s;
}

void FormatsTest::moneyIsSpokenInFull()
{
    QFETCH(const qint64, minor);
    QFETCH(const QString, currency);
    QFETCH(const QString, english);
    QFETCH(const QString, korean);
    const WordingScene scene;
    QCOMPARE(scene.en.spokenMoney(money(minor, currency)), english);
    QCOMPARE(scene.ko.spokenMoney(money(minor, currency)), korean);
}

void FormatsTest::whatIsUnknownIsEmpty()
{
    const WordingScene scene;
    QVERIFY(scene.en.date({}).isEmpty());
    QVERIFY(scene.ko.dateInSentence({}).isEmpty());
    QVERIFY(scene.en.dateTime({}).isEmpty());
    QVERIFY(scene.ko.spokenDateTime({}).isEmpty());
    QVERIFY(scene.en.dateRange({}, QDate(2020, 1, 1)).isEmpty());
}

void FormatsTest::formatsDoNotFollowTheMachine()
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const WordingScene scene;
    QCOMPARE(scene.ko.number(1234), u"1,234"_s);
    QCOMPARE(scene.en.date(QDate(2020, 12, 1)), u"1 Dec 2020"_s);
    QLocale::setDefault(QLocale::c());
}

DESK_TEST_MAIN(FormatsTest, QCoreApplication)
#include "formatstest.moc"
