#include "common/overlaydialog.h"

#include "common/announce.h"
#include "common/card.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/pagescroll.h"
#include "theme/paint.h"

#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

namespace {

/// Design size of the sheet; a question is as high as it needs.
QSize designSize(OverlayDialog::Size size)
{
    switch (size) {
    case OverlayDialog::Size::Wizard:
        return { 1016, 696 };
    case OverlayDialog::Size::Import:
        return { 920, 696 };
    case OverlayDialog::Size::Message:
        return { 640, 0 };
    case OverlayDialog::Size::Question:
        break;
    }
    return { 480, 0 };
}

} // namespace

OverlayDialog::OverlayDialog(QWidget *host, Size size)
    : QWidget(host->window())
    , m_size(size)
{
    installAccessibility();
    setFocusPolicy(Qt::NoFocus);
    setProperty("deskNoFocusRing", true);
    hide();
    build();
    new KeyTip(
        KeyTip::Place::Dialogs, { Qt::Key_Escape }, [] { return tr("Close the dialog"); }, this);
    retheme();
}

void OverlayDialog::build()
{
    m_sheet = new Card(this);
    m_sheet->setRadius(theme::metric::radiusDialog);
    m_sheet->setOutline(ColorRole::PopLine);
    // What lies inside takes its ground from here (table corners).
    m_header = new QWidget(m_sheet);
    m_header->setObjectName(u"sheetHeader"_s);
    m_icon = new IconLabel(QString(), ColorRole::AccentText, theme::metric::icon, m_header);
    m_title = new Label(TextStyle::Subtitle, ColorRole::Text, m_header);
    m_title->setObjectName(u"sheetTitle"_s);
    m_title->setElided(true);
    m_subtitle = new Label(TextStyle::Caption, ColorRole::TextSecondary, m_header);
    m_subtitle->setObjectName(u"sheetSubtitle"_s);
    m_subtitle->setElided(true);
    m_subtitle->hide();
    m_close = new IconButton(u"cross"_s, tr("Close"), m_header);
    m_close->setObjectName(u"sheetClose"_s);
    connect(m_close, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addStretch(1);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    titles->addStretch(1);
    m_headerExtra = new QHBoxLayout;
    m_headerRow = new QHBoxLayout(m_header);
    m_headerRow->addWidget(m_icon);
    m_headerRow->addLayout(titles, 1);
    m_headerRow->addLayout(m_headerExtra);
    m_headerRow->addWidget(m_close);

    m_padding = new QWidget;
    m_padding->setAutoFillBackground(false);
    m_paddingLayout = new QVBoxLayout(m_padding);
    m_scroll = new ScrollArea(m_sheet);
    m_scroll->setProperty("deskFlat", true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_scroll->setWidget(m_padding);
    m_middle = new QWidget(m_sheet);
    m_middleRow = new QHBoxLayout(m_middle);
    m_middleRow->setContentsMargins(0, 0, 0, 0);
    m_middleRow->setSpacing(0);
    m_middleRow->addWidget(m_scroll, 1);

    m_footer = new QWidget(m_sheet);
    m_footer->setObjectName(u"sheetFooter"_s);
    m_footerText = new Label(TextStyle::Caption, ColorRole::TextSecondary, m_footer);
    m_footerText->setWrapping(true);
    m_buttons = new QHBoxLayout;
    m_footerRow = new QHBoxLayout(m_footer);
    m_footerRow->addWidget(m_footerText, 1);
    m_footerRow->addLayout(m_buttons);

    auto *column = new QVBoxLayout(m_sheet);
    column->setContentsMargins(1, 1, 1, 1);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_middle, 1);
    column->addWidget(m_footer);
    m_sheet->setContentsMargins(0, 0, 0, 0);
    for (QWidget *part : { m_header, m_footer }) {
        part->installEventFilter(this);
    }
}

void OverlayDialog::retheme()
{
    const Theme &theme = Theme::of(this);
    const int edge = theme.px(theme::metric::gap24);
    // Surfaces inside the sheet stand on its surface, not on the window's canvas.
    QPalette palette = theme.palette();
    palette.setColor(QPalette::Window, theme.color(ColorRole::Surface));
    m_sheet->setPalette(palette);
    m_header->setFixedHeight(theme.px(theme::metric::dialogHeader));
    m_headerRow->setContentsMargins(edge, 0, theme.px(theme::metric::gap12), 0);
    m_headerRow->setSpacing(theme.px(theme::metric::gap12));
    m_headerExtra->setSpacing(theme.px(theme::metric::gap8));
    m_footer->setFixedHeight(theme.px(theme::metric::dialogFooter));
    m_footerRow->setContentsMargins(edge, 0, edge, 0);
    m_footerRow->setSpacing(theme.px(theme::metric::gap8));
    m_buttons->setSpacing(theme.px(theme::metric::gap8));
    m_paddingLayout->setContentsMargins(edge, theme.px(20), edge, edge);
    place();
    update();
}

QString OverlayDialog::title() const
{
    return m_title->text();
}

void OverlayDialog::setIconName(const QString &name)
{
    m_icon->set(name, ColorRole::AccentText);
    m_icon->setVisible(!name.isEmpty());
}

void OverlayDialog::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void OverlayDialog::setSubtitle(const QString &subtitle)
{
    m_subtitle->setText(subtitle);
    m_subtitle->setVisible(!subtitle.isEmpty());
}

void OverlayDialog::addHeaderWidget(QWidget *widget)
{
    m_headerExtra->addWidget(widget);
}

void OverlayDialog::setSide(QWidget *side)
{
    delete m_side;
    m_side = side;
    if (side != nullptr) {
        m_middleRow->insertWidget(0, side);
    }
}

void OverlayDialog::setContent(QWidget *content)
{
    if (m_content == content) {
        return;
    }
    delete m_content;
    m_content = content;
    if (content != nullptr) {
        m_paddingLayout->addWidget(content);
    }
    place();
}

void OverlayDialog::scrollToTop()
{
    m_scroll->verticalScrollBar()->setValue(0);
}

void OverlayDialog::ensureVisible(QWidget *part)
{
    m_scroll->ensureWidgetVisible(part);
}

void OverlayDialog::setFooterText(const QString &text)
{
    m_footerText->setText(text);
}

Button *OverlayDialog::addFooterButton(const QString &text, Button::Kind kind)
{
    auto *button = new Button(text, kind, m_footer);
    button->setFooter(true);
    m_buttons->addWidget(button);
    return button;
}

void OverlayDialog::setClosable(bool closable, const QString &reason)
{
    m_closable = closable;
    m_notClosableReason = closable ? QString() : reason;
    m_close->setDisabledReason(reason);
    m_close->setEnabled(closable);
}

void OverlayDialog::setInitialFocus(QWidget *widget)
{
    m_initialFocus = widget;
}

QRect OverlayDialog::sheetRect() const
{
    return m_sheet->geometry();
}

void OverlayDialog::place()
{
    const Theme &theme = Theme::of(this);
    const QSize design = designSize(m_size);
    const int margin = 48;
    QRect free = rect();
    if (const QWidget *other = beside()) {
        const QRect place(other->mapTo(parentWidget(), QPoint()), other->size());
        free.setRight(place.left() - 1);
        setMask(QRegion(rect()) - QRegion(place));
    } else {
        clearMask();
    }
    const QSize room(qMax(1, free.width() - margin), qMax(1, free.height() - margin));
    QSize size(qMin(theme.px(design.width()), room.width()), 0);
    if (design.height() > 0) {
        size.setHeight(qMin(theme.px(design.height()), room.height()));
    } else {
        const QMargins padding = m_paddingLayout->contentsMargins();
        const int inside = size.width() - 2 - padding.left() - padding.right();
        int content = 0;
        if (m_content != nullptr) {
            content = m_content->layout() != nullptr && m_content->layout()->hasHeightForWidth()
                ? m_content->layout()->heightForWidth(inside)
                : m_content->sizeHint().height();
        }
        const int wanted = m_header->height() + m_footer->height() + content + padding.top()
            + padding.bottom() + 2;
        size.setHeight(qMin(wanted, room.height()));
    }
    m_sheet->setGeometry((free.width() - size.width()) / 2, (free.height() - size.height()) / 2,
        size.width(), size.height());
}

void OverlayDialog::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    } else if (event->type() == QEvent::LanguageChange) {
        m_close->setName(tr("Close"));
    }
}

void OverlayDialog::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void OverlayDialog::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.color(ColorRole::Scrim));
    theme::paintFloating(&painter, QRectF(m_sheet->geometry()), theme::metric::radiusDialog, theme);
}

void OverlayDialog::paintPart(QWidget *part)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(part);
    const QRect area = part->rect();
    if (part == m_footer) {
        // Round below, as the sheet.
        painter.setClipRect(area);
        const QRectF tall = QRectF(area).adjusted(0, -20, 0, 0);
        theme::paintBox(&painter, tall, theme::metric::radiusDialog - 1,
            theme.color(ColorRole::SurfaceAlt), QColor());
        painter.fillRect(0, 0, area.width(), 1, theme.color(ColorRole::Line));
    } else {
        painter.fillRect(0, area.bottom(), area.width(), 1, theme.color(ColorRole::Line));
    }
}

} // namespace common
