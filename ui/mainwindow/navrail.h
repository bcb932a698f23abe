#pragma once

#include <QAbstractButton>
#include <QList>
#include <QWidget>

class QVariantAnimation;

namespace mainwindow {

/// An entry of the rail: icon, word, a strip and a tile where it is the current page.
class NavItem : public QAbstractButton
{
    Q_OBJECT
public:
    NavItem(const QString &iconName, QWidget *parent);

    void setIconName(const QString &iconName);
    void setCollapsed(bool collapsed);
    /// A number in a pill behind the word; empty: none.
    /// `brief` stands where the number does not fit beside the text.
    void setBadge(const QString &number, const QString &brief);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void nextCheckState() override { } // the page that is shown decides

private:
    void paintBadge(QPainter &painter, int from) const; ///< from: where the text ends

    QString m_iconName;
    QString m_badge;
    QString m_briefBadge;
    bool m_collapsed = false;
};

/// The pages of the program at the left. Full it is 208 wide, collapsed 56 with tooltips. It lists
/// the pages that exist, so every entry leads somewhere.
class NavRail : public QWidget
{
    Q_OBJECT
public:
    explicit NavRail(QWidget *parent = nullptr);

    /// The user's own choice; kept while a narrow window collapses the rail.
    void setCollapsedByUser(bool collapsed);
    [[nodiscard]] bool isCollapsedByUser() const { return m_byUser; }
    /// Below 1200, and beside a walkthrough, the rail is collapsed whatever the user chose.
    void setNarrow(bool narrow);
    enum class Page { Customers, Planner, HandOff, Sandbox, Activity, Walkthroughs, Settings };
    void setCurrent(Page page);
    /// How many subscriptions can be upgraded, beside the planner; empty: not known.
    void setUpgradable(const QString &number, const QString &brief);
    /// How many tasks for Partner Center are open; empty: none, or not known.
    void setOpenTasks(const QString &number, const QString &brief);
    /// Hidden at first: a window without a server has no page for one.
    void setSandboxShown(bool shown);

Q_SIGNALS:
    void chosen(mainwindow::NavRail::Page page);
    void collapsedByUserChanged(bool collapsed);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retranslate();
    void arrange();
    void widen(bool slowly);
    [[nodiscard]] bool isCollapsed() const { return m_byUser || m_narrow; }
    [[nodiscard]] NavItem *addItem(const QString &iconName, const QString &name, Page page);

    NavItem *m_customers;
    NavItem *m_planner;
    NavItem *m_handOff;
    NavItem *m_sandbox;
    NavItem *m_activity;
    NavItem *m_walkthroughs;
    NavItem *m_settings;
    NavItem *m_collapse;
    QVariantAnimation *m_motion;
    bool m_showing = false; ///< what is checked meanwhile was not chosen by the user
    bool m_byUser = false;
    bool m_narrow = false;
    QString m_upgradable;
    QString m_openTasks;
};

} // namespace mainwindow
