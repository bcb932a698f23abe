#include "planner/plannerfilters.h"

#include "common/button.h"
#include "common/checkmenu.h"
#include "common/menuwords.h"
#include "common/chip.h"
#include "common/filterundo.h"
#include "common/flowlayout.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QActionGroup>
#include <QCollator>
#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace planner {

using namespace Qt::StringLiterals;
using services::PlannerFilter;

namespace {

template <typename T>
void toggleIn(QList<T> &list, const QList<T> &values)
{
    const bool had = list.contains(values.constFirst());
    for (const T &value : values) {
        list.removeAll(value);
        if (!had) {
            list.append(value);
        }
    }
}

} // namespace

PlannerFilters::PlannerFilters(viewmodels::PlannerModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_undo(new common::FilterUndo(
          this, [this] { return saveState(); },
          [this](const QVariantMap &state) { restoreState(state); }))
    , m_row(new common::FlowLayout)
    , m_search(new common::SearchField(this))
    , m_product(new common::Chip(this))
    , m_target(new common::Chip(this))
    , m_market(new common::Chip(this))
    , m_clear(new common::Button(common::Button::Kind::Link, this))
{
    setObjectName(u"plannerFilters"_s);
    m_search->setObjectName(u"plannerSearch"_s);
    m_product->setObjectName(u"plannerProductChip"_s);
    m_target->setObjectName(u"plannerTargetChip"_s);
    m_target->setIconName(u"arrow-up"_s);
    m_market->setObjectName(u"plannerMarketChip"_s);
    m_clear->setObjectName(u"plannerClearFilters"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(m_row);
    m_row->addWidget(m_search);
    for (common::Chip *chip : { m_target, m_product, m_market }) {
        chip->setDropDown(true);
        m_row->addWidget(chip);
    }
    m_row->addWidget(m_clear);
    common::Letter::tell(m_search, QKeySequence::Find);
    common::Letter::give(m_target, Qt::Key_M);
    common::Letter::give(m_product, Qt::Key_P);
    common::Letter::give(m_market, Qt::Key_G);
    common::Letter::give(m_clear, Qt::Key_L);
    connect(m_search, &common::SearchField::searchChanged, this, [this](const QString &text) {
        change([&text](PlannerFilter &filter) { filter.search = text; });
    });
    connect(m_product, &QAbstractButton::clicked, this, &PlannerFilters::openProducts);
    connect(m_target, &QAbstractButton::clicked, this, &PlannerFilters::openTargets);
    connect(m_market, &QAbstractButton::clicked, this, &PlannerFilters::openMarkets);
    connect(m_clear, &QAbstractButton::clicked, this, &PlannerFilters::clear);
    connect(model, &viewmodels::PlannerModel::filterChanged, this, &PlannerFilters::refresh);
    retheme();
    refresh();
}

void PlannerFilters::setServices(const viewmodels::PageServices &services)
{
    const bool other = services.book != m_services.book;
    m_services = services;
    if (other) {
        m_facets = {};
        m_undo->forget();
    }
    readFacets();
    refresh();
}

void PlannerFilters::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    refresh();
}

void PlannerFilters::readFacets()
{
    if (m_services.customers == nullptr) {
        return;
    }
    viewmodels::whenAnswered(m_services.customers->facets(m_model->filter().cloud), this,
        [this, asked = ++m_asked](const domain::Result<domain::CustomerFacets> &facets) {
            if (asked == m_asked && facets) {
                m_facets = *facets;
                refresh();
            }
        });
}

void PlannerFilters::change(const std::function<void(PlannerFilter &)> &how)
{
    PlannerFilter filter = m_model->filter();
    how(filter);
    m_model->setFilter(filter);
    m_undo->note();
}

void PlannerFilters::clear()
{
    PlannerFilter filter;
    filter.cloud = m_model->filter().cloud;
    if (m_clear->hasFocus()) {
        m_search->setFocus(Qt::OtherFocusReason); // the button goes
    }
    m_search->setSearch({});
    m_model->setFilter(filter);
    m_undo->noteCleared();
}

// --- words

QString PlannerFilters::marketName(const QString &country) const
{
    return country.isEmpty() ? tr("Unknown market") : m_services.texts->market(country);
}

QList<PlannerFilters::Named> PlannerFilters::named(const QList<domain::OfferId> &offers) const
{
    QList<Named> found;
    for (const domain::OfferId id : offers) {
        const QString name = m_model->productName(id);
        if (name.isEmpty()) {
            continue;
        }
        const auto same = std::find_if(
            found.begin(), found.end(), [&name](const Named &each) { return each.name == name; });
        if (same == found.end()) {
            found.append({ name, { id } });
        } else {
            same->offers.append(id);
        }
    }
    return found;
}

QList<domain::OfferId> PlannerFilters::targets() const
{
    QList<domain::OfferId> found;
    if (m_model->service() == nullptr) {
        return found;
    }
    const services::Context &context = m_model->service()->context();
    for (const catalog::Edge &edge :
        context.catalogue->edition(m_model->filter().cloud, context.variant).edges) {
        if (!found.contains(edge.to)) {
            found.append(edge.to);
        }
    }
    return found;
}

void PlannerFilters::refresh()
{
    const PlannerFilter &filter = m_model->filter();
    m_search->setPlaceholderText(tr("Search the planner"));
    m_search->setAccessibleName(tr("Search the planner"));
    if (m_search->text().trimmed() != filter.search) {
        m_search->setSearch(filter.search);
    }
    m_clear->setText(tr("Clear filters"));
    m_clear->setVisible(filter.isNarrowed());
    m_product->setOn(!filter.offers.isEmpty());
    m_target->setOn(!filter.target.isNull());
    m_market->setOn(!filter.markets.isEmpty());
    if (!m_services.texts) {
        return;
    }
    QStringList products;
    for (const Named &each : named(filter.offers)) {
        products.append(each.name);
    }
    m_product->setText(products.isEmpty() ? tr("Product: any")
            : products.size() == 1
            ? tr("Product: %1").arg(products.constFirst())
            : tr("Products: %1").arg(m_services.texts->number(products.size())));
    m_target->setText(filter.target.isNull()
            ? tr("Which customers could move to…")
            : tr("Could move to: %1").arg(m_model->productName(filter.target)));
    m_market->setText(filter.markets.isEmpty() ? tr("Market: any")
            : filter.markets.size() == 1
            ? tr("Market: %1").arg(marketName(filter.markets.constFirst()))
            : tr("Markets: %1").arg(m_services.texts->number(filter.markets.size())));
}

// --- menus

void PlannerFilters::openProducts()
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"plannerProductMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        QList<Named> products = named(m_facets.offers);
        const QCollator collator(m_services.texts->locale());
        std::sort(products.begin(), products.end(), [&collator](const Named &a, const Named &b) {
            return collator.compare(a.name, b.name) < 0;
        });
        for (const Named &product : std::as_const(products)) {
            QAction *action = common::addChoice(
                menu, product.name, m_model->filter().offers.contains(product.offers.constFirst()));
            connect(action, &QAction::triggered, this, [this, offers = product.offers] {
                change([&offers](PlannerFilter &filter) { toggleIn(filter.offers, offers); });
            });
        }
    });
    shown->popUpBelow(m_product);
}

void PlannerFilters::openTargets()
{
    auto *shown = new QMenu(this);
    shown->setObjectName(u"plannerTargetMenu"_s);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(shown, [this](QMenu *menu) {
        auto *group = new QActionGroup(menu);
        const auto add = [&](const QString &name, domain::OfferId target) {
            QAction *action = menu->addAction(name);
            action->setCheckable(true);
            action->setChecked(m_model->filter().target == target);
            group->addAction(action);
            connect(action, &QAction::triggered, this, [this, target] {
                change([target](PlannerFilter &filter) { filter.target = target; });
            });
        };
        add(tr("Any product"), {});
        menu->addSeparator();
        for (const domain::OfferId target : targets()) {
            add(m_model->productName(target), target);
        }
    });
    common::popUpBelow(*shown, *m_target);
}

void PlannerFilters::openMarkets()
{
    if (!m_services.texts) {
        return;
    }
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"plannerMarketMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        QList<domain::CustomerFacets::Market> markets = m_facets.markets;
        const QCollator collator(m_services.texts->locale());
        std::sort(markets.begin(), markets.end(), [&](const auto &a, const auto &b) {
            return collator.compare(marketName(a.country), marketName(b.country)) < 0;
        });
        for (const auto &market : std::as_const(markets)) {
            QAction *action = common::addChoice(menu, marketName(market.country),
                m_model->filter().markets.contains(market.country),
                m_services.texts->number(market.customers));
            connect(action, &QAction::triggered, this, [this, country = market.country] {
                change([&country](PlannerFilter &filter) {
                    toggleIn<QString>(filter.markets, { country });
                });
            });
        }
    });
    shown->popUpBelow(m_market);
}

// --- state

QVariantMap PlannerFilters::saveState() const
{
    const PlannerFilter &filter = m_model->filter();
    QStringList offers;
    for (const domain::OfferId offer : filter.offers) {
        offers.append(offer.text());
    }
    return { { u"search"_s, filter.search }, { u"markets"_s, filter.markets },
        { u"offers"_s, offers },
        { u"target"_s, filter.target.isNull() ? QString() : filter.target.text() } };
}

void PlannerFilters::restoreState(const QVariantMap &state)
{
    PlannerFilter filter = m_model->filter();
    filter.search = state.value(u"search"_s).toString();
    filter.markets = state.value(u"markets"_s).toStringList();
    filter.offers.clear();
    for (const QString &text : state.value(u"offers"_s).toStringList()) {
        if (const auto offer = domain::OfferId::fromText(text)) {
            filter.offers.append(*offer);
        }
    }
    filter.target = domain::OfferId::fromText(state.value(u"target"_s).toString())
                        .value_or(domain::OfferId());
    m_model->setFilter(filter);
    refresh();
}

void PlannerFilters::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void PlannerFilters::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_row->setSpacing(theme.px(theme::metric::gap8));
    m_search->setFixedWidth(theme.px(240));
}

} // namespace planner
