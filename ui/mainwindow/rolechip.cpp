#include "mainwindow/rolechip.h"

#include "common/focus.h"
#include "common/menuwords.h"
#include "theme/theme.h"

#include <QActionGroup>
#include <QEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>

#include <array>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

constexpr int leastText = 40; ///< less tells nothing: the chip is then its initials

constexpr std::array roles{ domain::Role::GlobalAdmin, domain::Role::UserManagementAdmin,
    domain::Role::AdminAgent, domain::Role::SalesAgent, domain::Role::HelpdeskAgent,
    domain::Role::BillingAdmin, domain::Role::AccountAdmin, domain::Role::MpnPartnerAdmin,
    domain::Role::ReferralAdmin, domain::Role::Guest };

} // namespace

RoleChip::RoleChip(viewmodels::Workspace &workspace, QWidget *parent)
    : QAbstractButton(parent)
    , m_workspace(workspace)
{
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
    common::wantFocusRing(this, 16);
    connect(this, &QAbstractButton::clicked, this, &RoleChip::openMenu);
    for (const auto &signal : { &viewmodels::Workspace::roleChanged,
             &viewmodels::Workspace::languageChanged, &viewmodels::Workspace::infoChanged }) {
        connect(&m_workspace, signal, this, &RoleChip::retranslate);
    }
    retranslate();
}

void RoleChip::setNameShown(bool shown)
{
    if (shown != m_nameShown) {
        m_nameShown = shown;
        updateGeometry();
        update();
    }
}

QString RoleChip::initials() const
{
    QString letters;
    for (const QString &word : m_workspace.userName().split(u' ', Qt::SkipEmptyParts)) {
        letters += word.at(0).toUpper();
    }
    return letters.left(2);
}

QString RoleChip::shownText() const
{
    const QString role = m_workspace.texts()->role(m_workspace.role());
    return m_nameShown ? QString(m_workspace.userName() + u"  ·  "_s + role) : role;
}

QSize RoleChip::sizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const QFontMetrics metrics(theme.font(theme::TextStyle::Body));
    // Disc, text, chevron, with the paddings of the picture.
    return { theme.px(4 + 24 + 8) + metrics.horizontalAdvance(shownText()) + theme.px(8 + 16 + 10),
        theme.px(32) };
}

QSize RoleChip::minimumSizeHint() const
{
    const theme::Theme &theme = theme::Theme::of(this);
    return { theme.px(4 + 24 + 8 + 8 + 16 + 10), theme.px(32) };
}

void RoleChip::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        retranslate();
    }
    QAbstractButton::changeEvent(event);
}

void RoleChip::paintEvent(QPaintEvent *)
{
    using theme::ColorRole;
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(theme.scheme() == theme::Scheme::HighContrast
            ? QPen(theme.color(ColorRole::Line))
            : QPen(Qt::NoPen));
    painter.setBrush(theme.color(isDown() ? ColorRole::Pressed
            : underMouse()                ? ColorRole::Hover
                                          : ColorRole::Surface));
    const QRectF shape = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.drawRoundedRect(shape, shape.height() / 2, shape.height() / 2);

    const int disc = theme.px(24);
    const QRect discRect(theme.px(4), (height() - disc) / 2, disc, disc);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.color(ColorRole::AccentFill));
    painter.drawEllipse(discRect);
    painter.setPen(theme.color(ColorRole::AccentText));
    QFont small = theme.font(theme::TextStyle::Micro);
    small.setWeight(QFont::DemiBold);
    painter.setFont(small);
    painter.drawText(discRect, Qt::AlignCenter, initials());

    painter.setFont(theme.font(theme::TextStyle::Body));
    painter.setPen(theme.color(ColorRole::Text));
    const int left = discRect.right() + theme.px(8);
    const int chevron = theme.px(16);
    const QRect textRect(left, 0, width() - left - chevron - theme.px(12), height());
    if (textRect.width() >= theme.px(leastText)) {
        painter.drawText(textRect, Qt::AlignVCenter | Qt::AlignLeft,
            painter.fontMetrics().elidedText(shownText(), Qt::ElideRight, textRect.width()));
    }
    painter.drawPixmap(width() - chevron - theme.px(10), (height() - chevron) / 2,
        theme.icon(u"chevron-down"_s, ColorRole::TextSecondary, 16, devicePixelRatioF()));
}

void RoleChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return
        || event->key() == Qt::Key_Enter) {
        openMenu();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void RoleChip::enterEvent(QEnterEvent *)
{
    update();
}

void RoleChip::leaveEvent(QEvent *)
{
    update();
}

void RoleChip::retranslate()
{
    const QString role = m_workspace.texts()->role(m_workspace.role());
    setText(shownText());
    setAccessibleName(tr("Signed in as %1, %2").arg(m_workspace.userName(), role));
    setToolTip(tr("Change role"));
    updateGeometry();
    update();
}

void RoleChip::openMenu()
{
    auto *shown = new QMenu(this);
    shown->setObjectName(u"roleMenu"_s);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(shown, [this](QMenu *menu) {
        auto *group = new QActionGroup(menu);
        for (const domain::Role role : roles) {
            QAction *action = menu->addAction(m_workspace.texts()->role(role));
            action->setCheckable(true);
            action->setChecked(role == m_workspace.role());
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, role] { m_workspace.setRole(role); });
            if (role == m_workspace.role()) {
                menu->setActiveAction(action);
            }
        }
    });
    shown->popup(mapToGlobal(QPoint(0, height() + 4)));
}

} // namespace mainwindow
