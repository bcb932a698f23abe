#include "customers/filterbar.h"

#include "catalog/catalogue.h"
#include "common/announce.h"
#include "common/button.h"
#include "common/checkmenu.h"
#include "common/menuwords.h"
#include "common/chip.h"
#include "common/flowlayout.h"
#include "common/iconbutton.h"
#include "common/label.h"
#include "common/letter.h"
#include "customers/customertable.h"
#include "theme/theme.h"

#include <QCollator>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace customers {

using namespace Qt::StringLiterals;
using viewmodels::CustomerListModel;

namespace {

template <typename Value>
void toggle(QList<Value> &list, const QList<Value> &values)
{
    const bool had = std::any_of(
        values.cbegin(), values.cend(), [&](const Value &each) { return list.contains(each); });
    for (const Value &value : values) {
        list.removeAll(value);
        if (!had) {
            list.append(value);
        }
    }
}

} // namespace

FilterBar::FilterBar(CustomerListModel *model, CustomerTable *table, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_table(table)
{
    build();
    retheme();
    retranslate();
    connect(
        m_upgradable, &QAbstractButton::toggled, m_model, &CustomerListModel::setOnlyUpgradable);
    connect(m_needsDelegation, &QAbstractButton::toggled, m_model,
        &CustomerListModel::setOnlyNeedsDelegation);
    connect(m_market, &QAbstractButton::clicked, this, &FilterBar::openMarkets);
    connect(m_product, &QAbstractButton::clicked, this, &FilterBar::openProducts);
    connect(m_columns, &QAbstractButton::clicked, this, &FilterBar::openColumns);
    connect(m_clear, &QAbstractButton::clicked, this, &FilterBar::clearRequested);
    connect(m_model, &CustomerListModel::countsChanged, this, &FilterBar::showCounts);
    connect(m_model, &CustomerListModel::queryChanged, this, &FilterBar::showQuery);
    connect(m_model, &CustomerListModel::facetsChanged, this, &FilterBar::showQuery);
}

void FilterBar::build()
{
    const auto chip = [this](const QString &icon, const QString &name) {
        auto *made = new common::Chip(QString(), icon, this);
        made->setObjectName(name);
        return made;
    };
    m_upgradable = chip(u"arrow-up"_s, u"canUpgradeChip"_s);
    m_needsDelegation = chip(u"shield-off"_s, u"needsDelegationChip"_s);
    m_market = chip({}, u"marketChip"_s);
    m_market->setDropDown(true);
    m_product = chip({}, u"productChip"_s);
    m_product->setDropDown(true);
    m_clear = new common::Button(common::Button::Kind::Link, this);
    m_clear->setObjectName(u"clearFilters"_s);
    m_shown = new common::Label(theme::TextStyle::Caption, theme::ColorRole::TextTertiary, this);
    m_columns = new common::IconButton(u"columns"_s, QString(), this);
    m_columns->setLook(common::IconButton::Look::Boxed);
    m_columns->setObjectName(u"columnsButton"_s);
    common::Letter::give(m_upgradable, Qt::Key_U);
    common::Letter::give(m_needsDelegation, Qt::Key_G);
    common::Letter::give(m_market, Qt::Key_M);
    common::Letter::give(m_product, Qt::Key_P);
    common::Letter::give(m_clear, Qt::Key_L);
    common::Letter::give(m_columns, Qt::Key_O);

    m_chips = new common::FlowLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_upgradable, m_needsDelegation, m_market, m_product, m_clear }) {
        m_chips->addWidget(widget);
    }
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_chips, 1);
    m_layout->addWidget(m_shown);
    m_layout->addWidget(m_columns);
}

void FilterBar::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    showCounts();
    showQuery();
}

void FilterBar::setCatalogue(const std::shared_ptr<const catalog::Catalogue> &catalogue)
{
    m_catalogue = catalogue;
    showQuery();
}

void FilterBar::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_chips->setSpacing(theme.px(theme::metric::gap8));
    m_layout->setSpacing(theme.px(theme::metric::gap8));
}

void FilterBar::retranslate()
{
    m_upgradable->setText(tr("Can upgrade"));
    m_needsDelegation->setText(tr("Needs delegated admin"));
    m_clear->setText(tr("Clear filters"));
    m_columns->setName(tr("Choose columns"));
    showCounts();
    showQuery();
}

void FilterBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

// --- what is shown

QString FilterBar::shownText() const
{
    if (!m_model->countsKnown() || m_texts == nullptr) {
        return {};
    }
    const domain::CustomerCounts &counts = m_model->counts();
    return tr("%1 of %2 customers")
        .arg(m_texts->number(counts.shown), m_texts->number(counts.total));
}

void FilterBar::showCounts()
{
    const bool known = m_model->countsKnown() && m_texts != nullptr;
    const domain::CustomerCounts &counts = m_model->counts();
    m_upgradable->setCount(known ? std::optional(counts.upgradable) : std::nullopt);
    m_needsDelegation->setCount(known ? std::optional(counts.needsDelegation) : std::nullopt);
    const QString shown = shownText();
    const bool isNews = shown != m_shown->text() && !shown.isEmpty();
    m_shown->setText(shown);
    if (isNews && isVisible()) {
        common::alert(m_shown);
    }
}

void FilterBar::showQuery()
{
    const domain::CustomerQuery &query = m_model->query();
    m_upgradable->setChecked(query.onlyUpgradable);
    m_needsDelegation->setChecked(query.onlyNeedsDelegation);
    m_clear->setVisible(m_model->isNarrowed());
    m_market->setOn(!query.markets.isEmpty());
    m_product->setOn(!query.offers.isEmpty());
    if (m_texts == nullptr) {
        return;
    }
    m_market->setText(query.markets.isEmpty() ? tr("Market: any")
            : query.markets.size() == 1
            ? tr("Market: %1").arg(marketName(query.markets.constFirst()))
            : tr("Market: %1 of %2")
                  .arg(m_texts->number(query.markets.size()),
                      m_texts->number(m_model->facets().markets.size())));
    const QList<Product> all = products();
    QStringList chosen;
    for (const Product &product : all) {
        if (query.offers.contains(product.offers.constFirst())) {
            chosen.append(product.name);
        }
    }
    m_product->setText(query.offers.isEmpty() ? tr("Product: any")
            : chosen.size() == 1
            ? tr("Product: %1").arg(chosen.constFirst())
            : tr("Product: %1 of %2")
                  .arg(m_texts->number(chosen.size()), m_texts->number(all.size())));
}

QString FilterBar::marketName(const QString &country) const
{
    return country.isEmpty() ? tr("Unknown market") : m_texts->market(country);
}

QList<FilterBar::Product> FilterBar::products() const
{
    QList<Product> found;
    if (m_catalogue == nullptr || m_texts == nullptr) {
        return found;
    }
    const auto cloud = m_model->query().cloud.value_or(domain::Cloud::Global);
    for (const domain::OfferId id : m_model->facets().offers) {
        const catalog::Offer *offer = m_catalogue->offer(id);
        // The book's products are those of both clouds.
        if (offer == nullptr
            || !(offer->soldIn(cloud, domain::BillingCycle::Monthly)
                || offer->soldIn(cloud, domain::BillingCycle::Annual))) {
            continue;
        }
        const QString name = m_texts->product(*offer, cloud);
        const auto same = std::find_if(found.begin(), found.end(),
            [&name](const Product &product) { return product.name == name; });
        if (same == found.end()) {
            found.append({ name, { id } });
        } else {
            same->offers.append(id);
        }
    }
    QCollator collator(m_texts->locale());
    collator.setNumericMode(true);
    std::sort(found.begin(), found.end(), [&collator](const Product &a, const Product &b) {
        return collator.compare(a.name, b.name) < 0;
    });
    return found;
}

// --- what is chosen

void FilterBar::openChoices(const QWidget *chip, const QString &name,
    const std::function<QString()> &every, const std::function<QList<Choice>()> &choices,
    const std::function<void()> &clear)
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(name);
    common::fillInWords(shown, [=, this](QMenu *menu) {
        const QList<Choice> all = choices();
        const bool any = std::none_of(
            all.cbegin(), all.cend(), [](const Choice &choice) { return choice.ticked; });
        QAction *everyAction = common::addChoice(menu, every(), any);
        menu->addSeparator();
        QList<QAction *> actions;
        for (const Choice &choice : all) {
            actions.append(common::addChoice(menu, choice.text, choice.ticked, choice.count));
        }
        const auto showEvery = [everyAction, actions] {
            everyAction->setChecked(std::none_of(actions.cbegin(), actions.cend(),
                [](const QAction *action) { return action->isChecked(); }));
        };
        for (qsizetype i = 0; i < all.size(); ++i) {
            connect(actions.at(i), &QAction::triggered, this,
                [showEvery, toggleOne = all.at(i).toggle] {
                    toggleOne();
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

void FilterBar::openMarkets()
{
    if (m_texts == nullptr) {
        return;
    }
    const auto choices = [this] {
        QList<Choice> all;
        for (const auto &market : m_model->facets().markets) {
            all.append({ marketName(market.country), m_texts->number(market.customers),
                m_model->query().markets.contains(market.country),
                [this, country = market.country] {
                    QStringList chosen = m_model->query().markets;
                    toggle<QString>(chosen, { country });
                    m_model->setMarkets(chosen);
                } });
        }
        const QCollator collator(m_texts->locale());
        std::sort(all.begin(), all.end(), [&collator](const Choice &a, const Choice &b) {
            return collator.compare(a.text, b.text) < 0;
        });
        return all;
    };
    openChoices(
        m_market, u"marketMenu"_s, [] { return tr("All markets"); }, choices,
        [this] { m_model->setMarkets({}); });
}

void FilterBar::openProducts()
{
    const auto choices = [this] {
        QList<Choice> all;
        for (const Product &product : products()) {
            all.append({ product.name, QString(),
                m_model->query().offers.contains(product.offers.constFirst()),
                [this, offers = product.offers] {
                    QList<domain::OfferId> chosen = m_model->query().offers;
                    toggle(chosen, offers);
                    m_model->setOffers(chosen);
                } });
        }
        return all;
    };
    openChoices(
        m_product, u"productMenu"_s, [] { return tr("All products"); }, choices,
        [this] { m_model->setOffers({}); });
}

void FilterBar::openColumns()
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"columnsMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        // A list without the company's name would be of no use to anybody.
        for (int column = CustomerListModel::Company + 1; column < CustomerListModel::ColumnCount;
             ++column) {
            QAction *action
                = common::addChoice(menu, m_model->headerData(column, Qt::Horizontal).toString(),
                    !m_table->isColumnHidden(column));
            connect(action, &QAction::triggered, m_table,
                [this, column](bool on) { m_table->chooseColumn(column, on); });
        }
        menu->addSeparator();
        connect(menu->addAction(tr("Reset columns")), &QAction::triggered, m_table,
            &CustomerTable::resetColumns);
    });
    shown->popUpBelow(m_columns);
}

// --- state

QVariantMap FilterBar::saveState() const
{
    const domain::CustomerQuery &query = m_model->query();
    QStringList offers;
    for (const domain::OfferId offer : query.offers) {
        offers.append(offer.text());
    }
    return { { u"onlyUpgradable"_s, query.onlyUpgradable },
        { u"onlyNeedsDelegation"_s, query.onlyNeedsDelegation }, { u"markets"_s, query.markets },
        { u"offers"_s, offers } };
}

void FilterBar::restoreState(const QVariantMap &state)
{
    m_model->setOnlyUpgradable(state.value(u"onlyUpgradable"_s).toBool());
    m_model->setOnlyNeedsDelegation(state.value(u"onlyNeedsDelegation"_s).toBool());
    m_model->setMarkets(state.value(u"markets"_s).toStringList());
    QList<domain::OfferId> offers;
    for (const QString &text : state.value(u"offers"_s).toStringList()) {
        if (const auto offer = domain::OfferId::fromText(text)) {
            offers.append(*offer);
        }
    }
    m_model->setOffers(offers);
}

} // namespace customers
