#include "subscriptions/hovercard.h"

#include "common/button.h"
#include "common/focus.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "viewmodels/detailspresenter.h"

#include <QApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int cardWidth = 336;
constexpr int openDelay = 300;
constexpr int leaveDelay = 200;

} // namespace

HoverCard::HoverCard(QWidget *page)
    : QWidget(page)
    , m_title(new common::Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_text(new common::Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_upgrade(new common::Button(common::Button::Kind::Primary, this))
{
    setObjectName(u"hoverCard"_s);
    common::Letter::tell(m_upgrade, Qt::CTRL | Qt::Key_U);
    m_upgrade->setObjectName(u"hoverCardUpgrade"_s);
    m_title->setWrapping(true);
    m_text->setWrapping(true);
    m_titleRow = new QHBoxLayout;
    m_titleRow->addWidget(
        new common::IconLabel(u"info"_s, ColorRole::AccentText, metric::icon, this));
    m_titleRow->addWidget(m_title, 1);
    m_targets = new QVBoxLayout;
    m_actions = new QHBoxLayout;
    m_actions->addWidget(m_upgrade, 0, Qt::AlignTop);
    m_layout = new QVBoxLayout(this);
    m_layout->addLayout(m_titleRow);
    m_layout->addWidget(m_text);
    m_layout->addLayout(m_targets);
    m_layout->addLayout(m_actions);

    m_opening.setSingleShot(true);
    m_leaving.setSingleShot(true);
    connect(&m_opening, &QTimer::timeout, this, [this] { openNow(m_icon, false); });
    connect(&m_leaving, &QTimer::timeout, this, [this] {
        if (!isAncestorOf(QApplication::focusWidget())) {
            close();
        }
    });
    connect(m_upgrade, &QAbstractButton::clicked, this, [this] {
        close();
        Q_EMIT upgradeRequested();
    });
    page->installEventFilter(this);
    retheme();
    retranslate();
    hide();
}

void HoverCard::clearTargets()
{
    while (QLayoutItem *line = m_targets->takeAt(0)) {
        if (QLayout *row = line->layout()) {
            while (QLayoutItem *item = row->takeAt(0)) {
                delete item->widget();
                delete item;
            }
        }
        delete line;
    }
    qDeleteAll(m_whyNot);
    m_whyNot.clear();
}

void HoverCard::setContent(const viewmodels::HoverCard &content, const QString &accessibleButton)
{
    const qsizetype focused = m_whyNot.indexOf(QApplication::focusWidget());
    clearTargets();
    m_title->setText(content.title);
    m_text->setText(content.text);
    m_upgrade->setAccessibleName(accessibleButton);
    setAccessibleName(content.title);
    setAccessibleDescription(content.text);
    auto *links = new QVBoxLayout;
    for (const viewmodels::HoverCardTarget &target : content.targets) {
        auto *row = new QHBoxLayout;
        auto *name = new common::Label(target.name, TextStyle::Body,
            target.available ? ColorRole::Text : ColorRole::TextTertiary, this);
        name->setElided(true);
        row->addWidget(new common::IconLabel(target.available ? u"check"_s : u"blocked"_s,
            target.available ? ColorRole::Ok : ColorRole::TextTertiary, metric::iconPill, this));
        row->addWidget(name, 1);
        if (!target.available) {
            row->addWidget(new common::Label(
                tr("Not available"), TextStyle::Caption, ColorRole::TextTertiary, this));
            auto *why = new common::Button(target.whyNot, common::Button::Kind::Link, this);
            connect(why, &QAbstractButton::clicked, this, [this, id = target.target] {
                close();
                Q_EMIT whyNotRequested(id);
            });
            links->addWidget(why, 0, Qt::AlignLeft);
            m_whyNot.append(why);
        }
        m_targets->addLayout(row);
    }
    links->addStretch(1);
    links->setSpacing(0);
    while (m_actions->count() > 1) {
        delete m_actions->takeAt(1);
    }
    m_actions->addLayout(links, 1);
    // The layout would show them a turn of the event loop later: too late for the height, which
    // does not count what is hidden, and for the focus.
    for (auto *part : findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
        part->show();
    }
    retheme();
    if (focused >= 0 && focused < m_whyNot.size()) {
        m_whyNot.at(focused)->setFocus(Qt::OtherFocusReason);
    }
}

void HoverCard::openLater(const QRect &icon)
{
    m_leaving.stop();
    if (isVisible() && icon == m_icon) {
        return;
    }
    m_icon = icon;
    m_opening.start(theme::Theme::of(this).duration(openDelay));
}

void HoverCard::openNow(const QRect &icon, bool takeFocus)
{
    m_opening.stop();
    m_leaving.stop();
    m_icon = icon;
    Q_EMIT aboutToOpen();
    place();
    show();
    raise();
    if (takeFocus) {
        m_opener = QApplication::focusWidget();
        m_upgrade->setFocus(Qt::ShortcutFocusReason);
    } else {
        watchKeys(window()->focusWidget());
    }
}

/// Esc goes to whatever has the keyboard, and before it to the window's own shortcuts.
void HoverCard::watchKeys(QWidget *focused)
{
    if (m_watched != nullptr) {
        m_watched->removeEventFilter(this);
    }
    m_watched = focused != nullptr && !isAncestorOf(focused) ? focused : nullptr;
    if (m_watched != nullptr) {
        m_watched->installEventFilter(this);
    }
}

void HoverCard::pointerLeftIcon()
{
    m_opening.stop();
    if (isVisible()) {
        m_leaving.start(theme::Theme::of(this).duration(leaveDelay));
    }
}

void HoverCard::close()
{
    m_opening.stop();
    m_leaving.stop();
    if (!isVisible()) {
        return;
    }
    const bool hadFocus = isAncestorOf(QApplication::focusWidget());
    watchKeys(nullptr);
    hide();
    if (hadFocus && m_opener != nullptr) {
        m_opener->setFocus(Qt::OtherFocusReason);
    }
    m_opener = nullptr;
}

void HoverCard::place()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int gap = metric::gap8;
    const QWidget *page = parentWidget();
    const int width = std::min(theme.px(cardWidth), page->width() - 2 * gap);
    const int height = m_layout->hasHeightForWidth() ? m_layout->totalHeightForWidth(width)
                                                     : m_layout->totalSizeHint().height();
    const QRect icon(page->mapFromGlobal(m_icon.topLeft()), m_icon.size());
    const int x
        = std::clamp(icon.left() - metric::gap8, gap, std::max(gap, page->width() - width - gap));
    int y = icon.bottom() + 1;
    if (y + height > page->height() && icon.top() - height >= 0) {
        y = icon.top() - height;
    }
    y = std::clamp(y, 0, std::max(0, page->height() - height));
    setGeometry(x, y, width, height);
}

void HoverCard::enterEvent(QEnterEvent *event)
{
    m_leaving.stop();
    QWidget::enterEvent(event);
}

void HoverCard::leaveEvent(QEvent *event)
{
    m_leaving.start(theme::Theme::of(this).duration(leaveDelay));
    QWidget::leaveEvent(event);
}

void HoverCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
        return;
    }
    QWidget::keyPressEvent(event);
}

bool HoverCard::focusNextPrevChild(bool next)
{
    // Tab stays inside the open card, as in a menu; Esc leaves it.
    if (QWidget *widget = common::nextFocusInside(this, QApplication::focusWidget(), next)) {
        widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
        return true;
    }
    return QWidget::focusNextPrevChild(next);
}

bool HoverCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == parentWidget()
        && (event->type() == QEvent::Resize || event->type() == QEvent::Hide)) {
        close();
    }
    if (watched == m_watched && isVisible()
        && (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress)) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Escape && key->modifiers() == Qt::NoModifier) {
            event->accept();
            if (event->type() == QEvent::KeyPress) {
                close();
            }
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void HoverCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    theme::paintFloating(&painter, QRectF(rect()).adjusted(0, 0, 0, -metric::elevation),
        metric::radiusDialog, theme::Theme::of(this));
}

void HoverCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        if (isVisible()) {
            Q_EMIT aboutToOpen();
        }
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void HoverCard::retranslate()
{
    m_upgrade->setText(tr("Upgrade now"));
}

void HoverCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap16);
    m_layout->setContentsMargins(side, side, side, side + metric::elevation);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_titleRow->setSpacing(theme.px(metric::gap8));
    m_targets->setSpacing(theme.px(6));
    m_actions->setSpacing(theme.px(metric::gap8));
    if (isVisible()) {
        place();
    }
}

} // namespace subscriptions
