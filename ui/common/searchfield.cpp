#include "common/searchfield.h"

#include "theme/paint.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolButton>

#include <chrono>

using namespace Qt::StringLiterals;

namespace common {

using theme::ColorRole;
using theme::Theme;

namespace {
constexpr std::chrono::milliseconds settleTime{ 150 };
} // namespace

SearchField::SearchField(QWidget *parent)
    : QLineEdit(parent)
{
    setClearButtonEnabled(true);
    m_delay.setSingleShot(true);
    m_delay.setInterval(settleTime);
    connect(&m_delay, &QTimer::timeout, this, &SearchField::announce);
    // Not textEdited: the clear button, a screen reader and dictation change the text without it.
    connect(this, &QLineEdit::textChanged, this, [this](const QString &text) {
        if (m_quiet) {
            return;
        }
        if (text.isEmpty()) {
            announce();
        } else {
            m_delay.start();
        }
    });
    nameClearButton();
    retheme();
}

void SearchField::nameClearButton()
{
    for (QToolButton *button : findChildren<QToolButton *>()) {
        button->setAccessibleName(tr("Clear search"));
    }
}

void SearchField::setShortcutHint(const QString &hint)
{
    m_hint = hint;
    retheme();
}

void SearchField::setSearch(const QString &text)
{
    m_delay.stop();
    m_quiet = true;
    setText(text);
    m_quiet = false;
    m_last = text.trimmed();
}

void SearchField::announce()
{
    m_delay.stop();
    const QString wanted = text().trimmed();
    if (wanted != m_last) {
        m_last = wanted;
        Q_EMIT searchChanged(wanted);
    }
}

void SearchField::retheme()
{
    const Theme &theme = Theme::of(this);
    const int icon = theme.px(theme::metric::iconCell) + theme.px(theme::metric::gap8);
    setTextMargins(icon, 0, 0, 0);
    updateGeometry();
    update();
}

QSize SearchField::sizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.px(400), theme.px(theme::metric::control) };
}

QSize SearchField::minimumSizeHint() const
{
    const Theme &theme = Theme::of(this);
    return { theme.px(160), theme.px(theme::metric::control) };
}

void SearchField::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    } else if (event->type() == QEvent::LanguageChange) {
        nameClearButton();
    }
}

bool SearchField::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && !text().isEmpty()
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        event->accept();
        return true;
    }
    return QLineEdit::event(event);
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        if (!text().isEmpty()) {
            clear();
            return;
        }
        event->ignore();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        announce();
        Q_EMIT leftDownwards();
        return;
    default:
        break;
    }
    QLineEdit::keyPressEvent(event);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    const int icon = theme.px(theme::metric::iconCell);
    theme::paintIcon(&painter, QRect(theme.px(10), 0, icon, height()), theme, u"search"_s,
        theme.color(isEnabled() ? ColorRole::TextSecondary : ColorRole::TextDisabled),
        theme::metric::iconCell);
    if (m_hint.isEmpty() || !text().isEmpty()) {
        return;
    }
    painter.setFont(theme.font(theme::TextStyle::Micro));
    const int width = painter.fontMetrics().horizontalAdvance(m_hint) + 2 * theme.px(5);
    const int high = theme.px(18);
    const QRect box(this->width() - width - theme.px(10), (height() - high) / 2, width, high);
    const int taken = fontMetrics().horizontalAdvance(placeholderText()) + icon + theme.px(30);
    if (box.left() < taken) {
        return;
    }
    theme::paintBox(&painter, QRectF(box), 3.0, theme.color(ColorRole::SurfaceAlt),
        theme.color(ColorRole::Line));
    painter.setPen(theme.color(ColorRole::TextTertiary));
    painter.drawText(box, Qt::AlignCenter, m_hint);
}

} // namespace common
