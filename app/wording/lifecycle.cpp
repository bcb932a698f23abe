#include "wording/texts.h"

namespace wording {

Texts::ErrorText Texts::lifeRefusal(rules::LifeRefusal refusal) const
{
    switch (refusal) {
    case rules::LifeRefusal::SoldElsewhere:
        return { text(QT_TRANSLATE_NOOP("wording",
                     "Bought from another reseller or channel. It cannot be changed here.")),
            text(QT_TRANSLATE_NOOP("wording", "Only its seller can change it.")) };
    case rules::LifeRefusal::RoleMayNot:
        return { text(QT_TRANSLATE_NOOP("wording", "Your role cannot change subscriptions.")),
            text(QT_TRANSLATE_NOOP("wording", "Ask somebody whose role allows it.")) };
    case rules::LifeRefusal::NotProvisioned:
        return { text(QT_TRANSLATE_NOOP("wording", "The order is still being provisioned.")),
            text(
                QT_TRANSLATE_NOOP("wording", "Wait until the status is Active, then try again.")) };
    case rules::LifeRefusal::QuantityLocked:
        return {
            text(QT_TRANSLATE_NOOP("wording",
                "The number of licences cannot be changed while the subscription is suspended.")),
            text(QT_TRANSLATE_NOOP("wording", "Reactivate it, then try again."))
        };
    case rules::LifeRefusal::AlreadySuspended:
        return { text(QT_TRANSLATE_NOOP("wording", "The subscription is suspended already.")), {} };
    case rules::LifeRefusal::NotSuspended:
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "Only a suspended subscription can be reactivated.")),
            {} };
    case rules::LifeRefusal::Cancelled:
        return { text(QT_TRANSLATE_NOOP("wording", "A cancelled subscription cannot be changed.")),
            text(QT_TRANSLATE_NOOP("wording", "Add a new subscription.")) };
    case rules::LifeRefusal::Expired:
        return { text(QT_TRANSLATE_NOOP("wording", "An expired subscription cannot be changed.")),
            text(QT_TRANSLATE_NOOP("wording", "Add a new subscription.")) };
    case rules::LifeRefusal::BaseNotActive:
        return { text(QT_TRANSLATE_NOOP(
                     "wording", "The base subscription of this add-on is not active.")),
            text(QT_TRANSLATE_NOOP("wording", "Reactivate the base subscription first.")) };
    }
    return {};
}

} // namespace wording
