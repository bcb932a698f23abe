#include "services/upgrade.h"
#include "storebench.h"
#include "syncs.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

constexpr int wanted = 200;

/// Subscriptions that can be upgraded, with their first eligible target.
QList<services::UpgradeDraft> drafts(domain::Book &book, const services::Context &context)
{
    const auto found
        = book.read<QList<services::UpgradeDraft>>(
                  [&context](
                      domain::BookReader &reader) -> domain::Result<QList<services::UpgradeDraft>> {
                      QList<services::UpgradeDraft> list;
                      domain::CustomerQuery query;
                      query.onlyUpgradable = true;
                      query.limit = wanted;
                      const auto page = reader.customers(query);
                      if (!page) {
                          return tl::unexpected(page.error());
                      }
                      for (const domain::CustomerRow &row : page->items) {
                          const auto file
                              = services::readCustomerFile(reader, row.customer.id, context);
                          if (!file) {
                              return tl::unexpected(file.error());
                          }
                          for (const auto &one : file->subscriptions) {
                              for (const auto &target : one.verdict.targets) {
                                  if (!target.eligible) {
                                      continue;
                                  }
                                  services::UpgradeDraft draft;
                                  draft.source = one.subscription.id;
                                  draft.target = target.target;
                                  draft.requestId = QUuid::createUuid().toString();
                                  list.append(draft);
                                  break;
                              }
                              if (!list.isEmpty()
                                  && list.constLast().source == one.subscription.id) {
                                  break;
                              }
                          }
                      }
                      return list;
                  })
              .result();
    return found ? *found : QList<services::UpgradeDraft>();
}

} // namespace

/// T6: upgrades one by one, each its own transaction: CPU, and how often the log is put on the
/// disk. What a checkpoint syncs, and the head of the log that it begins anew, is the
/// checkpoint's.
QJsonObject upgrade(const QString &file)
{
    const auto book = openBook(file);
    if (!book) {
        return {};
    }
    const services::Context context = someone();
    const services::UpgradeService service(*book, context);
    const QList<services::UpgradeDraft> list = drafts(*book, context);
    std::vector<double> cpu;
    qint64 syncsMost = 0;
    qint64 syncsLeast = 1000;
    qint64 refused = 0;
    qint64 checkpoints = 0;
    bool afterCheckpoint = true; // opening the book may have ended with one
    for (const services::UpgradeDraft &draft : list) {
        const Syncs before = syncs();
        bool done = false;
        cpu.push_back(cpuOf([&] {
            const auto outcome = service.upgrade(draft).result();
            done = outcome && !outcome->refused();
        }));
        refused += done ? 0 : 1;
        const Syncs after = syncs();
        const bool checkpoint = after.book > before.book;
        checkpoints += checkpoint ? 1 : 0;
        if (!checkpoint && !afterCheckpoint) {
            syncsMost = std::max<qint64>(syncsMost, after.log - before.log);
            syncsLeast = std::min<qint64>(syncsLeast, after.log - before.log);
        }
        afterCheckpoint = checkpoint;
    }
    if (cpu.empty() || refused > 0) {
        std::fprintf(stderr, "%lld of %lld upgrades were refused.\n",
            static_cast<long long>(refused), static_cast<long long>(list.size()));
        return {};
    }
    double sum = 0;
    for (const double one : cpu) {
        sum += one;
    }
    return { { u"upgrades"_s, list.size() }, { u"cpu"_s, median(cpu) },
        { u"mean"_s, sum / static_cast<double>(cpu.size()) }, { u"syncsMost"_s, syncsMost },
        { u"syncsLeast"_s, syncsLeast }, { u"checkpoints"_s, checkpoints } };
}

} // namespace bench
