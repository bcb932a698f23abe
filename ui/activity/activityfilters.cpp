#include "activity/activityfilters.h"

#include "activity/activitytable.h"
#include "activity/periodsheet.h"
#include "common/announce.h"
#include "common/button.h"
#include "common/checkmenu.h"
#include "common/menuwords.h"
#include "common/chip.h"
#include "common/filterundo.h"
#include "common/flowlayout.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "domain/names.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace activity {

using namespace Qt::StringLiterals;
using viewmodels::ActivityModel;
using viewmodels::ActivityPeriod;

namespace {

constexpr std::array clouds{ domain::Cloud::Global, domain::Cloud::China21Vianet };

template <typename Value>
QList<Value> toggled(QList<Value> list, const Value &value)
{
    if (!list.removeOne(value)) {
        list.append(value);
    }
    return list;
}

} // namespace

ActivityFilters::ActivityFilters(ActivityModel *model, ActivityTable *table, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(table)
{
    build();
    retheme();
    retranslate();
    m_undo = new common::FilterUndo(
        this,
        [this] {
            QVariantMap state = saveState();
            state.remove(u"newestFirst"_s); // the order is no filter
            state.insert(u"search"_s, m_model->query().search);
            return state;
        },
        [this](QVariantMap state) {
            state.insert(u"newestFirst"_s, m_model->query().newestFirst);
            restoreState(state);
            m_search->setSearch(state.value(u"search"_s).toString());
            m_model->setSearch(state.value(u"search"_s).toString());
        });
    connect(m_model, &ActivityModel::queryChanged, m_undo, &common::FilterUndo::note);
    connect(m_search, &common::SearchField::searchChanged, m_model, &ActivityModel::setSearch);
    connect(m_search, &common::SearchField::leftDownwards, m_table,
        [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_acts, &QAbstractButton::clicked, this, &ActivityFilters::openActs);
    connect(m_cloud, &QAbstractButton::clicked, this, &ActivityFilters::openClouds);
    connect(m_period, &QAbstractButton::clicked, this, &ActivityFilters::openPeriods);
    connect(m_actor, &QAbstractButton::clicked, this, &ActivityFilters::openActors);
    connect(m_columns, &QAbstractButton::clicked, this, &ActivityFilters::openColumns);
    connect(m_clear, &QAbstractButton::clicked, this, &ActivityFilters::clear);
    connect(m_model, &ActivityModel::queryChanged, this, &ActivityFilters::showQuery);
    connect(m_model, &ActivityModel::facetsChanged, this, &ActivityFilters::showQuery);
    connect(m_model, &ActivityModel::countsChanged, this, &ActivityFilters::showCounts);
}

void ActivityFilters::build()
{
    m_search = new common::SearchField(this);
    m_search->setObjectName(u"activitySearch"_s);
    const auto chip = [this](const QString &icon, const QString &name) {
        auto *made = new common::Chip(QString(), icon, this);
        made->setObjectName(name);
        made->setDropDown(true);
        return made;
    };
    m_acts = chip({}, u"actChip"_s);
    m_cloud = chip({}, u"activityCloudChip"_s);
    m_period = chip({}, u"periodChip"_s);
    m_actor = chip({}, u"actorChip"_s);
    m_clear = new common::Button(common::Button::Kind::Link, this);
    m_clear->setObjectName(u"clearActivityFilters"_s);
    m_shown = new common::Label(theme::TextStyle::Caption, theme::ColorRole::TextTertiary, this);
    m_columns = new common::IconButton(u"columns"_s, QString(), this);
    m_columns->setLook(common::IconButton::Look::Boxed);
    m_columns->setObjectName(u"activityColumns"_s);
    common::Letter::give(m_acts, Qt::Key_A);
    common::Letter::give(m_cloud, Qt::Key_C);
    common::Letter::give(m_period, Qt::Key_T);
    common::Letter::give(m_actor, Qt::Key_U);
    common::Letter::give(m_clear, Qt::Key_L);
    common::Letter::give(m_columns, Qt::Key_M);
    common::Letter::tell(m_search, QKeySequence::Find);
    m_chips = new common::FlowLayout;
    for (QWidget *widget :
        std::initializer_list<QWidget *>{ m_search, m_acts, m_cloud, m_period, m_actor, m_clear }) {
        m_chips->addWidget(widget);
    }
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_chips, 1);
    m_layout->addWidget(m_shown, 0, Qt::AlignTop);
    m_layout->addWidget(m_columns, 0, Qt::AlignTop);
}

void ActivityFilters::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    showQuery();
    showCounts();
}

void ActivityFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ActivityFilters::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_chips->setSpacing(theme.px(theme::metric::gap8));
    m_layout->setSpacing(theme.px(theme::metric::gap8));
    m_search->setFixedWidth(theme.px(240));
    m_shown->setMinimumHeight(theme.px(theme::metric::chip));
}

void ActivityFilters::retranslate()
{
    m_search->setPlaceholderText(tr("Customer, subscription or user"));
    m_search->setAccessibleName(tr("Search the activity log"));
    m_clear->setText(tr("Clear filters"));
    m_columns->setName(tr("Choose columns"));
    showQuery();
    showCounts();
}

void ActivityFilters::clear()
{
    m_search->setSearch({});
    m_undo->setPaused(true);
    m_model->clearFilters();
    m_undo->setPaused(false);
    m_undo->noteCleared();
    m_table->setFocus(Qt::OtherFocusReason);
}

void ActivityFilters::forgetSteps()
{
    m_undo->forget();
}

// --- what is shown

QString ActivityFilters::shownText() const
{
    if (!m_model->countsKnown() || m_texts == nullptr) {
        return {};
    }
    return tr("%1 of %2 entries")
        .arg(m_texts->number(m_model->counts().shown), m_texts->number(m_model->counts().total));
}

void ActivityFilters::showCounts()
{
    const QString shown = shownText();
    const bool isNews = shown != m_shown->text() && !shown.isEmpty();
    m_shown->setText(shown);
    if (isNews && isVisible()) {
        common::alert(m_shown);
    }
}

QString ActivityFilters::periodText(const ActivityPeriod &period) const
{
    switch (period.kind) {
    case ActivityPeriod::Any:
        return tr("Any time");
    case ActivityPeriod::Today:
        return tr("Today");
    case ActivityPeriod::Week:
        return tr("Last 7 days");
    case ActivityPeriod::Month:
        return tr("Last 30 days");
    case ActivityPeriod::Between:
        break;
    }
    if (period.first == period.last) {
        return m_texts->date(period.first);
    }
    if (period.first.isValid() && period.last.isValid()) {
        return m_texts->dateRange(period.first, period.last);
    }
    return period.first.isValid() ? tr("From %1").arg(m_texts->date(period.first))
                                  : tr("To %1").arg(m_texts->date(period.last));
}

void ActivityFilters::showQuery()
{
    m_clear->setVisible(m_model->isNarrowed());
    if (m_texts == nullptr) {
        return;
    }
    const domain::AuditQuery &query = m_model->query();
    m_acts->setOn(!query.acts.isEmpty());
    m_acts->setText(query.acts.isEmpty() ? tr("Action: any")
            : query.acts.size() == 1
            ? tr("Action: %1").arg(m_texts->actKind(query.acts.constFirst()))
            : tr("Action: %1 kinds").arg(m_texts->number(query.acts.size())));
    m_cloud->setOn(query.cloud.has_value());
    m_cloud->setText(
        query.cloud ? tr("Cloud: %1").arg(m_texts->cloud(*query.cloud)) : tr("Cloud: any"));
    m_period->setOn(m_model->period().kind != ActivityPeriod::Any);
    m_period->setText(tr("Time: %1").arg(periodText(m_model->period())));
    m_actor->setOn(!query.actors.isEmpty());
    m_actor->setText(query.actors.isEmpty() ? tr("User: anyone")
            : query.actors.size() == 1
            ? tr("User: %1").arg(query.actors.constFirst())
            : tr("User: %1 people").arg(m_texts->number(query.actors.size())));
}

// --- what is chosen

void ActivityFilters::openChoices(const QWidget *chip, const QString &name,
    const std::function<QString()> &every, const std::function<QList<Choice>()> &choices,
    const std::function<void()> &clear, bool single)
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(name);
    shown->setToolTipsVisible(true);
    common::fillInWords(shown, [=, this](QMenu *menu) {
        const QList<Choice> all = choices();
        const bool any = std::none_of(
            all.cbegin(), all.cend(), [](const Choice &choice) { return choice.ticked; });
        QAction *everyAction = common::addChoice(menu, every(), any);
        menu->addSeparator();
        QList<QAction *> actions;
        for (const Choice &choice : all) {
            QAction *action = common::addChoice(menu, choice.text, choice.ticked);
            action->setEnabled(choice.disabledReason.isEmpty());
            action->setToolTip(choice.disabledReason);
            actions.append(action);
        }
        const auto showEvery = [everyAction, actions] {
            everyAction->setChecked(std::none_of(actions.cbegin(), actions.cend(),
                [](const QAction *action) { return action->isChecked(); }));
        };
        for (qsizetype i = 0; i < all.size(); ++i) {
            connect(actions.at(i), &QAction::triggered, this,
                [menu, showEvery, actions, single, i, choose = all.at(i).choose] {
                    if (single) {
                        for (QAction *action : actions) {
                            action->setChecked(action == actions.at(i));
                        }
                        menu->close();
                    }
                    choose();
                    showEvery();
                });
        }
        connect(everyAction, &QAction::triggered, this, [everyAction, actions, clear] {
            clear();
            for (QAction *action : actions) {
                action->setChecked(false);
            }
            everyAction->setChecked(true);
        });
    });
    shown->popUpBelow(chip);
}

void ActivityFilters::openActs()
{
    const auto choices = [this] {
        QList<Choice> all;
        for (const domain::Act act : m_model->facets().acts) {
            all.append({ m_texts->actKind(act), m_model->query().acts.contains(act),
                [this, act] { m_model->setActs(toggled(m_model->query().acts, act)); }, {} });
        }
        return all;
    };
    openChoices(
        m_acts, u"actMenu"_s, [] { return tr("Any action"); }, choices,
        [this] { m_model->setActs({}); }, false);
}

void ActivityFilters::openClouds()
{
    const auto choices = [this] {
        QList<Choice> all;
        for (const domain::Cloud cloud : clouds) {
            all.append({ m_texts->cloud(cloud), m_model->query().cloud == cloud,
                [this, cloud] { m_model->setCloud(cloud); },
                m_model->mayRead(cloud)
                    ? QString()
                    : tr("Your role cannot open the activity log of this cloud.") });
        }
        return all;
    };
    openChoices(
        m_cloud, u"activityCloudMenu"_s, [] { return tr("Any cloud"); }, choices,
        [this] { m_model->setCloud(std::nullopt); }, true);
}

void ActivityFilters::openActors()
{
    const auto choices = [this] {
        QList<Choice> all;
        for (const QString &actor : m_model->facets().actors) {
            all.append({ actor, m_model->query().actors.contains(actor),
                [this, actor] { m_model->setActors(toggled(m_model->query().actors, actor)); },
                {} });
        }
        return all;
    };
    openChoices(
        m_actor, u"actorMenu"_s, [] { return tr("Anyone"); }, choices,
        [this] { m_model->setActors({}); }, false);
}

void ActivityFilters::openPeriods()
{
    const ActivityPeriod current = m_model->period();
    const auto choices = [this, current] {
        QList<Choice> all;
        for (const auto kind :
            { ActivityPeriod::Today, ActivityPeriod::Week, ActivityPeriod::Month }) {
            const ActivityPeriod period{ kind, {}, {} };
            all.append({ periodText(period), current.kind == kind,
                [this, period] { m_model->setPeriod(period); }, {} });
        }
        all.append({ tr("From and to…"), current.kind == ActivityPeriod::Between,
            [this, current] {
                auto *sheet = new PeriodSheet(this, current, m_model->today());
                connect(sheet, &PeriodSheet::chosen, m_model, &ActivityModel::setPeriod);
                sheet->open();
            },
            {} });
        return all;
    };
    openChoices(
        m_period, u"periodMenu"_s, [] { return tr("Any time"); }, choices,
        [this] { m_model->setPeriod({}); }, true);
}

void ActivityFilters::openColumns()
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"activityColumnsMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        // A log without its time would be of no use to anybody.
        for (int column = ActivityModel::Time + 1; column < ActivityModel::ColumnCount; ++column) {
            QAction *action
                = common::addChoice(menu, m_model->headerData(column, Qt::Horizontal).toString(),
                    !m_table->isColumnHidden(column));
            connect(action, &QAction::triggered, m_table,
                [this, column](bool on) { m_table->chooseColumn(column, on); });
        }
        menu->addSeparator();
        connect(menu->addAction(tr("Reset columns")), &QAction::triggered, m_table,
            &ActivityTable::resetColumns);
    });
    shown->popUpBelow(m_columns);
}

// --- state

QVariantMap ActivityFilters::saveState() const
{
    const domain::AuditQuery &query = m_model->query();
    QStringList acts;
    for (const domain::Act act : query.acts) {
        acts.append(domain::codeOf(act));
    }
    const ActivityPeriod &period = m_model->period();
    return { { u"acts"_s, acts }, { u"actors"_s, query.actors },
        { u"cloud"_s, query.cloud ? domain::codeOf(*query.cloud) : QString() },
        { u"period"_s, static_cast<int>(period.kind) },
        { u"first"_s, period.first.toString(Qt::ISODate) },
        { u"last"_s, period.last.toString(Qt::ISODate) }, { u"newestFirst"_s, query.newestFirst } };
}

void ActivityFilters::restoreState(const QVariantMap &state)
{
    QList<domain::Act> acts;
    for (const QString &code : state.value(u"acts"_s).toStringList()) {
        if (const auto act = domain::fromCode<domain::Act>(code)) {
            acts.append(*act);
        }
    }
    m_model->setActs(acts);
    m_model->setActors(state.value(u"actors"_s).toStringList());
    m_model->setCloud(domain::fromCode<domain::Cloud>(state.value(u"cloud"_s).toString()));
    m_model->setNewestFirst(state.value(u"newestFirst"_s, true).toBool());
    ActivityPeriod period;
    const int kind = state.value(u"period"_s).toInt();
    if (kind > ActivityPeriod::Any && kind <= ActivityPeriod::Between) {
        period.kind = static_cast<ActivityPeriod::Kind>(kind);
        period.first = QDate::fromString(state.value(u"first"_s).toString(), Qt::ISODate);
        period.last = QDate::fromString(state.value(u"last"_s).toString(), Qt::ISODate);
    }
    if (period.kind == ActivityPeriod::Between && !period.first.isValid()
        && !period.last.isValid()) {
        period = {};
    }
    m_model->setPeriod(period);
}

} // namespace activity
