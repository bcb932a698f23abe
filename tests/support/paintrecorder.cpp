#include "support/paintrecorder.h"

#include <QApplication>
#include <QEvent>
#include <QFontMetricsF>
#include <QHash>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <cmath>

namespace support {
namespace {

constexpr qreal largestIcon = 64;

/// Takes the place of a screen; nothing is drawn.
class RecordingEngine final : public QPaintEngine
{
public:
    RecordingEngine()
        : QPaintEngine(QPaintEngine::AllFeatures)
    {
    }

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &next) override
    {
        if (next.state().testFlag(DirtyTransform)) {
            m_transform = next.transform();
        }
        if (next.state().testFlag(DirtyPen)) {
            m_pen = next.pen().color();
        }
    }
    void drawTextItem(const QPointF &position, const QTextItem &item) override
    {
        if (item.text().trimmed().isEmpty()) {
            return;
        }
        PaintedText text;
        text.text = item.text();
        text.font = item.font();
        text.color = m_pen;
        text.widget = m_widget;
        text.isTurned = m_transform.type() > QTransform::TxTranslate;
        text.box = m_transform.mapRect(QRectF(position.x(), position.y() - item.ascent(),
            item.width(), item.ascent() + item.descent()));
        if (painter()->hasClipping()) {
            text.clip = m_transform.mapRect(painter()->clipBoundingRect());
        }
        m_painting.texts.append(text);
    }
    void drawPixmap(const QRectF &target, const QPixmap &, const QRectF &) override
    {
        addPicture(target);
    }
    void drawImage(
        const QRectF &target, const QImage &, const QRectF &, Qt::ImageConversionFlags) override
    {
        addPicture(target);
    }
    void drawPath(const QPainterPath &) override { }
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override { }
    [[nodiscard]] Type type() const override { return User; }

    void setWidget(QWidget *widget) { m_widget = widget; }
    [[nodiscard]] const Painting &painting() const { return m_painting; }

private:
    void addPicture(const QRectF &target)
    {
        const QRectF box = m_transform.mapRect(target);
        if (box.width() <= largestIcon && box.height() <= largestIcon) {
            m_painting.icons.append({ m_widget, box });
        }
    }

    Painting m_painting;
    QTransform m_transform;
    QColor m_pen;
    QPointer<QWidget> m_widget;
};

class RecordingDevice final : public QPaintDevice
{
public:
    explicit RecordingDevice(const QWidget &widget)
        : m_size(widget.size())
        , m_dpi(widget.logicalDpiX())
    {
    }

    [[nodiscard]] QPaintEngine *paintEngine() const override { return &m_engine; }
    [[nodiscard]] RecordingEngine &engine() { return m_engine; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override
    {
        switch (metric) {
        case PdmWidth:
            return m_size.width();
        case PdmHeight:
            return m_size.height();
        case PdmWidthMM:
        case PdmHeightMM:
            return 300;
        case PdmNumColors:
            return 1 << 24;
        case PdmDepth:
            return 32;
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY:
            return m_dpi;
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return static_cast<int>(devicePixelRatioFScale());
        }
        return 0;
    }

private:
    QSize m_size;
    int m_dpi;
    mutable RecordingEngine m_engine;
};

/// Tells the engine whose turn it is.
class PaintWatch final : public QObject
{
    Q_OBJECT
public:
    explicit PaintWatch(RecordingEngine &engine)
        : m_engine(engine)
    {
        qApp->installEventFilter(this);
    }
    ~PaintWatch() override { qApp->removeEventFilter(this); }
    Q_DISABLE_COPY_MOVE(PaintWatch)

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            m_engine.setWidget(qobject_cast<QWidget *>(watched));
        }
        return false;
    }

private:
    RecordingEngine &m_engine;
};

} // namespace

QRectF PaintedText::ink() const
{
    static QHash<QString, QRectF> known;
    const QString key = font.key() + QChar::LineFeed + text;
    auto found = known.find(key);
    if (found == known.end()) {
        found = known.insert(key, QFontMetricsF(font).tightBoundingRect(text));
    }
    const qreal ascent = QFontMetricsF(font).ascent();
    const qreal descent = QFontMetricsF(font).descent();
    // A fallback face has another ascent than the first one: the baseline is found by the share.
    const qreal baseline = box.top() + box.height() * ascent / std::max(1.0, ascent + descent);
    return QRectF(box.left(), baseline + found->top(), box.width(), found->height());
}

Painting paintingOf(QWidget &widget)
{
    RecordingDevice device(widget);
    {
        const PaintWatch watch(device.engine());
        widget.render(&device);
    }
    return device.engine().painting();
}

bool isSeen(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    if (widget == nullptr || !widget->isVisible()) {
        return false;
    }
    const QPoint middle = box.center().toPoint();
    if (!root.rect().contains(middle)) {
        return false;
    }
    for (const QWidget *each = widget; each != &root && each != nullptr && !each->isWindow();
         each = each->parentWidget()) {
        if (!each->rect().contains(each->mapFrom(&root, middle))) {
            return false;
        }
    }
    const QWidget *there = root.childAt(middle);
    if (there == nullptr) {
        there = &root;
    }
    return there == widget || there->isAncestorOf(widget) || widget->isAncestorOf(there);
}

} // namespace support

#include "paintrecorder.moc"
