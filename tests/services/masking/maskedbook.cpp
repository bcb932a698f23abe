#include "maskedbook.h"

#include "services/demobook.h"
#include "services/masking.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::Result;

QByteArray bytesOf(const QString &file)
{
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) ? opened.readAll().toLower() : QByteArray();
}

QByteArray key(char of)
{
    return QByteArray(services::maskingKeyBytes, of);
}

Result<void> mask(const QString &book, const QString &target, char of,
    const store::MaskingStep &step, const std::stop_token &stop)
{
    const auto names = services::makeNameMask(key(of));
    return names ? store::copyMasked(book, target, **names, step, stop)
                 : Result<void>(tl::unexpected(names.error()));
}

QString writeBookToMask(const QString &file)
{
    const auto book = store::openBook(file, { store::OpenMode::CreateIfMissing });
    if (!book) {
        return book.error().detail;
    }
    const services::Context context = somebody();
    const auto written = (*book)
                             ->write<void>([&context](domain::BookWriter &writer) {
                                 return services::writeDemoBook(writer, context, 1);
                             })
                             .result();
    if (!written) {
        return written.error().detail;
    }
    if (const QString wrong = playOn(**book, context); !wrong.isEmpty()) {
        return wrong;
    }
    const auto more = (*book)
                          ->write<void>([](domain::BookWriter &writer) -> Result<void> {
                              const auto orders = writer.subscriptionsById({}, 1);
                              if (!orders) {
                                  return tl::unexpected(orders.error());
                              }
                              const domain::Subscription &any = orders->items.constFirst();
                              domain::HandOffEntry entry;
                              entry.act = domain::HandOffAct::Suspend;
                              entry.customer = any.customerId;
                              entry.subscription = any.id;
                              entry.plannedAt = services::demoMoment();
                              entry.actor = u"Somebody"_s;
                              entry.requestId = u"my-request"_s;
                              entry.state = domain::HandOffState::Done;
                              entry.note = u"Somebody said so"_s;
                              entry.settledAt = services::demoMoment();
                              entry.settledBy = u"Somebody"_s;
                              if (const auto put = writer.handOff().add(entry); !put) {
                                  return tl::unexpected(put.error());
                              }
                              domain::UpgradeRun run;
                              run.requestId = u"my-run"_s;
                              run.state = domain::RunState::Preparing;
                              run.actor = u"Somebody"_s;
                              run.startedAt = services::demoMoment();
                              const auto number = writer.upgradeRuns().addRun(run);
                              if (!number) {
                                  return tl::unexpected(number.error());
                              }
                              domain::UpgradeRunRow row;
                              row.source = any.id;
                              row.target = any.offerId;
                              if (auto put = writer.upgradeRuns().addRows(*number, { row }); !put) {
                                  return put;
                              }
                              domain::PriceList prices;
                              prices.name = u"prices-of-somebody.csv"_s;
                              prices.loadedAt = services::demoMoment();
                              if (auto put = writer.setPriceList(prices); !put) {
                                  return put;
                              }
                              domain::CatalogueChoice choice;
                              choice.name = u"catalogue-of-somebody.json"_s;
                              choice.content = "{}";
                              choice.chosenAt = services::demoMoment();
                              return writer.setCatalogueChoice(choice);
                          })
                          .result();
    return more ? QString() : more.error().detail;
}
