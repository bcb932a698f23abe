#include "importing/errorrows.h"

#include "common/button.h"
#include "common/celldelegate.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "importing/tablefit.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace importing {

using common::Label;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int rowsShown = 6;
constexpr int fewRowsShown = 4;
constexpr int skipIndex = 0;
constexpr int stopIndex = 1;

/// The value's cell: edits in place, and tells screen readers what is being edited.
class ValueDelegate final : public common::CellDelegate
{
public:
    using CellDelegate::CellDelegate;

    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        QWidget *editor = CellDelegate::createEditor(parent, option, index);
        if (editor != nullptr) {
            const theme::Theme &theme = theme::Theme::of(parent);
            editor->setObjectName(u"valueEditor"_s);
            editor->setAutoFillBackground(true);
            editor->setFont(theme.font(TextStyle::Mono));
            if (auto *line = qobject_cast<QLineEdit *>(editor)) {
                line->setTextMargins(theme.px(theme::metric::gap8), 0, 0, 0);
            }
        }
        return editor;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        CellDelegate::setEditorData(editor, index);
        const QModelIndex column = index.siblingAtColumn(ErrorRowModel::ColumnName);
        editor->setAccessibleName(
            ErrorRows::tr("New value of column %1").arg(column.data().toString()));
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // Else Enter would go on to the table, which opens the next editor by it.
        if (event->type() == QEvent::KeyPress) {
            const int key = static_cast<const QKeyEvent *>(event)->key();
            if (key == Qt::Key_Return || key == Qt::Key_Enter) {
                auto *editor = qobject_cast<QWidget *>(watched);
                Q_EMIT commitData(editor);
                Q_EMIT closeEditor(editor);
                return true;
            }
        }
        return CellDelegate::eventFilter(watched, event);
    }
};

} // namespace

ErrorRows::ErrorRows(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(QString(), TextStyle::BodyStrong, ColorRole::Text, this))
    , m_counts(new Label(QString(), TextStyle::Body, ColorRole::TextSecondary, this))
    , m_choice(new common::SegmentedControl(this))
    , m_table(new common::Table(this))
    , m_explanation(new Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_undoRow(new QWidget(this))
    , m_undoText(new Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, m_undoRow))
    , m_undo(new common::Button(common::Button::Kind::Link, m_undoRow))
{
    setObjectName(u"errorRows"_s);
    m_title->setObjectName(u"errorTitle"_s);
    m_counts->setObjectName(u"errorCounts"_s);
    m_choice->setObjectName(u"badRowChoice"_s);
    m_table->setObjectName(u"badRowTable"_s);
    m_explanation->setObjectName(u"errorExplanation"_s);
    m_undo->setObjectName(u"undoCorrection"_s);
    common::Letter::give(m_choice, Qt::Key_R);
    common::Letter::give(m_undo, Qt::Key_U);
    m_undoText->setObjectName(u"correctionCount"_s);
    m_explanation->setWrapping(true);
    m_explanation->setSelectable(true);
    m_table->setModel(&m_model);
    m_table->setTypeAheadColumn(ErrorRowModel::ColumnName);
    m_table->setItemDelegateForColumn(ErrorRowModel::Value, new ValueDelegate(m_table));
    makeFixed(*m_table);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);

    auto *heading = new QHBoxLayout;
    heading->setSpacing(8);
    heading->addWidget(m_title);
    heading->addWidget(m_counts);
    heading->addStretch(1);
    heading->addWidget(m_choice);
    auto *undo = new QHBoxLayout(m_undoRow);
    undo->setContentsMargins(0, 0, 0, 0);
    undo->setSpacing(8);
    undo->addWidget(m_undoText);
    undo->addWidget(m_undo);
    undo->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addLayout(heading);
    column->addWidget(m_table);
    column->addWidget(m_explanation);
    column->addWidget(m_undoRow);

    m_choice->setOptions({ { u"-"_s, {}, {} }, { u"-"_s, {}, {} } });
    m_choice->setCurrentIndex(stopIndex);
    connect(m_choice, &common::SegmentedControl::chosen, this, &ErrorRows::skipBadChanged);
    connect(m_undo, &QPushButton::clicked, this, &ErrorRows::undoRequested);
    connect(m_table, &common::Table::opened, this, &ErrorRows::act);
    connect(m_table, &common::Table::menuAboutToOpen, this,
        [this](QMenu *menu, const QModelIndex &index) {
            const int row = index.row();
            if (m_model.canUse(row)) {
                menu->addAction(
                    common::withLetter(tr("Use it"), Qt::Key_U), this, [this, row] { use(row); });
            }
            if (m_model.canEdit(row)) {
                const QString f2 = QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText);
                menu->addAction(
                    QString(common::withLetter(tr("Edit the value"), Qt::Key_E) + u'\t' + f2), this,
                    [this, row] { edit(row); });
            }
        });
    connect(m_table, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == ErrorRowModel::EditMend) {
            edit(index.row());
        } else if (index.column() == ErrorRowModel::UseMend) {
            use(index.row());
        }
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        &ErrorRows::explain);
    // The editor has to be gone before what it stands in is exchanged.
    connect(&m_model, &ErrorRowModel::corrected, this, &ErrorRows::corrected, Qt::QueuedConnection);
    hide();
}

void ErrorRows::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    m_model.setTexts(texts);
    retranslate();
}

void ErrorRows::setReport(const services::ImportReport &report)
{
    const int row = m_table->currentIndex().row();
    m_count = report.badRowCount;
    m_listed = report.badRows.size();
    m_rows = 0;
    m_severalFiles = report.files.size() > 1;
    m_unusable = report.unusable;
    for (const services::ImportedFile &file : report.files) {
        m_rows += file.rows;
    }
    m_model.setReport(report);
    fill();
    if (row >= 0 && hasRows()) {
        // Whoever works down the list goes on where the mended row was.
        m_table->setCurrentIndex(
            m_model.index(qMin(row, m_model.rowCount() - 1), ErrorRowModel::Value));
    }
    explain();
}

void ErrorRows::setCorrections(qsizetype corrections)
{
    m_corrections = corrections;
    fill();
}

void ErrorRows::setMendable(bool mendable)
{
    m_mendable = mendable;
    m_model.setMendable(mendable);
    fill();
    explain();
}

bool ErrorRows::skipsBad() const
{
    return m_choice->currentIndex() == skipIndex;
}

void ErrorRows::retranslate()
{
    m_choice->setAccessibleName(tr("Rows with errors"));
    m_choice->setOptions({ { tr("Skip these rows"), {}, {} }, { tr("Stop on error"), {}, {} } });
    m_table->setAccessibleName(tr("Rows with errors"));
    m_undo->setText(tr("Undo the last one"));
    m_undo->setHint(u"Ctrl+Z"_s);
    fill();
    explain();
}

void ErrorRows::fill()
{
    if (!m_texts) {
        return;
    }
    m_title->setText(m_count > 0 || !hasRows() ? tr("Rows with errors") : tr("Rows to look at"));
    QString counts;
    if (m_count > 0) {
        counts = tr("%1 of %2").arg(m_texts->number(m_count), m_texts->number(m_rows));
    }
    if (m_count > m_listed) {
        counts = tr("%1 · the first %2 are listed").arg(counts, m_texts->number(m_listed));
    }
    m_counts->setText(counts);
    // Skipping rows makes no table of a file that is none.
    m_choice->setVisible(m_count > 0 && m_mendable && !m_unusable);
    m_table->setVisible(hasRows());
    m_title->setVisible(hasRows());
    m_counts->setVisible(m_count > 0 && !m_unusable);
    m_undoRow->setVisible(m_corrections > 0 && m_mendable);
    m_undoText->setText(tr("%Ln values were corrected here. Your file stays as it is.", nullptr,
        static_cast<int>(m_corrections)));
    setVisible(hasRows() || (m_corrections > 0 && m_mendable));
    fit();
}

void ErrorRows::fit()
{
    m_table->setColumnHidden(ErrorRowModel::File, !m_severalFiles);
    m_table->setColumnHidden(ErrorRowModel::EditMend, !m_mendable);
    bool proposes = false;
    for (int row = 0; row < m_model.rowCount() && !proposes; ++row) {
        proposes = m_model.canUse(row);
    }
    m_table->setColumnHidden(ErrorRowModel::UseMend, !proposes);
    fitHeight(*m_table, rowsThatFit(*this, rowsShown, fewRowsShown));
    fitColumns(*m_table,
        { { ErrorRowModel::File, 0 }, { ErrorRowModel::Line, 0 },
            { ErrorRowModel::ColumnName, 112 }, { ErrorRowModel::Value, 180 },
            { ErrorRowModel::Problem, 440 }, { ErrorRowModel::EditMend, 0 },
            { ErrorRowModel::UseMend, 0 } });
}

void ErrorRows::explain()
{
    const QString text = m_model.explanation(m_table->currentIndex().row());
    m_explanation->setText(text);
    m_explanation->setVisible(hasRows() && !text.isEmpty());
}

void ErrorRows::act(const QModelIndex &index)
{
    if (m_model.canUse(index.row()) && index.column() != ErrorRowModel::Value) {
        use(index.row());
    } else {
        edit(index.row());
    }
}

void ErrorRows::edit(int row)
{
    if (m_model.canEdit(row)) {
        const QModelIndex index = m_model.index(row, ErrorRowModel::Value);
        m_table->setCurrentIndex(index);
        m_table->edit(index);
    }
}

void ErrorRows::use(int row)
{
    if (m_model.canUse(row)) {
        m_table->setCurrentIndex(m_model.index(row, ErrorRowModel::Line));
        Q_EMIT corrected(m_model.proposal(row));
    }
}

void ErrorRows::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

bool ErrorRows::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table->viewport() && event->type() == QEvent::Resize) {
        fit();
    } else if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<const QKeyEvent *>(event);
        if (key->key() == Qt::Key_F2) {
            edit(m_table->currentIndex().row());
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

bool ErrorRows::event(QEvent *event)
{
    if (event->type() == QEvent::ShortcutOverride && m_corrections > 0 && m_mendable
        && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Undo)) {
        event->accept(); // a correction is taken back here, before any filter of the page
        return true;
    }
    return QWidget::event(event);
}

void ErrorRows::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Undo) && m_corrections > 0 && m_mendable) {
        Q_EMIT undoRequested();
        return;
    }
    QWidget::keyPressEvent(event);
}

} // namespace importing
