#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/filterundo.h"
#include "common/flowlayout.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "common/segmentedcontrol.h"
#include "sandboxpage/exchangepane.h"
#include "sandboxpage/livetable.h"
#include "sandboxpage/requestspart.h"
#include "theme/theme.h"

#include <QItemSelectionModel>
#include <QMenu>
#include <QSplitter>
#include <QStackedLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

/// What the journal is made of, and which part speaks to which.
namespace sandboxpage {

using common::Button;
using viewmodels::SandboxJournalModel;

void RequestsPart::build()
{
    m_search = new common::SearchField(this);
    m_search->setObjectName(u"requestSearch"_s);
    m_status = new common::SegmentedControl(this);
    m_status->setObjectName(u"requestStatus"_s);
    m_status->setOptions(
        { { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_status->setCurrentIndex(0);
    m_export = new Button(Button::Kind::Standard, this);
    m_export->setObjectName(u"exportRequests"_s);
    m_export->setIconName(u"export"_s);
    m_export->setTrailingIconName(u"chevron-down"_s);
    m_clear = new Button(Button::Kind::Standard, this);
    m_clear->setObjectName(u"clearRequests"_s);
    m_clear->setIconName(u"cross"_s);
    common::Letter::tell(m_search, QKeySequence::Find);
    common::Letter::give(m_status, Qt::Key_F);
    common::Letter::give(m_export, Qt::Key_E);
    common::Letter::give(m_clear, Qt::Key_L);
    m_tools = new common::FlowLayout;
    for (QWidget *tool :
        std::initializer_list<QWidget *>{ m_search, m_status, m_export, m_clear }) {
        m_tools->addWidget(tool);
    }
    m_pages = new QWidget(this);
    m_splitter = new QSplitter(Qt::Horizontal, m_pages);
    m_splitter->setObjectName(u"requestSplitter"_s);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setHandleWidth(theme::metric::gap8);
    m_table = new LiveTable({ {}, {}, { 300, 190, 90 }, {}, {}, { 70, 90, 90 }, { 70, 84, 60 } },
        { SandboxJournalModel::RequestId, SandboxJournalModel::Duration,
            SandboxJournalModel::Fault },
        m_splitter);
    m_table->setObjectName(u"requestTable"_s);
    m_table->setModel(m_model);
    m_table->setTypeAheadColumn(SandboxJournalModel::Path);
    m_exchange = new ExchangePane(m_splitter);
    m_splitter->addWidget(m_table);
    m_splitter->addWidget(m_exchange);
    m_splitter->setStretchFactor(0, 3);
    m_splitter->setStretchFactor(1, 2);
    m_splitter->setSizes({ 640, 384 });
    m_emptyCard = new common::Card(m_pages);
    m_empty = new common::EmptyState(m_emptyCard);
    m_empty->setObjectName(u"requestsEmpty"_s);
    common::Letter::give(m_empty->button(), Qt::Key_K);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);
    m_stack = new QStackedLayout(m_pages);
    m_stack->addWidget(m_splitter);
    m_stack->addWidget(m_emptyCard);
    // The page scrolls as a whole where the window is too small; else the list does.
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_tools);
    m_layout->addWidget(m_pages, 1);
}

void RequestsPart::connectAll()
{
    m_filterUndo = new common::FilterUndo(
        this,
        [this] {
            return QVariantMap{ { u"status"_s, m_status->currentIndex() },
                { u"search"_s, m_search->text().trimmed() } };
        },
        [this](const QVariantMap &state) {
            m_search->setSearch(state.value(u"search"_s).toString());
            m_status->setCurrentIndex(state.value(u"status"_s).toInt());
            filter();
        });
    connect(m_search, &common::SearchField::searchChanged, this, &RequestsPart::filter);
    connect(m_search, &common::SearchField::leftDownwards, this, &RequestsPart::focusList);
    connect(m_status, &common::SegmentedControl::currentChanged, this, [this] {
        filter();
        m_filterUndo->note();
    });
    connect(m_export, &QAbstractButton::clicked, this, &RequestsPart::exportRequests);
    connect(m_clear, &QAbstractButton::clicked, this, &RequestsPart::confirmClear);
    connect(m_empty, &common::EmptyState::actionTriggered, this, [this] {
        if (m_model->reading() == SandboxJournalModel::Reading::Failed) {
            m_model->reload();
        } else {
            clearFilters();
        }
    });
    connect(m_table, &common::Table::opened, this, &RequestsPart::showCurrent);
    connect(m_table, &common::Table::menuAboutToOpen, this, &RequestsPart::addToMenu);
    connect(m_exchange, &ExchangePane::showRequested, this, &RequestsPart::showCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) {
            if (const auto *entry = m_model->entryAt(current.row())) {
                m_chosen = entry->number;
            }
            readExchange();
        });
    connect(m_model, &QAbstractItemModel::modelReset, this, &RequestsPart::follow);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &RequestsPart::follow);
    connect(m_model, &QAbstractItemModel::rowsInserted, this,
        [this](const QModelIndex &, int first, int last) {
            keepPlace(last - first + 1);
            follow();
        });
    connect(m_model, &SandboxJournalModel::readingChanged, this, &RequestsPart::showState);
    connect(m_model, &SandboxJournalModel::countChanged, this, [this] {
        showState();
        Q_EMIT statusTextChanged();
    });
}

void RequestsPart::addToMenu(QMenu *menu)
{
    const auto *entry = m_model->entryAt(m_table->currentIndex().row());
    QAction *show = menu->addAction(
        common::withLetter(tr("Show in window"), Qt::Key_W), this, &RequestsPart::showCurrent);
    show->setEnabled(entry != nullptr && !entry->customer.isEmpty());
    menu->addAction(
            common::withLetter(tr("Copy as curl"), Qt::Key_U), m_exchange, &ExchangePane::copyCurl)
        ->setEnabled(m_exchange->shown().has_value());
}

} // namespace sandboxpage
