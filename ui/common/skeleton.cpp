#include "common/skeleton.h"

#include "common/announce.h"
#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include <array>
#include <chrono>

namespace common {

using theme::ColorRole;
using theme::Theme;

namespace {

constexpr std::chrono::milliseconds patience{ 300 };
constexpr std::chrono::milliseconds longPatience{ 2000 };
/// Bars of different lengths look like texts; per cent of the room.
constexpr std::array<int, 5> lengths{ 82, 60, 72, 66, 76 };

} // namespace

Skeleton::Skeleton(QWidget *parent)
    : QWidget(parent)
    , m_still(new QWidget(this))
{
    m_text = new Label(theme::TextStyle::Body, ColorRole::TextSecondary, m_still);
    m_cancel = new Button(Button::Kind::Standard, m_still);
    m_cancel->setSmall(true);
    Letter::give(m_cancel, Qt::Key_K);
    auto *row = new QHBoxLayout(m_still);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_text);
    row->addWidget(m_cancel);
    m_still->hide();
    m_blocksTimer.setSingleShot(true);
    m_longTimer.setSingleShot(true);
    connect(&m_blocksTimer, &QTimer::timeout, this, &Skeleton::showAtOnce);
    connect(&m_longTimer, &QTimer::timeout, this, [this] {
        place();
        m_still->show();
        announce(this, m_text->text());
    });
    connect(m_cancel, &QAbstractButton::clicked, this, [this] {
        stop();
        Q_EMIT cancelled();
    });
    retranslate();
}

void Skeleton::retranslate()
{
    m_text->setText(tr("Still loading…"));
    m_cancel->setText(tr("Cancel"));
    setAccessibleName(tr("Loading…"));
    place();
}

void Skeleton::setTiles(bool tiles)
{
    m_tiles = tiles;
    update();
}

void Skeleton::setCancellable(bool cancellable)
{
    m_cancellable = cancellable;
    m_cancel->setVisible(cancellable);
}

void Skeleton::start()
{
    m_running = true;
    m_blocks = false;
    m_still->hide();
    m_blocksTimer.start(patience);
    m_longTimer.start(longPatience);
    update();
}

void Skeleton::stop()
{
    m_running = false;
    m_blocks = false;
    m_blocksTimer.stop();
    m_longTimer.stop();
    m_still->hide();
    update();
}

void Skeleton::showAtOnce()
{
    m_blocks = true;
    update();
}

void Skeleton::place()
{
    m_still->adjustSize();
    const int gap = Theme::of(this).px(theme::metric::gap24);
    m_still->move((width() - m_still->width()) / 2, height() - m_still->height() - gap);
}

void Skeleton::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        place();
        update();
    }
}

void Skeleton::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void Skeleton::paintEvent(QPaintEvent *)
{
    if (!m_blocks) {
        return;
    }
    const Theme &theme = Theme::of(this);
    // High contrast has no tints: outlines stand for the blocks.
    const bool outlined = theme.scheme() == theme::Scheme::HighContrast;
    const QColor fill = outlined ? QColor() : theme.color(ColorRole::Pressed);
    const QColor line = outlined ? theme.color(ColorRole::TextDisabled) : QColor();
    QPainter painter(this);
    const int pitch = m_tiles ? theme.px(32) : theme.tableRow();
    const int tile = theme.px(24);
    const int bar = theme.px(10);
    // Without tiles the bars stand where a table's cells have their text.
    const int left
        = m_tiles ? tile + theme.px(theme::metric::gap8) : theme.px(theme::metric::gap12);
    const int room = qMin(width() - left, theme.px(600));
    size_t row = 0;
    for (int top = 0; top + tile <= height(); top += pitch) {
        if (m_tiles) {
            theme::paintBox(
                &painter, QRectF(0, top, tile, tile), theme::metric::radiusControl, fill, line);
        }
        const int length = room * lengths.at(row % lengths.size()) / 100;
        const int middle = top + (tile - bar) / 2;
        theme::paintBox(
            &painter, QRectF(left, middle, length, bar), theme::metric::radiusControl, fill, line);
        ++row;
    }
}

} // namespace common
