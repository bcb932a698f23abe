#include "importing/importtasks.h"

#include "common/celldelegate.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "theme/theme.h"
#include "wording/handoff.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QStandardItemModel>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importing {

using common::Label;
using services::HandOffChoice;
using services::HandOffMatch;
using theme::ColorRole;
using theme::TextStyle;

namespace {

enum Column { Customer, Task, Planned, There, Found, Fate, ColumnCount };
const QList<int> columnShares{ 150, 190, 190, 170, 150, 150 };
constexpr int rowsSeen = 3; ///< of two lines or three
/// Places of the choices.
constexpr int takeOver = 1;
constexpr int differentKeep = 1;
constexpr int differentTakeOver = 2;

} // namespace

ImportTasks::ImportTasks(QWidget *parent)
    : QWidget(parent)
    , m_title(new Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_counts(new Label(TextStyle::Body, ColorRole::TextSecondary, this))
    , m_table(new common::Table(this))
    , m_model(new QStandardItemModel(0, ColumnCount, this))
    , m_done(makeRow("importTasksDone", Qt::Key_T))
    , m_missing(makeRow("importTasksMissing", Qt::Key_G))
    , m_different(makeRow("importTasksDifferent", Qt::Key_W))
{
    setObjectName(u"importTasks"_s);
    m_counts->setObjectName(u"importTasksCounts"_s);
    m_counts->setWrapping(true);
    m_table->setObjectName(u"importTasksTable"_s);
    m_table->setModel(m_model);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSortingEnabled(false);
    m_table->setColumnShares(columnShares);
    for (int column = 0; column < ColumnCount; ++column) {
        auto *cells = new common::CellDelegate(m_table);
        cells->setWrapping(true);
        m_table->setItemDelegateForColumn(column, cells);
    }
    m_table->setRowsFollowContents(true);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
    connect(m_table, &common::Table::opened, this, &ImportTasks::chooseNext);
    connect(m_table, &common::Table::menuAboutToOpen, this, &ImportTasks::addToMenu);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_title, m_counts, m_table, m_different.widget, m_missing.widget, m_done.widget }) {
        column->addWidget(part);
    }
    hide();
}

ImportTasks::Row ImportTasks::makeRow(const char *name, Qt::Key letter)
{
    Row row;
    row.widget = new QWidget(this);
    row.label = new Label(TextStyle::Body, ColorRole::Text, row.widget);
    row.label->setWrapping(true);
    row.choice = new common::SegmentedControl(row.widget);
    row.choice->setObjectName(QLatin1StringView(name));
    common::Letter::give(row.choice, letter);
    auto *line = new QHBoxLayout(row.widget);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(16);
    line->addWidget(row.label, 1);
    line->addWidget(row.choice);
    connect(row.choice, &common::SegmentedControl::chosen, this, &ImportTasks::answered);
    return row;
}

void ImportTasks::setTexts(const std::shared_ptr<const wording::Texts> &texts,
    const std::shared_ptr<const catalog::Catalogue> &catalogue)
{
    m_texts = texts;
    m_catalogue = catalogue;
    retranslate();
}

void ImportTasks::setReport(const services::HandOffReport &report)
{
    m_report = report;
    fill();
}

void ImportTasks::reset()
{
    m_report = {};
    m_own.clear();
    for (const Row &row : { m_done, m_missing, m_different }) {
        row.choice->setCurrentIndex(0);
    }
    fill();
}

QString ImportTasks::fateOf(const HandOffMatch &match) const
{
    if (match.finding == rules::HandOffFinding::Done) {
        return m_done.choice->currentIndex() == 1 ? tr("Leave open") : tr("Mark as done");
    }
    if (!match.choice) {
        return tr("Not chosen");
    }
    return *match.choice == HandOffChoice::KeepPlan ? tr("Keep the plan")
                                                    : tr("Take over what is there");
}

QList<qint64> ImportTasks::chosenTasks() const
{
    QList<qint64> numbers;
    for (const int row : common::selectedRows(m_table)) {
        const HandOffMatch &match = m_report.matches.at(row);
        if (match.finding != rules::HandOffFinding::Done) {
            numbers.append(match.row.entry.number);
        }
    }
    return numbers;
}

void ImportTasks::choose(std::optional<HandOffChoice> choice)
{
    const QList<qint64> numbers = chosenTasks();
    for (const qint64 number : numbers) {
        if (choice) {
            m_own.insert(number, *choice);
        } else {
            m_own.remove(number);
        }
    }
    if (!numbers.isEmpty()) {
        Q_EMIT answered();
    }
}

void ImportTasks::chooseNext()
{
    const QList<qint64> numbers = chosenTasks();
    if (!numbers.isEmpty()) {
        const bool keeps
            = m_own.value(numbers.constFirst(), HandOffChoice::TakeOver) == HandOffChoice::KeepPlan;
        choose(keeps ? HandOffChoice::TakeOver : HandOffChoice::KeepPlan);
    }
}

void ImportTasks::addToMenu(QMenu *menu)
{
    if (chosenTasks().isEmpty()) {
        return;
    }
    menu->addAction(common::withLetter(tr("Keep the plan"), Qt::Key_K), this,
        [this] { choose(HandOffChoice::KeepPlan); });
    menu->addAction(common::withLetter(tr("Take over what is there"), Qt::Key_T), this,
        [this] { choose(HandOffChoice::TakeOver); });
    menu->addAction(common::withLetter(tr("As chosen for its kind"), Qt::Key_A), this,
        [this] { choose(std::nullopt); });
}

void ImportTasks::answer(services::ImportOptions &options) const
{
    options.handOff.entries = m_own;
    options.handOff.tickOffDone = m_done.choice->currentIndex() != 1;
    options.handOff.missing = m_missing.choice->currentIndex() == takeOver
        ? HandOffChoice::TakeOver
        : HandOffChoice::KeepPlan;
    options.handOff.different.reset();
    if (m_different.choice->currentIndex() == differentKeep) {
        options.handOff.different = HandOffChoice::KeepPlan;
    } else if (m_different.choice->currentIndex() == differentTakeOver) {
        options.handOff.different = HandOffChoice::TakeOver;
    }
}

void ImportTasks::fill()
{
    setVisible(!m_report.isEmpty());
    m_done.widget->setVisible(m_report.done > 0);
    m_missing.widget->setVisible(m_report.missing > 0);
    m_different.widget->setVisible(m_report.different > 0);
    const int current = m_table->currentIndex().row();
    m_model->removeRows(0, m_model->rowCount());
    if (!m_texts || !m_catalogue || m_report.isEmpty()) {
        return;
    }
    m_counts->setText(tr("Carried out: %1 · not carried out yet: %2 · different there: %3")
                          .arg(m_texts->number(m_report.done), m_texts->number(m_report.missing),
                              m_texts->number(m_report.different)));
    for (const HandOffMatch &match : std::as_const(m_report.matches)) {
        const wording::HandOffWords words
            = wording::handOffWords(match.row, *m_catalogue, *m_texts);
        const QString there = match.there
            ? wording::handOffSide(match.row, *match.there, *m_catalogue, *m_texts)
            : QString();
        QList<QStandardItem *> row;
        for (const QString &text : { words.customer, words.task,
                 //: {before} → {after}
                 tr("%1 → %2").arg(words.before, words.after), there,
                 wording::handOffFinding(match.finding, *m_texts), fateOf(match) }) {
            row.append(new QStandardItem(text));
            row.last()->setToolTip(text);
        }
        m_model->appendRow(row);
    }
    // A choice is followed by another check: the keyboard stays where it was.
    if (current >= 0 && current < m_model->rowCount()) {
        m_table->setCurrentIndex(m_model->index(current, 0));
    }
    fit();
}

void ImportTasks::fit()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int rows = std::clamp(m_model->rowCount(), 1, rowsSeen);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height()
        + rows * 2 * theme.tableRow() + 2 * m_table->frameWidth());
}

void ImportTasks::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange) {
        fit();
    }
    QWidget::changeEvent(event);
}

void ImportTasks::retranslate()
{
    m_title->setText(tr("Tasks for Partner Center"));
    m_table->setAccessibleName(m_title->text());
    m_model->setHorizontalHeaderLabels(
        { tr("Customer"), tr("Task", "for Partner Center"), tr("Planned", "change"),
            tr("In Partner Center"), tr("Found", "of a task"), tr("What happens", "to a task") });
    m_done.label->setText(tr("Tasks that were carried out"));
    m_done.choice->setOptions({ { tr("Mark as done"), {}, {} }, { tr("Leave open"), {}, {} } });
    m_missing.label->setText(tr("Tasks that were not carried out yet"));
    m_missing.choice->setOptions(
        { { tr("Keep the plan"), {}, {} }, { tr("Take over what is there"), {}, {} } });
    m_different.label->setText(tr("Tasks that are different in Partner Center"));
    m_different.choice->setOptions({ { tr("Not chosen"), {}, {} }, { tr("Keep the plan"), {}, {} },
        { tr("Take over what is there"), {}, {} } });
    for (const Row &row : { m_done, m_missing, m_different }) {
        row.choice->setAccessibleName(row.label->text());
    }
    fill();
}

} // namespace importing
