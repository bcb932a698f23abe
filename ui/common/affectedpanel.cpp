#include "common/affectedpanel.h"

#include "common/affectedtable.h"
#include "common/button.h"
#include "common/errorpresenter.h"
#include "common/exportsheet.h"
#include "common/filterundo.h"
#include "common/keytip.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/segmentedcontrol.h"
#include "theme/theme.h"
#include "viewmodels/affectedfollowup.h"
#include "viewmodels/answer.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>

using namespace Qt::StringLiterals;

namespace common {

using domain::WorkState;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::AffectedFollowUp;
using viewmodels::AffectedModel;

AffectedPanel::AffectedPanel(AffectedFollowUp *work, QWidget *parent)
    : QWidget(parent)
    , m_work(work)
    , m_title(new Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_count(new Label(TextStyle::Body, ColorRole::TextTertiary, this))
    , m_about(new Button(Button::Kind::Link, this))
    , m_export(new Button(Button::Kind::Standard, this))
    , m_filter(new SegmentedControl(this))
    , m_mark(new Button(Button::Kind::Standard, this))
    , m_note(new Button(Button::Kind::Standard, this))
    , m_bar(new MessageBar(this))
    , m_undo(m_bar->addAction({}))
    , m_table(new AffectedTable(work->model(), this))
    , m_empty(new Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_tools(new QWidget(this))
{
    setObjectName(u"affectedPanel"_s);
    build();
    connectAll();
    retheme();
    retranslate();
}

void AffectedPanel::tellKeys(QObject *owner)
{
    using Place = KeyTip::Place;
    new KeyTip(
        Place::Lists, { Qt::Key_Space },
        [] { return tr("Mark as done or open (accounts that need extra work)"); }, owner);
    new KeyTip(
        Place::Lists, { Qt::Key_F2 }, [] { return tr("Edit note"); }, owner);
    new KeyTip(
        Place::Lists, { QKeySequence::Undo }, [] { return tr("Undo"); }, owner);
}

void AffectedPanel::build()
{
    m_count->setObjectName(u"affectedCount"_s);
    m_export->setIconName(u"export"_s);
    m_export->setSmall(true);
    m_export->setObjectName(u"exportCsv"_s);
    m_about->setSmall(true);
    m_about->setObjectName(u"aboutReassigning"_s);
    m_filter->setObjectName(u"affectedFilter"_s);
    m_filter->setSmall(true);
    m_filter->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_filter->setCurrentIndex(0);
    for (Button *button : { m_mark, m_note }) {
        button->setSmall(true);
    }
    m_mark->setIconName(u"check"_s);
    m_mark->setObjectName(u"markAffected"_s);
    m_note->setIconName(u"note"_s);
    m_note->setObjectName(u"editAffectedNote"_s);
    m_bar->setObjectName(u"affectedBar"_s);
    m_bar->setClosable(true);
    m_bar->hide();
    m_undo->setObjectName(u"undoAffected"_s);
    Letter::give(m_export, Qt::Key_E);
    Letter::give(m_about, Qt::Key_R);
    Letter::give(m_filter, Qt::Key_F);
    Letter::give(m_mark, Qt::Key_M);
    Letter::give(m_note, Qt::Key_N);
    Letter::give(m_undo, Qt::Key_U);
    m_table->setObjectName(u"affectedTable"_s);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_table->installEventFilter(this);
    m_empty->setWrapping(true);
    m_empty->setObjectName(u"affectedEmpty"_s);

    m_head = new QHBoxLayout;
    m_head->addWidget(m_title);
    m_head->addWidget(m_count);
    m_head->addStretch(1);
    m_head->addWidget(m_export);
    m_toolRow = new QHBoxLayout(m_tools);
    m_toolRow->setContentsMargins(0, 0, 0, 0);
    m_toolRow->addWidget(m_filter);
    m_toolRow->addStretch(1);
    m_toolRow->addWidget(m_mark);
    m_toolRow->addWidget(m_note);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_tools);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_table);
    m_layout->addWidget(m_empty);
    m_layout->addWidget(m_about, 0, Qt::AlignLeft);
    m_layout->addStretch(0);
}

void AffectedPanel::connectAll()
{
    connect(m_export, &QAbstractButton::clicked, this, &AffectedPanel::openExport);
    connect(m_about, &QAbstractButton::clicked, this,
        [this] { Q_EMIT helpRequested(viewmodels::HelpTopic::Reassigning); });
    connect(m_mark, &QAbstractButton::clicked, this, &AffectedPanel::mark);
    connect(m_note, &QAbstractButton::clicked, this, &AffectedPanel::editNote);
    connect(m_undo, &QAbstractButton::clicked, m_work, &AffectedFollowUp::undo);
    connect(m_table, &Table::opened, this, &AffectedPanel::editNote);
    connect(m_table, &Table::menuAboutToOpen, this, [this](QMenu *menu) {
        const auto add = [this, menu](const Button &button, Qt::Key letter,
                             const QKeySequence &keys, auto act) {
            QAction *action = menu->addAction(QString(withLetter(button.text(), letter) + u'\t'
                                                  + keys.toString(QKeySequence::NativeText)),
                this, act);
            action->setEnabled(button.isEnabled());
            action->setToolTip(m_work->disabledReason());
        };
        if (m_work->model()->isKept()) {
            add(*m_mark, Qt::Key_M, Qt::Key_Space, &AffectedPanel::mark);
            add(*m_note, Qt::Key_N, Qt::Key_F2, &AffectedPanel::editNote);
        }
    });
    connect(m_filter, &SegmentedControl::currentChanged, this, [this](int index) {
        m_work->model()->setFilter(index == 0 ? std::optional<WorkState>()
                                              : (index == 1 ? WorkState::Open : WorkState::Done));
        m_filterUndo->note();
        m_filteredLast = true;
        refresh();
    });
    m_filterUndo = new FilterUndo(
        this,
        [this] {
            return QVariantMap{ { u"shown"_s, m_filter->currentIndex() } };
        },
        [this](const QVariantMap &state) {
            m_filter->setCurrentIndex(state.value(u"shown"_s).toInt());
            m_filteredLast = false;
        });
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &AffectedPanel::showButtons);
    connect(m_work->model(), &AffectedModel::countsChanged, this, &AffectedPanel::refresh);
    connect(m_work->model(), &QAbstractItemModel::modelReset, this, &AffectedPanel::refresh);
    connect(m_work->model(), &QAbstractItemModel::rowsRemoved, this, &AffectedPanel::refresh);
    connect(m_work, &AffectedFollowUp::loaded, this, &AffectedPanel::refresh);
    connect(m_work, &AffectedFollowUp::marked, this,
        [this](qint64 lines, WorkState state, bool undone) {
            const int count = static_cast<int>(lines);
            showButtons();
            if (undone) {
                tell(tr("The change was undone."), false);
            } else if (count > 0) {
                tell(state == WorkState::Done ? tr("%Ln items marked as done.", nullptr, count)
                                              : tr("%Ln items marked as open.", nullptr, count),
                    true);
            }
        });
    connect(m_work, &AffectedFollowUp::noteSaved, this, [this] {
        tell(tr("The note was saved."), false);
        fit();
    });
    connect(m_work, &AffectedFollowUp::failed, this, &AffectedPanel::tellError);
}

void AffectedPanel::setTexts(const QString &title, const QString &empty)
{
    m_titleText = title;
    m_emptyText = empty;
    refresh();
}

void AffectedPanel::setFileName(const QString &name)
{
    m_fileName = name;
}

void AffectedPanel::setFilling(bool filling)
{
    m_filling = filling;
    m_layout->setStretchFactor(m_table, filling ? 1 : 0);
    fit();
}

void AffectedPanel::begin()
{
    m_bar->hide();
    m_table->setCurrentIndex({});
    m_filter->setCurrentIndex(0);
    m_filterUndo->forget();
    m_filteredLast = false;
}

void AffectedPanel::refresh()
{
    const AffectedModel &model = *m_work->model();
    const domain::WorkCounts counts = model.counts();
    const bool any = counts.total > 0;
    m_title->setText(m_titleText);
    m_table->setAccessibleName(m_titleText);
    if (m_work->texts()) {
        const wording::Texts &texts = *m_work->texts();
        m_count->setText(!model.isKept() ? texts.number(counts.total)
                : counts.open == 0
                ? tr("%1 · all done", "number of items").arg(texts.number(counts.total))
                : tr("%1 · %2 open", "number of items")
                      .arg(texts.number(counts.total), texts.number(counts.open)));
    }
    m_export->setVisible(any);
    m_about->setVisible(any);
    m_export->setEnabled(model.rowCount() > 0);
    m_tools->setVisible(any && model.isKept());
    m_table->setVisible(model.rowCount() > 0);
    m_empty->setText(any ? tr("No items match the filter.") : m_emptyText);
    m_empty->setVisible(model.rowCount() == 0);
    showButtons();
    fit();
}

void AffectedPanel::showButtons()
{
    const QList<int> rows = selectedRows();
    bool anyOpen = rows.isEmpty();
    for (const int row : rows) {
        anyOpen = anyOpen || m_work->model()->lineAt(row).state == WorkState::Open;
    }
    const QString disabled = m_work->disabledReason();
    const QString reason = !disabled.isEmpty() ? disabled
        : rows.isEmpty()                       ? tr("Choose one or more lines first.")
                                               : QString();
    m_mark->setText(anyOpen ? tr("Mark as done") : tr("Mark as open"));
    m_mark->setEnabled(reason.isEmpty());
    m_mark->setDisabledReason(reason);
    m_note->setEnabled(reason.isEmpty());
    m_note->setDisabledReason(reason);
    m_undo->setVisible(m_offersUndo && m_work->canUndo());
}

QList<int> AffectedPanel::selectedRows() const
{
    QList<int> rows;
    const QModelIndexList selected = m_table->selectionModel()->selectedRows();
    for (const QModelIndex &index : selected) {
        rows.append(index.row());
    }
    std::sort(rows.begin(), rows.end());
    return rows;
}

void AffectedPanel::mark()
{
    m_filteredLast = false;
    m_work->toggle(selectedRows());
}

void AffectedPanel::editNote()
{
    const QModelIndex current = m_table->currentIndex();
    const QModelIndex note = m_work->model()->index(current.row(), AffectedModel::Note);
    if (note.flags().testFlag(Qt::ItemIsEditable)) {
        m_table->scrollTo(note);
        m_table->edit(note);
    }
}

void AffectedPanel::tell(const QString &text, bool offerUndo)
{
    m_bar->setContent({ MessageBar::Kind::Ok, {}, text });
    offerUndoInBar(offerUndo);
    m_bar->show();
}

void AffectedPanel::offerUndoInBar(bool offer)
{
    m_offersUndo = offer;
    m_undo->setVisible(m_offersUndo && m_work->canUndo());
}

void AffectedPanel::tellError(const domain::Error &error)
{
    if (m_work->texts()) {
        m_bar->setContent(presentError(error, *m_work->texts()));
        offerUndoInBar(false);
        m_bar->show();
    }
}

void AffectedPanel::openExport()
{
    viewmodels::WorkShown shown = m_work->shown(selectedRows());
    shown.fileName = m_fileName;
    if (const auto offer = m_work->exportOffer(shown)) {
        auto *sheet = new ExportSheet(this, *offer, m_work->texts());
        sheet->open();
    }
}

bool AffectedPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::ShortcutOverride) {
        // The keys of the list are the list's, not a default button's.
        const auto *key = static_cast<const QKeyEvent *>(event);
        // What was done last is taken back first: a mark here, a filter by the window.
        if (key->matches(QKeySequence::Undo) && m_work->canUndo() && !m_filteredLast) {
            event->accept();
            return true;
        }
    }
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_Space && key->modifiers() == Qt::NoModifier) {
            mark();
            return true;
        }
        if (key->key() == Qt::Key_F2) {
            editNote();
            return true;
        }
        if (key->matches(QKeySequence::Undo)) {
            m_work->undo();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void AffectedPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void AffectedPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    if (m_filling || event->oldSize().width() != width()) {
        fit();
    }
}

void AffectedPanel::retranslate()
{
    m_about->setText(tr("About reassigning licences"));
    m_export->setText(tr("Export CSV…"));
    m_filter->setOptions({ { tr("All"), {}, {} }, { tr("Open", "items"), {}, {} },
        { tr("Done", "items"), {}, {} } });
    m_filter->setAccessibleName(tr("Show"));
    m_mark->setHint(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    m_note->setText(tr("Edit note"));
    m_note->setHint(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    m_undo->setText(tr("Undo"));
    m_undo->setHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    refresh();
}

void AffectedPanel::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(theme::metric::gap8));
    m_head->setSpacing(theme.px(theme::metric::gap8));
    m_toolRow->setSpacing(theme.px(theme::metric::gap8));
    fit();
}

void AffectedPanel::fit()
{
    if (m_table->isHidden()) {
        return;
    }
    m_table->fit(width(), m_filling);
}

} // namespace common
