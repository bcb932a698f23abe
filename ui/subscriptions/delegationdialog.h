#pragma once

#include "common/overlaydialog.h"
#include "subscriptions/letterpanel.h"
#include "viewmodels/delegationwords.h"

#include <QSet>

class QBoxLayout;

namespace common {
class Card;
class IconLabel;
class Label;
class MessageBar;
class Pill;
} // namespace common

namespace subscriptions {

/// The delegated admin privileges of a customer: how they stand, by service, the message that asks
/// for them, and the record that they were asked for. In a demo the customer's answer is played.
class DelegationDialog final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// The service outlives the dialog's use of it: the page closes it with the book.
    DelegationDialog(QWidget *host, services::DelegationService *service, services::Context context,
        services::CustomerFile file, std::shared_ptr<const wording::Texts> texts,
        const LinkOpener &opener);

    /// Newer facts of the same customer, another role.
    void setFile(const services::CustomerFile &file, const services::Context &context);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    [[nodiscard]] domain::CustomerId customer() const { return m_file.customer.id; }

Q_SIGNALS:
    void checkAgainRequested(); ///< somebody else changed the customer: read it again

protected:
    [[nodiscard]] bool mayClose() override { return !m_busy; }
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildDemo();
    void retheme();
    void refresh();
    void refreshServices(const viewmodels::DelegationWords &words);
    void refreshButtons(const viewmodels::DelegationWords &words);
    void chooseServices();
    void carryOut(rules::DelegationAct act);
    void take(rules::DelegationAct act, const domain::Result<services::DelegationOutcome> &outcome);
    [[nodiscard]] viewmodels::DelegationWords words() const;
    [[nodiscard]] QStringList excludedPlans() const;

    services::DelegationService *m_service;
    services::Context m_context;
    services::CustomerFile m_file;
    std::shared_ptr<const wording::Texts> m_texts;
    QSet<QString> m_leftOut; ///< services by their first plan, as chosen for the next grant
    std::optional<domain::Error> m_error;
    bool m_busy = false;
    QBoxLayout *m_columns = nullptr;
    QBoxLayout *m_left = nullptr;
    QBoxLayout *m_right = nullptr;
    common::MessageBar *m_failure = nullptr;
    common::Pill *m_state = nullptr;
    common::Label *m_standing = nullptr;
    common::Label *m_help = nullptr;
    LetterPanel *m_letter = nullptr;
    common::MessageBar *m_record = nullptr;
    common::Label *m_servicesTitle = nullptr;
    common::Label *m_noServices = nullptr;
    common::Card *m_services = nullptr;
    QBoxLayout *m_rows = nullptr;
    common::Card *m_demo = nullptr;
    common::Label *m_demoTitle = nullptr;
    common::Label *m_demoHelp = nullptr;
    common::Button *m_choose = nullptr;
    common::Button *m_grant = nullptr;
    common::Button *m_remove = nullptr;
    common::Button *m_close = nullptr;
    common::Button *m_act = nullptr; ///< mark as requested, or withdraw
};

} // namespace subscriptions
