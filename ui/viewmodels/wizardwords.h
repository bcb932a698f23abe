#pragma once

#include "services/upgrade.h"
#include "viewmodels/affectedmodel.h"
#include "viewmodels/wizardpages.h"
#include "wording/texts.h"

#include <QCoreApplication>

#include <optional>

namespace viewmodels {

/// What the user has chosen and where the wizard stands, as the words need it.
struct WizardStand
{
    WizardPage page = WizardPage::Loading;
    int chosen = -1; ///< index into the options' targets; -1: nothing yet
    qint64 quantity = 0; ///< of the new subscription, where the input is a number
    QString quantityError; ///< shown below the number; empty: fine or not checked yet
    int step = -1; ///< running step of the upgrade, 0 to 4; 5: all done; -1: none yet
};

/// What went wrong at the end, with what was read afterwards.
struct WizardTrouble
{
    std::optional<services::UpgradeOutcome> refused; ///< a rule said no
    std::optional<domain::Error> error; ///< anything else
    std::optional<services::UpgradeOptions>
        readAfter; ///< the book as it stands; none: could not be read
    int step = -1; ///< the last step that had begun; -1: none
    domain::OfferId target;
    QString requestId;
    QDateTime at; ///< UTC
};

/// Makes the words of the wizard's pages from what the services answered. Holds references only
/// for the length of one call chain: made, asked, thrown away.
class WizardWords
{
    Q_DECLARE_TR_FUNCTIONS(viewmodels::WizardWords)

public:
    WizardWords(const wording::Texts &texts, const services::Context &context,
        const services::UpgradeOptions &options, const WizardStand &stand);

    [[nodiscard]] WizardFrameWords frame(const services::UpgradeOutcome *outcome) const;
    [[nodiscard]] ChoosePageWords choose() const;
    [[nodiscard]] LicencesPageWords licences() const;
    /// `rehearsed`: what the upgrade would do now; null while it is asked, and where it cannot be
    /// told.
    [[nodiscard]] ReviewPageWords review(
        const services::UpgradeOutcome *rehearsed, bool rehearsing) const;
    [[nodiscard]] ProgressPageWords progress() const;
    [[nodiscard]] ResultPageWords result(const services::UpgradeOutcome &outcome) const;
    /// `kept`: the book has the lines, so they have a place and a state; a rehearsal has none.
    [[nodiscard]] QList<AffectedLine> affected(
        const services::UpgradeOutcome &outcome, bool kept) const;
    [[nodiscard]] FailurePageWords failure(const WizardTrouble &trouble) const;

    /// What is wrong with this number of licences for the chosen product; empty: nothing.
    [[nodiscard]] QString quantityProblem(std::optional<qint64> quantity) const;
    /// The target can be chosen: eligible, allowed by the role, and a number of licences fits.
    [[nodiscard]] static bool canChoose(
        const services::UpgradeOptions &options, const services::UpgradeTarget &target);

    /// Header and stepper while there are no options yet.
    [[nodiscard]] static QList<WizardStep> steps(WizardPage page);
    [[nodiscard]] static QString windowTitle() { return tr("Upgrade subscription"); }

private:
    [[nodiscard]] const services::UpgradeTarget *chosen() const;
    [[nodiscard]] domain::Cloud cloud() const { return m_options.file.customer.cloud; }
    [[nodiscard]] bool movesLicences() const { return cloud() == domain::Cloud::Global; }
    [[nodiscard]] QString sourceName() const;
    [[nodiscard]] QString productName(const catalog::Offer &offer) const;
    [[nodiscard]] QString targetName() const;
    [[nodiscard]] QString markedName(const services::UpgradeTarget &target) const;
    [[nodiscard]] QString companyInHeader() const;
    [[nodiscard]] QString companyInSentence() const;
    [[nodiscard]] QString number(qint64 value) const { return m_texts.number(value); }
    [[nodiscard]] QString licenceCount(qint64 count) const;
    [[nodiscard]] QString licencesAtPrice(
        qint64 count, const std::optional<domain::Money> &price) const;
    [[nodiscard]] wording::Texts::Scene scene(const services::CustomerFile &file,
        const QList<domain::Subscription> &holdings, domain::OfferId target) const;

    [[nodiscard]] TargetCard card(int index) const;
    [[nodiscard]] QString reasons(const services::UpgradeTarget &target) const;
    [[nodiscard]] QString cardAccessibleName(
        const services::UpgradeTarget &target, const TargetCard &card) const;
    [[nodiscard]] QString footnote() const;
    [[nodiscard]] ComparisonGroup group(
        ChangeKind kind, const catalog::ServiceChange &change) const;
    [[nodiscard]] QString stepText(const catalog::ServiceChange::Step &step) const;
    [[nodiscard]] ChargeWords charge(const services::UpgradeTarget &target) const;
    [[nodiscard]] QString assignmentsNote(qint64 assigned) const;
    [[nodiscard]] QStringList stepNames() const;
    [[nodiscard]] QStringList lostNames() const;
    [[nodiscard]] QStringList stillTheSame(const WizardTrouble &trouble) const;
    [[nodiscard]] QList<QPair<QString, QString>> details(const WizardTrouble &trouble) const;

    const wording::Texts &m_texts;
    const services::Context &m_context;
    const services::UpgradeOptions &m_options;
    const WizardStand &m_stand;
};

} // namespace viewmodels
