#include "store/touched.h"

#include <algorithm>

namespace store {
namespace {

constexpr qsizetype mostNamed = 1000;

} // namespace

void Touched::customer(const domain::CustomerId &id)
{
    if (!m_wholesale && !id.isNull()) {
        m_customers.insert(id);
        m_wholesale = m_customers.size() > mostNamed;
    }
}

void Touched::subscription(const domain::SubscriptionId &id)
{
    if (!m_wholesale && !id.isNull()) {
        m_subscriptions.insert(id);
        m_wholesale = m_subscriptions.size() > mostNamed;
    }
}

void Touched::forget()
{
    m_customers.clear();
    m_subscriptions.clear();
    m_wholesale = false;
}

bool Touched::nothing() const
{
    return !m_wholesale && m_customers.isEmpty() && m_subscriptions.isEmpty();
}

domain::BookChange Touched::change() const
{
    domain::BookChange change;
    change.wholesale = m_wholesale || m_customers.size() + m_subscriptions.size() > mostNamed;
    if (!change.wholesale) {
        change.customers = m_customers.values();
        change.subscriptions = m_subscriptions.values();
        std::sort(change.customers.begin(), change.customers.end());
        std::sort(change.subscriptions.begin(), change.subscriptions.end());
    }
    return change;
}

} // namespace store
