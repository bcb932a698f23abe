#include "planner/plannertable.h"

#include "common/letter.h"
#include "planner/plannerdelegate.h"
#include "theme/paint.h"
#include "theme/theme.h"

#include <QCheckBox>
#include <QEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <array>
#include <utility>

namespace planner {

using namespace Qt::StringLiterals;
using viewmodels::PlannerModel;

namespace {

/// Design pixels (picture 04); the company takes the rest.
constexpr int tickWidth = 46;
constexpr int licencesWidth = 76;
constexpr int targetWidth = 276;
constexpr int targetLeast = 140;
constexpr int monthlyWidth = 112;
constexpr int companyLeast = 240;

} // namespace

PlannerTable::PlannerTable(PlannerModel *model, QWidget *parent)
    : Table(parent)
    , m_planner(model)
    , m_delegate(new PlannerDelegate(this))
    , m_all(new QCheckBox(horizontalHeader()))
{
    setObjectName(u"plannerTable"_s);
    setModel(model);
    setItemDelegate(m_delegate);
    setRows(Rows::TwoLines);
    setFlat(true);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setTypeAheadColumn(PlannerModel::Company);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    horizontalHeader()->setStretchLastSection(false);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(40);
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_all->setObjectName(u"selectAllTick"_s);
    m_all->setTristate(true);
    horizontalHeader()->viewport()->installEventFilter(this);
    common::Letter::tell(m_all, QKeySequence::SelectAll);
    connect(m_all, &QAbstractButton::clicked, this,
        [this] { m_planner->selectAll(m_planner->allTicked() != Qt::Checked); });
    connect(model, &QAbstractItemModel::modelReset, this, &PlannerTable::placeHeads);
    connect(model, &QAbstractItemModel::rowsInserted, this, &PlannerTable::placeHeads);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &PlannerTable::placeHeads);
    connect(model, &PlannerModel::selectionChanged, this, &PlannerTable::showTick);
    connect(model, &PlannerModel::found, this, [this](int row) {
        if (row >= 0) {
            moveTo(row, Qt::NoModifier);
        }
    });
    connect(model, &PlannerModel::countsChanged, this, &PlannerTable::showTick);
    layOutColumns();
    showTick();
}

// --- places

void PlannerTable::goToRowThatBegins(const QString &text, int start)
{
    const int current = std::max(0, currentIndex().row());
    m_planner->findName(
        text, current, start == current ? PlannerModel::From::Here : PlannerModel::From::Behind);
}

QRect PlannerTable::rowRect(int row) const
{
    const int wide = std::min(viewport()->width(), horizontalHeader()->length());
    return { 0, rowViewportPosition(row), wide, rowHeight(row) };
}

/// A head is painted over the whole row.
QRect PlannerTable::visualRect(const QModelIndex &index) const
{
    return index.isValid() && m_planner->isHead(index.row()) ? rowRect(index.row())
                                                             : Table::visualRect(index);
}

void PlannerTable::placeHeads()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int head = theme.px(theme::metric::groupRow);
    verticalHeader()->setMinimumSectionSize(head);
    for (int each = 0; each < services::planGroupCount; ++each) {
        const int row = m_planner->headOf(static_cast<services::PlanGroup>(each));
        if (row < 0 || row >= model()->rowCount()) {
            continue;
        }
        if (rowHeight(row) != head) {
            setRowHeight(row, head);
        }
    }
    if (!currentIndex().isValid() && model()->rowCount() > 0) {
        const QSignalBlocker blocker(selectionModel());
        setCurrentIndex(model()->index(0, PlannerModel::Company));
    }
    viewport()->update();
}

void PlannerTable::layOutColumns()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int room = viewport()->width();
    const QFontMetrics captions(theme.font(theme::TextStyle::CaptionStrong));
    const auto need = [&](int column, int width) {
        const QString text = m_planner->headerData(column, Qt::Horizontal).toString();
        return std::max(theme.px(width),
            captions.horizontalAdvance(text) + 2 * theme.px(theme::metric::gap12) + 2);
    };
    const int tick = theme.px(tickWidth);
    const int licences = need(PlannerModel::Licences, licencesWidth);
    const int monthly = need(PlannerModel::Monthly, monthlyWidth);
    int target = theme.px(targetWidth);
    const int rest = room - tick - licences - monthly;
    target = std::clamp(rest - theme.px(companyLeast), theme.px(targetLeast), target);
    const int company = std::max(need(PlannerModel::Company, 120), rest - target);
    const std::array widths{ tick, company, licences, target, monthly };
    for (int column = 0; column < PlannerModel::ColumnCount; ++column) {
        setColumnWidth(column, widths.at(static_cast<std::size_t>(column)));
    }
    const int side = theme.px(theme::metric::indicator);
    const QRect box
        = PlannerDelegate::tickRect(QRect(0, 0, room, horizontalHeader()->height()), this);
    const int around = (theme.px(24) - side) / 2;
    // The box is painted at the left edge of its widget, and the ring around it must not reach the
    // words of the next column; for the mouse the whole section counts.
    m_all->setGeometry(box.adjusted(0, -around, around / 2, around));
}

void PlannerTable::showTick()
{
    const auto &counts = m_planner->counts();
    m_all->setEnabled(counts && counts->of(services::PlanGroup::Ready) > 0);
    m_all->setCheckState(m_planner->allTicked());
    m_all->setAccessibleName(tr("Select all that can be upgraded"));
    m_all->setToolTip(m_all->accessibleName());
}

void PlannerTable::goTo(services::PlanGroup group)
{
    const int row = m_planner->headOf(group);
    if (row < 0) {
        return;
    }
    m_planner->setOpened(group, true);
    setCurrentIndex(model()->index(row, PlannerModel::Company));
    scrollTo(currentIndex(), QAbstractItemView::PositionAtTop);
    setFocus(Qt::OtherFocusReason);
}

// --- mouse

bool PlannerTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == horizontalHeader()->viewport() && event->type() == QEvent::MouseButtonRelease) {
        const auto *mouse = static_cast<QMouseEvent *>(event);
        const int reach = m_all->x() + m_all->width() + theme::Theme::of(this).px(4);
        if (mouse->button() == Qt::LeftButton && mouse->pos().x() <= reach && m_all->isEnabled()) {
            m_all->click();
        }
    }
    return Table::eventFilter(watched, event);
}

PlannerTable::Part PlannerTable::partAt(const QPoint &position) const
{
    const QModelIndex index = indexAt(position);
    if (!index.isValid()) {
        return Part::None;
    }
    const int row = index.row();
    const theme::Theme &theme = theme::Theme::of(this);
    const QRect whole = rowRect(row);
    const int around = theme.px(4);
    const bool onTick = PlannerDelegate::tickRect(whole, this)
                            .adjusted(-around, -around, around, around)
                            .contains(position);
    const QModelIndex last = index.siblingAtColumn(PlannerModel::Monthly);
    const bool head = m_planner->isHead(row);
    if (onTick && index.data(PlannerModel::TickableRole).toBool()) {
        return Part::Tick;
    }
    const QRect link = m_delegate->linkRect(head ? whole : visualRect(last), last, this);
    if (link.contains(position)) {
        return Part::Link;
    }
    if (head) {
        return Part::Head;
    }
    if (index.data(PlannerModel::ChoosableRole).toBool()
        && PlannerDelegate::boxRect(visualRect(index), this).contains(position)) {
        return Part::Box;
    }
    return Part::Row;
}

void PlannerTable::mousePressEvent(QMouseEvent *event)
{
    Table::mousePressEvent(event);
    m_pressed = event->button() == Qt::LeftButton ? partAt(event->pos()) : Part::None;
    m_pressedRow = indexAt(event->pos()).row();
}

void PlannerTable::mouseReleaseEvent(QMouseEvent *event)
{
    Table::mouseReleaseEvent(event);
    const int row = indexAt(event->pos()).row();
    const Part part = std::exchange(m_pressed, Part::None);
    if (event->button() != Qt::LeftButton || row != m_pressedRow || part != partAt(event->pos())) {
        return;
    }
    switch (part) {
    case Part::Tick:
        m_planner->toggle(row);
        break;
    case Part::Head:
        toggleOpened(row);
        break;
    case Part::Box:
        edit(indexAt(event->pos()));
        break;
    case Part::Link:
        Q_EMIT linkActivated(row);
        break;
    case Part::Row:
    case Part::None:
        break;
    }
}

void PlannerTable::mouseDoubleClickEvent(QMouseEvent *event)
{
    const Part part = partAt(event->pos());
    if (part == Part::Row) {
        Table::mouseDoubleClickEvent(event);
    } else {
        mousePressEvent(event); // two quick clicks are two clicks
    }
}

void PlannerTable::mouseMoveEvent(QMouseEvent *event)
{
    Table::mouseMoveEvent(event);
    viewport()->setCursor(
        partAt(event->pos()) == Part::Link ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

// --- keys

void PlannerTable::focusInEvent(QFocusEvent *event)
{
    Table::focusInEvent(event);
    if (event->reason() != Qt::MouseFocusReason && currentIndex().isValid()) {
        scrollTo(currentIndex()); // where the keyboard is has to be seen
    }
}

void PlannerTable::toggleOpened(int row)
{
    const services::PlanGroup group = m_planner->groupAt(row);
    m_planner->setOpened(group, !m_planner->isOpened(group));
}

void PlannerTable::keyPressEvent(QKeyEvent *event)
{
    if (state() == EditingState) {
        return; // the key that ended an edit does not act on the row as well
    }
    const int row = currentIndex().row();
    const bool valid = currentIndex().isValid();
    const bool head = valid && m_planner->isHead(row);
    const bool plain = (event->modifiers() & ~Qt::KeypadModifier) == Qt::NoModifier;
    const bool drop = event->key() == Qt::Key_F4
        || (event->modifiers() == Qt::AltModifier && event->key() == Qt::Key_Down);
    if (valid && drop) {
        edit(model()->index(row, PlannerModel::Target));
        return;
    }
    if (valid && plain && event->key() == Qt::Key_F2) {
        if (const QModelIndex licences = model()->index(row, PlannerModel::Licences);
            licences.data(PlannerModel::ChoosableRole).toBool()) {
            edit(licences);
        }
        return;
    }
    if (event->matches(QKeySequence::SelectAll)) {
        m_planner->selectAll(true);
        return;
    }
    if (!valid || !plain) {
        Table::keyPressEvent(event);
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        m_planner->toggle(row);
        return;
    case Qt::Key_Left:
        if (head) {
            m_planner->setOpened(m_planner->groupAt(row), false);
        } else {
            setCurrentIndex(
                model()->index(m_planner->headOf(m_planner->groupAt(row)), PlannerModel::Company));
        }
        return;
    case Qt::Key_Right:
        if (head) {
            m_planner->setOpened(m_planner->groupAt(row), true);
        }
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (head) {
            toggleOpened(row);
            return;
        }
        break;
    default:
        break;
    }
    Table::keyPressEvent(event);
}

// --- looks

void PlannerTable::resizeEvent(QResizeEvent *event)
{
    Table::resizeEvent(event);
    layOutColumns();
}

void PlannerTable::changeEvent(QEvent *event)
{
    Table::changeEvent(event);
    if (m_planner == nullptr || m_all == nullptr) {
        return;
    }
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        placeHeads();
        layOutColumns();
        showTick();
    }
}

void PlannerTable::paintEvent(QPaintEvent *event)
{
    Table::paintEvent(event);
    QPainter painter(viewport());
    for (int each = 0; each < services::planGroupCount; ++each) {
        const int row = m_planner->headOf(static_cast<services::PlanGroup>(each));
        if (row < 0 || row >= model()->rowCount()) {
            continue;
        }
        const QRect rect = rowRect(row);
        if (rect.intersects(event->rect())) {
            m_delegate->paintHead(&painter, rect, this, model()->index(row, 0),
                selectionModel()->isRowSelected(row), hoveredRow() == row);
            if (hasFocus() && currentIndex().row() == row
                && theme::Theme::of(this).showsKeyboardFocus()) {
                theme::paintRowFocus(&painter, QRectF(rect), theme::Theme::of(this));
            }
        }
    }
}

} // namespace planner
