#include "salvagestage.h"
#include "support/testmain.h"

#include <QDir>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace salvagestage;
using domain::ErrorCode;
using domain::RecordKind;
using domain::Result;
using domain::Salvaged;

namespace {

/// How a page is damaged; by a seed, so that each failure can be seen again.
QByteArray damaged(const QByteArray &good, int page, QRandomGenerator &random)
{
    QByteArray bytes = good;
    const qsizetype start = qsizetype(page - 1) * pageSize;
    switch (random.bounded(5)) {
    case 0: // bits
        for (int i = 1 + random.bounded(12); i > 0; --i) {
            char &byte = bytes[start + random.bounded(pageSize)];
            byte = static_cast<char>(byte ^ (1 << random.bounded(8)));
        }
        break;
    case 1: // its header, and the ways to its cells
        for (int i = 1 + random.bounded(6); i > 0; --i) {
            bytes[start + random.bounded(40)] = static_cast<char>(random.bounded(256));
        }
        break;
    case 2:
        zeroPage(bytes, page);
        break;
    case 3: // garbage
        for (int i = 0; i < pageSize; ++i) {
            bytes[start + i] = static_cast<char>(random.bounded(256));
        }
        break;
    default: // the half of it, as after a write that was torn
        std::fill_n(bytes.begin() + start + pageSize / 2, pageSize / 2, '\0');
        break;
    }
    return bytes;
}

} // namespace

class StoreSalvageLoopTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void threeHundredDamages_data();
    void threeHundredDamages();

private:
    QByteArray m_good;
    QMap<QString, QStringList> m_records;
    QMap<int, PageUse> m_pages;
};

void StoreSalvageLoopTest::initTestCase()
{
    prepareRichBook(m_good, m_records, m_pages);
}

void StoreSalvageLoopTest::threeHundredDamages_data()
{
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 360; ++seed) {
        QTest::addRow("seed %u", seed) << seed;
    }
}

/// Any page of any kind, and the end of the file at any page: neither opening nor saving crashes,
/// the file stays as it is, and what was saved is whole in itself. A table whose pages were not
/// touched, and on whose parents nothing was lost, comes whole.
void StoreSalvageLoopTest::threeHundredDamages()
{
    QFETCH(const quint32, seed);
    QRandomGenerator random(seed);
    QByteArray bytes = m_good;
    QSet<QString> touched;
    const int pages = static_cast<int>(m_good.size() / pageSize);
    if (seed % 6 == 0) { // cut off, at a page or within it
        const int left = 1 + random.bounded(pages - 1);
        bytes.truncate(qsizetype(left) * pageSize - (seed % 12 == 0 ? random.bounded(4000) : 0));
        for (auto page = m_pages.lowerBound(left); page != m_pages.cend(); ++page) {
            touched.insert(page->owner);
        }
    } else {
        for (int i = seed % 5 == 0 ? 8 : 1; i > 0; --i) {
            // Each table and index in turn, so that small ones are met as often as large ones.
            const int page = seed % 3 == 0 && i == 1 ? 1 + static_cast<int>(random.bounded(3U))
                                                     : 1 + random.bounded(pages);
            bytes = damaged(bytes, page, random);
            touched.insert(m_pages.value(page).owner);
        }
    }
    const BookFixture fixture;
    QVERIFY(writeBytes(fixture.path(), bytes));
    {
        const auto book = store::openBook(
            fixture.path(), { store::OpenMode::MustExist, std::chrono::milliseconds(200) });
        if (!book) {
            const QList<ErrorCode> honest{ ErrorCode::BookDamaged, ErrorCode::NotABook,
                ErrorCode::BookNewer };
            QVERIFY2(honest.contains(book.error().code), qPrintable(told(book.error())));
        } else { // what opening did not see, verify does or nothing was touched that counts
            const auto found = readNow<QList<domain::Violation>>(
                **book, [](domain::BookReader &reader) { return reader.verify(); });
            QVERIFY2(found, qPrintable(told(found)));
        }
        if (!book) {
            QCOMPARE(bytesOf(fixture.path()), bytes);
            QVERIFY(!QFileInfo::exists(QString(fixture.path() % u"-wal"_s)));
        }
    }
    QVERIFY(QDir(fixture.folder().path()).removeRecursively());
    QVERIFY(QDir().mkpath(fixture.folder().path()));
    Result<Salvaged> salvaged;
    salvage(fixture, bytes, salvaged);
    if (!salvaged) {
        QVERIFY2(salvaged.error().code == ErrorCode::BookDamaged && seed % 6 == 0,
            qPrintable(told(salvaged)));
        return;
    }
    // Whatever is missing is told: by its id, or as a damaged place.
    const auto nowThere = recordsOf(salvaged->file);
    for (const auto &[table, kind] : { std::pair(u"customers"_s, RecordKind::Customer),
             std::pair(u"subscriptions"_s, RecordKind::Subscription),
             std::pair(u"accounts"_s, RecordKind::Account),
             std::pair(u"orders"_s, RecordKind::Order) }) {
        QSet<QString> told;
        bool isPlace = salvaged->unknownPlaces > 0;
        for (const domain::Loss &loss : std::as_const(salvaged->losses)) {
            if (loss.kind == kind) {
                told.insert(loss.id);
                isPlace = isPlace || loss.id.isEmpty();
            }
        }
        QSet<QString> there;
        for (const QString &row : nowThere.value(table)) {
            there.insert(row.section(u'|', 0, table == u"customers"_s ? 1 : 0));
        }
        for (const QString &row : m_records.value(table)) {
            const QString key = row.section(u'|', 0, table == u"customers"_s ? 1 : 0);
            const QString id = key.section(u'|', -1);
            QVERIFY2(there.contains(key) || told.contains(id) || isPlace,
                qPrintable(QString(table % u' ' % id)));
        }
    }
    // What rests on no other table, and lies in pages that nobody touched.
    const auto &saved = nowThere;
    for (const QString &table : { u"customers"_s, u"prices"_s }) {
        if (!touched.contains(table) && !touched.contains(u"sqlite_schema"_s)) {
            QCOMPARE(saved.value(table), m_records.value(table));
        }
    }
    if (QSet<QString>(touched)
            .intersect({ u"customers"_s, u"accounts"_s, u"sqlite_schema"_s })
            .isEmpty()) {
        QCOMPARE(saved.value(u"accounts"_s), m_records.value(u"accounts"_s));
    }
}

DESK_TEST_MAIN(StoreSalvageLoopTest, QCoreApplication)
#include "tst_store_salvageloop.moc"
