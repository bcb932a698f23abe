#include "help/helptexts.h"

/// What depends on the customer: how it is found, delegated admin privileges [S0.4, S1.7] and other
/// sellers [S0.7, S1.10] (domain.md sections 3 and 6).
namespace help {

using viewmodels::HelpTopic;
using namespace Qt::StringLiterals;

QList<HelpBlock> HelpTexts::finding()
{
    return {
        paragraph(
            tr("Press Ctrl+K and type: the list shows what is found at once. It looks through "
               "the customers of the chosen cloud.")),
        heading(tr("What the search finds")),
        points({ tr("Company names, names in the local script and primary domains, by any part of "
                    "them."),
            tr("The customer of a Microsoft ID or of a subscription ID, by the first four "
               "characters or more.") }),
        heading(tr("How it compares")),
        points({ tr("Capital letters, accents and full-width forms make no difference."),
            tr("A Korean syllable is found before it is whole. Example: %1 → %2")
                .arg(u"하"_s, u"한빛"_s),
            tr("Initial consonants find Korean names, two of them or more. Example: %1 → %2")
                .arg(u"ㅎㅂ"_s, u"한빛"_s) }),
        heading(tr("Together with filters")),
        paragraph(tr("A customer is listed where the search and every filter hold. *Clear filters* "
                     "takes all of them away, and Ctrl+Z brings them back.")),
        seeAlso({ HelpTopic::Upgrading, HelpTopic::Keyboard }),
    };
}

QList<HelpBlock> HelpTexts::delegatedAdmin(const HelpSources &sources)
{
    const wording::Texts &texts = *sources.texts;
    using State = domain::DelegationState;
    QStringList roles;
    for (const domain::Role role : sources.catalogue->rolesThatUpgrade(domain::Cloud::Global)) {
        if (sources.catalogue->rights(role, domain::Cloud::Global).requestDelegation) {
            roles.append(texts.role(role));
        }
    }
    return {
        paragraph(tr("With delegated admin privileges a customer lets you manage its services. "
                     "Without them nothing can be upgraded. An existing commercial relationship "
                     "and its billing go on without them.")),
        heading(tr("How to request them")),
        steps({ tr("Open the subscription and press *Why not?*"),
            tr("Press *Request delegated admin…* The message is written in the customer's "
               "language, with the link that the customer opens."),
            tr("Send the message to the customer."),
            tr("Once the customer has accepted, press *Check again*.") }),
        //: Followed by a list of roles
        paragraph(tr("Roles that can request them: %1").arg(texts.list(roles))),
        heading(tr("What they cover")),
        paragraph(tr("They hold for a customer and a service. An upgrade needs them for the "
                     "services of the old subscription and for those of the new product. A "
                     "customer may leave out a service: then *Why not?* names it, and the other "
                     "products stay possible where they do without it.")),
        paragraph(tr("In the cloud operated by 21Vianet a customer has at most one partner with "
                     "these privileges for a service.")),
        heading(tr("What the customer list says")),
        table({ { tr("Delegated admin"), tr("What it means") },
            { texts.delegation(State::Granted), tr("You can upgrade.") },
            { texts.delegation(State::Requested),
                tr("The message was sent. The customer has not accepted yet.") },
            { texts.delegation(State::Removed),
                tr("The customer took the privileges back. Request them again.") },
            { texts.delegation(State::None), tr("They were never granted. Request them.") } }),
        seeAlso({ HelpTopic::Upgrading, HelpTopic::MultiChannel }),
    };
}

QList<HelpBlock> HelpTexts::multiChannel()
{
    return {
        paragraph(tr("A customer may buy from several partners, directly, or by volume licensing. "
                     "What was bought elsewhere is listed with the name of its seller. You may "
                     "support it, but you cannot upgrade it here or switch it to yourself.")),
        heading(tr("When it stands in the way")),
        points({ tr("A subscription bought elsewhere has a service that the upgrade adds."),
            tr("The customer has the new product already, from another seller.") }),
        paragraph(tr("Active, suspended and pending subscriptions count, trials and add-ons among "
                     "them. Cancelled and expired ones do not.")),
        heading(tr("What to do")),
        steps({ tr("Press *Why not?* It names the subscription, its services and its seller."),
            tr("Press *Copy request to customer* and send the message. The customer cancels the "
               "subscription with its seller."),
            tr("Press *Check again* once it is cancelled or has ended.") }),
        paragraph(tr("Another new product may be possible meanwhile: it adds other services. Look "
                     "at each one in *Why not?*")),
        seeAlso({ HelpTopic::DelegatedAdmin, HelpTopic::UpgradePaths }),
    };
}

} // namespace help
