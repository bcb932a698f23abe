#pragma once

#include "services/runrecord.h"
#include "services/upgrade.h"
#include "viewmodels/wizardpages.h"
#include "viewmodels/wizardwords.h"
#include "wording/texts.h"

#include <QFuture>
#include <QMutex>
#include <QObject>
#include <QTimer>

#include <chrono>
#include <memory>
#include <optional>

namespace viewmodels {

class AffectedFollowUp;
class AffectedModel;

/// One run through the upgrade wizard: what was read, what was chosen, where it stands, and the
/// words of each page. Knows no widgets. Everything happens on the thread that it lives on.
///
/// A submit from the review page is one request with an id of its own; "Try again" sends the same
/// id, so a request whose answer was lost is never carried out twice.
class WizardModel final : public QObject
{
    Q_OBJECT
public:
    /// `service` outlives the model.
    WizardModel(services::UpgradeService *service, std::shared_ptr<const wording::Texts> texts,
        QObject *parent = nullptr);
    ~WizardModel() override;

    /// Another language; nothing that was entered changes.
    void setTexts(std::shared_ptr<const wording::Texts> texts);
    [[nodiscard]] const std::shared_ptr<const wording::Texts> &texts() const { return m_texts; }
    /// How long each step of the upgrade stays visible; 0: no longer than it takes.
    void setStepTime(std::chrono::milliseconds time) { m_stepTime = time; }

    /// Reads the subscription and begins at the first page.
    void open(domain::SubscriptionId source);
    /// As open(), with what was entered before the program ended unexpectedly; the acknowledgement
    /// has to be given again. Submits nothing. Where the upgrade of this draft stands in the book,
    /// its result is shown instead; where somebody else's does, the first page tells what stops it.
    void resume(const services::KeptDraft &draft);
    /// What resume() needs of the present state, without the name of the book; none where there is
    /// nothing to go on with.
    [[nodiscard]] std::optional<services::KeptDraft> draftToKeep() const;

    [[nodiscard]] WizardPage page() const { return m_stand.page; }
    [[nodiscard]] WizardFrameWords frame() const;
    [[nodiscard]] ChoosePageWords choosePage() const;
    [[nodiscard]] LicencesPageWords licencesPage() const;
    [[nodiscard]] ReviewPageWords reviewPage() const;
    [[nodiscard]] ProgressPageWords progressPage() const;
    [[nodiscard]] ResultPageWords resultPage() const;
    [[nodiscard]] FailurePageWords failurePage() const;
    [[nodiscard]] const std::optional<domain::Error> &loadError() const { return m_loadError; }
    [[nodiscard]] AffectedModel *affected() const { return m_affected; }
    /// The list that the rehearsal before submitting gave; the upgrade gives the same if nothing
    /// changes between.
    [[nodiscard]] AffectedModel *rehearsed() const { return m_rehearsedList; }
    /// Follow-up of the list of the result.
    [[nodiscard]] AffectedFollowUp *followUp() const { return m_followUp; }
    [[nodiscard]] services::PriceListService priceLists() const { return m_service->priceLists(); }
    [[nodiscard]] domain::SubscriptionId source() const { return m_source; }
    [[nodiscard]] domain::SubscriptionId newSubscription() const; ///< null before the result

    // Page 1
    /// Does nothing where the product is not available.
    void choose(int card);
    [[nodiscard]] int chosen() const { return m_stand.chosen; }

    // Page 2
    /// What stands in the field; none: no number. Judged when it was judged as wrong before.
    void setQuantity(std::optional<qint64> quantity);
    /// Judges the number (the field was left). False: it has an error now.
    bool checkQuantity();
    /// The source's number again.
    void keepQuantity();

    // Page 3
    void setAcknowledged(bool acknowledged);
    /// Another price list counts: reads afresh and stays on the review.
    void takePrices();
    [[nodiscard]] bool isAcknowledged() const { return m_acknowledged; }

    [[nodiscard]] bool canGoNext() const; ///< the button can be pressed; page 2 judges on pressing
    [[nodiscard]] bool canGoBack() const;
    void next();
    void back();
    /// Only from the review page with the acknowledgement ticked.
    void submit();
    [[nodiscard]] bool canTryAgain() const;
    /// After a failure the same request; after somebody else's change the review of what stands
    /// now.
    void tryAgain();
    /// Reads afresh and begins at the first page.
    void chooseAnother();

    /// Something was entered that closing would lose.
    [[nodiscard]] bool hasInput() const;

Q_SIGNALS:
    void pageChanged();
    /// Words or choice of the shown page changed.
    void changed();
    /// After the upgrade stands in the book.
    void finished(domain::SubscriptionId newSubscription);

private:
    /// Lets the store's thread reach the model only while there is one.
    struct Gate
    {
        QMutex mutex;
        WizardModel *model = nullptr;
    };
    enum class AfterReading { Choose, Review };

    [[nodiscard]] WizardWords words() const;
    void show(WizardPage page);
    void read(AfterReading then);
    void begin(domain::SubscriptionId source);
    /// `wanted` is chosen where nothing was and it can be.
    void takeOptions(
        const services::UpgradeOptions &options, AfterReading then, domain::OfferId wanted = {});
    void takeDraft(const services::KeptDraft &draft, const services::UpgradeOptions &options);
    void takeDone(const services::KeptDraft &draft, const services::UpgradeOptions &options);
    void startUpgrade();
    void noteStep(int generation, int step);
    void takeAnswer(int generation, const domain::Result<services::UpgradeOutcome> &answer);
    void settle(int generation, const domain::Error &error);
    void settleByOutcome(int generation, const domain::Error &error, domain::SubscriptionId target);
    void fail(WizardPage page, const domain::Error &error);
    void succeed(const services::UpgradeOutcome &outcome);
    void advance();
    void refreshAffected();
    void rehearse();
    [[nodiscard]] services::UpgradeDraft draft() const;
    [[nodiscard]] qint64 defaultQuantity() const;

    services::UpgradeService *m_service;
    std::shared_ptr<const wording::Texts> m_texts;
    std::shared_ptr<Gate> m_gate; ///< step reports come from the store's thread, at times late
    AffectedModel *m_affected;
    AffectedModel *m_rehearsedList;
    AffectedFollowUp *m_followUp;
    QTimer m_stepTimer;
    std::chrono::milliseconds m_stepTime{ 0 };
    int m_generation = 0; ///< answers to older questions are dropped

    domain::SubscriptionId m_source;
    services::Context m_context; ///< as it was when the options were read
    std::optional<services::UpgradeOptions> m_options;
    std::optional<domain::Error> m_loadError;
    WizardStand m_stand;
    std::optional<qint64> m_quantity;
    bool m_chosenByHand = false;
    bool m_quantityByHand = false;
    bool m_acknowledged = false;
    QString m_requestId;
    int m_reportedStep = -1;
    std::optional<services::UpgradeOutcome> m_outcome;
    std::optional<services::UpgradeOutcome> m_rehearsed; ///< of the review that is shown
    bool m_rehearsing = false;
    int m_rehearsals = 0; ///< answers to older rehearsals are dropped
    WizardTrouble m_trouble;
};

} // namespace viewmodels
