#pragma once

#include "services/plan.h"
#include "services/tablefile.h"
#include "wording/texts.h"

#include <QCoreApplication>

namespace viewmodels {

/// What a row of a dry run or of a bulk upgrade comes to, in words.
class PlanWords
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::PlanWords)
public:
    PlanWords(std::shared_ptr<const wording::Texts> texts,
        std::shared_ptr<const catalog::Catalogue> catalogue, domain::Cloud cloud);

    [[nodiscard]] QString company(const services::PlanOutcome &outcome) const;
    [[nodiscard]] QString product(domain::OfferId offer, const QString &stored) const;
    /// Why it failed; empty where it did not.
    [[nodiscard]] QString reason(const services::PlanOutcome &outcome) const;
    /// The reason, else how many accounts need extra work.
    [[nodiscard]] QString sentence(const services::PlanOutcome &outcome) const;
    [[nodiscard]] QString state(domain::RunRowState state) const;
    /// "₩945,000 · US$12.00": one amount for each currency.
    [[nodiscard]] QString due(const services::PlanTotals &totals) const;
    [[nodiscard]] QString monthly(const services::PlanTotals &totals) const;

    [[nodiscard]] static services::TableHeader tableHeader();
    [[nodiscard]] QStringList tableRow(const services::PlanOutcome &outcome) const;

private:
    std::shared_ptr<const wording::Texts> m_texts;
    std::shared_ptr<const catalog::Catalogue> m_catalogue;
    domain::Cloud m_cloud;
};

} // namespace viewmodels
