#include "customers/customerspage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/chip.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/skeleton.h"
#include "customers/checkall.h"
#include "customers/customertable.h"
#include "customers/flowlayout.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <limits>

namespace customers {

using namespace Qt::StringLiterals;
using common::Button;
using viewmodels::CustomerListModel;

CustomersPage::CustomersPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new CustomerListModel(this))
{
    setObjectName(u"customersPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
    showState();
}

void CustomersPage::build()
{
    using theme::ColorRole;
    using theme::TextStyle;
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_import = new Button(Button::Kind::Standard, this);
    m_import->setIconName(u"import"_s);
    m_import->setObjectName(u"importButton"_s);
    m_export = new Button(Button::Kind::Standard, this);
    m_export->setIconName(u"export"_s);
    m_export->setObjectName(u"exportButton"_s);
    m_checkAll = new Button(Button::Kind::Primary, this);
    m_checkAll->setIconName(u"refresh"_s);
    m_checkAll->setObjectName(u"checkAllButton"_s);
    m_upgradable = new common::Chip(QString(), u"arrow-up"_s, this);
    m_upgradable->setCheckable(true);
    m_upgradable->setObjectName(u"canUpgradeChip"_s);
    m_needsDelegation = new common::Chip(QString(), u"shield-off"_s, this);
    m_needsDelegation->setCheckable(true);
    m_needsDelegation->setObjectName(u"needsDelegationChip"_s);
    m_clear = new Button(Button::Kind::Link, this);
    m_clear->setObjectName(u"clearFilters"_s);
    m_shown = new common::Label(TextStyle::Caption, ColorRole::TextTertiary, this);
    m_error = new common::MessageBar(this);
    m_tryAgain = m_error->addAction(QString());
    m_copyDetails = m_error->addAction(QString());
    m_error->hide();
    m_check = new CheckAll(this);
    m_table = new CustomerTable(m_model, this);

    m_skeletonCard = new common::Card(this);
    m_skeleton = new common::Skeleton(m_skeletonCard);
    (new QVBoxLayout(m_skeletonCard))->addWidget(m_skeleton);
    m_emptyCard = new common::Card(this);
    m_empty = new common::EmptyState(m_emptyCard);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_actions = new FlowLayout;
    m_actions->addWidget(m_import);
    m_actions->addWidget(m_export);
    m_actions->addWidget(m_checkAll);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addLayout(m_actions);
    m_chips = new FlowLayout;
    m_chips->addWidget(m_upgradable);
    m_chips->addWidget(m_needsDelegation);
    m_chips->addWidget(m_clear);
    m_filters = new QHBoxLayout;
    m_filters->addLayout(m_chips, 1);
    m_filters->addWidget(m_shown);
    auto *pages = new QWidget(this);
    m_stack = new QStackedLayout(pages);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_skeletonCard);
    m_stack->addWidget(m_emptyCard);

    // Where text is large and the window small the whole page scrolls; else the table alone does.
    pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_pages = pages;
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addWidget(m_error);
    m_layout->addLayout(m_heading);
    m_layout->addLayout(m_filters);
    m_layout->addWidget(m_check);
    m_layout->addWidget(pages, 1);
}

void CustomersPage::connectAll()
{
    connect(m_import, &QAbstractButton::clicked, this, &CustomersPage::importRequested);
    connect(m_export, &QAbstractButton::clicked, this, &CustomersPage::exportRequested);
    connect(m_checkAll, &QAbstractButton::clicked, m_check, &CheckAll::start);
    connect(
        m_upgradable, &QAbstractButton::toggled, m_model, &CustomerListModel::setOnlyUpgradable);
    connect(m_needsDelegation, &QAbstractButton::toggled, m_model,
        &CustomerListModel::setOnlyNeedsDelegation);
    connect(m_clear, &QAbstractButton::clicked, this, &CustomersPage::clearFilters);
    connect(m_empty, &common::EmptyState::actionTriggered, this, [this] {
        if (isFiltered()) {
            clearFilters();
        } else {
            Q_EMIT importRequested();
        }
    });
    connect(m_skeleton, &common::Skeleton::cancelled, m_model, &CustomerListModel::stopLoading);
    connect(m_tryAgain, &QAbstractButton::clicked, m_model, &CustomerListModel::reload);
    connect(m_copyDetails, &QAbstractButton::clicked, this, [this] {
        common::copyText(this, common::technicalDetails(m_shownError), tr("Details copied"));
    });
    connect(m_table, &common::Table::opened, this, [this](const QModelIndex &index) {
        const domain::CustomerId id = m_model->customerAt(index.row());
        if (!id.isNull()) {
            Q_EMIT customerOpened(id);
        }
    });
    connect(m_model, &CustomerListModel::stateChanged, this, &CustomersPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomersPage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CustomersPage::showState);
    connect(m_model, &CustomerListModel::countsChanged, this, &CustomersPage::showCounts);
    connect(m_check, &CheckAll::runningChanged, this, [this](bool running) {
        m_checkAll->setEnabled(!running && m_services.customers != nullptr);
    });
    connect(m_check, &CheckAll::finished, this, [this](qint64 customers) {
        const int shown
            = static_cast<int>(std::min<qint64>(customers, std::numeric_limits<int>::max()));
        common::showToast(this, tr("%n customers were checked", nullptr, shown));
    });
    connect(m_check, &CheckAll::failed, this, [this](const domain::Error &error) {
        showError(error, tr("The customers could not be checked."));
    });
}

void CustomersPage::addShortcuts()
{
    const auto add = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    add(Qt::CTRL | Qt::Key_I, [this] { m_import->click(); });
    add(Qt::CTRL | Qt::Key_E, [this] { m_export->click(); });
    add(Qt::CTRL | Qt::SHIFT | Qt::Key_F5, [this] { m_checkAll->click(); });
}

void CustomersPage::setServices(const viewmodels::PageServices &services)
{
    m_services = services;
    m_check->setServices(services);
    m_model->setServices(services);
    const bool open = services.customers != nullptr;
    m_import->setEnabled(open);
    m_export->setEnabled(open);
    m_checkAll->setEnabled(open && !m_check->isRunning());
    showState();
    showCounts();
}

void CustomersPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_model->setTexts(texts);
    m_check->setTexts(texts);
    showState();
    showCounts();
}

void CustomersPage::setCloud(domain::Cloud cloud)
{
    m_model->setCloud(cloud);
}

void CustomersPage::setSearch(const QString &search)
{
    m_model->setSearch(search);
}

void CustomersPage::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
}

bool CustomersPage::isFiltered() const
{
    const domain::CustomerQuery &query = m_model->query();
    return query.onlyUpgradable || query.onlyNeedsDelegation || !query.search.isEmpty();
}

void CustomersPage::clearFilters()
{
    m_upgradable->setChecked(false);
    m_needsDelegation->setChecked(false);
    if (!m_model->query().search.isEmpty()) {
        m_model->setSearch(QString());
        Q_EMIT searchCleared();
    }
    m_table->setFocus(Qt::OtherFocusReason);
}

// --- what is shown

void CustomersPage::showState()
{
    const CustomerListModel::State state = m_model->state();
    const bool empty = m_model->rowCount() == 0;
    if (state == CustomerListModel::State::Failed) {
        const QDateTime readAt = m_model->readAt();
        showError(m_model->error(),
            readAt.isValid() && m_services.texts
                ? tr("The customers could not be loaded. The data below is from %1.")
                      .arg(m_services.texts->dateTime(readAt))
                : tr("The customers could not be loaded."));
    } else if (state == CustomerListModel::State::Ready) {
        m_error->hide();
    }
    if (!empty) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_table);
    } else if (state == CustomerListModel::State::Loading) {
        if (!m_skeleton->isRunning()) {
            m_skeleton->start();
        }
        m_stack->setCurrentWidget(m_skeletonCard);
    } else {
        m_skeleton->stop();
        showEmptyTexts();
        m_stack->setCurrentWidget(m_emptyCard);
    }
    m_clear->setVisible(isFiltered());
}

void CustomersPage::showEmptyTexts()
{
    if (m_model->state() != CustomerListModel::State::Ready) {
        m_empty->setTexts(QString(), QString());
    } else if (isFiltered()) {
        m_empty->setTexts(tr("No customers match"), tr("Remove a filter or change the search."),
            tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("No customers yet"),
            tr("Import customers to see which subscriptions can be upgraded."), tr("Import CSV…"));
    }
}

void CustomersPage::showCounts()
{
    const bool known = m_model->countsKnown() && m_services.texts != nullptr;
    const domain::CustomerCounts &counts = m_model->counts();
    m_upgradable->setCount(known ? std::optional(counts.upgradable) : std::nullopt);
    m_needsDelegation->setCount(known ? std::optional(counts.needsDelegation) : std::nullopt);
    m_shown->setText(!known ? QString()
                            : tr("%1 of %2 customers")
                                  .arg(m_services.texts->number(counts.shown),
                                      m_services.texts->number(counts.total)));
    Q_EMIT statusTextChanged();
}

QString CustomersPage::statusText() const
{
    if (!m_model->countsKnown() || m_services.texts == nullptr) {
        return {};
    }
    const domain::CustomerCounts &counts = m_model->counts();
    //: Status bar: customers · subscriptions · can upgrade
    return tr("%1 · %2 · %3")
        .arg(m_shown->text(),
            tr("%n subscriptions", nullptr, static_cast<int>(counts.subscriptions)),
            tr("%n can upgrade", "status bar", static_cast<int>(counts.upgradableSubscriptions)));
}

void CustomersPage::showError(const domain::Error &error, const QString &what)
{
    m_shownError = error;
    if (m_services.texts == nullptr) {
        return;
    }
    common::MessageBar::Content content = common::presentError(error, *m_services.texts);
    //: Two sentences: the cause, what to do next
    content.text
        = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
    content.title = what;
    m_error->setContent(content);
    m_error->show();
}

// --- live changes

void CustomersPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void CustomersPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void CustomersPage::retranslate()
{
    m_title->setText(tr("Customers"));
    m_help->setText(tr("Choose a customer to see which subscriptions can be upgraded."));
    m_import->setText(tr("Import CSV…"));
    m_export->setText(tr("Export CSV…"));
    m_checkAll->setText(tr("Check all for upgrades"));
    m_upgradable->setText(tr("Can upgrade"));
    m_needsDelegation->setText(tr("Needs delegated admin"));
    m_clear->setText(tr("Clear filters"));
    m_tryAgain->setText(tr("Try again"));
    m_copyDetails->setText(tr("Copy details"));
    m_table->setAccessibleName(tr("Customers"));
    showEmptyTexts();
    showCounts();
}

void CustomersPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = window()->width() < 1100 ? metric::gap16 : metric::gap24;
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader + 3 * metric::tableRow));
    m_actions->setSpacing(theme.px(metric::gap12));
    m_chips->setSpacing(theme.px(metric::gap8));
    m_heading->setSpacing(theme.px(metric::gap16));
    m_filters->setSpacing(theme.px(metric::gap12));
    // Title and actions side by side only where the actions leave the help line some room.
    const int room = width() - 2 * side;
    const bool wide = m_actions->sizeHint().width() + theme.px(280) <= room;
    m_heading->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

// --- state

QVariantMap CustomersPage::saveState() const
{
    QVariantMap state = m_table->saveState();
    state.insert(u"onlyUpgradable"_s, m_upgradable->isChecked());
    state.insert(u"onlyNeedsDelegation"_s, m_needsDelegation->isChecked());
    return state;
}

void CustomersPage::restoreState(const QVariantMap &state)
{
    m_upgradable->setChecked(state.value(u"onlyUpgradable"_s).toBool());
    m_needsDelegation->setChecked(state.value(u"onlyNeedsDelegation"_s).toBool());
    m_table->restoreState(state);
}

} // namespace customers
