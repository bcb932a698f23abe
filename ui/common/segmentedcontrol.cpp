#include "common/segmentedcontrol.h"

#include "common/announce.h"
#include "common/segment.h"
#include "theme/paint.h"

#include <QButtonGroup>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLocale>
#include <QPainter>

namespace common {

using theme::ColorRole;
using theme::Theme;

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
