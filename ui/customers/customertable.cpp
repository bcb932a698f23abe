#include "customers/customertable.h"

#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHeaderView>
#include <QScrollBar>

#include <algorithm>
#include <array>
#include <numeric>

namespace customers {

using namespace Qt::StringLiterals;
using viewmodels::CustomerListModel;

namespace {

/// DESIGN.md section 4; the last column takes the rest, and is no narrower than this.
constexpr std::array<int, CustomerListModel::ColumnCount> standardWidths{ 250, 168, 128, 128, 104,
    136, 104 };
/// Names give way before anything else does.
constexpr std::array<int, CustomerListModel::ColumnCount> leastWidths{ 150, 96, 96, 128, 104, 136,
    104 };
constexpr int narrowWindow = 1150;

int sum(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

} // namespace

CustomerTable::CustomerTable(CustomerListModel *customers, QWidget *parent)
    : Table(parent)
    , m_customers(customers)
{
    setObjectName(u"customerTable"_s);
    setModel(customers);
    setSelectionMode(QAbstractItemView::SingleSelection);
    horizontalHeader()->setSortIndicator(CustomerListModel::Company, Qt::AscendingOrder);
    setSortingEnabled(true);
    horizontalHeader()->setStretchLastSection(true);
    horizontalHeader()->setMinimumSectionSize(48);
    connect(
        horizontalHeader(), &QHeaderView::sectionResized, this, [this](int column, int, int width) {
            if (!m_headerPressed || m_layingOut || column == lastShown()) {
                return; // laid out, or stretched, and no choice of the user
            }
            const qreal scale = theme::Theme::of(this).textScale();
            if (m_userWidths.isEmpty()) {
                for (int each = 0; each < CustomerListModel::ColumnCount; ++each) {
                    m_userWidths.append(qRound(columnWidth(each) / scale));
                }
            }
            m_userWidths[column] = qRound(width / scale);
        });
    horizontalHeader()->viewport()->installEventFilter(this);
    connect(customers, &QAbstractItemModel::modelAboutToBeReset, this, &CustomerTable::keepPlace);
    connect(customers, &QAbstractItemModel::modelReset, this, &CustomerTable::takePlace);
    connect(customers, &QAbstractItemModel::modelReset, this, &CustomerTable::measureMoments);
    connect(customers, &QAbstractItemModel::dataChanged, this, &CustomerTable::measureMoments);
    connect(customers, &QAbstractItemModel::rowsInserted, this, &CustomerTable::takeGrowth);
    connect(customers, &CustomerListModel::rowsLoaded, this, &CustomerTable::takeLoadedRows);
    connect(customers, &CustomerListModel::orderChanged, this, &CustomerTable::followPlace);
    connect(customers, &CustomerListModel::located, this, &CustomerTable::takeLocated);
    connect(customers, &CustomerListModel::found, this, &CustomerTable::takeFound);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, &CustomerTable::tellShownRows);
    connect(verticalScrollBar(), &QScrollBar::rangeChanged, this, &CustomerTable::tellShownRows);
    layOutColumns();
}

domain::CustomerId CustomerTable::currentCustomer() const
{
    return m_customers->customerAt(currentIndex().row());
}

// --- columns

int CustomerTable::lastShown() const
{
    int last = CustomerListModel::ColumnCount - 1;
    while (last > 0 && isColumnHidden(last)) {
        --last;
    }
    return last;
}

int CustomerTable::headerNeed(int column) const
{
    const theme::Theme &theme = theme::Theme::of(this);
    const QString text = model()->headerData(column, Qt::Horizontal).toString();
    return QFontMetrics(theme.font(theme::TextStyle::CaptionStrong)).horizontalAdvance(text)
        + 2 * theme.px(theme::metric::gap12) + 2;
}

/// Times are never elided: their column asks for what any of them needs, so that it stays as it is
/// while other rows come into view.
void CustomerTable::measureMoments()
{
    const QStringList shapes = m_customers->momentsOfEachShape();
    if (shapes == m_moments) {
        return;
    }
    m_moments = shapes;
    m_widestMoment = 0;
    const theme::Theme &theme = theme::Theme::of(this);
    const QFontMetrics metrics(theme.font(theme::TextStyle::Body));
    QChar widest = u'0';
    for (char16_t digit = u'1'; digit <= u'9'; ++digit) {
        if (metrics.horizontalAdvance(digit) > metrics.horizontalAdvance(widest)) {
            widest = digit;
        }
    }
    for (QString shape : shapes) {
        for (QChar &letter : shape) {
            letter = letter.isDigit() ? widest : letter;
        }
        m_widestMoment = std::max(m_widestMoment, metrics.horizontalAdvance(shape));
    }
    m_widestMoment += 2 * theme.px(theme::metric::gap12) + 1;
    layOutColumns();
}

void CustomerTable::layOutColumns()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int room = viewport()->width();
    QList<int> widths;
    QList<int> least;
    for (int column = 0; column < CustomerListModel::ColumnCount; ++column) {
        const int standard = standardWidths.at(static_cast<std::size_t>(column));
        const int needed = column == CustomerListModel::LastChecked
            ? std::max(headerNeed(column), m_widestMoment)
            : headerNeed(column);
        widths.append(m_userWidths.isEmpty() ? std::max(theme.px(standard), needed)
                                             : theme.px(m_userWidths.at(column)));
        least.append(std::max(theme.px(leastWidths.at(static_cast<std::size_t>(column))), needed));
    }
    QList<bool> hidden;
    for (int column = 0; column < CustomerListModel::ColumnCount; ++column) {
        hidden.append(!m_chosen.value(column, true));
    }
    const auto leave = [&](int column) {
        hidden[column] = true;
        widths[column] = 0;
        least[column] = 0;
    };
    for (int column = 0; column < CustomerListModel::ColumnCount; ++column) {
        if (hidden.at(column)) {
            leave(column);
        }
    }
    const bool narrow = window()->width() < narrowWindow;
    if (!m_chosen.contains(CustomerListModel::LastChecked) && (narrow || sum(least) > room)) {
        leave(CustomerListModel::LastChecked);
    }
    if (!m_chosen.contains(CustomerListModel::Market) && sum(least) > room) {
        leave(CustomerListModel::Market);
    }
    // Beside a walkthrough: what can be upgraded is what one looks for.
    if (!m_chosen.contains(CustomerListModel::PrimaryDomain) && sum(least) > room) {
        leave(CustomerListModel::PrimaryDomain);
    }
    if (m_userWidths.isEmpty()) {
        // A little of the domain first, then the company's name, then whatever names can give.
        const std::array<std::pair<int, int>, 4> givers{ {
            { CustomerListModel::PrimaryDomain,
                std::max(theme.px(156), least.at(CustomerListModel::PrimaryDomain)) },
            { CustomerListModel::Company, least.at(CustomerListModel::Company) },
            { CustomerListModel::PrimaryDomain, least.at(CustomerListModel::PrimaryDomain) },
            { CustomerListModel::Market, least.at(CustomerListModel::Market) },
        } };
        for (const auto &[column, floor] : givers) {
            const int over = sum(widths) - room;
            if (over > 0 && widths.at(column) > floor) {
                widths[column] = std::max(floor, widths.at(column) - over);
            }
        }
    }
    m_layingOut = true;
    // First all of the hiding: the last column that is left stretches, and must be the right one.
    for (int column = 0; column < CustomerListModel::ColumnCount; ++column) {
        setColumnHidden(column, hidden.at(column));
    }
    for (int column = 0; column < CustomerListModel::ColumnCount; ++column) {
        if (widths.at(column) > 0) {
            setColumnWidth(column, widths.at(column));
        }
    }
    m_layingOut = false;
}

void CustomerTable::chooseColumn(int column, bool shown)
{
    m_chosen.insert(column, shown);
    layOutColumns();
}

void CustomerTable::resetColumns()
{
    m_chosen.clear();
    m_userWidths.clear();
    layOutColumns();
}

void CustomerTable::resizeEvent(QResizeEvent *event)
{
    // The last section stretches by itself here; that is no choice of the user.
    m_layingOut = true;
    Table::resizeEvent(event);
    layOutColumns();
    tellShownRows();
}

bool CustomerTable::eventFilter(QObject *watched, QEvent *event)
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

void CustomerTable::changeEvent(QEvent *event)
{
    Table::changeEvent(event);
    const bool texts
        = event->type() == QEvent::StyleChange || event->type() == QEvent::LanguageChange;
    if (texts && m_customers != nullptr) {
        m_moments.clear();
        measureMoments();
        layOutColumns();
    }
}

QVariantMap CustomerTable::saveState() const
{
    QVariantMap state;
    if (!m_userWidths.isEmpty()) {
        QVariantList widths;
        for (const int width : m_userWidths) {
            widths.append(width);
        }
        state.insert(u"columns"_s, widths);
    }
    QVariantList shown;
    QVariantList hidden;
    for (auto choice = m_chosen.cbegin(); choice != m_chosen.cend(); ++choice) {
        (*choice ? shown : hidden).append(choice.key());
    }
    state.insert(u"shownColumns"_s, shown);
    state.insert(u"hiddenColumns"_s, hidden);
    state.insert(u"sortColumn"_s, horizontalHeader()->sortIndicatorSection());
    state.insert(u"descending"_s, horizontalHeader()->sortIndicatorOrder() == Qt::DescendingOrder);
    if (const domain::CustomerId current = currentCustomer(); !current.isNull()) {
        state.insert(u"customer"_s, current.text());
    }
    state.insert(u"scroll"_s, verticalScrollBar()->value());
    return state;
}

void CustomerTable::restoreState(const QVariantMap &state)
{
    const QVariantList widths = state.value(u"columns"_s).toList();
    m_userWidths.clear();
    if (widths.size() == CustomerListModel::ColumnCount) {
        for (const QVariant &width : widths) {
            m_userWidths.append(std::clamp(width.toInt(), 48, 2000));
        }
    }
    m_chosen.clear();
    const auto takeChoices = [this, &state](const QString &name, bool shown) {
        for (const QVariant &each : state.value(name).toList()) {
            const int column = each.toInt();
            if (column > CustomerListModel::Company && column < CustomerListModel::ColumnCount) {
                m_chosen.insert(column, shown);
            }
        }
    };
    takeChoices(u"shownColumns"_s, true);
    takeChoices(u"hiddenColumns"_s, false);
    const int column = state.value(u"sortColumn"_s, 0).toInt();
    if (column >= 0 && column < CustomerListModel::ColumnCount) {
        sortByColumn(column,
            state.value(u"descending"_s).toBool() ? Qt::DescendingOrder : Qt::AscendingOrder);
    }
    if (const auto id = domain::CustomerId::fromText(state.value(u"customer"_s).toString())) {
        m_place = *id;
        if (const int row = m_customers->rowOf(*id); row >= 0) {
            selectRow(row);
        }
    }
    // Rows that are still to come find their place as after a reload.
    m_scrollsWhenGrown = false;
    m_placeScroll = state.value(u"scroll"_s).toInt();
    m_placeQuery = m_customers->query();
    layOutColumns();
}

} // namespace customers
