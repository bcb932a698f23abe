#pragma once

#include "catalog/catalogue.h"
#include "domain/clock.h"
#include "domain/ports.h"
#include "domain/role.h"

#include <memory>

namespace services {

enum class Scene; // services/scenes.h
class Scenes;

/// Who acts.
struct Actor
{
    QString name;
    domain::Role role = domain::Role::AdminAgent;
};

/// What every act needs to know beside the book. A value: jobs on the store's threads carry a copy,
/// so a change of role or language in the window never reaches into a running job.
struct Context
{
    std::shared_ptr<const catalog::Catalogue> catalogue;
    catalog::Variant variant = catalog::Variant::AsWritten;
    Actor actor;
    /// Wins over the book's own clock (`--now`); none: the book's simulated clock, else the
    /// computer's.
    std::shared_ptr<const domain::Clock> clockOverride;
    /// What a demo wants to go wrong, one place for window and sandbox; none: nothing ever does.
    std::shared_ptr<Scenes> scenes;
    /// What goes wrong with the act that this copy was made for.
    Scene scene{};

    [[nodiscard]] QDateTime now(const domain::BookInfo &info) const;
    /// What stored verdict counts rest on: the catalogue's digest and the variant chosen.
    [[nodiscard]] QByteArray verdictBasis() const;
};

} // namespace services
