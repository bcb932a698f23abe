#include "services/plannertargets.h"

namespace services {

using domain::OfferId;

bool canGo(const PlannerKey &key, OfferId target, const QList<OfferId> &targets)
{
    const qsizetype place = target.isNull() ? -1 : targets.indexOf(target);
    return place >= 0 && place < 32 && (key.eligible & (1U << place)) != 0;
}

PlannerTargets::Where PlannerTargets::whereTo(
    const PlannerKey &key, const QList<OfferId> &targets) const
{
    for (const OfferId target : forAll) {
        if (canGo(key, target, targets)) {
            return { target, Why::Chosen };
        }
    }
    if (canGo(key, wanted, targets)) {
        return { wanted, Why::Wanted };
    }
    if (const OfferId last = before.value(key.offer); canGo(key, last, targets)) {
        return { last, Why::ChosenBefore };
    }
    for (const OfferId target : targets) {
        if (canGo(key, target, targets)) {
            return { target, Why::FirstInCatalogue };
        }
    }
    return {};
}

} // namespace services
