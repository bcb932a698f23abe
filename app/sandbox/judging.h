#pragma once

#include "services/catalogues.h"

#include <mutex>

namespace sandbox {

/// By which catalogue a request is judged: the book says so, and may say otherwise while the server
/// runs. Asked on the store's threads; a file that was read before is not read again.
class Judging
{
public:
    explicit Judging(const services::Context &context);

    [[nodiscard]] domain::Result<services::Context> contextFor(domain::BookReader &reader);
    /// As it was last asked for.
    [[nodiscard]] services::Context last() const;

private:
    std::shared_ptr<const catalog::Catalogue> m_builtIn;
    mutable std::mutex m_guard; ///< of what follows
    services::Context m_context;
    services::ChosenCatalogue m_known;
};

} // namespace sandbox
