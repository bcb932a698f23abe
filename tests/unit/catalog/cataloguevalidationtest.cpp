#include "catalog/catalogue.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

/// `value` with what stands at the JSON pointer replaced; an undefined `with` removes it, the
/// step "-" appends to an array.
QJsonValue changed(const QJsonValue &value, const QStringList &steps, const QJsonValue &with)
{
    if (steps.isEmpty()) {
        return with;
    }
    const QString step = steps.first();
    if (value.isArray()) {
        QJsonArray array = value.toArray();
        if (step == "-"_L1) {
            array.append(with);
            return array;
        }
        const auto index = step.toLongLong();
        const QJsonValue inner = changed(array.at(index), steps.mid(1), with);
        if (inner.isUndefined()) {
            array.removeAt(index);
        } else {
            array.replace(index, inner);
        }
        return array;
    }
    QJsonObject object = value.toObject();
    const QJsonValue inner = changed(object.value(step), steps.mid(1), with);
    if (inner.isUndefined()) {
        object.remove(step);
    } else {
        object.insert(step, inner);
    }
    return object;
}

const QJsonValue gone(QJsonValue::Undefined);

} // namespace

class CatalogueValidationTest : public support::TestCase
{
    Q_OBJECT

private:
    /// A folder on disk with the shipped files.
    void copyShippedTo(const QString &folder)
    {
        const QStringList files = QDir(u":/catalogs"_s).entryList();
        QVERIFY(files.size() >= 9);
        for (const QString &file : files) {
            const QString copy = QDir(folder).filePath(file);
            QVERIFY(QFile::copy(u":/catalogs/"_s + file, copy));
            QVERIFY(QFile::setPermissions(copy, QFile::ReadOwner | QFile::WriteOwner));
        }
    }

    static QByteArray read(const QString &file)
    {
        QFile source(file);
        return source.open(QIODevice::ReadOnly) ? source.readAll() : QByteArray();
    }

    static void write(const QString &file, const QByteArray &bytes)
    {
        QFile target(file);
        QVERIFY(target.open(QIODevice::WriteOnly | QIODevice::Truncate));
        QCOMPARE(target.write(bytes), bytes.size());
    }

private Q_SLOTS:
    void aFolderOnDiskLoadsAsTheCompiledInFilesDo()
    {
        const QTemporaryDir folder;
        copyShippedTo(folder.path());
        const auto onDisk = catalog::Catalogue::load(folder.path());
        QVERIFY2(onDisk, onDisk ? "" : qPrintable(onDisk.error().detail));
        const auto shipped = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY(shipped.has_value());
        QCOMPARE((*onDisk)->digest(), (*shipped)->digest());
        QCOMPARE((*onDisk)->digest().size(), 32);
    }

    void theDigestFollowsTheTablesAndNotThePrices()
    {
        const QTemporaryDir folder;
        copyShippedTo(folder.path());
        const QByteArray before = (*catalog::Catalogue::load(folder.path()))->digest();
        const QString prices = folder.filePath(u"prices.json"_s);
        write(prices, read(prices).replace("\"5600\"", "\"5700\""));
        QCOMPARE((*catalog::Catalogue::load(folder.path()))->digest(), before);
        const QString edition = folder.filePath(u"21vianet-2018.json"_s);
        write(edition, read(edition).replace("2018-10-29", "2018-10-30"));
        QVERIFY((*catalog::Catalogue::load(folder.path()))->digest() != before);
    }

    void everyMistakeIsNamedWithFilePathAndReason_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("change"); // JSON pointer of what is replaced
        QTest::addColumn<QJsonValue>("with");
        QTest::addColumn<QString>("path"); // JSON pointer that the error names
        QTest::addColumn<QString>("reason");
        const auto row = [](const char *tag, const QString &file, const QString &change,
                             const QJsonValue &with, const QString &path, const QString &reason) {
            QTest::newRow(tag) << file << change << with << path << reason;
        };
        const QString plans = u"plans.json"_s;
        const QString offers = u"offers.json"_s;
        const QString edition = u"global-2020-as-written.json"_s;
        const QString china = u"21vianet-2018.json"_s;
        const QString roles = u"roles.json"_s;
        const QString prices = u"prices.json"_s;
        const QString licensing = u"licensing.json"_s;
        const QString index = u"catalogue.json"_s;

        row("index: other format", index, u"/format"_s, 2, u"/format"_s, u"whole number"_s);
        row("index: no editions", index, u"/editions"_s, QJsonArray(), u"/editions"_s,
            u"empty array"_s);
        row("index: edition outside the folder", index, u"/editions/0"_s, u"../x.json"_s,
            u"/editions"_s, u"not the name"_s);
        row("index: edition missing on disk", index, u"/editions/-"_s, u"global-2031.json"_s,
            QString(), u"cannot be read"_s);
        row("index: edition not listed", index, u"/editions/1"_s, gone, QString(),
            u"does not list"_s);
        row("index: unknown key", index, u"/x"_s, 1, u"/x"_s, u"unknown key"_s);

        row("plans: unknown key", plans, u"/plans/3/colour"_s, u"red"_s, u"/plans/3/colour"_s,
            u"unknown key"_s);
        row("plans: missing code", plans, u"/plans/3/code"_s, gone, u"/plans/3/code"_s,
            u"missing"_s);
        row("plans: code of another kind", plans, u"/plans/3/code"_s, 7, u"/plans/3/code"_s,
            u"not a text"_s);
        row("plans: empty code", plans, u"/plans/3/code"_s, u""_s, u"/plans/3/code"_s,
            u"empty text"_s);
        row("plans: two of one code", plans, u"/plans/3/code"_s, u"exchange_s_standard"_s,
            u"/plans/3/code"_s, u"another plan"_s);
        row("plans: a name in one language", plans, u"/plans/0/name/ko"_s, gone,
            u"/plans/0/name/ko"_s, u"missing"_s);
        row("plans: a plan that is a number", plans, u"/plans/0"_s, 5, u"/plans/0"_s,
            u"not an object"_s);
        row("plans: no list", plans, u"/plans"_s, u"x"_s, u"/plans"_s, u"not an array"_s);
        row("plans: empty list", plans, u"/plans"_s, QJsonArray(), u"/plans"_s, u"empty array"_s);
        row("families: unknown plan", plans, u"/families/0/steps/0"_s, u"NO_PLAN"_s,
            u"/families/0/steps/0"_s, u"no plan"_s);
        row("families: plan in two", plans, u"/families/1/steps/0"_s, u"EXCHANGE_S_STANDARD"_s,
            u"/families/1/steps/0"_s, u"step already"_s);
        row("families: two of one id", plans, u"/families/1/id"_s, u"exchange"_s,
            u"/families/1/id"_s, u"another family"_s);
        row("families: a step without a name", plans, u"/plans/0/step"_s, gone,
            u"/families/0/steps/0"_s, u"name of its step"_s);

        row("offers: unknown key", offers, u"/offers/2/discount"_s, 3, u"/offers/2/discount"_s,
            u"unknown key"_s);
        row("offers: no id", offers, u"/offers/2/id"_s, gone, u"/offers/2/id"_s, u"missing"_s);
        row("offers: id is no GUID", offers, u"/offers/2/id"_s, u"031C9E47"_s, u"/offers/2/id"_s,
            u"not a GUID"_s);
        row("offers: two of one id", offers, u"/offers/2/id"_s,
            u"BD938F12-058F-4927-BBA3-AE36B1D2501C"_s, u"/offers/2/id"_s, u"another offer"_s);
        row("offers: two of one key", offers, u"/offers/2/key"_s, u"business-basic"_s,
            u"/offers/2/key"_s, u"another offer"_s);
        row("offers: source of the id", offers, u"/offers/2/idSource"_s, u"guessed"_s,
            u"/offers/2/idSource"_s, u"neither"_s);
        row("offers: two of one name", offers, u"/offers/2/name"_s,
            u"microsoft 365  business basic"_s, u"/offers/2/name"_s, u"double spaces"_s);
        row("offers: two of one folded name", offers, u"/offers/2/name"_s,
            u"microsoft 365 businessbasic"_s, u"/offers/2/name"_s,
            u"another offer has this name"_s);
        row("offers: old name of another", offers, u"/offers/2/otherNames/-"_s,
            u"Office 365 Business Essentials"_s, u"/offers/2/otherNames"_s,
            u"another offer has this name"_s);
        row("offers: SKU of another", offers, u"/offers/2/skuPartNumber"_s, u"STANDARDPACK"_s,
            u"/offers/5/skuPartNumber"_s, u"another offer has this name"_s);
        row("offers: other name twice", offers, u"/offers/5/otherNames/-"_s, u"Office 365 E1"_s,
            u"/offers/5/otherNames/1"_s, u"twice"_s);
        row("offers: min above max", offers, u"/offers/2/licences/min"_s, 301,
            u"/offers/2/licences"_s, u"above max"_s);
        row("offers: min below one", offers, u"/offers/2/licences/min"_s, 0,
            u"/offers/2/licences/min"_s, u"whole number"_s);
        row("offers: max with a fraction", offers, u"/offers/2/licences/max"_s, 300.5,
            u"/offers/2/licences/max"_s, u"whole number"_s);
        row("offers: max beyond all", offers, u"/offers/2/licences/max"_s, 1e300,
            u"/offers/2/licences/max"_s, u"whole number"_s);
        row("offers: limited is a text", offers, u"/offers/2/licences/limited"_s, u"yes"_s,
            u"/offers/2/licences/limited"_s, u"neither true"_s);
        row("offers: no cycle", offers, u"/offers/2/cycles/global"_s, QJsonArray(),
            u"/offers/2/cycles/global"_s, u"empty array"_s);
        row("offers: unknown cycle", offers, u"/offers/2/cycles/21vianet/0"_s, u"weekly"_s,
            u"/offers/2/cycles/21vianet"_s, u"not a billing cycle"_s);
        row("offers: unknown market", offers, u"/offers/2/marketVariant"_s, u"XX"_s,
            u"/offers/2/marketVariant"_s, u"neither"_s);
        row("offers: unknown plan", offers, u"/offers/2/plans/0"_s, u"NO_PLAN"_s,
            u"/offers/2/plans/0"_s, u"no plan"_s);
        row("offers: plan twice", offers, u"/offers/2/plans/1"_s, u"EXCHANGE_S_STANDARD"_s,
            u"/offers/2/plans/1"_s, u"twice"_s);

        row("edition: unknown offer", edition, u"/edges/0/to"_s, u"e7"_s, u"/edges/0/to"_s,
            u"no offer"_s);
        row("edition: edge to itself", edition, u"/edges/0/to"_s, u"apps-business"_s, u"/edges/0"_s,
            u"to itself"_s);
        row("edition: edge twice", edition, u"/edges/1/to"_s, u"business-premium"_s, u"/edges/1"_s,
            u"twice"_s);
        row("edition: no edges", edition, u"/edges"_s, QJsonArray(), u"/edges"_s, u"empty array"_s);
        row("edition: unknown mark", edition, u"/edges/0/footnoteMark"_s, u"2"_s,
            u"/edges/0/footnoteMark"_s, u"neither"_s);
        row("edition: unknown cloud", edition, u"/cloud"_s, u"moon"_s, u"/cloud"_s,
            u"neither global"_s);
        row("edition: day that is none", edition, u"/date"_s, u"2020-02-30"_s, u"/date"_s,
            u"not a date"_s);
        row("edition: date in words", edition, u"/date"_s, u"7 May 2020"_s, u"/date"_s,
            u"not a date"_s);
        row("edition: date with time", edition, u"/date"_s, u"2020-05-07T00:00:00"_s, u"/date"_s,
            u"not a date"_s);
        row("edition: footnote without statement", edition, u"/footnoteStatement"_s, gone,
            u"/footnoteStatement"_s, u"not a text"_s);
        row("edition: statement without footnote", china, u"/footnoteStatement"_s, u"S0.3"_s,
            u"/footnoteStatement"_s, u"without a footnote"_s);
        row("edition: shows no footnote", china, u"/showsFootnotes"_s, true, u"/showsFootnotes"_s,
            u"no footnote to show"_s);
        row("edition: two of one id", china, u"/id"_s, u"global-2020-corrected"_s, u"/id"_s,
            u"another edition"_s);
        row("editions: a cloud with none", china, u"/cloud"_s, u"global"_s, u"/editions"_s,
            u"exactly one"_s);
        row("editions: a cloud with only a corrected one", china, u"/corrected"_s, true,
            u"/editions"_s, u"exactly one"_s);

        row("licensing: unknown plan", licensing, u"/excluding/0/0"_s, u"NO_PLAN"_s,
            u"/excluding/0/0"_s, u"no plan"_s);
        row("licensing: three in a pair", licensing, u"/excluding/0/-"_s, u"TEAMS1"_s,
            u"/excluding/0"_s, u"not a pair"_s);
        row("licensing: a plan against itself", licensing, u"/excluding/0/1"_s,
            u"EXCHANGE_S_STANDARD"_s, u"/excluding/0"_s, u"itself"_s);
        row("licensing: need of itself", licensing, u"/needs/0/oneOf/0"_s,
            u"EXCHANGE_S_ARCHIVE_ADDON"_s, u"/needs/0/oneOf/0"_s, u"itself"_s);
        row("licensing: small letters", licensing, u"/prohibited/0/countries/0"_s, u"cu"_s,
            u"/prohibited/0/countries"_s, u"not a country"_s);

        row("roles: unknown", roles, u"/roles/0/role"_s, u"boss"_s, u"/roles/0/role"_s,
            u"not a role"_s);
        row("roles: twice", roles, u"/roles/1/role"_s, u"global-admin"_s, u"/roles/1/role"_s,
            u"twice"_s);
        row("roles: one forgotten", roles, u"/roles/9"_s, gone, u"/roles"_s,
            u"missing role: guest"_s);
        row("roles: right missing", roles, u"/roles/0/global/upgrade"_s, gone,
            u"/roles/0/global/upgrade"_s, u"missing"_s);

        row("prices: unknown offer", prices, u"/prices/0/offer"_s, u"e7"_s, u"/prices/0/offer"_s,
            u"no offer"_s);
        row("prices: negative", prices, u"/prices/0/monthly/USD"_s, u"-1.00"_s,
            u"/prices/0/monthly/USD"_s, u"not an amount"_s);
        row("prices: a number", prices, u"/prices/0/monthly/USD"_s, 1.5, u"/prices/0/monthly/USD"_s,
            u"not a text"_s);
        row("prices: decimals of won", prices, u"/prices/0/monthly/KRW"_s, u"10.50"_s,
            u"/prices/0/monthly/KRW"_s, u"not an amount"_s);
        row("prices: beyond all", prices, u"/prices/0/monthly/USD"_s, u"99999999999999999999"_s,
            u"/prices/0/monthly/USD"_s, u"not an amount"_s);
        row("prices: unknown currency", prices, u"/prices/0/monthly/Euro"_s, u"1.00"_s,
            u"/prices/0/monthly/Euro"_s, u"not a currency"_s);
        row("prices: offer twice", prices, u"/prices/1/offer"_s, u"apps-business"_s,
            u"/prices/1/monthly/CNY"_s, u"already"_s);
        row("prices: not marked as demo", prices, u"/demo"_s, false, u"/demo"_s, u"demo"_s);
        row("escaped pointer", prices, u"/a~1b"_s, 1, u"/a~1b"_s, u"unknown key"_s);
    }

    void everyMistakeIsNamedWithFilePathAndReason()
    {
        QFETCH(const QString, file);
        QFETCH(const QString, change);
        QFETCH(const QJsonValue, with);
        QFETCH(const QString, path);
        QFETCH(const QString, reason);
        const QTemporaryDir folder;
        copyShippedTo(folder.path());
        const QString mutated = folder.filePath(file);
        QStringList steps = change.split(u'/').mid(1);
        for (QString &step : steps) {
            step.replace("~1"_L1, "/"_L1);
        }
        const QJsonObject before = QJsonDocument::fromJson(read(mutated)).object();
        const QJsonObject after = changed(before, steps, with).toObject();
        QVERIFY(before != after);
        write(mutated, QJsonDocument(after).toJson());

        const auto loaded = catalog::Catalogue::load(folder.path());
        QVERIFY(!loaded);
        const domain::Error &error = loaded.error();
        QCOMPARE(error.code, domain::ErrorCode::BadInput);
        QCOMPARE(error.fact(u"path"_s), path);
        QVERIFY2(error.fact(u"reason"_s).contains(reason), qPrintable(error.detail));
        // Cross-file mistakes are named where they can be seen.
        if (!path.isEmpty() && !path.startsWith("/editions"_L1)) {
            QCOMPARE(error.fact(u"file"_s), file);
        }
        QVERIFY(!error.fact(u"file"_s).isEmpty());
    }

    void moreThan256PlansAreRefused()
    {
        const QTemporaryDir folder;
        copyShippedTo(folder.path());
        const QString file = folder.filePath(u"plans.json"_s);
        QJsonObject root = QJsonDocument::fromJson(read(file)).object();
        QJsonArray plans = root.value("plans"_L1).toArray();
        while (plans.size() < 256) {
            plans.append(QJsonObject{
                { u"code"_s, u"PLAN_%1"_s.arg(plans.size()) }, { u"name"_s, u"Plan"_s } });
        }
        root.insert("plans"_L1, plans);
        write(file, QJsonDocument(root).toJson());
        QVERIFY(catalog::Catalogue::load(folder.path()).has_value());
        plans.append(QJsonObject{ { u"code"_s, u"ONE_MORE"_s }, { u"name"_s, u"Plan"_s } });
        root.insert("plans"_L1, plans);
        write(file, QJsonDocument(root).toJson());
        const auto loaded = catalog::Catalogue::load(folder.path());
        QVERIFY(!loaded);
        QCOMPARE(loaded.error().fact(u"path"_s), u"/plans"_s);
    }

    void brokenFilesNeverCrash_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("half") << QByteArray("{\"offers\": [{\"key\": \"a");
        QTest::newRow("array") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("hello");
        QTest::newRow("null") << QByteArray("null");
        QTest::newRow("zeroes") << QByteArray(64, '\0');
        QTest::newRow("not utf-8") << QByteArray("{\"\xff\xfe\": 1}");
        QTest::newRow("deep") << QByteArray(5000, '[');
        QTest::newRow("empty object") << QByteArray("{}");
    }

    void brokenFilesNeverCrash()
    {
        QFETCH(const QByteArray, bytes);
        const QStringList files = QDir(u":/catalogs"_s).entryList();
        for (const QString &file : files) {
            const QTemporaryDir folder;
            copyShippedTo(folder.path());
            write(folder.filePath(file), bytes);
            const auto loaded = catalog::Catalogue::load(folder.path());
            QVERIFY(!loaded);
            QCOMPARE(loaded.error().fact(u"file"_s), file);
            QVERIFY(!loaded.error().fact(u"reason"_s).isEmpty());
        }
    }

    void aMissingFolderOrFileIsNamed()
    {
        const QTemporaryDir folder;
        const auto none = catalog::Catalogue::load(folder.filePath(u"nowhere"_s));
        QVERIFY(!none);
        QCOMPARE(none.error().fact(u"file"_s), u"catalogue.json"_s);
        copyShippedTo(folder.path());
        QVERIFY(QFile::remove(folder.filePath(u"prices.json"_s)));
        const auto missing = catalog::Catalogue::load(folder.path());
        QVERIFY(!missing);
        QCOMPARE(missing.error().fact(u"file"_s), u"prices.json"_s);
    }
};

DESK_TEST_MAIN(CatalogueValidationTest, QCoreApplication)
#include "cataloguevalidationtest.moc"
