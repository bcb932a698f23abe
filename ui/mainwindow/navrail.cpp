#include "mainwindow/navrail.h"

#include "common/focus.h"
#include "theme/theme.h"

#include <QEasingCurve>
#include <QEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <QVariantAnimation>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

// DESIGN.md sections 4 and 8
constexpr int fullWidth = 208;
constexpr int collapsedWidth = 56;
constexpr int widenFor = 150; ///< ms

} // namespace

NavItem::NavItem(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_iconName(iconName)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    common::wantFocusRing(this, 6);
}

void NavItem::setIconName(const QString &iconName)
{
    m_iconName = iconName;
    update();
}

void NavItem::setCollapsed(bool collapsed)
{
    m_collapsed = collapsed;
    setToolTip(collapsed ? text() : QString());
    update();
}

void NavItem::setBadge(const QString &number, const QString &brief)
{
    m_badge = number;
    m_briefBadge = brief;
    update();
}

QSize NavItem::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { theme.px(40), theme.px(40) };
}

void NavItem::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

void NavItem::paintEvent(QPaintEvent *)
{
    using theme::ColorRole;
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF tile = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    if (isChecked() || underMouse()) {
        painter.setPen(isChecked() ? QPen(theme.color(ColorRole::Line)) : QPen(Qt::NoPen));
        painter.setBrush(theme.color(isChecked() ? ColorRole::Surface : ColorRole::Hover));
        painter.drawRoundedRect(tile, theme.px(6), theme.px(6));
    }
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawRect(QRectF(0, (height() - theme.px(20)) / 2.0, theme.px(3), theme.px(20)));
    }
    const int icon = theme.px(20);
    const int left = m_collapsed ? (width() - icon) / 2 : theme.px(10);
    painter.drawPixmap(left, (height() - icon) / 2,
        theme.icon(m_iconName, isChecked() ? ColorRole::AccentText : ColorRole::TextSecondary, 20,
            devicePixelRatioF()));
    if (!m_collapsed) {
        painter.setFont(
            theme.font(isChecked() ? theme::TextStyle::BodyStrong : theme::TextStyle::Body));
        painter.setPen(theme.color(isChecked() ? ColorRole::Text : ColorRole::TextSecondary));
        const QRect place = rect().adjusted(left + icon + theme.px(12), 0, -theme.px(8), 0);
        painter.drawText(place, Qt::AlignVCenter | Qt::AlignLeft, text());
        const int end = place.left() + painter.fontMetrics().horizontalAdvance(text());
        paintBadge(painter, end + theme.px(4));
    } else {
        paintBadge(painter, 0);
    }
}

void NavItem::paintBadge(QPainter &painter, int from) const
{
    if (m_badge.isEmpty()) {
        return;
    }
    using theme::ColorRole;
    const theme::Theme &theme = theme::Theme::of(this);
    const QFont font = theme.font(theme::TextStyle::CaptionStrong);
    const int end = width() - theme.px(6);
    const auto wideOf = [&](const QString &number) {
        return QFontMetrics(font).horizontalAdvance(number) + theme.px(12);
    };
    // Collapsed, or behind a long name, there is no room for a number: a dot says that there is
    // something.
    if (m_collapsed || from + wideOf(m_briefBadge) > end) {
        const int side = theme.px(8);
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.color(ColorRole::Accent));
        painter.drawEllipse(width() - side - theme.px(4), theme.px(6), side, side);
        return;
    }
    const QString &number = from + wideOf(m_badge) <= end ? m_badge : m_briefBadge;
    const int wide = wideOf(number);
    const int high = theme.px(20);
    const QRectF pill(end - wide, (height() - high) / 2.0, wide, high);
    painter.setPen(theme.scheme() == theme::Scheme::HighContrast
            ? QPen(theme.color(ColorRole::AccentLine))
            : QPen(Qt::NoPen));
    painter.setBrush(theme.color(ColorRole::AccentFill));
    painter.drawRoundedRect(pill, high / 2.0, high / 2.0);
    painter.setFont(font);
    painter.setPen(theme.color(ColorRole::AccentText));
    painter.drawText(pill, Qt::AlignCenter, number);
}

void NavItem::enterEvent(QEnterEvent *)
{
    update();
}

void NavItem::leaveEvent(QEvent *)
{
    update();
}

NavRail::NavRail(QWidget *parent)
    : QWidget(parent)
    , m_customers(addItem(u"customers"_s, u"navCustomers"_s, Page::Customers))
    , m_planner(addItem(u"planner"_s, u"navPlanner"_s, Page::Planner))
    , m_handOff(addItem(u"list"_s, u"navHandOff"_s, Page::HandOff))
    , m_sandbox(addItem(u"server"_s, u"navSandbox"_s, Page::Sandbox))
    , m_activity(addItem(u"activity"_s, u"navActivity"_s, Page::Activity))
    , m_walkthroughs(addItem(u"walkthroughs"_s, u"navWalkthroughs"_s, Page::Walkthroughs))
    , m_settings(addItem(u"settings"_s, u"navSettings"_s, Page::Settings))
    , m_collapse(new NavItem(u"chevron-left"_s, this))
    , m_motion(new QVariantAnimation(this))
{
    setObjectName(u"navRail"_s);
    m_collapse->setObjectName(u"navCollapse"_s);
    setCurrent(Page::Customers);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(8, 12, 8, 12);
    column->setSpacing(4);
    column->addWidget(m_customers);
    column->addWidget(m_planner);
    column->addWidget(m_handOff);
    column->addWidget(m_sandbox);
    m_sandbox->hide();
    column->addWidget(m_activity);
    column->addWidget(m_walkthroughs);
    column->addStretch(1);
    column->addWidget(m_settings);
    column->addWidget(m_collapse);
    m_motion->setEasingCurve(QEasingCurve::OutQuad);
    connect(m_motion, &QVariantAnimation::valueChanged, this,
        [this](const QVariant &width) { setFixedWidth(width.toInt()); });
    connect(m_collapse, &QAbstractButton::clicked, this, [this] {
        setCollapsedByUser(!m_byUser);
        Q_EMIT collapsedByUserChanged(m_byUser);
    });
    retranslate();
    widen(false);
}

NavItem *NavRail::addItem(const QString &iconName, const QString &name, Page page)
{
    auto *item = new NavItem(iconName, this);
    item->setObjectName(name);
    item->setCheckable(true);
    item->setAutoExclusive(true);
    connect(item, &QAbstractButton::clicked, this, [this, page] { Q_EMIT chosen(page); });
    // A screen reader toggles without a click.
    connect(item, &QAbstractButton::toggled, this, [this, page](bool on) {
        if (on && !m_showing) {
            Q_EMIT chosen(page);
        }
    });
    return item;
}

void NavRail::setCurrent(Page page)
{
    NavItem *item = page == Page::Settings ? m_settings
        : page == Page::Activity           ? m_activity
        : page == Page::HandOff            ? m_handOff
        : page == Page::Planner            ? m_planner
        : page == Page::Sandbox            ? m_sandbox
        : page == Page::Walkthroughs       ? m_walkthroughs
                                           : m_customers;
    m_showing = true;
    item->setChecked(true);
    m_showing = false;
}

void NavRail::setUpgradable(const QString &number, const QString &brief)
{
    m_upgradable = number;
    m_planner->setBadge(number, brief);
    retranslate();
}

void NavRail::setOpenTasks(const QString &number, const QString &brief)
{
    m_openTasks = number;
    m_handOff->setBadge(number, brief);
    retranslate();
}

void NavRail::setSandboxShown(bool shown)
{
    m_sandbox->setVisible(shown);
}

void NavRail::setCollapsedByUser(bool collapsed)
{
    m_byUser = collapsed;
    arrange();
    widen(true);
}

void NavRail::setNarrow(bool narrow)
{
    if (narrow != m_narrow) {
        m_narrow = narrow;
        arrange();
        widen(false);
    }
}

void NavRail::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        arrange();
        widen(false);
    }
    QWidget::changeEvent(event);
}

void NavRail::widen(bool slowly)
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int target = theme.px(isCollapsed() ? collapsedWidth : fullWidth);
    m_motion->stop();
    const int duration = slowly && isVisible() ? theme.duration(widenFor) : 0;
    if (duration == 0) {
        setFixedWidth(target);
        return;
    }
    m_motion->setDuration(duration);
    m_motion->setStartValue(width());
    m_motion->setEndValue(target);
    m_motion->start();
}

void NavRail::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(theme::ColorRole::Chrome));
    painter.fillRect(width() - 1, 0, 1, height(), theme.color(theme::ColorRole::Line));
}

void NavRail::retranslate()
{
    setAccessibleName(tr("Pages"));
    m_customers->setText(tr("Customers"));
    m_customers->setAccessibleName(m_customers->text());
    m_planner->setText(tr("Upgrade planner"));
    m_planner->setAccessibleName(m_upgradable.isEmpty()
            ? m_planner->text()
            //: {name of the page}, {n} can be upgraded
            : tr("%1, %2 can be upgraded").arg(m_planner->text(), m_upgradable));
    m_handOff->setText(tr("Partner Center tasks"));
    m_handOff->setAccessibleName(m_openTasks.isEmpty()
            ? m_handOff->text()
            //: {name of the page}, {n} are open
            : tr("%1, %2 open").arg(m_handOff->text(), m_openTasks));
    m_sandbox->setText(tr("Sandbox"));
    m_sandbox->setAccessibleName(m_sandbox->text());
    m_activity->setText(tr("Activity"));
    m_activity->setAccessibleName(m_activity->text());
    m_walkthroughs->setText(tr("Walkthroughs"));
    m_walkthroughs->setAccessibleName(m_walkthroughs->text());
    m_settings->setText(tr("Settings"));
    m_settings->setAccessibleName(m_settings->text());
    arrange();
}

void NavRail::arrange()
{
    const bool collapsed = isCollapsed();
    m_collapse->setText(m_byUser ? tr("Expand") : tr("Collapse"));
    m_collapse->setAccessibleName(m_collapse->text());
    m_collapse->setIconName(m_byUser ? u"chevron-right"_s : u"chevron-left"_s);
    // In a narrow window there is nothing to choose: the rail is collapsed anyway.
    m_collapse->setVisible(!m_narrow);
    for (NavItem *item : { m_customers, m_planner, m_handOff, m_sandbox, m_activity, m_walkthroughs,
             m_settings, m_collapse }) {
        item->setCollapsed(collapsed);
    }
}

} // namespace mainwindow
