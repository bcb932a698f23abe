#pragma once

#include "common/focus.h"
#include "viewmodels/pageservices.h"
#include "viewmodels/sandboxcontrol.h"

#include <QPointer>
#include <QVariantMap>
#include <QWidget>

class QBoxLayout;

namespace common {
class Card;
class EmptyState;
class Label;
class MessageBar;
class SegmentedControl;
} // namespace common

namespace sandboxpage {

class AccessCard;
class CoveragePart;
class FaultsPart;
class RequestsPart;

/// The sandbox server in the window: how clients reach it, what they ask, what is spoilt for them
/// on purpose, and which routes there are. It asks the server what any client may ask.
class SandboxPage final : public QWidget
{
    Q_OBJECT
public:
    enum class Part { Requests, Faults, Coverage };

    explicit SandboxPage(QWidget *parent = nullptr);

    /// The control outlives the page's use of it.
    void setControl(viewmodels::SandboxControl *control);
    /// Another book; where requests lead to.
    void setServices(const viewmodels::PageServices &services);
    /// Only the language changed. Call it beside installing the translators.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

    void showPart(Part part);
    /// "12 requests"; empty while the server does not run.
    [[nodiscard]] QString statusText() const;
    void focusList();
    /// Offers the journal as a file, where requests are shown.
    void exportRequests();
    [[nodiscard]] QList<common::Pane> panes() const;
    [[nodiscard]] RequestsPart *requests() const { return m_requests; }
    [[nodiscard]] FaultsPart *faults() const { return m_faults; }
    [[nodiscard]] CoveragePart *coverage() const { return m_coverage; }

    [[nodiscard]] QVariantMap saveState() const;
    void restoreState(const QVariantMap &state);

Q_SIGNALS:
    /// The customer alone where the subscription is null.
    void openRequested(domain::CustomerId customer, domain::SubscriptionId subscription);
    void startRequested();
    void settingsRequested();
    void statusTextChanged();

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void connectAll();
    void addShortcuts();
    void retranslate();
    void retheme();
    void showState();
    void showOffTexts();
    void put(QWidget *part);
    void reload();
    void lookUp(const QString &customer, const QString &subscription);
    void tellError(const domain::Error &error, const QString &what);

    viewmodels::PageServices m_services;
    QPointer<viewmodels::SandboxControl> m_control;
    QBoxLayout *m_layout = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_help = nullptr;
    AccessCard *m_access = nullptr;
    common::MessageBar *m_bar = nullptr;
    common::SegmentedControl *m_parts = nullptr;
    QWidget *m_pages = nullptr;
    bool m_turnedOnHere = false; ///< by the button, which goes while the server starts
    QWidget *m_shown = nullptr; ///< one of the parts, or what says that the server is off
    RequestsPart *m_requests = nullptr;
    FaultsPart *m_faults = nullptr;
    CoveragePart *m_coverage = nullptr;
    common::Card *m_offCard = nullptr;
    common::EmptyState *m_off = nullptr;
};

} // namespace sandboxpage
