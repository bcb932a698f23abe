#include "tables/affectedtable.h"

#include "tables/customertable.h"

using namespace Qt::StringLiterals;

namespace tables {

services::TableHeader affectedHeader(const wording::Texts &texts)
{
    return headerOf({ u"account"_s, u"email"_s, u"service"_s, u"reason"_s, u"whatToDo"_s,
                        u"status"_s, u"note"_s, u"order"_s, u"upgrade"_s },
        {}, texts);
}

QStringList affectedRow(const services::WorkList &list, qsizetype place,
    const wording::Texts &texts, const catalog::Catalogue &catalogue)
{
    const domain::AffectedWork &work = list.lines.at(place);
    const auto product = [&](domain::SubscriptionId id) {
        const domain::Subscription *subscription = list.subscription(id);
        return subscription != nullptr ? texts.product(*subscription, list.cloud, catalogue)
                                       : QString();
    };
    const QString target = product(work.targetId);
    return { work.account.displayName, work.account.email,
        texts.affectedService(work.account, catalogue),
        texts.affectedReason(work.account, catalogue),
        texts.affectedRemedy(work.account, target, catalogue), texts.workState(work.state),
        work.note, work.orderNumber, product(work.sourceId) + u" → "_s + target };
}

} // namespace tables
