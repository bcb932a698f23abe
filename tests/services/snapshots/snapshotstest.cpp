#include "services/snapshotcomparison.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <atomic>

#ifndef Q_OS_WIN
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;
using domain::Customer;
using domain::Subscription;
using services::RecordChange;
using services::Snapshot;
using services::SnapshotNameFault;

namespace {

const QDateTime savedAt(QDate(2026, 11, 20), QTime(14, 5), Qt::UTC);
const QDateTime bookNow(QDate(2020, 5, 12), QTime(0, 30), Qt::UTC);

domain::Result<std::unique_ptr<domain::Book>> openFile(const QString &file, bool create)
{
    store::OpenOptions options;
    if (create) {
        options.mode = store::OpenMode::CreateIfMissing;
    }
    return store::openBook(file, options);
}

domain::CustomerId customerId(int number)
{
    return *domain::CustomerId::fromText(
        u"c0000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
}

domain::SubscriptionId subscriptionId(int number)
{
    return *domain::SubscriptionId::fromText(
        u"50000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QLatin1Char('0')));
}

Customer customer(int number)
{
    Customer made;
    made.id = customerId(number);
    made.companyName = u"Company %1"_s.arg(number, 5, 10, QLatin1Char('0'));
    made.country = u"KR"_s;
    return made;
}

Subscription subscription(int number, int ofCustomer, qint64 quantity = 10)
{
    Subscription made;
    made.id = subscriptionId(number);
    made.customerId = customerId(ofCustomer);
    made.offerId = *domain::OfferId::fromText(u"031c9e47-4802-4248-838e-778fb1d2cc05"_s);
    made.offerName = u"Business Basic"_s;
    made.quantity = quantity;
    made.creationDate = bookNow;
    made.startDate = bookNow.date();
    made.commitmentEndDate = bookNow.date().addYears(1);
    return made;
}

/// A book of two customers with a subscription each.
class Shelf
{
public:
    Shelf()
    {
        auto opened = openFile(path(), true);
        if (opened) {
            book = std::move(*opened);
            fill(1, 2);
        }
    }
    [[nodiscard]] QString path() const { return m_folder.filePath(u"book.sqlite"_s); }
    [[nodiscard]] QDir folder() const { return QDir(m_folder.path()); }

    bool write(const std::function<domain::Result<void>(domain::BookWriter &)> &job) const
    {
        return book->write<void>(job).result().has_value();
    }
    bool fill(int first, int last) const
    {
        return write([first, last](domain::BookWriter &writer) -> domain::Result<void> {
            for (int number = first; number <= last; ++number) {
                auto put = writer.putCustomer(customer(number));
                if (put) {
                    put = writer.putSubscription(subscription(number, number));
                }
                if (!put) {
                    return put;
                }
            }
            return {};
        });
    }
    [[nodiscard]] domain::Result<Snapshot> save(const QString &name) const
    {
        Snapshot label;
        label.name = name;
        label.savedAt = savedAt;
        label.bookNow = bookNow;
        return services::saveSnapshot(*book, label).result();
    }
    [[nodiscard]] domain::Result<services::Comparison> compareNow(const Snapshot &before) const
    {
        return services::compareWithNow(before.path, *book, openFile, {}, {}).result();
    }
    static qint64 customersIn(const QString &file)
    {
        const auto opened = openFile(file, false);
        if (!opened) {
            return -1;
        }
        const auto counts = (*opened)
                                ->read<domain::CustomerCounts>([](domain::BookReader &reader) {
                                    return reader.customerCounts({});
                                })
                                .result();
        return counts ? counts->total : -1;
    }

    std::unique_ptr<domain::Book> book;

private:
    QTemporaryDir m_folder;
};

/// Permissions do not bind root.
bool isRoot()
{
#ifdef Q_OS_WIN
    return true;
#else
    return geteuid() == 0;
#endif
}

} // namespace

class SnapshotsTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void aSnapshotKeepsTheBookUnderItsName()
    {
        const Shelf shelf;
        QVERIFY(services::snapshotsOf(shelf.path()).isEmpty());
        QVERIFY(!QFileInfo::exists(services::snapshotFolder(shelf.path()))); // looking makes none
        const auto saved = shelf.save(u"  Before  the tour "_s);
        QVERIFY(saved);
        QCOMPARE(saved->name, u"Before the tour"_s);
        QCOMPARE(saved->path, shelf.path() + u".snapshots/Before the tour.sqlite"_s);
        QVERIFY(saved->bytes > 0);
        QVERIFY(shelf.fill(3, 5));
        QCOMPARE(Shelf::customersIn(saved->path), 2);
        const QList<Snapshot> known = services::snapshotsOf(shelf.path());
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.constFirst().name, u"Before the tour"_s);
        QCOMPARE(known.constFirst().savedAt, savedAt);
        QCOMPARE(known.constFirst().bookNow, bookNow);
        QCOMPARE(QFileInfo(services::snapshotFolder(shelf.path())).permissions()
                & (QFile::ReadOther | QFile::ReadGroup),
            QFile::Permissions());
    }

    void fileNamesAreSafeEverywhere_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("stem");
        QTest::newRow("plain") << u"Before the tour"_s << u"Before the tour"_s;
        QTest::newRow("Korean") << u"시연 전"_s << u"시연 전"_s;
        QTest::newRow("Korean, decomposed")
            << u"시연"_s.normalized(QString::NormalizationForm_D) << u"시연"_s;
        QTest::newRow("signs of Windows") << u"a/b\\c:d*e?f\"g<h>i|j"_s << u"a-b-c-d-e-f-g-h-i-j"_s;
        QTest::newRow("way out") << u"../../etc/passwd"_s << u"-..-etc-passwd"_s;
        QTest::newRow("points alone") << u"..."_s << u"snapshot"_s;
        QTest::newRow("end") << u"end. ."_s << u"end"_s;
        QTest::newRow("hidden") << u".hidden"_s << u"hidden"_s;
        QTest::newRow("device") << u"con"_s << u"_con"_s;
        QTest::newRow("device with an ending") << u"AUX.old"_s << u"_AUX.old"_s;
        QTest::newRow("device with a number") << u"Lpt1"_s << u"_Lpt1"_s;
        QTest::newRow("no device") << u"COMET"_s << u"COMET"_s;
        QTest::newRow("controls") << u"a\u0001b\u202Ec"_s << u"a-b-c"_s;
        QTest::newRow("emoji") << u"\U0001F389"_s << u"\U0001F389"_s;
    }
    void fileNamesAreSafeEverywhere()
    {
        QFETCH(const QString, name);
        QFETCH(const QString, stem);
        QCOMPARE(services::safeFileName(name), stem);
    }

    void longNamesAreCutBetweenCharacters()
    {
        const QString stem = services::safeFileName(u"\U0001F389"_s.repeated(80));
        QVERIFY(stem.toUtf8().size() <= 180);
        QVERIFY(!stem.back().isHighSurrogate());
        QVERIFY(!stem.contains(QChar::ReplacementCharacter));
        const Shelf shelf;
        const QString longest = u"가"_s.repeated(services::longestSnapshotName);
        QVERIFY(shelf.save(longest));
        QCOMPARE(services::snapshotsOf(shelf.path()).constFirst().name, longest);
    }

    void namesThatCannotBeTaken()
    {
        const Shelf shelf;
        QVERIFY(shelf.save(u"Tour"_s));
        const QList<Snapshot> known = services::snapshotsOf(shelf.path());
        QCOMPARE(services::snapshotNameFault(u""_s, known), SnapshotNameFault::Empty);
        QCOMPARE(services::snapshotNameFault(u" \t\n"_s, known), SnapshotNameFault::Empty);
        QCOMPARE(services::snapshotNameFault(u"\u200B"_s, known), SnapshotNameFault::Empty);
        QCOMPARE(
            services::snapshotNameFault(u"a"_s.repeated(81), known), SnapshotNameFault::TooLong);
        QCOMPARE(services::snapshotNameFault(u" tOUR "_s, known), SnapshotNameFault::Taken);
        QCOMPARE(services::snapshotNameFault(u"Tour 2"_s, known), SnapshotNameFault::None);
        QVERIFY(!shelf.save(u"tour"_s));
        QVERIFY(!shelf.save(u""_s));
        QCOMPARE(services::snapshotsOf(shelf.path()), known);
    }

    void namesOfOneFileStandSideBySide()
    {
        const Shelf shelf;
        QVERIFY(shelf.save(u"a/b"_s));
        QVERIFY(shelf.fill(3, 3));
        QVERIFY(shelf.save(u"a:b"_s));
        QStringList names;
        for (const Snapshot &each : services::snapshotsOf(shelf.path())) {
            names.append(each.name + u'=' + QString::number(Shelf::customersIn(each.path)));
        }
        names.sort();
        QCOMPARE(names, QStringList({ u"a/b=2"_s, u"a:b=3"_s }));
    }

    void aLabelThatIsGoneOrBrokenCostsTheNameAlone_data()
    {
        QTest::addColumn<QByteArray>("label");
        QTest::newRow("broken") << QByteArray("{\"name\": ");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no object") << QByteArray("[1, 2]");
        QTest::newRow("no text") << QByteArray(R"({"name": 7, "savedAt": "yesterday"})");
        QTest::newRow("nothing seen") << QByteArray(R"({"name": "   "})");
        QTest::newRow("endless") << QByteArray(1024 * 1024, ' ');
    }
    void aLabelThatIsGoneOrBrokenCostsTheNameAlone()
    {
        QFETCH(const QByteArray, label);
        const Shelf shelf;
        const auto saved = shelf.save(u"a*b"_s);
        QVERIFY(saved);
        QFile file(saved->path.chopped(7) + u".json"_s);
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(label);
        file.close();
        const QList<Snapshot> known = services::snapshotsOf(shelf.path());
        QCOMPARE(known.size(), 1);
        QCOMPARE(known.constFirst().name, u"a-b"_s);
        QVERIFY(known.constFirst().savedAt.isValid());
        QVERIFY(!known.constFirst().bookNow.isValid());
    }

    void aNameOutOfALabelHasNoHalvesOfCharacters()
    {
        const Shelf shelf;
        const auto saved = shelf.save(u"a"_s);
        QVERIFY(saved);
        const auto nameFor = [&](const QByteArray &told) {
            QFile file(saved->path.chopped(7) + u".json"_s);
            const bool isOpen = file.open(QIODevice::WriteOnly | QIODevice::Truncate);
            file.write(isOpen ? "{\"name\": \"" + told + "\"}" : QByteArray());
            file.close();
            return services::snapshotsOf(shelf.path()).constFirst().name;
        };
        QCOMPARE(nameFor(QByteArray(79, 'a') + R"(\ud83d\ude00)"), QString(79, u'a'));
        QVERIFY(nameFor(R"(b\ud83d)").isValidUtf16());
    }

    void aFolderThatCannotBeWrittenIsTold()
    {
        const Shelf shelf;
        // A file of its name stops even root.
        QFile inTheWay(services::snapshotFolder(shelf.path()));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(!saved);
        QCOMPARE(saved.error().code, domain::ErrorCode::StorageFailed);
        QVERIFY(inTheWay.remove());
        if (isRoot()) {
            return;
        }
        QVERIFY(QDir().mkpath(services::snapshotFolder(shelf.path())));
        QFile folder(services::snapshotFolder(shelf.path()));
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const auto second = shelf.save(u"Tour"_s);
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QVERIFY(!second);
        QCOMPARE(second.error().code, domain::ErrorCode::StorageReadOnly);
        QVERIFY(services::snapshotsOf(shelf.path()).isEmpty());
    }

    void removingLeavesNothing()
    {
        const Shelf shelf;
        const auto first = shelf.save(u"Tour"_s);
        const auto second = shelf.save(u"Tour.2"_s);
        QVERIFY(first && second);
        QVERIFY(services::removeSnapshot(*first));
        QCOMPARE(services::snapshotsOf(shelf.path()).size(), 1);
        QCOMPARE(services::snapshotsOf(shelf.path()).constFirst().name, u"Tour.2"_s);
        QVERIFY(services::removeSnapshot(*second));
        QVERIFY(!QFileInfo::exists(services::snapshotFolder(shelf.path())));
        QVERIFY(QFileInfo::exists(shelf.path()));
    }

    void aBranchIsABookOfItsOwn()
    {
        const Shelf shelf;
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(saved);
        const auto made
            = services::branchFrom(*saved, shelf.path(), u"What if: E3?"_s, openFile).result();
        QVERIFY(made);
        QCOMPARE(*made, shelf.folder().filePath(u"What if- E3-.sqlite"_s));
        {
            const auto branch = openFile(*made, false);
            QVERIFY(branch);
            QVERIFY((*branch)
                        ->write<void>([](domain::BookWriter &writer) { return writer.clear(); })
                        .result());
        }
        QCOMPARE(Shelf::customersIn(*made), 0);
        QCOMPARE(Shelf::customersIn(saved->path), 2); // stays
        // Never over what is there, and nothing is left of the attempt.
        QCOMPARE(
            services::branchNameFault(shelf.path(), u"what if- e3-"_s), SnapshotNameFault::Taken);
        QCOMPARE(services::branchNameFault(shelf.path(), u"BOOK"_s), SnapshotNameFault::Taken);
        const QStringList before = shelf.folder().entryList(QDir::AllEntries | QDir::Hidden);
        const auto again = services::branchFrom(*saved, shelf.path(), u"book"_s, openFile).result();
        QVERIFY(!again);
        QCOMPARE(again.error().code, domain::ErrorCode::WrongUse);
        QCOMPARE(shelf.folder().entryList(QDir::AllEntries | QDir::Hidden), before);
    }

    void aBranchDoesNotTakeTheLogOfAnother()
    {
        const Shelf shelf;
        QFile log(shelf.folder().filePath(u"What if.sqlite-wal"_s));
        QVERIFY(log.open(QIODevice::WriteOnly));
        QCOMPARE(services::branchNameFault(shelf.path(), u"What if"_s), SnapshotNameFault::Taken);
    }

    void aDamagedSnapshotIsToldAndLeavesNothing_data()
    {
        QTest::addColumn<bool>("cut");
        QTest::newRow("cut") << true;
        QTest::newRow("no book at all") << false;
    }
    void aDamagedSnapshotIsToldAndLeavesNothing()
    {
        QFETCH(const bool, cut);
        const Shelf shelf;
        QVERIFY(shelf.fill(3, 400));
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(saved);
        QFile file(saved->path);
        QVERIFY(file.open(QIODevice::ReadWrite));
        if (cut) {
            QVERIFY(file.resize(file.size() / 2));
        } else {
            QVERIFY(file.resize(0));
            file.write("a letter to a friend, and no book");
        }
        file.close();
        const QStringList before = shelf.folder().entryList(QDir::AllEntries | QDir::Hidden);
        const auto branch = services::branchFrom(*saved, shelf.path(), u"B"_s, openFile).result();
        QVERIFY(!branch);
        QCOMPARE(branch.error().code,
            cut ? domain::ErrorCode::BookDamaged : domain::ErrorCode::NotABook);
        QCOMPARE(branch.error().fact(u"file"_s), saved->path);
        QCOMPARE(shelf.folder().entryList(QDir::AllEntries | QDir::Hidden), before);
        QVERIFY(!shelf.compareNow(*saved));
        QVERIFY(QFile::remove(saved->path));
        const auto gone = services::branchFrom(*saved, shelf.path(), u"B"_s, openFile).result();
        QVERIFY(!gone);
        QCOMPARE(gone.error().code, domain::ErrorCode::BookMissing);
    }

    void equalBooksDifferInNothing()
    {
        const Shelf shelf;
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(saved);
        // Written again with the same values.
        QVERIFY(shelf.write([](domain::BookWriter &writer) {
            Customer again = customer(1);
            again.country = u"JP"_s;
            const auto put = writer.putCustomer(again);
            return put ? writer.putCustomer(customer(1)) : put;
        }));
        const auto found = shelf.compareNow(*saved);
        QVERIFY(found);
        QCOMPARE(found->all(), 0);
        QVERIFY(found->rows.isEmpty());
    }

    void whatWasAddedRemovedAndChanged()
    {
        const Shelf shelf;
        const auto first = shelf.save(u"First"_s);
        QVERIFY(first);
        QVERIFY(shelf.fill(3, 3));
        QVERIFY(shelf.write([](domain::BookWriter &writer) -> domain::Result<void> {
            Customer renamed = customer(1);
            renamed.companyName = u"Another Company"_s;
            Subscription fewer = subscription(2, 2, 4);
            fewer.status = domain::SubscriptionStatus::Suspended;
            const auto put = writer.putCustomer(renamed);
            return put ? writer.putSubscription(fewer) : put;
        }));
        const auto second = shelf.save(u"Second"_s);
        QVERIFY(second);
        const auto found
            = services::compareSnapshots(first->path, second->path, openFile, {}, {}).result();
        QVERIFY(found);
        QCOMPARE(found->customers, (services::ChangeCounts{ 1, 0, 1 }));
        QCOMPARE(found->subscriptions, (services::ChangeCounts{ 1, 0, 1 }));
        QCOMPARE(found->rows.size(), 4);
        // By company name, the customer before its subscriptions.
        QCOMPARE(found->rows.at(0).customer.companyName, u"Another Company"_s);
        QCOMPARE(found->rows.at(0).customerBefore->companyName, u"Company 00001"_s);
        QCOMPARE(found->rows.at(1).before->quantity, 10);
        QCOMPARE(found->rows.at(1).after->quantity, 4);
        QCOMPARE(found->rows.at(1).after->status, domain::SubscriptionStatus::Suspended);
        QCOMPARE(found->rows.at(2).change, RecordChange::Added);
        QVERIFY(!found->rows.at(2).isOfSubscription());
        QCOMPARE(found->rows.at(3).after->id, subscriptionId(3));
        // The other way round.
        const auto back
            = services::compareSnapshots(second->path, first->path, openFile, {}, {}).result();
        QVERIFY(back);
        QCOMPARE(back->customers, (services::ChangeCounts{ 0, 1, 1 }));
        QCOMPARE(back->rows.at(3).change, RecordChange::Removed);
        QCOMPARE(back->rows.at(3).before->id, subscriptionId(3));
        // With itself.
        const auto same
            = services::compareSnapshots(first->path, first->path, openFile, {}, {}).result();
        QVERIFY(same);
        QCOMPARE(same->all(), 0);
    }

    void accountsOrdersAndBillingLinesAreCompared()
    {
        const Shelf shelf;
        const auto account = [](const QString &name, int ofCustomer) {
            domain::Account made;
            made.id = domain::AccountId(QUuid::createUuidV5(QUuid(), name));
            made.customerId = customerId(ofCustomer);
            made.displayName = name;
            made.email = name + u"@one.example"_s;
            made.licences = { { subscriptionId(ofCustomer), {}, false, {} } };
            return made;
        };
        QVERIFY(shelf.write([&](domain::BookWriter &writer) {
            const auto put = writer.putAccount(account(u"anna"_s, 1));
            return put ? writer.putAccount(account(u"bora"_s, 1)) : put;
        }));
        const auto before = shelf.save(u"Before"_s);
        QVERIFY(before);
        QVERIFY(shelf.write([&](domain::BookWriter &writer) -> domain::Result<void> {
            domain::Account moved = account(u"anna"_s, 1);
            moved.licences.clear();
            Subscription made = subscription(9, 1);
            made.upgradedFrom = subscriptionId(1);
            made.orderId = u"PD-2020-00001"_s;
            const domain::Order order{ made.orderId, customerId(1), subscriptionId(1), made.id,
                made.offerId, 10, domain::UpgradeType::UpgradeOnly, bookNow, u"one"_s };
            domain::BillingLine line;
            line.subscriptionId = made.id;
            line.offerId = made.offerId;
            line.first = line.periodFirst = bookNow.date();
            line.last = line.periodLast = bookNow.date().addMonths(1).addDays(-1);
            line.quantity = 10;
            line.unitPrice = { 5600, *domain::Currency::fromText(u"KRW") };
            line.amount = { 56000, line.unitPrice.currency };
            auto done = writer.putAccount(moved);
            done = done ? writer.putAccount(account(u"chen"_s, 2)) : done;
            done = done ? writer.putSubscription(made) : done;
            done = done ? writer.addOrder(order) : done;
            return done ? writer.addBillingLines(made.orderId, { line }, bookNow) : done;
        }));
        const auto found = shelf.compareNow(*before);
        QVERIFY(found);
        QCOMPARE(found->accounts, (services::ChangeCounts{ 1, 0, 1 }));
        QCOMPARE(found->orders, (services::ChangeCounts{ 1, 0, 0 }));
        QCOMPARE(found->billingLines, (services::ChangeCounts{ 1, 0, 0 }));
        QCOMPARE(found->subscriptions, (services::ChangeCounts{ 1, 0, 0 }));
        QCOMPARE(found->all(), 3);
        QCOMPARE(found->rows.size(), 3);
        QVERIFY(found->rows.at(0).isOfSubscription());
        QVERIFY(found->rows.at(1).isOfAccount());
        QCOMPARE(found->rows.at(1).accountBefore->displayName, u"anna"_s);
        QCOMPARE(found->rows.at(1).licensedBefore.constFirst().id, subscriptionId(1));
        QVERIFY(found->rows.at(1).licensedAfter.isEmpty());
        QCOMPARE(found->rows.at(2).change, RecordChange::Added);
        QCOMPARE(found->rows.at(2).accountAfter->displayName, u"chen"_s);
    }

    void anEmptyBookAgainstAFullOne()
    {
        const Shelf shelf;
        QVERIFY(shelf.fill(3, 1203)); // pages on one side alone, and more than are kept
        const auto full = shelf.save(u"Full"_s);
        QVERIFY(full);
        QVERIFY(shelf.write([](domain::BookWriter &writer) { return writer.clear(); }));
        const auto found = shelf.compareNow(*full);
        QVERIFY(found);
        QCOMPARE(found->customers, (services::ChangeCounts{ 0, 1203, 0 }));
        QCOMPARE(found->subscriptions, (services::ChangeCounts{ 0, 1203, 0 }));
        QCOMPARE(found->rows.size(), services::mostDifferences);
    }

    void whatIsWrittenMeanwhileIsNotSeen()
    {
        const Shelf shelf;
        QVERIFY(shelf.fill(3, 2000));
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(saved);
        std::atomic<bool> written = false;
        const auto writeOnce = [&](qint64, qint64) {
            if (!written.exchange(true)) {
                (void)shelf.fill(5000, 5003);
                (void)shelf.write([](domain::BookWriter &writer) {
                    return writer.putSubscription(subscription(1999, 1999, 77));
                });
            }
        };
        const auto found
            = services::compareWithNow(saved->path, *shelf.book, openFile, writeOnce, {}).result();
        QVERIFY(found);
        QVERIFY(written);
        QCOMPARE(found->all(), 0);
        const auto after = shelf.compareNow(*saved);
        QVERIFY(after);
        QCOMPARE(after->customers, (services::ChangeCounts{ 4, 0, 0 }));
        QCOMPARE(after->subscriptions, (services::ChangeCounts{ 4, 0, 1 }));
    }

    void aComparisonCanBeStopped()
    {
        const Shelf shelf;
        QVERIFY(shelf.fill(3, 2000));
        const auto saved = shelf.save(u"Tour"_s);
        QVERIFY(saved);
        std::stop_source stop;
        const auto found = services::compareWithNow(
            saved->path, *shelf.book, openFile, [&](qint64, qint64) { stop.request_stop(); },
            stop.get_token())
                               .result();
        QVERIFY(!found);
        QCOMPARE(found.error().code, domain::ErrorCode::Cancelled);
    }
};

DESK_TEST_MAIN(SnapshotsTest, QCoreApplication)
#include "snapshotstest.moc"
