#pragma once

#include "wording/texts.h"

#include <QList>
#include <QString>

#include <memory>

/// A customer, the judged subscription and another one from Meridian Cloud, with texts in both
/// languages beside each other.
struct WordingScene
{
    WordingScene();

    [[nodiscard]] wording::Texts::Scene scene() const;
    [[nodiscard]] domain::OfferId offerId(const QString &name) const;
    /// Id of the subscription that stands in the way.
    [[nodiscard]] domain::SubscriptionId otherId() const { return holdings.at(1).id; }

    std::shared_ptr<const catalog::Catalogue> catalogue;
    domain::Customer customer;
    QList<domain::Subscription>
        holdings; ///< the judged one, the other seller's, an add-on, an unknown product
    domain::OfferId target;
    qint64 assigned = 38;
    wording::Texts en{ wording::Language::English };
    wording::Texts ko{ wording::Language::Korean };
};

/// Whether a text has at least one Hangul syllable.
[[nodiscard]] bool hasHangul(const QString &text);
