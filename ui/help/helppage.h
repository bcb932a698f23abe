#pragma once

#include "catalog/catalogue.h"
#include "viewmodels/helptopic.h"
#include "wording/texts.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <array>
#include <memory>

namespace common {
class KeyTip;
}

namespace help {

/// The topics in the order of the list.
inline constexpr std::array topics{ viewmodels::HelpTopic::Keyboard, viewmodels::HelpTopic::Finding,
    viewmodels::HelpTopic::Upgrading, viewmodels::HelpTopic::Planner,
    viewmodels::HelpTopic::UpgradePaths, viewmodels::HelpTopic::Status,
    viewmodels::HelpTopic::DelegatedAdmin, viewmodels::HelpTopic::MultiChannel,
    viewmodels::HelpTopic::Billing, viewmodels::HelpTopic::AppsForBusiness,
    viewmodels::HelpTopic::Reassigning, viewmodels::HelpTopic::Data, viewmodels::HelpTopic::HandOff,
    viewmodels::HelpTopic::Sandbox, viewmodels::HelpTopic::Demo };

/// What a page is made of. A text between asterisks stands out: "Press *Upgrade now*."
struct HelpBlock
{
    enum class Kind { Heading, Paragraph, Steps, Points, Table, Topics };
    Kind kind = Kind::Paragraph;
    QString text; ///< of a heading or paragraph
    QStringList lines; ///< of steps and points
    QList<QStringList> rows; ///< of a table, its header first
    QList<viewmodels::HelpTopic> links; ///< of Topics: other pages
};

struct HelpPage
{
    QString title;
    QList<HelpBlock> blocks;

    [[nodiscard]] QString plainText() const; ///< everything that is read on it, by lines
};

/// What the pages take from the program itself, so that they cannot tell another story than it.
struct HelpSources
{
    std::shared_ptr<const wording::Texts> texts;
    const catalog::Catalogue *catalogue = nullptr;
    catalog::Variant variant = catalog::Variant::AsWritten; ///< of the Global table
    QList<const common::KeyTip *> keys;
};

[[nodiscard]] QString helpTitle(viewmodels::HelpTopic topic);
/// `sources.texts` and `sources.catalogue` are set.
[[nodiscard]] HelpPage helpPage(viewmodels::HelpTopic topic, const HelpSources &sources);

} // namespace help
