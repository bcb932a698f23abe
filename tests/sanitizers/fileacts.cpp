#include "stage.h"

#include "../services/bulk/bulkscene.h"

#include "services/generatedbook.h"
#include "services/importing.h"
#include "services/inpool.h"
#include "services/masking.h"
#include "services/runrecord.h"
#include "services/snapshots.h"
#include "store/maskedcopy.h"
#include "store/restore.h"
#include "store/salvage.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using domain::ErrorCode;
using Hand = Crew::Hand;

namespace {

const QDateTime someTime(QDate(2026, 11, 22), QTime(9, 0), Qt::UTC);

/// What is slow is done so often less.
int few(const Stage &stage)
{
    return 1 + stage.rounds() / 8;
}

domain::Result<std::unique_ptr<domain::Book>> opener(const QString &file, bool create)
{
    return openBook(file, create);
}

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

/// New customers, and new names for some of the round before.
services::ImportFiles writeFiles(const Stage &stage, int round)
{
    QByteArray customers("customerId,companyName,country\n");
    QByteArray subscriptions("subscriptionId,customerId,offerName,quantity,status,startDate\n");
    for (int i = 0; i < 20; ++i) {
        const int each = 100'000 + round * 10 + i;
        const QByteArray customer = bulkscene::customerId(each).text().toUtf8();
        customers += customer + ",Company " + QByteArray::number(round) + ",KR\n";
        subscriptions += bulkscene::subscriptionId(each + 1'000'000).text().toUtf8() + ','
            + customer + ",Microsoft 365 Business Basic,5,active,2020-04-01\n";
    }
    const services::ImportFiles files{ stage.path(u"customers.csv"_s),
        stage.path(u"subscriptions.csv"_s), {} };
    return save(files.customers, customers) && save(files.subscriptions, subscriptions)
        ? files
        : services::ImportFiles();
}

void import(Hand &hand, const Stage &stage)
{
    const services::ImportService service(stage.window(), stage.context());
    for (int round = 0; round < few(stage); ++round) {
        const auto files = writeFiles(stage, round);
        services::ImportOptions options;
        options.dryRun = round % 3 == 1;
        std::stop_source stop;
        std::atomic<qint64> rows = 0;
        auto report = service.import(
            files, options, [&rows](qint64 done, qint64) { rows = done; }, stop.get_token());
        if (round % 3 == 2) {
            stop.request_stop();
        }
        hand.did(report.result(), { ErrorCode::Cancelled });
        hand.did(rows <= 40, u"more rows than there are"_s);
    }
}

void exportAll(Hand &hand, const Stage &stage)
{
    const services::ExportService service(stage.window());
    for (int round = 0; hand.goesOn(); ++round) {
        services::ExportFiles files;
        const QString ending = round % 2 == 0 ? u".csv"_s : u".xlsx"_s;
        files.customers = stage.path(u"out-customers"_s + ending);
        files.subscriptions = stage.path(u"out-subscriptions"_s + ending);
        hand.did(service.exportFiles(files, services::formOf(files.customers)).result());
    }
}

void copy(Hand &hand, const Stage &stage)
{
    for (int round = 0; hand.goesOn(); ++round) {
        services::Snapshot label;
        label.name = u"Round %1"_s.arg(round);
        label.savedAt = someTime;
        auto copying = stage.window().backUpTo(stage.path(u"copy.sqlite"_s));
        const auto snapshot = services::saveSnapshot(stage.window(), label).result();
        hand.did(copying.result());
        if (hand.did(snapshot)) {
            const auto branch
                = services::branchFrom(*snapshot, stage.file(), u"Branch %1"_s.arg(round), opener)
                      .result();
            if (hand.did(branch)) {
                QFile::remove(*branch);
            }
            hand.did(services::removeSnapshot(*snapshot), u"a snapshot stays"_s);
        }
    }
}

/// On threads of the pool, as the window has it done.
void mask(Hand &hand, const Stage &stage)
{
    for (int round = 0; round < few(stage); ++round) {
        std::stop_source stop;
        auto masked
            = services::inPool([&stage, token = stop.get_token()]() -> domain::Result<void> {
                  const auto names
                      = services::makeNameMask(QByteArray(services::maskingKeyBytes, 'k'));
                  return names ? store::copyMasked(
                             stage.file(), stage.path(u"masked.sqlite"_s), **names, {}, token)
                               : domain::Result<void>(tl::unexpected(names.error()));
              });
        auto salvaged = services::inPool([&stage, round] {
            return store::salvageBook(
                stage.path(u"source.sqlite"_s), stage.path(u"salvaged%1.sqlite"_s.arg(round)));
        });
        if (round % 2 == 1) {
            stop.request_stop();
        }
        hand.did(masked.result(), { ErrorCode::Cancelled });
        hand.did(salvaged.result());
    }
}

/// A book that is closed while much is asked of it, by somebody else too: each job is answered.
void openAndClose(Hand &hand, const Stage &stage)
{
    const QString file = stage.path(u"own.sqlite"_s);
    for (int round = 0; round < stage.rounds(); ++round) {
        auto opened = openBook(file, true);
        if (!hand.did(opened)) {
            return;
        }
        std::unique_ptr<domain::Book> book = *std::move(opened);
        QList<QFuture<domain::Result<qint64>>> asked;
        for (int i = 0; i < 10; ++i) {
            asked.append(book->read<qint64>([](domain::BookReader &reader) {
                return reader.customerCounts({}).map(
                    [](const auto &counts) { return counts.total; });
            }));
            asked.append(book->write<qint64>(
                [round, i](domain::BookWriter &writer) -> domain::Result<qint64> {
                    domain::Customer customer;
                    customer.id = bulkscene::customerId(round * 10 + i);
                    customer.companyName = u"Company %1"_s.arg(i);
                    const auto put = writer.putCustomer(customer);
                    return put ? domain::Result<qint64>(i) : tl::unexpected(put.error());
                }));
        }
        const auto copying = book->backUpTo(stage.path(u"own-copy.sqlite"_s));
        std::thread closing([&book] { book.reset(); });
        closing.join();
        for (const auto &each : std::as_const(asked)) {
            hand.did(each.result(), { ErrorCode::Cancelled });
        }
        hand.did(copying.result(), { ErrorCode::Cancelled });
    }
}

/// Put back while another connection reads and writes.
void restore(Hand &hand, const Stage &stage)
{
    const QString file = stage.path(u"restored.sqlite"_s);
    if (!QFile::copy(stage.path(u"source.sqlite"_s), file)) {
        hand.did(false, u"no copy"_s);
        return;
    }
    const auto book = openBook(file);
    if (!hand.did(book)) {
        return;
    }
    for (int round = 0; round < few(stage); ++round) {
        auto restored = services::inPool(
            [&stage, file] { return store::restoreBook(stage.path(u"source.sqlite"_s), file); });
        auto counts = services::CustomerService(**book, stage.context()).counts({});
        auto checked = services::CustomerService(**book, stage.context())
                           .checkAgain(bulkscene::customerId(1));
        hand.did(restored.result(), { ErrorCode::StorageBusy });
        hand.did(counts.result());
        hand.did(checked.result(), { ErrorCode::StorageBusy });
    }
}

void generate(Hand &hand, const Stage &stage)
{
    const auto book = openBook(stage.path(u"generated.sqlite"_s), true);
    if (!hand.did(book)) {
        return;
    }
    for (int round = 0; round < few(stage); ++round) {
        std::stop_source stop;
        std::atomic<qint64> reached = 0;
        auto writing
            = (*book)->write<void>([&, token = stop.get_token()](domain::BookWriter &writer) {
                  return services::writeGeneratedBook(
                      writer, stage.context(), { 60, 120, round },
                      [&reached](qint64 done, qint64) { reached = done; }, token);
              });
        if (round % 2 == 1) {
            stop.request_stop();
        }
        hand.did(writing.result(), { ErrorCode::Cancelled });
        hand.did(reached <= 60, u"more customers than there are"_s);
    }
}

/// The draft of a wizard, kept by a thread of its own while the user goes on.
void keepDrafts(Hand &hand, const Stage &stage)
{
    for (int round = 0; round < few(stage); ++round) {
        auto record = services::RunRecord::begin(stage.path(u"running"_s), u"1"_s, someTime);
        if (!hand.did(record)) {
            return;
        }
        for (int i = 0; i < 50; ++i) {
            services::KeptDraft draft;
            draft.book = stage.file();
            draft.quantity = i;
            (*record)->keepDraft(i % 10 == 9 ? std::nullopt : std::optional(draft));
        }
        (*record)->waitUntilKept();
        (*record)->end();
    }
}

/// What is made once for the whole program, asked by all at the same time.
void loadCatalogues(Hand &hand, const Stage &)
{
    while (hand.goesOn()) {
        hand.did(catalog::Catalogue::load(u":/catalogs"_s));
    }
}

} // namespace

void sendToFiles(Crew &crew, const Stage &stage)
{
    crew.send("imports", [&](Hand &hand) { import(hand, stage); });
    crew.send("masks and salvages in the pool", [&](Hand &hand) { mask(hand, stage); });
    crew.send("opens and closes", [&](Hand &hand) { openAndClose(hand, stage); });
    crew.send("restores an open book", [&](Hand &hand) { restore(hand, stage); });
    crew.send("generates", [&](Hand &hand) { generate(hand, stage); });
    crew.send("keeps drafts", [&](Hand &hand) { keepDrafts(hand, stage); });
    crew.accompany("exports", [&](Hand &hand) { exportAll(hand, stage); });
    crew.accompany("copies, snapshots, branches", [&](Hand &hand) { copy(hand, stage); });
    crew.accompany("loads catalogues", [&](Hand &hand) { loadCatalogues(hand, stage); });
    crew.accompany("loads catalogues too", [&](Hand &hand) { loadCatalogues(hand, stage); });
}
