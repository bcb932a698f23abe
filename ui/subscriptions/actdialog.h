#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/actwords.h"

class QVBoxLayout;

namespace common {
class Label;
class LicenceSpinBox;
class MessageBar;
} // namespace common

namespace subscriptions {

class BillView;

/// Asks before a subscription is changed and says what follows: the number of licences with its
/// limits, what happens to users and add-ons, the price effect. Then it acts and stays open where
/// that fails. It works on the facts that it was opened with: the act compares the row version.
class ActDialog final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// The service outlives the dialog's use of it: the page closes it with the book.
    ActDialog(QWidget *host, rules::LifeAct act, services::ActOptions options,
        services::SubscriptionActService *service, std::shared_ptr<const wording::Texts> texts);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    [[nodiscard]] rules::LifeAct act() const { return m_act; }

Q_SIGNALS:
    /// The dialog is closed by then; `said` tells what was done.
    void carriedOut(const QString &said);

protected:
    [[nodiscard]] bool mayClose() override { return !m_busy; }
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void build();
    void buildNumber(QVBoxLayout *layout);
    void retheme();
    void refresh();
    void refreshNumber(const viewmodels::ActWords &words);
    void submit();
    void take(const domain::Result<services::ActOutcome> &outcome);
    void readAgain();
    void setBusy(bool busy);
    [[nodiscard]] viewmodels::ActWords words() const;
    [[nodiscard]] std::optional<qint64> quantity() const;

    rules::LifeAct m_act;
    services::ActOptions m_options;
    services::SubscriptionActService *m_service;
    services::Context m_context;
    std::shared_ptr<const wording::Texts> m_texts;
    QString m_requestId; ///< one for the dialog: pressing twice acts once
    std::optional<domain::Error> m_error;
    bool m_busy = false;
    bool m_checked = false; ///< the field was left: a wrong number is said
    QVBoxLayout *m_layout = nullptr;
    common::Label *m_question = nullptr;
    QWidget *m_number = nullptr;
    common::Label *m_numberLabel = nullptr;
    common::LicenceSpinBox *m_spin = nullptr;
    common::Label *m_hint = nullptr;
    common::Label *m_standing = nullptr;
    QVBoxLayout *m_consequences = nullptr;
    BillView *m_bill = nullptr;
    common::MessageBar *m_record = nullptr;
    common::MessageBar *m_failure = nullptr;
    common::Button *m_keep = nullptr;
    common::Button *m_do = nullptr;
};

} // namespace subscriptions
