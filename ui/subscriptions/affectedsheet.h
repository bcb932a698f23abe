#pragma once

#include "common/overlaydialog.h"
#include "services/affectedwork.h"
#include "viewmodels/helptopic.h"
#include "wording/texts.h"

#include <functional>
#include <memory>

namespace common {
class AffectedPanel;
class MessageBar;
} // namespace common

namespace viewmodels {
class AffectedFollowUp;
class AffectedModel;
} // namespace viewmodels

namespace subscriptions {

/// What the upgrades of a subscription, or of a customer, left to do: reachable as long as the book
/// is there, and worked on as on the page of the result.
class AffectedSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    struct Scope
    {
        domain::WorkQuery query;
        std::function<QString()> name; ///< of the product or the customer, as it is spoken now
        bool namesUpgrades = false; ///< the lines are of several upgrades
    };

    AffectedSheet(QWidget *host, const services::AffectedWorkService &service,
        std::shared_ptr<const wording::Texts> texts, const Scope &scope);

    /// Another role or language.
    void setService(
        const services::AffectedWorkService &service, std::shared_ptr<const wording::Texts> texts);
    /// The book has changed.
    void reload();

Q_SIGNALS:
    void helpRequested(viewmodels::HelpTopic topic);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    Scope m_scope;
    viewmodels::AffectedModel *m_model;
    viewmodels::AffectedFollowUp *m_work;
    common::MessageBar *m_adminCentre;
    common::AffectedPanel *m_panel;
    common::Button *m_close;
};

} // namespace subscriptions
