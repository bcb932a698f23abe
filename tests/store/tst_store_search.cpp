#include "naivegrams.h"
#include "naivelist.h"
#include "store/gramwriter.h"
#include "store/searchtext.h"
#include "support/testmain.h"

using namespace Qt::StringLiterals;
using domain::Result;

/// The search against a scan of the whole book by a predicate that was written apart from it.
class StoreSearchTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void foldingMakesAlikeWhatIsAlike_data();
    void foldingMakesAlikeWhatIsAlike();
    void foldingTwiceChangesNothing();
    void lettersAreWhatIsTyped_data();
    void lettersAreWhatIsTyped();
    void gramsHoldNothingThatEndsATerm();
    void gramsAreThoseOfASecondReading();
    void randomNeedlesFindWhatAScanFinds();
    void countsAgreeWithTheList();
    void aLongNeedleIsComparedToItsEnd();

private:
    [[nodiscard]] Result<QStringList> found(domain::CustomerQuery query);

    BookFixture m_fixture;
    std::unique_ptr<domain::Book> m_book;
    QList<naive::Known> m_known;
};

void StoreSearchTest::initTestCase()
{
    m_known = naive::someBook(400, 7);
    m_book = m_fixture.open();
    QVERIFY(m_book);
    const auto filled = naive::fill(*m_book, m_known);
    QVERIFY2(filled, qPrintable(told(filled)));
}

Result<QStringList> StoreSearchTest::found(domain::CustomerQuery query)
{
    return readNow<QStringList>(*m_book, [&](domain::BookReader &reader) -> Result<QStringList> {
        QStringList ids;
        query.limit = 1000;
        do {
            const auto page = reader.customers(query);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const auto &row : page->items) {
                ids.append(row.customer.id.text());
            }
            query.after = page->next;
        } while (!query.after.isEmpty());
        return ids;
    });
}

void StoreSearchTest::foldingMakesAlikeWhatIsAlike_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<bool>("alike");
    const auto row = [](const QString &one, const QString &other, bool alike) {
        QTest::newRow(qPrintable(QString(one % u" / " % other))) << one << other << alike;
    };
    row(u"CAFÉ"_s, u"cafe"_s, true);
    row(u"cafe\u0301"_s, u"café"_s, true);
    row(u"Ａｄａｔｕｍ"_s, u"adatum"_s, true);
    row(u"ﾊﾟｰｸ"_s, u"パーク"_s, true);
    row(u"バ"_s, u"ハ"_s, false);
    row(u"バ"_s, u"\u30cf\u3099"_s, true);
    row(QString(u"한빛"_s).normalized(QString::NormalizationForm_D), u"한빛"_s, true);
    row(u"㈜대한"_s, u"(주)대한"_s, true);
    row(u"Straße"_s, u"STRASSE"_s, true);
    row(u"Ёж"_s, u"Еж"_s, false); // another letter, not an accent
    row(u"Άλφα"_s, u"αλφα"_s, true);
    row(u"कि"_s, u"क"_s, false); // the mark is a vowel
    row(u"a \t\n b"_s, u"a b"_s, true);
    row(u"a\u00a0\u3000b"_s, u"a b"_s, true);
    row(u"ab"_s, u"a b"_s, false);
    row(u"Ｏ'Neil"_s, u"o'neil"_s, true);
    row(u"ﬁne"_s, u"FINE"_s, true);
    row(u"\U0010ff41"_s, u"\ufffd"_s, true); // the index's own characters stay its own
}

void StoreSearchTest::foldingMakesAlikeWhatIsAlike()
{
    QFETCH(const QString, one);
    QFETCH(const QString, other);
    QFETCH(const bool, alike);
    QCOMPARE(store::folded(one) == store::folded(other), alike);
}

void StoreSearchTest::foldingTwiceChangesNothing()
{
    QRandomGenerator random(11);
    for (int i = 0; i < 20'000; ++i) {
        QString text;
        for (int length = random.bounded(8); length >= 0; --length) {
            const char32_t c = random.bounded(3) == 0
                ? static_cast<char32_t>(random.bounded(0x300, 0x370)) // marks
                : static_cast<char32_t>(random.bounded(0x20, 0x2ffff));
            if (!QChar::isSurrogate(c)) {
                text += QString::fromUcs4(&c, 1);
            }
        }
        const QString once = store::folded(text);
        QCOMPARE(store::folded(once), once);
    }
}

void StoreSearchTest::lettersAreWhatIsTyped_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("letters"); // a dot for the mark
    QTest::addColumn<QString>("movedOn");
    QTest::newRow("syllables") << u"한국"_s << u".ㅎㅏㄴ.ㄱㅜㄱ"_s << u".ㅎㅏㄴ.ㄱㅜ.ㄱ"_s;
    QTest::newRow("vowels of two parts") << u"와"_s << u".ㅇㅗㅏ"_s << QString();
    QTest::newRow("finals of two parts") << u"닭"_s << u".ㄷㅏㄹㄱ"_s << u".ㄷㅏㄹ.ㄱ"_s;
    QTest::newRow("a doubled consonant") << u"있"_s << u".ㅇㅣㅆ"_s << u".ㅇㅣ.ㅆ"_s;
    QTest::newRow("a single vowel") << u"ㅘ"_s << u".ㅗㅏ"_s << QString();
    QTest::newRow("a single consonant") << u"ㅎ"_s << u".ㅎ"_s << QString();
    QTest::newRow("a syllable and a consonant") << u"한ㄱ"_s << u".ㅎㅏㄴ.ㄱ"_s << QString();
    QTest::newRow("between other letters")
        << u"LG화학"_s << u"lg.ㅎㅗㅏ.ㅎㅏㄱ"_s << u"lg.ㅎㅗㅏ.ㅎㅏ.ㄱ"_s;
    const auto initials = [](std::initializer_list<int> places) {
        QString all;
        for (const int place : places) {
            all += QChar(static_cast<char16_t>(0x1100 + place));
        }
        return all;
    };
    QTest::newRow("initials") << u"ㅎㅂ"_s << initials({ 18, 7 }) << QString();
    QTest::newRow("two consonants written as one") << u"ㄳ"_s << initials({ 0, 9 }) << QString();
    QTest::newRow("the same with archaic code points")
        << u"ㅄ"_s << initials({ 7, 9 }) << QString();
}

void StoreSearchTest::lettersAreWhatIsTyped()
{
    QFETCH(const QString, text);
    QFETCH(QString, letters);
    QFETCH(QString, movedOn);
    const store::Needle needle = store::needleOf(text);
    QCOMPARE(needle.form, letters.replace(u'.', store::syllableMark));
    QCOMPARE(needle.movedOn, movedOn.replace(u'.', store::syllableMark));
}

void StoreSearchTest::gramsHoldNothingThatEndsATerm()
{
    domain::Customer customer = someCustomer(1);
    customer.companyName = u"A \"b\" *c* (d) & e-f_g: {h}^ + 한 국."_s;
    customer.localName = u"北 京"_s;
    const QString text = store::searchTextOf(customer);
    store::GramWriter grams;
    grams.read(text.toUtf8());
    const QStringList pairs = QString::fromUtf8(grams.pairs()).split(u' ');
    const QStringList triples = QString::fromUtf8(grams.triples()).split(u' ');
    QVERIFY(pairs.size() > 30);
    QVERIFY(triples.size() > 30);
    for (const QString &gram : pairs + triples) {
        QVERIFY(!gram.isEmpty());
        for (const QChar c : gram) {
            QVERIFY2(c.unicode() >= 0x80 || c.isLetterOrNumber(), qPrintable(gram));
        }
    }
}

void StoreSearchTest::gramsAreThoseOfASecondReading()
{
    // Characters of each kind, with the marks of stored texts among them.
    static constexpr QStringView signs
        = u"aZ9 -&.\"éß한국가값닭ㄱㅏㄳ각北京あ\U0001F600\U0010FFFF\x001f";
    const QList<uint> characters = signs.toUcs4();
    QRandomGenerator random(20261121);
    store::GramWriter grams;
    for (int i = 0; i < 4000; ++i) {
        QString text;
        for (quint32 left = random.bounded(40U); left > 0; --left) {
            const char32_t c = characters.at(random.bounded(characters.size()));
            text += QString::fromUcs4(&c, 1);
        }
        if (i % 2 == 0) { // as a customer's names are stored
            domain::Customer customer;
            customer.companyName = text;
            customer.localName = text.right(9);
            customer.domain = text.left(7);
            text = store::searchTextOf(customer);
        } else {
            text = store::letterForm(text);
        }
        const QByteArray stored = text.toUtf8();
        grams.read(stored);
        const QStringList pairs = QString::fromUtf8(grams.pairs()).split(u' ', Qt::SkipEmptyParts);
        QSet<QString> forms;
        for (const QByteArrayView form : grams.forms()) {
            forms.insert(QString::fromUtf8(form));
        }
        const char *shown = stored.constData();
        QVERIFY2(QSet<QString>(pairs.cbegin(), pairs.cend()) == naive::pairsOf(text), shown);
        QCOMPARE(pairs.size(), naive::pairsOf(text).size());
        QCOMPARE(QString::fromUtf8(grams.triples()).split(u' ', Qt::SkipEmptyParts),
            naive::triplesOf(text));
        QVERIFY2(forms == naive::formsOf(text), shown);
        QCOMPARE(forms.size(), static_cast<qsizetype>(grams.forms().size()));
    }
}

void StoreSearchTest::randomNeedlesFindWhatAScanFinds()
{
    QRandomGenerator random(20200512);
    const int needles = 5000;
    int hits = 0;
    for (int i = 0; i < needles; ++i) {
        domain::CustomerQuery query;
        query.search = naive::someNeedle(random, m_known);
        const auto ids = found(query);
        QVERIFY2(ids, qPrintable(told(ids)));
        QStringList wanted;
        for (const naive::Known &known : std::as_const(m_known)) {
            if (naive::matches(query.search, known)) {
                wanted.append(known.customer.id.text());
            }
        }
        QStringList sorted = *ids;
        sorted.sort();
        wanted.sort();
        QVERIFY2(sorted == wanted,
            qPrintable(u"\"%1\": %2 found, %3 in a scan"_s.arg(query.search)
                           .arg(sorted.size())
                           .arg(wanted.size())));
        hits += wanted.isEmpty() ? 0 : 1;
    }
    QVERIFY(hits > needles / 2);
    QVERIFY(hits < needles);
}

void StoreSearchTest::countsAgreeWithTheList()
{
    QRandomGenerator random(5);
    for (int i = 0; i < 300; ++i) {
        domain::CustomerQuery query;
        query.search = naive::someNeedle(random, m_known);
        query.sort = static_cast<domain::CustomerSort>(random.bounded(7));
        query.onlyUpgradable = random.bounded(4) == 0;
        query.onlyNeedsDelegation = random.bounded(4) == 0;
        query.roleMayUpgrade21Vianet = random.bounded(4) != 0;
        if (random.bounded(2) == 0) {
            query.cloud = static_cast<domain::Cloud>(random.bounded(2));
        }
        if (random.bounded(5) == 0) {
            query.markets = { u"KR"_s };
        }
        const auto ids = found(query);
        const auto count = readNow<qint64>(
            *m_book, [&](domain::BookReader &reader) { return reader.customerCount(query); });
        const auto counts = readNow<domain::CustomerCounts>(
            *m_book, [&](domain::BookReader &reader) { return reader.customerCounts(query); });
        QVERIFY2(ids && count && counts, qPrintable(query.search));
        QCOMPARE(*count, ids->size());
        QCOMPARE(counts->shown, ids->size());
        QCOMPARE(*ids, naive::list(query, m_known));
    }
}

void StoreSearchTest::aLongNeedleIsComparedToItsEnd()
{
    domain::Customer customer = someCustomer(90001);
    customer.companyName = u"Wingtip 한국정보통신 "_s.repeated(20);
    QVERIFY(writeAll(
        *m_book, [&](domain::BookWriter &writer) { return writer.putCustomer(customer); }));
    domain::CustomerQuery query;
    for (const auto sort : { domain::CustomerSort::Company, domain::CustomerSort::Market }) {
        query.sort = sort;
        query.search = customer.companyName.left(230);
        QCOMPARE(found(query)->size(), 1);
        QCOMPARE(*readNow<qint64>(*m_book,
                     [&](domain::BookReader &reader) { return reader.customerCount(query); }),
            1);
        query.search += u'x';
        QCOMPARE(found(query)->size(), 0);
        QCOMPARE(*readNow<qint64>(*m_book,
                     [&](domain::BookReader &reader) { return reader.customerCount(query); }),
            0);
    }
}

DESK_TEST_MAIN(StoreSearchTest, QCoreApplication)
#include "tst_store_search.moc"
