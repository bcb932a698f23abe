#include "subscriptions/subscriptionlist.h"

#include "common/checkmenu.h"
#include "common/emptystate.h"
#include "common/filterundo.h"
#include "common/iconbutton.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "common/separator.h"
#include "common/skeleton.h"
#include "common/table.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFontMetrics>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QItemSelectionModel>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace subscriptions {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TextStyle;
using Model = viewmodels::SubscriptionListModel;

SubscriptionList::SubscriptionList(Model *model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_title(new common::Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_count(new common::Label(TextStyle::Body, ColorRole::TextTertiary, this))
{
    setObjectName(u"subscriptionList"_s);
    auto *body = new QWidget(this);
    m_table = new common::Table(body);
    m_table->setObjectName(u"subscriptionTable"_s);
    m_table->setFlat(true);
    m_table->setModel(model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->horizontalHeader()->setSectionsClickable(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->viewport()->installEventFilter(this); // its width is what the columns share
    m_empty = new common::EmptyState(body);
    m_skeleton = new common::Skeleton(body);
    m_skeleton->setTiles(false);
    m_skeleton->setCancellable(false);
    m_stack = new QStackedLayout(body);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_skeleton);

    m_heading = new QHBoxLayout;
    m_heading->addWidget(m_title);
    m_heading->addWidget(m_count, 1);
    m_filter = new common::IconButton(u"filter"_s, QString(), this);
    m_filter->setObjectName(u"subscriptionFilter"_s);
    m_filter->setSmall(true);
    common::Letter::give(m_filter, Qt::Key_F);
    common::Letter::give(m_empty->button(), Qt::Key_V);
    m_heading->addWidget(m_filter);
    connect(m_filter, &QAbstractButton::clicked, this, &SubscriptionList::openFilter);
    connect(m_empty, &common::EmptyState::actionTriggered, this, &SubscriptionList::clearFilter);
    m_undo = new common::FilterUndo(
        this,
        [this] {
            QVariantList statuses;
            for (const domain::SubscriptionStatus status : m_model->filter().statuses) {
                statuses.append(static_cast<int>(status));
            }
            return QVariantMap{ { u"onlyUpgradable"_s, m_model->filter().onlyUpgradable },
                { u"statuses"_s, statuses } };
        },
        [this](const QVariantMap &state) {
            Model::Filter filter;
            filter.onlyUpgradable = state.value(u"onlyUpgradable"_s).toBool();
            for (const QVariant &status : state.value(u"statuses"_s).toList()) {
                filter.statuses.append(static_cast<domain::SubscriptionStatus>(status.toInt()));
            }
            setFilter(filter);
        });
    m_footer = new QWidget(this);
    m_hintIcon = new common::IconLabel(
        u"info"_s, ColorRole::AccentText, theme::metric::iconPill, m_footer);
    m_hint = new common::Label(TextStyle::Caption, ColorRole::TextTertiary, m_footer);
    m_hint->setWrapping(true);
    m_footerLayout = new QHBoxLayout(m_footer);
    m_footerLayout->addWidget(m_hintIcon);
    m_footerLayout->addWidget(m_hint, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addLayout(m_heading);
    layout->addWidget(new common::Separator(Qt::Horizontal, this));
    layout->addWidget(body, 1);
    layout->addWidget(new common::Separator(Qt::Horizontal, this));
    layout->addWidget(m_footer);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &now) {
            const domain::SubscriptionId id = m_model->subscriptionAt(now.row());
            if (!id.isNull()) {
                m_place = id;
                Q_EMIT currentChanged(id);
            }
        });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        if (m_model->customer() != m_stepsOf) {
            m_stepsOf = m_model->customer();
            m_undo->forget();
        }
        if (m_model->rowCount() > 0) {
            select(m_place);
        }
        layOutColumns();
    });
    connect(m_model, &QAbstractItemModel::dataChanged, this, &SubscriptionList::layOutColumns);
    retheme();
    retranslate();
}

domain::SubscriptionId SubscriptionList::current() const
{
    return m_model->subscriptionAt(m_table->currentIndex().row());
}

void SubscriptionList::select(domain::SubscriptionId id)
{
    m_place = id; // rows that are still to come find it
    if (m_model->rowCount() > 0) {
        m_table->selectRow(std::max(0, m_model->rowOf(id)));
    }
}

void SubscriptionList::refresh(bool loading, bool hasFile, bool global)
{
    m_global = global;
    const bool narrowed = m_model->filter().isSet();
    m_count->setText(!hasFile ? QString()
            : narrowed
            ? tr("%1 of %2")
                  .arg(QString::number(m_model->rowCount()), QString::number(m_model->total()))
            : QString::number(m_model->total()));
    m_filter->setVisible(m_model->total() > 1);
    m_filter->setLook(narrowed ? common::IconButton::Look::Info : common::IconButton::Look::Quiet);
    showEmptyTexts();
    if (m_model->rowCount() > 0) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_table);
    } else if (hasFile) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_empty);
    } else if (loading) {
        if (!m_skeleton->isRunning()) {
            m_skeleton->start();
        }
        m_stack->setCurrentWidget(m_skeleton);
    }
    showHint();
}

void SubscriptionList::showHint()
{
    QString icon;
    ColorRole colour = ColorRole::TextSecondary;
    if (m_model->rowCount() == 0) {
        m_hint->clear();
    } else if (m_model->anyInfoIcon()) {
        icon = u"info"_s;
        colour = ColorRole::AccentText;
        m_hint->setText(tr("Can be upgraded. Point at the icon or press Alt+U."));
    } else if (m_model->anyBoughtElsewhere()) {
        icon = u"external"_s;
        m_hint->setText(tr("Bought from another reseller or channel"));
    } else {
        m_hint->setText(tr("Select a subscription to see whether it can be upgraded."));
    }
    m_hintIcon->setVisible(!icon.isEmpty());
    if (!icon.isEmpty()) {
        m_hintIcon->set(icon, colour);
    }
}

void SubscriptionList::showEmptyTexts()
{
    if (m_model->filter().isSet()) {
        m_empty->setTexts(tr("No subscriptions match"), QString(), tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("This customer has no subscriptions."), QString());
    }
}

void SubscriptionList::filter(const std::function<void(Model::Filter &)> &change)
{
    Model::Filter filter = m_model->filter();
    change(filter);
    setFilter(filter);
    m_undo->note();
}

void SubscriptionList::clearFilter()
{
    setFilter({});
    m_undo->noteCleared();
}

void SubscriptionList::setFilter(const Model::Filter &filter)
{
    m_model->setFilter(filter);
    refresh(false, true, m_global);
}

void SubscriptionList::openFilter()
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"subscriptionFilterMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        const Model::Filter now = m_model->filter();
        QAction *upgradable = common::addChoice(menu, tr("Can upgrade"), now.onlyUpgradable);
        connect(upgradable, &QAction::triggered, this, [this](bool on) {
            filter([on](Model::Filter &filter) { filter.onlyUpgradable = on; });
        });
        menu->addSeparator();
        for (const domain::SubscriptionStatus status : m_model->statuses()) {
            QAction *action = common::addChoice(
                menu, m_model->statusName(status), now.statuses.contains(status));
            connect(action, &QAction::triggered, this, [this, status](bool on) {
                filter([on, status](Model::Filter &filter) {
                    filter.statuses.removeAll(status);
                    if (on) {
                        filter.statuses.append(status);
                    }
                });
            });
        }
        menu->addSeparator();
        connect(menu->addAction(tr("Clear filters")), &QAction::triggered, this,
            &SubscriptionList::clearFilter);
    });
    shown->popUpBelow(m_filter);
}

QRect SubscriptionList::infoIconRect(int row) const
{
    const QRect icon = m_table->trailingIconRect(m_model->index(row, Model::Name));
    return icon.isEmpty() ? QRect()
                          : QRect(m_table->viewport()->mapToGlobal(icon.topLeft()), icon.size());
}

void SubscriptionList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange && m_footer != nullptr) {
        retheme();
    }
    Card::changeEvent(event);
}

bool SubscriptionList::event(QEvent *event)
{
    const bool done = Card::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Resize) {
        // The hint wraps: what it needs depends on the width, which a splitter does not ask for.
        setMinimumHeight(std::max(0, layout()->totalMinimumHeightForWidth(width())));
    }
    return done;
}

bool SubscriptionList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_table->viewport()) {
        layOutColumns();
    }
    return Card::eventFilter(watched, event);
}

void SubscriptionList::layOutColumns()
{
    // DESIGN.md section 4: Renews is hidden below 480, the name takes the slack.
    const theme::Theme &theme = theme::Theme::of(this);
    // Words and numbers are never elided, so they may ask for more than the design's width; in a
    // narrow list they take no more than they need.
    const bool tight = width() < theme.px(480);
    const QAbstractItemView *view = m_table; // which offers what QTableView hides
    const QFontMetrics header(theme.font(TextStyle::CaptionStrong));
    const auto wide = [this, view, &header, &theme, tight](int column, int design) {
        const QString title = m_model->headerData(column, Qt::Horizontal).toString();
        const int needed = std::max(view->sizeHintForColumn(column),
            header.horizontalAdvance(title) + 2 * theme.px(theme::metric::gap12) + 2);
        return tight ? needed : std::max(theme.px(design), needed);
    };
    const int status = wide(Model::Status, 112);
    const int licences = wide(Model::Licences, 76);
    m_table->setColumnHidden(Model::Renews, tight);
    // The details say the number of licences too; without its name a row says nothing.
    m_table->setColumnHidden(
        Model::Licences, tight && m_table->viewport()->width() - status - licences < theme.px(140));
    // The name first, by what the others ask for: whichever is the last one stretches, so that its
    // width in the table is no measure.
    int slack = m_table->viewport()->width();
    const std::array<std::pair<int, int>, 3> asked{ { { Model::Status, status },
        { Model::Licences, licences }, { Model::Renews, wide(Model::Renews, 104) } } };
    for (const auto &[column, width] : asked) {
        slack -= m_table->isColumnHidden(column) ? 0 : width;
    }
    m_table->setColumnWidth(Model::Name, std::max(theme.px(80), slack));
    for (const auto &[column, width] : asked) {
        m_table->setColumnWidth(column, width);
    }
}

void SubscriptionList::retranslate()
{
    m_title->setText(tr("Subscriptions"));
    m_table->setAccessibleName(tr("Subscriptions"));
    m_filter->setName(tr("Filter subscriptions"));
    showEmptyTexts();
    showHint();
}

void SubscriptionList::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap12);
    m_heading->setContentsMargins(side, theme.px(8), side, theme.px(7));
    m_title->setMinimumHeight(theme.px(metric::controlSmall)); // as with the filter, so without it
    m_heading->setSpacing(theme.px(metric::gap8));
    m_footerLayout->setContentsMargins(side, theme.px(9), side, theme.px(9));
    m_footerLayout->setSpacing(theme.px(metric::gap8));
    m_table->setMinimumHeight(theme.px(metric::tableHeader) + theme.tableRow());
    layOutColumns();
}

} // namespace subscriptions
