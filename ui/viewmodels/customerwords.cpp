#include "viewmodels/customerwords.h"

namespace viewmodels {

using namespace Qt::StringLiterals;
using domain::DelegationState;

namespace {

bool localFirst(const domain::Customer &customer, wording::Language language)
{
    return language == wording::Language::Korean && !customer.localName.isEmpty();
}

} // namespace

QString customerName(const domain::Customer &customer, wording::Language language)
{
    return localFirst(customer, language) ? customer.localName : customer.companyName;
}

QString customerOtherName(const domain::Customer &customer, wording::Language language)
{
    return localFirst(customer, language) ? customer.companyName : customer.localName;
}

QString customerTileName(const domain::Customer &customer)
{
    return customer.localName.isEmpty() ? customer.companyName : customer.localName;
}

QString delegationIcon(DelegationState state)
{
    switch (state) {
    case DelegationState::Granted:
        return u"shield"_s;
    case DelegationState::Requested:
        return u"clock"_s;
    case DelegationState::Removed:
    case DelegationState::None:
        break;
    }
    return u"shield-off"_s;
}

Tone delegationTone(DelegationState state)
{
    switch (state) {
    case DelegationState::Granted:
        return Tone::Ok;
    case DelegationState::Requested:
        return Tone::Warn;
    case DelegationState::Removed:
    case DelegationState::None:
        break;
    }
    return Tone::Error;
}

} // namespace viewmodels
