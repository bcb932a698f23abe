#include "sandboxpage/livetable.h"

#include "theme/theme.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QItemSelectionModel>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandboxpage {

LiveTable::LiveTable(const QList<Column> &columns, const QList<int> &leaving, QWidget *parent)
    : Table(parent)
    , m_columns(columns)
    , m_leaving(leaving)
{
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(false);
    header->setMinimumSectionSize(40);
    header->viewport()->installEventFilter(this);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    // Many rows may change at once.
    m_later.setSingleShot(true);
    m_later.setInterval(0);
    connect(&m_later, &QTimer::timeout, this, &LiveTable::layOut);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_headerPressed && !m_layingOut && width > 0) {
            m_userWidths.insert(column, qRound(width / theme::Theme::of(this).textScale()));
        }
    });
}

void LiveTable::setModel(QAbstractItemModel *model)
{
    Table::setModel(model);
    const auto later = [this] { m_later.start(); };
    connect(model, &QAbstractItemModel::modelReset, &m_later, later);
    connect(model, &QAbstractItemModel::rowsInserted, &m_later, later);
    connect(model, &QAbstractItemModel::dataChanged, &m_later, later);
    connect(model, &QAbstractItemModel::headerDataChanged, &m_later, later);
    layOut();
}

/// What its cells need, or `ofShare` design pixels where it shares.
int LiveTable::widthOf(int column, int ofShare) const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int caption = horizontalHeader()->sectionSizeHint(column);
    if (m_userWidths.contains(column)) {
        return theme.px(m_userWidths.value(column));
    }
    const Column &each = m_columns.at(column);
    return std::max(caption, each.share > 0 ? theme.px(ofShare) : sizeHintForColumn(column));
}

void LiveTable::layOut()
{
    if (model() == nullptr || m_headerPressed) {
        return;
    }
    const int room = viewport()->width();
    m_layingOut = true;
    for (int column = 0; column < m_columns.size(); ++column) {
        setColumnHidden(column, false); // what is hidden cannot be measured
    }
    QList<int> widths;
    int used = 0;
    int shares = 0;
    for (int column = 0; column < m_columns.size(); ++column) {
        widths.append(widthOf(column, m_columns.at(column).enough));
        used += widths.constLast();
        shares += m_userWidths.contains(column) ? 0 : m_columns.at(column).share;
    }
    QList<int> hidden;
    for (const int column : std::as_const(m_leaving)) {
        if (used > room) {
            hidden.append(column);
            used -= widths.at(column);
            shares -= m_userWidths.contains(column) ? 0 : m_columns.at(column).share;
        }
    }
    for (int column = 0; column < m_columns.size() && used > room; ++column) {
        if (!hidden.contains(column)) {
            const int least = widthOf(column, m_columns.at(column).least);
            const int less = std::clamp(widths.at(column) - least, 0, used - room);
            widths[column] -= less;
            used -= less;
        }
    }
    int left = std::max(0, room - used);
    for (int column = 0; column < m_columns.size(); ++column) {
        setColumnHidden(column, hidden.contains(column));
        const int share = m_userWidths.contains(column) ? 0 : m_columns.at(column).share;
        if (hidden.contains(column)) {
            continue;
        }
        const int more = share > 0 && shares > 0 ? left * share / shares : 0;
        left -= more;
        shares -= share;
        setColumnWidth(column, widths.at(column) + more);
    }
    m_layingOut = false;
}

QList<int> LiveTable::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void LiveTable::resizeEvent(QResizeEvent *event)
{
    Table::resizeEvent(event);
    layOut();
}

void LiveTable::changeEvent(QEvent *event)
{
    Table::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange) {
        m_later.start();
    }
}

bool LiveTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == horizontalHeader()->viewport()) {
        if (event->type() == QEvent::MouseButtonPress
            || event->type() == QEvent::MouseButtonDblClick) {
            m_headerPressed = true;
        } else if (event->type() == QEvent::MouseButtonRelease) {
            m_headerPressed = false;
        }
    }
    return Table::eventFilter(watched, event);
}

void LiveTable::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::NoModifier) {
        Q_EMIT removeRequested();
    } else {
        Table::keyPressEvent(event);
    }
}

QVariantMap LiveTable::saveState() const
{
    QVariantMap state;
    for (auto width = m_userWidths.cbegin(); width != m_userWidths.cend(); ++width) {
        state.insert(QString::number(width.key()), *width);
    }
    return state;
}

void LiveTable::restoreState(const QVariantMap &state)
{
    m_userWidths.clear();
    for (auto value = state.cbegin(); value != state.cend(); ++value) {
        bool isNumber = false;
        const int column = value.key().toInt(&isNumber);
        if (isNumber && column >= 0 && column < m_columns.size()) {
            m_userWidths.insert(column, std::clamp(value->toInt(), 40, 2000));
        }
    }
    layOut();
}

} // namespace sandboxpage
