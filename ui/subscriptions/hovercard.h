#pragma once

#include "domain/ids.h"

#include <QPointer>
#include <QRect>
#include <QTimer>
#include <QWidget>

class QBoxLayout;

namespace common {
class Button;
class Label;
} // namespace common

namespace viewmodels {
struct HoverCard;
}

namespace subscriptions {

/// The card of the information icon [S1.13]: every target, Upgrade now, and why not the others.
/// Opens 300 ms after the pointer came to the icon, or at once by click and Alt+U; stays 200 ms
/// after the pointer left icon and card. Opened by key it takes the focus and Esc gives it back;
/// opened by the pointer it leaves the focus where it is, and Esc closes it all the same.
class HoverCard final : public QWidget
{
    Q_OBJECT
public:
    explicit HoverCard(QWidget *page);

    void setContent(const viewmodels::HoverCard &content, const QString &accessibleButton);
    /// `icon` in global coordinates.
    void openLater(const QRect &icon);
    void openNow(const QRect &icon, bool takeFocus);
    void pointerLeftIcon();
    void close();

Q_SIGNALS:
    void aboutToOpen(); ///< the content is to be set now
    void upgradeRequested();
    void whyNotRequested(domain::OfferId target);

protected:
    void changeEvent(QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void watchKeys(QWidget *focused);
    void place();
    void retranslate();
    void retheme();
    void clearTargets();

    QTimer m_opening;
    QTimer m_leaving;
    QRect m_icon;
    QPointer<QWidget> m_opener;
    QPointer<QWidget> m_watched; ///< has the keyboard while the card is open
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_titleRow = nullptr;
    QBoxLayout *m_targets = nullptr;
    QBoxLayout *m_actions = nullptr;
    common::Label *m_title;
    common::Label *m_text;
    common::Button *m_upgrade;
    QList<common::Button *> m_whyNot;
};

} // namespace subscriptions
