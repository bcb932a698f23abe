#include "activity/activitytable.h"

#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>

#include <algorithm>
#include <array>

namespace activity {

using namespace Qt::StringLiterals;
using viewmodels::ActivityModel;

namespace {

/// Design pixels; what a column would like, what it should have before another one leaves, and the
/// least that it can do with. Action takes the rest.
struct Width
{
    int wished;
    int enough;
    int least;
};
constexpr std::array<Width, ActivityModel::ColumnCount> widths{ { { 128, 120, 120 },
    { 200, 168, 132 }, { 200, 160, 120 }, { 240, 200, 120 }, { 112, 104, 80 }, { 128, 104, 80 } } };
/// Who gives way first where there is too little room.
constexpr std::array leaving{ ActivityModel::Role, ActivityModel::Subscription,
    ActivityModel::User };

} // namespace

ActivityTable::ActivityTable(ActivityModel *log, QWidget *parent)
    : Table(parent)
    , m_log(log)
{
    setObjectName(u"activityTable"_s);
    setModel(log);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setTypeAheadColumn(ActivityModel::Customer);
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(true);
    header->setMinimumSectionSize(48);
    header->setSectionsClickable(true);
    header->setSortIndicatorShown(true);
    header->setSortIndicator(ActivityModel::Time, Qt::DescendingOrder);
    header->viewport()->installEventFilter(this);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ActivityTable::sortByHeader);
    connect(header, &QHeaderView::sectionResized, this, [this](int column, int, int width) {
        if (m_headerPressed && !m_layingOut) {
            m_userWidths.insert(column, qRound(width / theme::Theme::of(this).textScale()));
        }
    });
    connect(log, &QAbstractItemModel::modelAboutToBeReset, this, &ActivityTable::keepPlace);
    connect(log, &QAbstractItemModel::modelReset, this, &ActivityTable::takePlace);
    connect(log, &QAbstractItemModel::dataChanged, this, &ActivityTable::layOutColumns);
    connect(log, &ActivityModel::queryChanged, this, [this] {
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(ActivityModel::Time,
            m_log->query().newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
    });
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &ActivityTable::fetchNearTheEnd);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &ActivityTable::fetchNearTheEnd);
    layOutColumns();
}

void ActivityTable::sortByHeader(int column, Qt::SortOrder order)
{
    if (column != ActivityModel::Time) {
        // A log has one order, that of its time.
        const QSignalBlocker blocker(horizontalHeader());
        horizontalHeader()->setSortIndicator(ActivityModel::Time,
            m_log->query().newestFirst ? Qt::DescendingOrder : Qt::AscendingOrder);
        return;
    }
    m_log->setNewestFirst(order == Qt::DescendingOrder);
}

// --- columns

void ActivityTable::layOutColumns()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int room = viewport()->width();
    const QFontMetrics captions(theme.font(theme::TextStyle::CaptionStrong));
    std::array<int, ActivityModel::ColumnCount> wished{};
    std::array<int, ActivityModel::ColumnCount> enough{};
    std::array<int, ActivityModel::ColumnCount> least{};
    std::array<bool, ActivityModel::ColumnCount> shown{};
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        const auto at = static_cast<std::size_t>(column);
        const QString caption = m_log->headerData(column, Qt::Horizontal).toString();
        const int chevron = column == ActivityModel::Time ? theme.px(20) : 0;
        // Times are never elided: their column asks for what its cells need.
        const int needed = std::max(
            captions.horizontalAdvance(caption) + 2 * theme.px(theme::metric::gap12) + chevron + 2,
            column == ActivityModel::Time ? sizeHintForColumn(column) : 0);
        wished.at(at) = m_userWidths.contains(column)
            ? theme.px(m_userWidths.value(column))
            : std::max(theme.px(widths.at(at).wished), needed);
        enough.at(at) = std::max(theme.px(widths.at(at).enough), needed);
        least.at(at) = std::max(theme.px(widths.at(at).least), needed);
        shown.at(at) = m_chosen.value(column, true);
    }
    const auto total = [&shown](const auto &parts) {
        int sum = 0;
        for (std::size_t at = 0; at < parts.size(); ++at) {
            sum += shown.at(at) ? parts.at(at) : 0;
        }
        return sum;
    };
    for (const int column : leaving) {
        const auto at = static_cast<std::size_t>(column);
        if (total(enough) > room && !m_chosen.contains(column)) {
            shown.at(at) = false;
        }
    }
    // First what names can give, then what the act's sentence can.
    for (const int column : { ActivityModel::Subscription, ActivityModel::Customer,
             ActivityModel::Role, ActivityModel::User, ActivityModel::Action }) {
        const auto at = static_cast<std::size_t>(column);
        const int over = total(wished) - room;
        if (shown.at(at) && over > 0 && !m_userWidths.contains(column)) {
            wished.at(at) = std::max(least.at(at), wished.at(at) - over);
        }
    }
    const auto action = static_cast<std::size_t>(ActivityModel::Action);
    if (!m_userWidths.contains(ActivityModel::Action)) {
        wished.at(action) += std::max(0, room - total(wished));
    }
    m_layingOut = true;
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        setColumnHidden(column, !shown.at(static_cast<std::size_t>(column)));
    }
    for (int column = 0; column < ActivityModel::ColumnCount; ++column) {
        if (!isColumnHidden(column)) {
            setColumnWidth(column, wished.at(static_cast<std::size_t>(column)));
        }
    }
    m_layingOut = false;
}

void ActivityTable::chooseColumn(int column, bool shown)
{
    m_chosen.insert(column, shown);
    layOutColumns();
}

void ActivityTable::resetColumns()
{
    m_chosen.clear();
    m_userWidths.clear();
    layOutColumns();
}

void ActivityTable::resizeEvent(QResizeEvent *event)
{
    m_layingOut = true;
    Table::resizeEvent(event);
    layOutColumns();
}

void ActivityTable::changeEvent(QEvent *event)
{
    Table::changeEvent(event);
    if (m_log != nullptr
        && (event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange)) {
        layOutColumns();
    }
}

bool ActivityTable::eventFilter(QObject *watched, QEvent *event)
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

void ActivityTable::currentChanged(const QModelIndex &current, const QModelIndex &previous)
{
    Table::currentChanged(current, previous);
    Q_EMIT currentRowChanged();
}

// --- place

void ActivityTable::keepPlace()
{
    if (const auto *entry = m_log->entryAt(currentIndex().row())) {
        m_place = entry->event.sequence;
    }
}

void ActivityTable::takePlace()
{
    layOutColumns();
    doItemsLayout();
    const int row = std::max(0, m_log->rowOf(m_place));
    if (m_log->rowCount() > 0) {
        selectRow(row);
        scrollTo(currentIndex());
    }
    Q_EMIT currentRowChanged();
}

void ActivityTable::fetchNearTheEnd()
{
    const QScrollBar *bar = verticalScrollBar();
    if (isVisible() && bar->maximum() - bar->value() < 2 * bar->pageStep()
        && m_log->canFetchMore({})) {
        m_log->fetchMore({});
    }
}

QVariantMap ActivityTable::saveState() const
{
    QVariantMap widthsByColumn;
    for (auto width = m_userWidths.cbegin(); width != m_userWidths.cend(); ++width) {
        widthsByColumn.insert(QString::number(width.key()), *width);
    }
    QVariantMap chosen;
    for (auto choice = m_chosen.cbegin(); choice != m_chosen.cend(); ++choice) {
        chosen.insert(QString::number(choice.key()), *choice);
    }
    return { { u"columns"_s, widthsByColumn }, { u"chosenColumns"_s, chosen } };
}

void ActivityTable::restoreState(const QVariantMap &state)
{
    m_userWidths.clear();
    m_chosen.clear();
    const auto each = [&state](const QString &name, const auto &take) {
        const QVariantMap kept = state.value(name).toMap();
        for (auto value = kept.cbegin(); value != kept.cend(); ++value) {
            bool isNumber = false;
            const int column = value.key().toInt(&isNumber);
            if (isNumber && column >= 0 && column < ActivityModel::ColumnCount) {
                take(column, *value);
            }
        }
    };
    each(u"columns"_s, [this](int column, const QVariant &width) {
        m_userWidths.insert(column, std::clamp(width.toInt(), 48, 2000));
    });
    each(u"chosenColumns"_s, [this](int column, const QVariant &shown) {
        if (column != ActivityModel::Time) {
            m_chosen.insert(column, shown.toBool());
        }
    });
    layOutColumns();
}

} // namespace activity
