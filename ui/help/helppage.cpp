#include "help/helppage.h"

#include "common/keytip.h"
#include "help/helptexts.h"

using namespace Qt::StringLiterals;

namespace help {

using viewmodels::HelpTopic;

namespace {

QString placeName(common::KeyTip::Place place)
{
    using Place = common::KeyTip::Place;
    switch (place) {
    case Place::Everywhere:
        return HelpTexts::tr("Everywhere");
    case Place::Customers:
        return HelpTexts::tr("Customers");
    case Place::Subscriptions:
        return HelpTexts::tr("Subscriptions");
    case Place::Planner:
        return HelpTexts::tr("Upgrade planner");
    case Place::HandOff:
        return HelpTexts::tr("To be carried out in Partner Center");
    case Place::Sandbox:
        return HelpTexts::tr("Sandbox");
    case Place::Activity:
        return HelpTexts::tr("Activity");
    case Place::Lists:
        return HelpTexts::tr("Lists");
    case Place::Upgrade:
        return HelpTexts::tr("Upgrade subscription");
    case Place::Dialogs:
        return HelpTexts::tr("Dialogs");
    }
    Q_UNREACHABLE();
}

} // namespace

QString HelpPage::plainText() const
{
    QStringList all{ title };
    for (const HelpBlock &block : blocks) {
        all.append(block.text);
        all.append(block.lines);
        for (const QStringList &row : block.rows) {
            all.append(row.join(u' '));
        }
        for (const HelpTopic link : block.links) {
            all.append(helpTitle(link));
        }
    }
    all.removeAll(QString());
    return all.join(u'\n').remove(u'*');
}

QString helpTitle(HelpTopic topic)
{
    switch (topic) {
    case HelpTopic::Keyboard:
        return HelpTexts::tr("Keyboard shortcuts");
    case HelpTopic::Finding:
        return HelpTexts::tr("Finding a customer");
    case HelpTopic::Upgrading:
        return HelpTexts::tr("Upgrading a subscription");
    case HelpTopic::Planner:
        return HelpTexts::tr("Upgrading many subscriptions");
    case HelpTopic::UpgradePaths:
        return HelpTexts::tr("Upgrade paths");
    case HelpTopic::Status:
        return HelpTexts::tr("Status of a subscription");
    case HelpTopic::DelegatedAdmin:
        return HelpTexts::tr("Requesting delegated admin privileges");
    case HelpTopic::MultiChannel:
        return HelpTexts::tr("Multi-channel");
    case HelpTopic::Billing:
        return HelpTexts::tr("Common billing scenarios");
    case HelpTopic::AppsForBusiness:
        return HelpTexts::tr("Switching to a different Apps for business plan");
    case HelpTopic::Reassigning:
        return HelpTexts::tr("Problems when reassigning licences while switching plans");
    case HelpTopic::Data:
        return HelpTexts::tr("Import, export and backups");
    case HelpTopic::HandOff:
        return HelpTexts::tr("Tasks for Partner Center");
    case HelpTopic::Sandbox:
        return HelpTexts::tr("The sandbox server");
    case HelpTopic::Demo:
        return HelpTexts::tr("Walkthroughs and demo control");
    }
    Q_UNREACHABLE();
}

HelpPage helpPage(HelpTopic topic, const HelpSources &sources)
{
    const auto blocks = [topic, &sources]() -> QList<HelpBlock> {
        switch (topic) {
        case HelpTopic::Keyboard:
            return HelpTexts::keyboard(sources);
        case HelpTopic::Finding:
            return HelpTexts::finding();
        case HelpTopic::Upgrading:
            return HelpTexts::upgrading(sources);
        case HelpTopic::Planner:
            return HelpTexts::planner();
        case HelpTopic::UpgradePaths:
            return HelpTexts::upgradePaths(sources);
        case HelpTopic::Status:
            return HelpTexts::statuses();
        case HelpTopic::DelegatedAdmin:
            return HelpTexts::delegatedAdmin(sources);
        case HelpTopic::MultiChannel:
            return HelpTexts::multiChannel();
        case HelpTopic::Billing:
            return HelpTexts::billing(sources);
        case HelpTopic::AppsForBusiness:
            return HelpTexts::appsForBusiness(sources);
        case HelpTopic::Reassigning:
            return HelpTexts::reassigning();
        case HelpTopic::Data:
            return HelpTexts::data();
        case HelpTopic::HandOff:
            return HelpTexts::handOff();
        case HelpTopic::Sandbox:
            return HelpTexts::sandbox();
        case HelpTopic::Demo:
            return HelpTexts::demo();
        }
        Q_UNREACHABLE();
    };
    return { helpTitle(topic), blocks() };
}

QList<HelpBlock> HelpTexts::keyboard(const HelpSources &sources)
{
    QList<HelpBlock> blocks{ paragraph(
        tr("F6 goes from one part of the window to the next, Tab from control to control, the "
           "arrow keys inside a list or a group. Hold Alt to see the letters of buttons.")) };
    const QStringList header{ tr("Keys"), tr("What they do") };
    for (qsizetype i = 0; i < sources.keys.size();) {
        const common::KeyTip::Place place = sources.keys.at(i)->place();
        QList<QStringList> rows{ header };
        for (; i < sources.keys.size() && sources.keys.at(i)->place() == place; ++i) {
            rows.append({ sources.keys.at(i)->keysText(), sources.keys.at(i)->words() });
        }
        blocks.append(heading(placeName(place)));
        blocks.append(table(rows));
    }
    return blocks;
}

} // namespace help
