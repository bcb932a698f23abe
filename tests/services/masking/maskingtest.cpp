#include "maskedbook.h"

#include "../../store/rawsql.h"

#include "services/generatedbook.h"
#include "services/masking.h"
#include "store/maskedcopy.h"
#include "store/maskrules.h"
#include "support/testmain.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using store::MaskRule;

namespace {

/// Stands in every text that names somebody; no product, code or drawn name has these letters.
const QString marker = u"zqxjkv"_s;

/// Where a book keeps names and free text, apart from the rules that the program itself has.
const QStringList nameColumns{ u"accounts.display_name"_s, u"accounts.email"_s,
    u"affected_accounts.display_name"_s, u"affected_accounts.email"_s, u"affected_accounts.note"_s,
    u"audit.actor"_s, u"audit.after"_s, u"audit.before"_s, u"audit.request_id"_s,
    u"book_info.reseller_name"_s, u"catalogue_choice.name"_s, u"customers.company_name"_s,
    u"customers.domain"_s, u"customers.domain_key"_s, u"customers.local_name"_s,
    u"customers.search_text"_s, u"hand_off.actor"_s, u"hand_off.note"_s, u"hand_off.request_id"_s,
    u"hand_off.settled_by"_s, u"kept_answers.request_key"_s, u"licences.group_name"_s,
    u"orders.request_id"_s, u"price_list.name"_s, u"subscriptions.friendly_name"_s,
    u"subscriptions.offer_name"_s, u"subscriptions.order_id"_s, u"subscriptions.partner_id"_s,
    u"subscriptions.seller_name"_s, u"upgrade_runs.actor"_s, u"upgrade_runs.request_id"_s };

} // namespace

class MaskingTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();

    void everyColumnHasARule();
    void aNewColumnWithoutARuleStopsTheCopy();
    void noByteOfANameIsLeft();
    void theSameKeyGivesTheSameCopy();
    void everythingElseStays();
    void theCopyHoldsWhatABookMust();
    void theSameNameHasTheSameMask();
    void namesLookAsInTheirCountry();
    void whatMustTellApartIsUnique();
    void aProductThatNamesItsCustomerIsReplaced();
    void aLargeBookIsMaskedToo();

private:
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }

    QTemporaryDir m_folder;
    QString m_book;
};

void MaskingTest::initTestCase()
{
    m_book = path(u"book.sqlite"_s);
    QCOMPARE(writeBookToMask(m_book), QString());
}

void MaskingTest::everyColumnHasARule()
{
    auto connection = store::Connection::open({ m_book, store::Access::ReadOnly });
    QVERIFY(connection);
    const auto unruled = store::unruledColumns(**connection);
    QVERIFY(unruled);
    QCOMPARE(*unruled, QStringList());
    QStringList kept;
    for (const MaskRule &rule : store::maskRules()) {
        if (rule.how == MaskRule::How::Kept) {
            kept.append(rule.table + u'.' + rule.column);
        }
    }
    for (const QString &column : nameColumns) {
        QVERIFY2(!kept.contains(column), qPrintable(column));
    }
}

void MaskingTest::aNewColumnWithoutARuleStopsTheCopy()
{
    const QTemporaryDir other;
    const QString book = other.filePath(u"book.sqlite"_s);
    QVERIFY(QFile::copy(m_book, book));
    {
        RawSql sql(book);
        QCOMPARE(sql.run(u"ALTER TABLE accounts ADD COLUMN phone TEXT NOT NULL DEFAULT ''"_s),
            QString());
        QCOMPARE(sql.run(u"CREATE TABLE guests (name BLOB)"_s), QString());
    }
    auto connection = store::Connection::open({ book, store::Access::ReadOnly });
    QVERIFY(connection);
    const auto unruled = store::unruledColumns(**connection);
    QVERIFY(unruled);
    QCOMPARE(*unruled, (QStringList{ u"accounts.phone"_s, u"guests.name"_s }));
}

void MaskingTest::noByteOfANameIsLeft()
{
    const QTemporaryDir other;
    const QString book = other.filePath(u"book.sqlite"_s);
    QVERIFY(QFile::copy(m_book, book));
    {
        RawSql sql(book);
        for (const QString &column : nameColumns) {
            const QString table = column.section(u'.', 0, 0);
            const QString name = column.section(u'.', 1);
            const QString json = u"'{\"email\":\"%1@%1.example\",\"friendlyName\":\"%1\","
                                 "\"note\":\"%1\",\"file\":\"%1.csv\",\"orderId\":\"%1\","
                                 "\"offerName\":\"For %1\",\"unheardOf\":\"%1\",\"deep\":{\"list\":"
                                 "[\"%1\"]},\"quantity\":7}'"_s.arg(marker);
            QString value = u"'%1 ' || rowid"_s.arg(marker);
            if (column == "audit.before"_L1 || column == "audit.after"_L1) {
                value = json;
            } else if (name == "email"_L1) {
                value = u"'%1.%1@%1.example'"_s.arg(marker);
            } else if (name == "domain"_L1) {
                value = u"'%1' || rowid || '.example'"_s.arg(marker);
            } else if (table == "licences"_L1 || table == "affected_accounts"_L1) {
                value = u"'%1'"_s.arg(marker); // these have no rowid
            }
            QCOMPARE(sql.run(u"UPDATE %1 SET %2 = %3"_s.arg(table, name, value)), QString());
            QVERIFY2(sql.value(u"SELECT count(*) FROM %1 WHERE instr(%2, '%3')"_s.arg(
                                   table, name, marker))
                         .toInt()
                    > 0,
                qPrintable(column));
        }
        QCOMPARE(sql.run(u"UPDATE affected_accounts SET detail = '%1', reason ="
                         " 'GroupBasedLicense' WHERE position = 1"_s.arg(marker)),
            QString());
        QCOMPARE(sql.run(u"UPDATE upgrade_run_rows SET reason = '{\"error\":\"notFound\",\"facts\":"
                         "{\"product\":\"%1\",\"name\":\"%1\"}}'"_s.arg(marker)),
            QString());
        QCOMPARE(sql.run(u"UPDATE kept_answers SET answer = CAST('%1' AS BLOB)"_s.arg(marker)),
            QString());
    }
    QVERIFY(bytesOf(book).count(marker.toUtf8()) > 1000);
    const QString target = other.filePath(u"masked.sqlite"_s);
    const auto made = mask(book, target);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QVERIFY(!bytesOf(target).contains(marker.toUtf8()));
    QVERIFY(!QFileInfo::exists(target + u"-wal"_s) && !QFileInfo::exists(target + u"-shm"_s));
    QCOMPARE(QFileInfo(target).permissions()
            & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteGroup
                | QFileDevice::WriteOther),
        QFileDevice::Permissions());
    // What the program then writes beside it has none either.
    {
        const auto opened = store::openBook(target);
        QVERIFY(opened);
        QVERIFY(!bytesOf(target + u"-wal"_s).contains(marker.toUtf8()));
    }
    RawSql sql(target);
    QCOMPARE(sql.value(u"SELECT origin FROM book_info"_s).toString(), u"masked"_s);
    QCOMPARE(sql.value(u"SELECT count(*) FROM kept_answers"_s).toInt(), 0);
    // What says nothing of anybody is still told.
    QVERIFY(
        sql.value(u"SELECT after FROM audit LIMIT 1"_s).toString().contains(u"\"quantity\":7"_s));
}

void MaskingTest::theSameKeyGivesTheSameCopy()
{
    const QTemporaryDir other;
    const QString one = other.filePath(u"one.sqlite"_s);
    const QString two = other.filePath(u"two.sqlite"_s);
    const QString foreign = other.filePath(u"foreign.sqlite"_s);
    QVERIFY(mask(m_book, one));
    QVERIFY(mask(m_book, two));
    QVERIFY(mask(m_book, foreign, 'f'));
    QCOMPARE(differences(contentOf(one), contentOf(two)), QStringList());
    const QString names = u"SELECT company_name FROM customers ORDER BY id"_s;
    const QStringList real = RawSql(m_book).rows(names);
    const QStringList shown = RawSql(one).rows(names);
    const QStringList otherShown = RawSql(foreign).rows(names);
    QCOMPARE(shown.size(), real.size());
    int alike = 0;
    for (qsizetype i = 0; i < real.size(); ++i) {
        QVERIFY2(shown.at(i) != real.at(i), qPrintable(real.at(i)));
        alike += shown.at(i) == otherShown.at(i) ? 1 : 0;
    }
    QVERIFY2(alike < 3, qPrintable(QString::number(alike)));
}

void MaskingTest::everythingElseStays()
{
    const QTemporaryDir other;
    const QString target = other.filePath(u"masked.sqlite"_s);
    QVERIFY(mask(m_book, target));
    RawSql before(m_book);
    RawSql after(target);
    QHash<QString, QStringList> masked;
    for (const MaskRule &rule : store::maskRules()) {
        if (rule.how == MaskRule::How::Emptied) {
            continue;
        }
        QStringList &columns = masked[rule.table.toString()];
        if (rule.how != MaskRule::How::Kept) {
            columns.append(rule.column.toString());
        }
    }
    for (auto table = masked.cbegin(); table != masked.cend(); ++table) {
        QStringList kept;
        for (const QString &column :
            before.rows(u"SELECT name FROM pragma_table_xinfo('%1')"_s.arg(table.key()))) {
            if (!table->contains(column) && column != "name_rank"_L1) {
                kept.append(column);
            }
        }
        if (table.key() == "search_letters"_L1) {
            continue;
        }
        const QString all = u"SELECT %1 FROM %2 ORDER BY %1"_s.arg(kept.join(u", "), table.key());
        QCOMPARE(after.rows(all), before.rows(all));
    }
    const QString sums = u"SELECT total(quantity), total(unit_price), total(eligible_targets),"
                         " count(*) FROM subscriptions UNION ALL SELECT total(amount),"
                         " total(quantity), 0, count(*) FROM billing_lines"_s;
    QCOMPARE(after.rows(sums), before.rows(sums));
    const QString acts = u"SELECT before, after FROM audit WHERE act = 'subscriptionUpgraded'"
                         " ORDER BY sequence"_s;
    QCOMPARE(after.rows(acts), before.rows(acts)); // products, numbers, states
}

void MaskingTest::theCopyHoldsWhatABookMust()
{
    const QTemporaryDir other;
    const QString target = other.filePath(u"masked.sqlite"_s);
    QVERIFY(mask(m_book, target));
    const auto opened = store::openBook(target);
    QVERIFY(opened);
    const auto found = (*opened)
                           ->read<QList<domain::Violation>>(
                               [](domain::BookReader &reader) { return reader.verify(); })
                           .result();
    QVERIFY(found);
    for (const domain::Violation &each : *found) {
        // The plain original has the run and the entry that nobody prepared, too.
        qInfo().noquote() << each.invariant << each.id << each.detail;
    }
    const auto real = store::openBook(m_book);
    QVERIFY(real);
    const auto before = (*real)
                            ->read<QList<domain::Violation>>(
                                [](domain::BookReader &reader) { return reader.verify(); })
                            .result();
    QVERIFY(before);
    QCOMPARE(found->size(), before->size());
    // A customer is found by its mask and no more by its name.
    const auto count = [&opened](const QString &search) {
        domain::CustomerQuery query;
        query.search = search;
        return (*opened)
            ->read<qint64>(
                [query](domain::BookReader &reader) { return reader.customerCount(query); })
            .result()
            .value_or(-1);
    };
    const QString shown
        = RawSql(target).value(u"SELECT domain FROM customers ORDER BY id LIMIT 1"_s).toString();
    QVERIFY(count(shown) >= 1);
    QCOMPARE(count(u"hanbit.example"_s), 0);
}

void MaskingTest::theSameNameHasTheSameMask()
{
    const QTemporaryDir other;
    const QString book = other.filePath(u"book.sqlite"_s);
    QVERIFY(QFile::copy(m_book, book));
    {
        RawSql sql(book);
        QCOMPARE(sql.run(u"UPDATE subscriptions SET seller_name = (SELECT company_name FROM"
                         " customers ORDER BY seq LIMIT 1)"_s),
            QString());
        QCOMPARE(sql.run(u"UPDATE book_info SET reseller_name = (SELECT company_name FROM"
                         " customers ORDER BY seq LIMIT 1)"_s),
            QString());
    }
    const QString target = other.filePath(u"masked.sqlite"_s);
    QVERIFY(mask(book, target));
    RawSql sql(target);
    const QString name
        = sql.value(u"SELECT company_name FROM customers ORDER BY seq LIMIT 1"_s).toString();
    QCOMPARE(sql.rows(u"SELECT DISTINCT seller_name FROM subscriptions"_s), QStringList{ name });
    QCOMPARE(sql.value(u"SELECT reseller_name FROM book_info"_s).toString(), name);
    // An account is the same person in the list of extra work, and in the same firm.
    QCOMPARE(sql.rows(u"SELECT f.email, f.display_name FROM affected_accounts f JOIN accounts a"
                      " ON a.id = f.account_id WHERE a.email <> f.email"
                      " OR a.display_name <> f.display_name"_s),
        QStringList());
    QVERIFY(sql.value(u"SELECT count(*) FROM affected_accounts"_s).toInt() > 0);
    QCOMPARE(sql.value(u"SELECT count(*) FROM accounts a JOIN customers c ON c.id = a.customer_id"
                       " WHERE a.email NOT LIKE '%@' || c.domain"_s)
                 .toInt(),
        0);
    // A name that comes to the book later leaves the others as they are.
    const QStringList before
        = sql.rows(u"SELECT id, company_name, domain FROM customers ORDER BY id"_s);
    {
        const auto opened = store::openBook(book);
        QVERIFY(opened);
        const auto put = (*opened)
                             ->write<void>([](domain::BookWriter &writer) {
                                 domain::Customer late;
                                 late.id = domain::CustomerId(
                                     QUuid(u"00000000-0000-4000-8000-000000000001"_s));
                                 late.companyName = u"Late Ltd"_s;
                                 late.domain = u"late.example"_s;
                                 return writer.putCustomer(late);
                             })
                             .result();
        QVERIFY(put);
    }
    const QString again = other.filePath(u"again.sqlite"_s);
    QVERIFY(mask(book, again));
    QCOMPARE(RawSql(again).rows(u"SELECT id, company_name, domain FROM customers"
                                " WHERE id <> '00000000-0000-4000-8000-000000000001'"
                                " ORDER BY id"_s),
        before);
}

void MaskingTest::namesLookAsInTheirCountry()
{
    const QTemporaryDir other;
    const QString target = other.filePath(u"masked.sqlite"_s);
    QVERIFY(mask(m_book, target));
    RawSql real(m_book);
    RawSql shown(target);
    static const QRegularExpression hangul(u"[가-힣]"_s);
    const QString names = u"SELECT company_name, local_name, country FROM customers ORDER BY id"_s;
    const QStringList was = real.rows(names);
    const QStringList is = shown.rows(names);
    int korean = 0;
    for (qsizetype i = 0; i < was.size(); ++i) {
        for (const int column : { 0, 1 }) {
            const QString name = was.at(i).section(u'|', column, column);
            const QString drawn = is.at(i).section(u'|', column, column);
            QCOMPARE(name.contains(hangul), drawn.contains(hangul));
            QCOMPARE(name.isEmpty(), drawn.isEmpty());
            korean += name.contains(hangul) ? 1 : 0;
        }
    }
    QVERIFY(korean > 5);
    QCOMPARE(
        shown.value(u"SELECT count(*) FROM customers WHERE domain NOT LIKE '%.example'"_s).toInt(),
        0);
    QCOMPARE(shown.value(u"SELECT count(*) FROM accounts WHERE email NOT LIKE '%_@%_.example'"_s)
                 .toInt(),
        0);
}

void MaskingTest::whatMustTellApartIsUnique()
{
    const QTemporaryDir other;
    const QString target = other.filePath(u"masked.sqlite"_s);
    QVERIFY(mask(m_book, target));
    RawSql sql(target);
    for (const QString &column :
        { u"customers.company_name"_s, u"customers.domain"_s, u"accounts.email"_s }) {
        const QString many = u"SELECT count(*), count(DISTINCT %2) FROM %1"_s.arg(
            column.section(u'.', 0, 0), column.section(u'.', 1));
        const QString before = RawSql(m_book).rows(many).constFirst();
        QCOMPARE(sql.rows(many).constFirst(), before);
    }
}

void MaskingTest::aProductThatNamesItsCustomerIsReplaced()
{
    const auto names = services::makeNameMask(key('k'));
    QVERIFY(names);
    const auto shown = [&names](const QString &product, const QString &company) {
        return (*names)->masked(domain::MaskedText::Product, product,
            QString(company + u'\x1f' + u'\x1f' + u"hanbit.example"));
    };
    const QString plain = u"Microsoft 365 Business Premium"_s;
    QCOMPARE(shown(plain, u"Business Consulting Ltd"_s), plain);
    QVERIFY(!shown(u"Support for Hanbit"_s, u"한빛소프트"_s).contains(u"Hanbit"_s));
    QVERIFY(!shown(u"한빛소프트 전용"_s, u"한빛소프트"_s).contains(u"한빛"_s));
    const auto request = [&names](const QString &id) {
        return (*names)->masked(domain::MaskedText::RequestId, id, {});
    };
    const QString made = u"2f9e3f7e-8c3b-4a51-9b2c-7a4a8b1d0c11"_s;
    QCOMPARE(request(made), made);
    QCOMPARE(request(made + u"/7"_s), QString(made + u"/7"_s));
    QCOMPARE(request(u"for-hanbit/7"_s), QString(request(u"for-hanbit"_s) + u"/7"_s));
    QVERIFY(!request(u"for-hanbit"_s).contains(u"hanbit"_s));
}

void MaskingTest::aLargeBookIsMaskedToo()
{
    const QTemporaryDir other;
    const QString book = other.filePath(u"book.sqlite"_s);
    {
        const auto opened = store::openBook(book, { store::OpenMode::CreateIfMissing });
        QVERIFY(opened);
        services::GeneratedSize size;
        size.customers = 30'000; // enough for the index to be written as a large one
        size.subscriptions = 60'000;
        const auto written
            = (*opened)
                  ->write<void>([&size](domain::BookWriter &writer) {
                      return services::writeGeneratedBook(writer, somebody(), size, {}, {});
                  })
                  .result();
        QVERIFY(written);
    }
    const QString target = other.filePath(u"masked.sqlite"_s);
    QElapsedTimer timer;
    timer.start();
    const auto made = mask(book, target);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    qInfo("masked in %lld ms", timer.elapsed());
    const auto opened = store::openBook(target);
    QVERIFY(opened);
    const auto found = (*opened)
                           ->read<QList<domain::Violation>>(
                               [](domain::BookReader &reader) { return reader.verify(); })
                           .result();
    QVERIFY(found);
    QCOMPARE(found->size(), 0);
    RawSql sql(target);
    QCOMPARE(sql.rows(u"SELECT count(DISTINCT domain) FROM customers"_s),
        RawSql(book).rows(u"SELECT count(DISTINCT domain) FROM customers"_s));
    QCOMPARE(sql.rows(u"SELECT count(DISTINCT email) FROM accounts"_s),
        RawSql(book).rows(u"SELECT count(DISTINCT email) FROM accounts"_s));
}

DESK_TEST_MAIN(MaskingTest, QCoreApplication)
#include "maskingtest.moc"
