#include "democontent.h"

#include "../store/rawsql.h"

#include "services/bookclock.h"
#include "services/demobook.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"

#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

Result<domain::SubscriptionId> subscriptionOf(domain::BookReader &reader,
    const services::Context &context, const QString &domainName, const QString &offer)
{
    domain::CustomerQuery query;
    query.search = domainName;
    const auto page = reader.customers(query);
    if (!page || page->items.isEmpty()) {
        return domain::failure(domain::ErrorCode::NotFound, domainName);
    }
    const auto holdings = reader.holdings(page->items.constFirst().customer.id);
    for (const domain::Subscription &each : holdings.value_or(QList<domain::Subscription>())) {
        if (each.offerId == context.catalogue->offerByKey(offer)->id
            && each.status == domain::SubscriptionStatus::Active) {
            return each.id;
        }
    }
    return domain::failure(domain::ErrorCode::NotFound, QString(domainName % u' ' % offer));
}

} // namespace

QStringList contentOf(const QString &file)
{
    QStringList rows = RawSql(file).content();
    rows.removeIf([](const QString &row) {
        return row.startsWith("schema_history: "_L1)
            || row.startsWith(QString(u"kept_answers: "_s % services::signingKeyName));
    });
    return rows;
}

QStringList withoutAnswers(QStringList content)
{
    content.removeIf([](const QString &row) { return row.startsWith("kept_answers: "_L1); });
    return content;
}

QStringList differences(const QStringList &first, const QStringList &second)
{
    QStringList only;
    for (const auto &[mark, one, other] :
        { std::tuple(u"< "_s, &first, &second), std::tuple(u"> "_s, &second, &first) }) {
        const QSet<QString> there(other->cbegin(), other->cend());
        for (const QString &row : *one) {
            if (!there.contains(row)) {
                only.append(QString(mark % row));
            }
        }
    }
    if (only.isEmpty() && first.size() != second.size()) {
        only.append(u"%1 rows and %2"_s.arg(first.size()).arg(second.size()));
    }
    return only;
}

QByteArray digestOf(const QStringList &content)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &row : content) {
        const QByteArray bytes = row.toUtf8();
        hash.addData(QByteArray(QByteArray::number(bytes.size()) + ':'));
        hash.addData(bytes);
    }
    return hash.result().toHex();
}

services::Context somebody(domain::Role role)
{
    services::Context context;
    context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    context.actor = { u"Somebody"_s, role };
    return context;
}

QString playOn(domain::Book &book, const services::Context &context)
{
    const auto found = [&](const QString &domainName, const QString &offer) {
        return book
            .read<domain::SubscriptionId>([&](domain::BookReader &reader) {
                return subscriptionOf(reader, context, domainName, offer);
            })
            .result();
    };
    const auto source = found(u"hanbit.example"_s, u"business-basic"_s);
    if (!source) {
        return source.error().detail;
    }
    services::UpgradeDraft draft;
    draft.source = *source;
    draft.target = context.catalogue->offerByKey(u"e3"_s)->id;
    draft.requestId = u"played-upgrade"_s;
    const auto upgraded = services::UpgradeService(book, context).upgrade(draft).result();
    if (!upgraded || upgraded->refused()) {
        return u"the upgrade: "_s + (upgraded ? u"refused"_s : upgraded.error().detail);
    }
    const services::SubscriptionActService acts(book, context);
    services::ActRequest request;
    request.requestId = u"played-licences"_s;
    request.subscription = upgraded->newSubscription->id;
    request.quantity = upgraded->newSubscription->quantity + 5;
    if (const auto changed = acts.carryOut(request).result(); !changed) {
        return u"the licences: "_s + changed.error().detail;
    }
    request.act = rules::LifeAct::Suspend;
    request.requestId = u"played-suspension"_s;
    if (const auto changed = acts.carryOut(request).result(); !changed) {
        return u"suspending: "_s + changed.error().detail;
    }
    const auto moved = services::ClockService(book, context)
                           .moveTo(services::demoMoment().addMonths(2))
                           .result();
    if (!moved || moved->renewed == 0) {
        return u"the clock: "_s + (moved ? u"nothing renewed"_s : moved.error().detail);
    }
    return {};
}
