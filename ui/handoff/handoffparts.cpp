#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/filterundo.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/segmentedcontrol.h"
#include "common/skeleton.h"
#include "handoff/handoffpage.h"
#include "handoff/handofftable.h"
#include "theme/theme.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QMenu>
#include <QShortcut>
#include <QStackedLayout>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

/// What the page is made of, and which part speaks to which.
namespace handoff {

using common::Button;
using common::KeyTip;
using viewmodels::HandOffModel;

void HandOffPage::build()
{
    using theme::ColorRole;
    using theme::TextStyle;
    m_title = new common::Label(TextStyle::Title, ColorRole::Text, this);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, this);
    m_help->setWrapping(true);
    m_export = new Button(Button::Kind::Standard, this);
    m_export->setIconName(u"export"_s);
    m_export->setObjectName(u"exportTasks"_s);
    m_print = new Button(Button::Kind::Standard, this);
    m_print->setIconName(u"print"_s);
    m_print->setObjectName(u"printTasks"_s);
    m_tools = new QWidget(this);
    m_filter = new common::SegmentedControl(m_tools);
    m_filter->setObjectName(u"handOffFilter"_s);
    m_filter->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_filter->setCurrentIndex(0);
    m_mark = new Button(Button::Kind::Standard, m_tools);
    m_mark->setIconName(u"check"_s);
    m_mark->setObjectName(u"markTask"_s);
    m_note = new Button(Button::Kind::Standard, m_tools);
    m_note->setIconName(u"note"_s);
    m_note->setObjectName(u"editTaskNote"_s);
    m_bar = new common::MessageBar(this);
    m_bar->setObjectName(u"handOffBar"_s);
    m_bar->setClosable(true);
    m_bar->hide();
    m_undo = m_bar->addAction({});
    m_undo->setObjectName(u"undoTask"_s);
    common::Letter::give(m_export, Qt::Key_E);
    common::Letter::give(m_print, Qt::Key_P);
    common::Letter::give(m_filter, Qt::Key_F);
    common::Letter::give(m_mark, Qt::Key_M);
    common::Letter::give(m_note, Qt::Key_N);
    common::Letter::give(m_undo, Qt::Key_U);
    m_pages = new QWidget(this);
    m_table = new HandOffTable(m_model, m_pages);
    m_skeletonCard = new common::Card(m_pages);
    m_skeleton = new common::Skeleton(m_skeletonCard);
    m_skeleton->setTiles(false);
    (new QVBoxLayout(m_skeletonCard))->addWidget(m_skeleton);
    m_emptyCard = new common::Card(m_pages);
    m_empty = new common::EmptyState(m_emptyCard);
    m_empty->setObjectName(u"handOffEmpty"_s);
    common::Letter::give(m_empty->button(), Qt::Key_R);
    (new QVBoxLayout(m_emptyCard))->addWidget(m_empty);

    auto *titles = new QVBoxLayout;
    titles->setSpacing(0);
    titles->addWidget(m_title);
    titles->addWidget(m_help);
    m_heading = new QHBoxLayout;
    m_heading->addLayout(titles, 1);
    m_heading->addWidget(m_export, 0, Qt::AlignTop);
    m_heading->addWidget(m_print, 0, Qt::AlignTop);
    m_toolRow = new QHBoxLayout(m_tools);
    m_toolRow->setContentsMargins(0, 0, 0, 0);
    m_toolRow->addWidget(m_filter);
    m_toolRow->addStretch(1);
    m_toolRow->addWidget(m_mark);
    m_toolRow->addWidget(m_note);
    m_stack = new QStackedLayout(m_pages);
    m_stack->addWidget(m_table);
    m_stack->addWidget(m_skeletonCard);
    m_stack->addWidget(m_emptyCard);
    // Where text is large and the window small the whole page scrolls; else the list does.
    m_pages->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    auto *scroll = new common::PageScroll(this);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    m_layout = new QVBoxLayout(scroll->content());
    m_layout->addLayout(m_heading);
    m_layout->addWidget(m_tools);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_pages, 1);
}

void HandOffPage::connectAll()
{
    connect(m_export, &QAbstractButton::clicked, this, &HandOffPage::exportTasks);
    connect(m_print, &QAbstractButton::clicked, this, &HandOffPage::print);
    connect(m_mark, &QAbstractButton::clicked, this, &HandOffPage::mark);
    connect(m_note, &QAbstractButton::clicked, m_table, &HandOffTable::editNote);
    connect(m_undo, &QAbstractButton::clicked, m_model, &HandOffModel::undo);
    connect(m_table, &HandOffTable::markRequested, this, &HandOffPage::mark);
    connect(m_table, &HandOffTable::undoRequested, m_model, &HandOffModel::undo);
    connect(m_table, &common::Table::opened, this,
        [this](const QModelIndex &index) { openRow(index.row()); });
    connect(m_table, &common::Table::menuAboutToOpen, this, &HandOffPage::addToMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &HandOffPage::showButtons);
    connect(m_empty, &common::EmptyState::actionTriggered, this, [this] {
        if (m_model->reading() == HandOffModel::Reading::Failed) {
            m_model->reload();
        } else {
            m_filter->setCurrentIndex(2);
        }
    });
    connect(m_filter, &common::SegmentedControl::currentChanged, this, &HandOffPage::filterBy);
    m_filterUndo = new common::FilterUndo(
        this,
        [this] {
            return QVariantMap{ { u"shown"_s, m_filter->currentIndex() } };
        },
        [this](const QVariantMap &state) {
            m_filter->setCurrentIndex(state.value(u"shown"_s).toInt());
            m_filteredLast = false;
        });
    connect(m_model, &HandOffModel::readingChanged, this, &HandOffPage::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &HandOffPage::showState);
    connect(m_model, &QAbstractItemModel::rowsRemoved, this, &HandOffPage::showState);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &HandOffPage::showState);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &HandOffPage::showButtons);
    connect(m_model, &HandOffModel::overviewChanged, this, [this] {
        showState();
        Q_EMIT statusTextChanged();
    });
    connect(m_model, &HandOffModel::marked, this, &HandOffPage::tellMarked);
    connect(m_model, &HandOffModel::noteSaved, this,
        [this] { tell(tr("The note was saved."), false); });
    connect(m_model, &HandOffModel::failed, this,
        [this](const domain::Error &error) { tellError(error); });
}

void HandOffPage::addShortcuts()
{
    connect(common::addKey(
                this, KeyTip::Place::HandOff, QKeySequence(Qt::Key_F5),
                [] { return tr("Read the list again"); }, Qt::WidgetWithChildrenShortcut),
        &QShortcut::activated, m_model, &HandOffModel::reload);
    connect(common::addKey(
                this, KeyTip::Place::HandOff, QKeySequence(Qt::CTRL | Qt::Key_P),
                [] { return tr("Print"); }, Qt::WidgetWithChildrenShortcut),
        &QShortcut::activated, this, &HandOffPage::print);
    new KeyTip(
        KeyTip::Place::HandOff, { Qt::Key_Space }, [] { return tr("Mark as done or open"); }, this);
    new KeyTip(
        KeyTip::Place::HandOff, { Qt::Key_F2 }, [] { return tr("Edit note"); }, this);
    new KeyTip(
        KeyTip::Place::HandOff, { Qt::Key_Return }, [] { return tr("Open subscription"); }, this);
    new KeyTip(
        KeyTip::Place::HandOff, { QKeySequence::Undo }, [] { return tr("Undo the last mark"); },
        this);
}

void HandOffPage::addToMenu(QMenu *menu)
{
    menu->addAction(common::withLetter(tr("Open subscription"), Qt::Key_O), this,
        [this] { openRow(m_table->currentIndex().row()); });
    const auto add = [this, menu](const Button &button, Qt::Key letter, const QKeySequence &keys,
                         auto *receiver, auto act) {
        QAction *action = menu->addAction(QString(common::withLetter(button.text(), letter) + u'\t'
                                              + keys.toString(QKeySequence::NativeText)),
            receiver, act);
        action->setEnabled(button.isEnabled());
        action->setToolTip(m_model->disabledReason());
    };
    add(*m_mark, Qt::Key_M, Qt::Key_Space, this, &HandOffPage::mark);
    add(*m_note, Qt::Key_N, Qt::Key_F2, m_table, &HandOffTable::editNote);
}

} // namespace handoff
