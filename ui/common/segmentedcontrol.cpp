#include "common/segmentedcontrol.h"

#include "common/announce.h"
#include "theme/labelflags.h"
#include "theme/paint.h"

#include <QAbstractButton>
#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace common {

using theme::ColorRole;
using theme::Theme;

/// One option: a checkable, exclusive button, which Qt's accessibility reads as a radio button.
class Segment : public QAbstractButton
{
    Q_OBJECT
public:
    explicit Segment(SegmentedControl *control)
        : QAbstractButton(control)
    {
        setCheckable(true);
        setAutoExclusive(true);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setProperty("deskFocusRadius", theme::metric::radiusControl);
    }

    void set(const QString &iconName, SegmentedControl::Look look, bool small)
    {
        m_iconName = iconName;
        m_look = look;
        m_small = small;
        const Theme &theme = Theme::of(this);
        setFont(theme.font(theme::TextStyle::BodyMedium));
        updateGeometry();
        update();
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        const Theme &theme = Theme::of(this);
        int width = fontMetrics().size(Qt::TextShowMnemonic, text()).width()
            + 2 * theme.px(m_small ? 10 : theme::metric::gap12) + 2 * theme.px(2);
        if (!m_iconName.isEmpty()) {
            width += theme.px(theme::metric::iconCell) + theme.px(theme::metric::buttonGap);
        }
        return { width, theme.px(m_small ? 24 : 26) };
    }
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = Theme::of(this);
        const bool lit = isEnabled() && (underMouse() || isDown());
        const bool accent = m_look == SegmentedControl::Look::Accent
            || theme.scheme() == theme::Scheme::HighContrast;
        QColor fill;
        QColor outline;
        ColorRole ink = ColorRole::TextSecondary;
        if (isChecked() && accent) {
            fill = theme.color(ColorRole::Accent);
            ink = ColorRole::OnAccent;
        } else if (isChecked()) {
            fill = theme.color(
                theme.scheme() == theme::Scheme::Dark ? ColorRole::Pressed : ColorRole::Surface);
            outline = theme.color(ColorRole::Control);
            ink = ColorRole::Text;
        } else if (lit) {
            fill = theme.color(isDown() ? ColorRole::Pressed : ColorRole::Hover);
            outline = theme.scheme() == theme::Scheme::HighContrast
                ? theme.color(ColorRole::AccentText)
                : QColor();
        }
        if (!isEnabled()) {
            ink = ColorRole::TextDisabled;
            fill = QColor();
        }
        QPainter painter(this);
        theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl, fill, outline);
        const int icon = theme.px(theme::metric::iconCell);
        const int gap = theme.px(theme::metric::buttonGap);
        const int textWidth = fontMetrics().size(Qt::TextShowMnemonic, text()).width();
        const int content = textWidth + (m_iconName.isEmpty() ? 0 : icon + gap);
        int left = (width() - content) / 2;
        if (!m_iconName.isEmpty()) {
            theme::paintIcon(&painter, QRect(left, 0, icon, height()), theme, m_iconName,
                theme.color(ink), theme::metric::iconCell);
            left += icon + gap;
        }
        painter.setPen(theme.color(ink));
        painter.setFont(font());
        painter.drawText(QRect(left, 0, textWidth + 2, height()), theme::labelFlags(theme), text());
    }

private:
    QString m_iconName;
    SegmentedControl::Look m_look = SegmentedControl::Look::Plain;
    bool m_small = false;
};

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
    , m_layout(new QHBoxLayout(this))
{
    installAccessibility();
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        if (on && !m_building) {
            setFocusProxy(m_group->button(id));
            Q_EMIT currentChanged(id);
        }
    });
    connect(m_group, &QButtonGroup::idClicked, this, [this](int id) {
        if (id != m_lastChosen) {
            m_lastChosen = id;
            Q_EMIT chosen(id);
        }
    });
    retheme();
}

void SegmentedControl::setLook(Look look)
{
    m_look = look;
    retheme();
}

void SegmentedControl::setSmall(bool small)
{
    m_small = small;
    retheme();
}

void SegmentedControl::setOptions(const QList<Option> &options)
{
    const int before = currentIndex();
    m_building = true;
    // Buttons that stay keep their focus; only what changed in number is made or removed.
    while (m_segments.size() > options.size()) {
        delete m_segments.takeLast();
    }
    while (m_segments.size() < options.size()) {
        auto *segment = new Segment(this);
        segment->installEventFilter(this);
        m_group->addButton(segment, static_cast<int>(m_segments.size()));
        m_layout->addWidget(segment);
        m_segments.append(segment);
    }
    m_options = options;
    for (int i = 0; i < m_segments.size(); ++i) {
        const Option &option = options.at(i);
        m_segments.at(i)->setText(option.text);
        m_segments.at(i)->setAccessibleName(
            option.accessibleName.isEmpty() ? placeName(i) : option.accessibleName);
    }
    if (!m_segments.isEmpty()) {
        const int current = before >= 0 && before < m_segments.size() ? before : 0;
        m_segments.at(current)->setChecked(true);
        setFocusProxy(m_segments.at(current));
        m_lastChosen = current;
    }
    m_building = false;
    retheme();
}

QString SegmentedControl::placeName(int index) const
{
    return tr("%1, %2 of %3", "name of an option, its place, number of options")
        .arg(m_options.at(index).text, locale().toString(index + 1),
            locale().toString(m_options.size()));
}

int SegmentedControl::currentIndex() const
{
    return m_group->checkedId();
}

void SegmentedControl::setCurrentIndex(int index)
{
    if (index >= 0 && index < m_segments.size()) {
        m_lastChosen = index;
        m_segments.at(index)->setChecked(true);
    }
}

QRect SegmentedControl::segmentRect(int index) const
{
    return m_segments.at(index)->geometry();
}

void SegmentedControl::retheme()
{
    const Theme &theme = Theme::of(this);
    const int edge = theme.px(m_small ? 2 : 3);
    m_layout->setContentsMargins(edge, edge, edge, edge);
    m_layout->setSpacing(theme.px(2));
    for (int i = 0; i < m_segments.size(); ++i) {
        m_segments.at(i)->set(m_options.at(i).iconName, m_look, m_small);
    }
    updateGeometry();
    update();
}

void SegmentedControl::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        retheme();
    } else if (event->type() == QEvent::LanguageChange) {
        for (int i = 0; i < m_segments.size(); ++i) {
            if (m_options.at(i).accessibleName.isEmpty()) {
                m_segments.at(i)->setAccessibleName(placeName(i));
            }
        }
    }
}

bool SegmentedControl::eventFilter(QObject *watched, QEvent *event)
{
    // Arrows are Qt's own for exclusive buttons; the ends are not.
    if (event->type() == QEvent::KeyPress && !m_segments.isEmpty()) {
        const int key = static_cast<QKeyEvent *>(event)->key();
        if (key == Qt::Key_Home || key == Qt::Key_End) {
            Segment *end = key == Qt::Key_Home ? m_segments.first() : m_segments.last();
            end->setFocus(Qt::TabFocusReason);
            end->click();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = Theme::of(this);
    QPainter painter(this);
    theme::paintBox(&painter, QRectF(rect()), theme::metric::radiusControl + 2,
        theme.color(ColorRole::SurfaceAlt), theme.color(ColorRole::Control));
}

} // namespace common

#include "segmentedcontrol.moc"
