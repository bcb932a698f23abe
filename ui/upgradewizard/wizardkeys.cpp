#include "upgradewizard/wizardkeys.h"

#include "common/keytip.h"
#include "upgradewizard/upgradewizard.h"

namespace upgradewizard {

void tellWizardKeys(QObject *owner)
{
    const auto tell = [owner](QKeyCombination keys, common::KeyTip::Words words) {
        new common::KeyTip(common::KeyTip::Place::Upgrade, { keys }, std::move(words), owner);
    };
    tell(wizardkey::next, [] { return UpgradeWizard::tr("Next"); });
    tell(wizardkey::back, [] { return UpgradeWizard::tr("Back"); });
    tell(wizardkey::submit, [] { return UpgradeWizard::tr("Submit"); });
    tell(wizardkey::number, [] { return UpgradeWizard::tr("To the number of licences"); });
    tell(wizardkey::keep, [] { return UpgradeWizard::tr("Keep the number of licences"); });
    tell(wizardkey::open, [] { return UpgradeWizard::tr("Open subscription"); });
    tell(wizardkey::save, [] { return UpgradeWizard::tr("Export CSV…"); });
    tell(wizardkey::another, [] { return UpgradeWizard::tr("Choose another product"); });
    tell(wizardkey::again, [] { return UpgradeWizard::tr("Try again"); });
    tell(wizardkey::request, [] { return UpgradeWizard::tr("Copy request to customer"); });
    tell(wizardkey::details, [] { return UpgradeWizard::tr("Copy details"); });
}

} // namespace upgradewizard
