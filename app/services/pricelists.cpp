#include "services/pricelists.h"

#include "catalog/prices.h"
#include "domain/newfile.h"
#include "exchange/csvwriter.h"
#include "exchange/pricelistreader.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

using domain::PriceProblem;
using domain::Result;

namespace {

/// The markets' currencies (domain.md section 5): the columns of the demo price list.
const QStringList &currencies()
{
    static const QStringList codes{ u"KRW"_s, u"USD"_s, u"CNY"_s, u"INR"_s, u"GBP"_s, u"JPY"_s,
        u"EUR"_s };
    return codes;
}

const catalog::Offer *offerOf(const QString &product, const catalog::Catalogue &catalogue)
{
    if (const auto id = domain::OfferId::fromText(product)) {
        return catalogue.offer(*id);
    }
    return catalogue.offerNamed(product);
}

tl::unexpected<domain::Error> withFile(domain::Error error, const QString &path)
{
    error.facts.append({ u"file"_s, path });
    error.facts.append({ u"reason"_s, error.detail });
    return tl::unexpected<domain::Error>(std::move(error));
}

Result<PriceListLoad> readFile(const QString &path, const Context &context)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return withFile({ domain::ErrorCode::StorageFailed, file.errorString(), {} }, path);
    }
    const auto read = exchange::readPriceList(file);
    if (!read) {
        return withFile(read.error(), path);
    }
    PriceListLoad load;
    load.faults = read->faults;
    domain::PriceList list;
    list.name = QFileInfo(path).fileName();
    QHash<QPair<domain::OfferId, QString>, qint64> lines;
    for (const exchange::PriceRow &row : read->rows) {
        const auto fault = [&load, &row](PriceProblem problem) {
            if (load.faults.size() < exchange::maximumPriceFaults) {
                load.faults.append(
                    { problem, row.line, exchange::priceListHeader().constFirst(), row.product });
            }
        };
        const catalog::Offer *offer = offerOf(row.product, *context.catalogue);
        if (offer == nullptr) {
            fault(PriceProblem::UnknownProduct);
            continue;
        }
        const auto place = qMakePair(offer->id, row.monthly.currency.code());
        if (lines.contains(place)) {
            fault(PriceProblem::Repeated);
            continue;
        }
        lines.insert(place, row.line);
        list.entries.append({ offer->id, row.monthly, row.annual, row.marginHundredths });
    }
    std::sort(load.faults.begin(), load.faults.end(),
        [](const domain::PriceFault &a, const domain::PriceFault &b) { return a.line < b.line; });
    if (load.faults.isEmpty()) {
        load.list = list;
    }
    return load;
}

/// 1250 as "12.5".
QString marginText(int hundredths)
{
    QString text = QString::number(hundredths / 100);
    if (hundredths % 100 != 0) {
        text = QString::number(hundredths / 100.0, 'f', 2);
        while (text.endsWith(u'0')) {
            text.chop(1);
        }
    }
    return text;
}

Result<void> write(const QString &path, const std::optional<domain::PriceList> &own,
    const catalog::Catalogue &catalogue)
{
    QList<QStringList> rows{ exchange::priceListHeader() };
    QHash<QPair<domain::OfferId, QString>, domain::PriceEntry> entries;
    for (qsizetype i = 0; own && i < own->entries.size(); ++i) {
        const domain::PriceEntry &entry = own->entries.at(i);
        entries.insert({ entry.offer, entry.monthly.currency.code() }, entry);
    }
    for (const catalog::Offer &offer : catalogue.offers()) {
        QStringList codes = currencies();
        for (auto entry = entries.cbegin(); entry != entries.cend(); ++entry) {
            if (entry.key().first == offer.id && !codes.contains(entry.key().second)) {
                codes.append(entry.key().second);
            }
        }
        std::sort(codes.begin(), codes.end());
        for (const QString &code : std::as_const(codes)) {
            const auto entry = entries.constFind({ offer.id, code });
            if (entry != entries.cend()) {
                rows.append({ offer.nameGlobal.en, code, entry->monthly.plainText(),
                    entry->annual ? entry->annual->plainText() : QString(),
                    entry->marginHundredths == 0 ? QString()
                                                 : marginText(entry->marginHundredths) });
            } else if (const auto demo
                = catalogue.demoPrice(offer.id, *domain::Currency::fromText(code))) {
                rows.append({ offer.nameGlobal.en, code, demo->plainText(), QString(), QString() });
            }
        }
    }
    domain::NewFile file(path);
    bool written = file.begin();
    if (written) {
        exchange::CsvWriter writer(file, true);
        for (const QStringList &row : std::as_const(rows)) {
            written = written && writer.write(row);
        }
        written = written && file.commit();
    }
    if (!written) {
        return withFile({ domain::ErrorCode::StorageFailed, file.errorString(), {} }, path);
    }
    return {};
}

} // namespace

PriceListService::PriceListService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

QFuture<Result<std::optional<domain::PriceList>>> PriceListService::current() const
{
    return m_book.read<std::optional<domain::PriceList>>(
        [](domain::BookReader &reader) { return reader.priceList(); });
}

QFuture<Result<PriceListLoad>> PriceListService::load(const QString &path) const
{
    return m_book.write<PriceListLoad>(
        [path, context = m_context](domain::BookWriter &writer) -> Result<PriceListLoad> {
            auto load = readFile(path, context);
            if (!load || !load->list) {
                return load;
            }
            const auto info = writer.info();
            if (!info) {
                return tl::unexpected(info.error());
            }
            load->list->loadedAt = context.now(*info);
            if (const auto kept = writer.setPriceList(load->list); !kept) {
                return tl::unexpected(kept.error());
            }
            return load;
        });
}

QFuture<Result<PriceListLoad>> PriceListService::useDemoPrices() const
{
    return m_book.write<PriceListLoad>([](domain::BookWriter &writer) -> Result<PriceListLoad> {
        if (const auto done = writer.setPriceList(std::nullopt); !done) {
            return tl::unexpected(done.error());
        }
        return PriceListLoad();
    });
}

QFuture<Result<void>> PriceListService::save(const QString &path) const
{
    // On the reader's thread: the list is small, and the book must be asked anyway.
    return m_book.read<void>(
        [path, context = m_context](domain::BookReader &reader) -> Result<void> {
            const auto own = reader.priceList();
            return own ? write(path, *own, *context.catalogue) : tl::unexpected(own.error());
        });
}

} // namespace services
