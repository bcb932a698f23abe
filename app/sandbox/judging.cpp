#include "sandbox/judging.h"

namespace sandbox {

Judging::Judging(const services::Context &context)
    : m_builtIn(context.catalogue)
    , m_context(context)
{
}

domain::Result<services::Context> Judging::contextFor(domain::BookReader &reader)
{
    services::ChosenCatalogue known;
    {
        const std::scoped_lock lock(m_guard);
        known = m_known;
    }
    const auto facts = services::readBookFacts(reader, m_builtIn, known);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    const std::scoped_lock lock(m_guard);
    m_known = facts->chosen;
    m_context.catalogue = m_known.catalogue;
    m_context.variant = m_known.variant();
    return m_context;
}

services::Context Judging::last() const
{
    const std::scoped_lock lock(m_guard);
    return m_context;
}

} // namespace sandbox
