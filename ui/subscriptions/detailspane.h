#pragma once

#include "common/card.h"
#include "subscriptions/detailsbody.h"
#include "viewmodels/actwords.h"
#include "viewmodels/whynotpresenter.h"

class QBoxLayout;
class QMenu;
class QScrollArea;

namespace common {
class Button;
class IconButton;
class Label;
class MessageBar;
class Pill;
} // namespace common

namespace subscriptions {

class WhyNotPanel;

/// The details of one subscription: name and status, id, the upgrade note, which never scrolls
/// away, then either "Why not?" or everything else. A pane without a scene is blank. It holds words
/// only; the page gives it fresh ones.
class DetailsPane final : public common::Card
{
    Q_OBJECT
public:
    explicit DetailsPane(QWidget *parent = nullptr);

    struct Head
    {
        domain::SubscriptionId id;
        QString product;
        QString friendlyName;
        QString status;
        QString statusIcon;
        viewmodels::Tone statusTone = viewmodels::Tone::Plain;
    };

    void setHead(const Head &head);
    /// More than the parts at their least, where the pane stands below the list. 0: no more.
    void setLeastHeight(int pixels);
    void setNote(const viewmodels::UpgradeNote &note);
    /// Leads to what upgrades left to do; empty: nothing.
    void setWork(const QString &text);
    void setBody(const DetailsBody::Content &content);
    /// What the menu and the buttons offer beside the upgrade.
    void setActs(const QList<viewmodels::ActEntry> &entries);
    void clear();

    [[nodiscard]] WhyNotPanel *whyNot() const { return m_whyNot; }
    [[nodiscard]] bool showsReasons() const { return m_reasonsShown; }
    void showReasons(bool show);
    /// Everything that can be done to the subscription.
    void fillMenu(QMenu *menu);
    void copyId();
    void upgradeNow(); ///< as by the button; nothing where it is not offered
    void toggleReasons(); ///< as by the button
    void focusNote();

Q_SIGNALS:
    void upgradeRequested();
    void reasonsToggled(bool show);
    void actRequested(rules::LifeAct act);
    void delegationRequested();
    void subscriptionRequested(domain::SubscriptionId id);
    void allHistoryRequested();
    void workRequested();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrangeId();
    void arrangeScrolled();
    void retranslate();
    void retheme();
    void showActions();
    void openMenu();
    void copyDetails();
    void addActs(QMenu *menu);
    [[nodiscard]] const viewmodels::ActEntry *entryOf(rules::LifeAct act) const;

    Head m_head;
    viewmodels::UpgradeNote m_note;
    QList<viewmodels::ActEntry> m_acts;
    bool m_reasonsShown = false;
    int m_leastHeight = 0;
    QWidget *m_content = nullptr;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_fixed = nullptr; ///< what never scrolls away
    QBoxLayout *m_nameRow = nullptr;
    QBoxLayout *m_idRow = nullptr;
    QBoxLayout *m_scrolled = nullptr;
    common::Label *m_name = nullptr;
    common::Label *m_friendlyName = nullptr;
    common::Pill *m_status = nullptr;
    common::IconButton *m_more = nullptr;
    common::Label *m_idLabel = nullptr;
    common::Label *m_id = nullptr; ///< over two lines where it is longer than the pane is wide
    common::IconButton *m_copy = nullptr;
    common::MessageBar *m_bar = nullptr;
    common::Button *m_upgrade = nullptr;
    common::Button *m_why = nullptr;
    common::Button *m_reactivate = nullptr; ///< of a suspended one
    common::Button *m_work = nullptr;
    QScrollArea *m_scroll = nullptr;
    WhyNotPanel *m_whyNot = nullptr;
    DetailsBody *m_body = nullptr;
};

} // namespace subscriptions
