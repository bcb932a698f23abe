#include "customers/customerspage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/exportsheet.h"
#include "common/filterundo.h"
#include "common/flowlayout.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/skeleton.h"
#include "customers/checkall.h"
#include "customers/customertable.h"
#include "customers/filterbar.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
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
    m_error = new common::MessageBar(this);
    m_tryAgain = m_error->addAction(QString());
    m_copyDetails = m_error->addAction(QString());
    common::Letter::give(m_import, Qt::Key_I);
    common::Letter::give(m_export, Qt::Key_E);
    common::Letter::give(m_checkAll, Qt::Key_A);
    common::Letter::give(m_tryAgain, Qt::Key_T);
    common::Letter::give(m_copyDetails, Qt::Key_D);
    m_error->hide();
    m_check = new CheckAll(this);
    m_table = new CustomerTable(m_model, this);
    m_filters = new FilterBar(m_model, m_table, this);
    m_undo = new common::FilterUndo(
        this,
        [this] {
            QVariantMap state = m_filters->saveState();
            state.insert(u"search"_s, m_model->query().search);
            return state;
        },
        [this](const QVariantMap &state) {
            m_filters->restoreState(state);
            m_model->setSearch(state.value(u"search"_s).toString());
            Q_EMIT searchPut(m_model->query().search);
        });

    m_skeletonCard = new common::Card(this);
    m_skeleton = new common::Skeleton(m_skeletonCard);
    (new QVBoxLayout(m_skeletonCard))->addWidget(m_skeleton);
    m_emptyCard = new common::Card(this);
    m_empty = new common::EmptyState(m_emptyCard);
    common::Letter::give(m_empty->button(), Qt::Key_F);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_actions = new common::FlowLayout;
    m_actions->addWidget(m_import);
    m_actions->addWidget(m_export);
    m_actions->addWidget(m_checkAll);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addLayout(m_actions);
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
    m_layout->addWidget(m_filters);
    m_layout->addWidget(m_check);
    m_layout->addWidget(pages, 1);
}

void CustomersPage::connectAll()
{
    connect(m_import, &QAbstractButton::clicked, this, &CustomersPage::importRequested);
    connect(m_export, &QAbstractButton::clicked, this, &CustomersPage::exportRequested);
    connect(m_checkAll, &QAbstractButton::clicked, m_check, &CheckAll::start);
    connect(m_filters, &FilterBar::clearRequested, this, &CustomersPage::clearFilters);
    connect(m_empty, &common::EmptyState::actionTriggered, this, [this] {
        if (m_model->isNarrowed()) {
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
        if (!m_table->isThere()) {
            m_table->openWhenThere();
        } else if (const auto id = m_model->customerAt(index.row()); !id.isNull()) {
            Q_EMIT customerOpened(id);
        }
    });
    connect(m_table, &common::Table::menuAboutToOpen, this,
        [this](QMenu *menu, const QModelIndex &index) {
            const QString enter = QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText);
            menu->addAction(
                QString(common::withLetter(tr("Open customer"), Qt::Key_O) + u'\t' + enter), this,
                [this, index = QPersistentModelIndex(index)] { Q_EMIT m_table->opened(index); });
        });
    connect(m_model, &CustomerListModel::queryChanged, m_undo, &common::FilterUndo::note);
    connect(m_model, &CustomerListModel::stateChanged, this, &CustomersPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &CustomersPage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &CustomersPage::showState);
    connect(m_model, &CustomerListModel::countsChanged, this, &CustomersPage::statusTextChanged);
    connect(m_check, &CheckAll::runningChanged, this, [this](bool running) {
        m_checkAll->setEnabled(!running && m_services.customers != nullptr);
    });
    connect(m_check, &CheckAll::finished, this, [this](qint64 customers) {
        const int shown
            = static_cast<int>(std::min<qint64>(customers, std::numeric_limits<int>::max()));
        common::showToast(this, tr("%Ln customers were checked", nullptr, shown));
    });
    connect(m_check, &CheckAll::failed, this, [this](const domain::Error &error) {
        showError(error, tr("The customers could not be checked."));
    });
}

void CustomersPage::addShortcuts()
{
    // Import and export are the window's: they work on every page.
    using common::KeyTip;
    connect(common::addKey(this, KeyTip::Place::Customers, Qt::CTRL | Qt::SHIFT | Qt::Key_F5,
                [] { return tr("Check all for upgrades"); }),
        &QShortcut::activated, this, [this] { m_checkAll->click(); });
    new KeyTip(
        KeyTip::Place::Customers, { Qt::Key_Return }, [] { return tr("Open the customer"); }, this);
}

void CustomersPage::setServices(const viewmodels::PageServices &services)
{
    const bool otherBook = services.book != m_services.book;
    m_services = services;
    m_check->setServices(services);
    m_filters->setTexts(services.texts);
    m_filters->setCatalogue(
        services.customers == nullptr ? nullptr : services.customers->context().catalogue);
    m_model->setServices(services);
    const bool open = services.customers != nullptr;
    m_import->setEnabled(open);
    m_export->setEnabled(open);
    m_checkAll->setEnabled(open && !m_check->isRunning());
    if (otherBook) {
        m_undo->forget();
    }
    showState();
    Q_EMIT statusTextChanged();
}

void CustomersPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_model->setTexts(texts);
    m_check->setTexts(texts);
    m_filters->setTexts(texts);
    showState();
    Q_EMIT statusTextChanged();
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

QList<common::Pane> CustomersPage::panes() const
{
    return { { m_import, m_export, m_checkAll, m_filters, m_check, m_error },
        { m_table, m_skeletonCard, m_emptyCard } };
}

viewmodels::ExportOffer CustomersPage::exportOffer() const
{
    return viewmodels::exportOfCustomers(m_services,
        { m_model->query(), m_model->isNarrowed(), m_table->currentCustomer(),
            common::shownColumns(m_table) });
}

void CustomersPage::forgetFilters()
{
    m_model->clearFilters();
    m_undo->forget();
    Q_EMIT searchPut({});
}

void CustomersPage::clearFilters()
{
    const bool searched = !m_model->query().search.isEmpty();
    m_undo->setPaused(true); // all of it is one step
    m_model->clearFilters();
    m_undo->setPaused(false);
    m_undo->noteCleared();
    if (searched) {
        Q_EMIT searchPut({});
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
}

void CustomersPage::showEmptyTexts()
{
    if (m_model->state() != CustomerListModel::State::Ready) {
        m_empty->setTexts(QString(), QString());
    } else if (m_model->isNarrowed()) {
        m_empty->setTexts(tr("No customers match"), tr("Remove a filter or change the search."),
            tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("No customers yet"),
            tr("Import customers to see which subscriptions can be upgraded."), tr("Import CSV…"));
    }
}

QString CustomersPage::statusText() const
{
    if (!m_model->countsKnown() || m_services.texts == nullptr) {
        return {};
    }
    const domain::CustomerCounts &counts = m_model->counts();
    // What counts in a sentence has no separators by itself.
    const auto separated = [this](QString text, qint64 number) {
        return text.replace(QString::number(number), m_services.texts->number(number));
    };
    //: Status bar: customers · subscriptions · can upgrade
    return tr("%1 · %2 · %3")
        .arg(m_filters->shownText(),
            separated(tr("%Ln subscriptions", nullptr, static_cast<int>(counts.subscriptions)),
                counts.subscriptions),
            separated(tr("%Ln can upgrade", "status bar",
                          static_cast<int>(counts.upgradableSubscriptions)),
                counts.upgradableSubscriptions));
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
    m_tryAgain->setText(tr("Try again"));
    m_copyDetails->setText(tr("Copy details"));
    m_table->setAccessibleName(tr("Customers"));
    showEmptyTexts();
    Q_EMIT statusTextChanged();
}

void CustomersPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader) + 3 * theme.tableRow());
    m_actions->setSpacing(theme.px(metric::gap12));
    m_heading->setSpacing(theme.px(metric::gap16));
    // Title and actions side by side only where the actions leave the help line some room.
    const int room = width() - 2 * side;
    const bool wide = m_actions->sizeHint().width() + theme.px(280) <= room;
    m_heading->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

// --- state

QVariantMap CustomersPage::saveState() const
{
    QVariantMap state = m_table->saveState();
    state.insert(m_filters->saveState());
    return state;
}

void CustomersPage::restoreState(const QVariantMap &state)
{
    m_filters->restoreState(state);
    m_table->restoreState(state);
    m_undo->forget();
}

} // namespace customers
