#include "importing/importsheet.h"

#include "common/focus.h"
#include "common/label.h"
#include "common/letter.h"
#include "importing/errorrows.h"
#include "importing/importchooser.h"
#include "importing/importquestions.h"
#include "common/joblane.h"
#include "importing/importtasks.h"
#include "importing/mappingtable.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace importing {

using common::Button;
using services::BadRow;
using services::ImportProblem;

void ImportSheet::build()
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(14);
    m_message = new common::MessageBar(content);
    m_message->setObjectName(u"importMessage"_s);
    m_again = m_message->addAction({});
    m_again->setObjectName(u"checkAgain"_s);
    m_chooser = new ImportChooser(content);
    m_mapping = new MappingTable(content);
    m_questions = new ImportQuestions(m_workspace, content);
    m_tasks = new ImportTasks(content);
    m_errors = new ErrorRows(content);
    m_counts
        = new common::Label(theme::TextStyle::Caption, theme::ColorRole::TextSecondary, content);
    m_counts->setObjectName(u"importCounts"_s);
    m_counts->setWrapping(true);
    m_lane = new common::JobLane(common::JobLane::Stop::Elsewhere, content);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_message, m_chooser, m_mapping, m_questions, m_tasks, m_errors, m_counts, m_lane }) {
        column->addWidget(part);
    }
    column->addStretch(1);
    setContent(content);
    m_message->hide();

    m_change = new Button(Button::Kind::Standard);
    m_change->setObjectName(u"changeFiles"_s);
    m_change->setSmall(true);
    addHeaderWidget(m_change);
    m_save = addFooterButton({}, Button::Kind::Standard);
    m_cancel = addFooterButton({}, Button::Kind::Standard);
    m_import = addFooterButton({}, Button::Kind::Primary);
    m_save->setObjectName(u"saveErrors"_s);
    m_cancel->setObjectName(u"cancelImport"_s);
    m_import->setObjectName(u"runImport"_s);
    m_restore = m_message->addAction(QString());
    m_restore->setObjectName(u"restoreImport"_s);
    m_restore->hide();
    common::Letter::give(m_again, Qt::Key_K);
    common::Letter::give(m_restore, Qt::Key_B);
    common::Letter::give(m_change, Qt::Key_H);
    common::Letter::give(m_save, Qt::Key_S);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_import, Qt::Key_I);

    constexpr int patience = 400; // ms
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
}

void ImportSheet::connectAll()
{
    connect(&m_patience, &QTimer::timeout, m_lane, &QWidget::show);
    connect(m_lane, &common::JobLane::progressed, this, [this](qint64 done, qint64 total) {
        if (m_state == State::Importing) {
            // Of a large book, what comes behind the last row takes a while of its own.
            m_lane->setText(done < total
                    ? m_workspace.texts()->importProgress(done, total)
                    : tr("All rows are read. Upgrades are checked, and the lists put in order…"));
        }
    });
    connect(m_chooser, &ImportChooser::changed, this, [this] {
        m_draft.setFiles(m_chooser->files());
        m_questions->reset();
        m_tasks->reset();
        m_changesFiles = false;
        checkFiles();
    });
    connect(m_chooser, &ImportChooser::pasteRequested, this, &ImportSheet::paste);
    connect(m_mapping, &MappingTable::shownFileChanged, this, &ImportSheet::refresh);
    connect(m_mapping, &MappingTable::fieldChosen, this,
        [this](services::ImportKind kind, qsizetype place, const QString &field) {
            m_draft.setField(kind, place, field);
            checkFiles();
        });
    connect(m_mapping, &MappingTable::firstRowHasNamesChosen, this,
        [this](services::ImportKind kind, bool hasNames) {
            m_draft.setFirstRowHasNames(kind, hasNames);
            checkFiles();
        });
    connect(m_questions, &ImportQuestions::answered, this, &ImportSheet::checkFiles);
    connect(m_tasks, &ImportTasks::answered, this, &ImportSheet::checkFiles);
    connect(m_errors, &ErrorRows::skipBadChanged, this, &ImportSheet::checkFiles);
    connect(m_errors, &ErrorRows::corrected, this,
        [this](const services::ImportCorrection &correction) {
            m_draft.correct(correction);
            checkFiles();
        });
    connect(m_errors, &ErrorRows::undoRequested, this, [this] {
        m_draft.undoCorrection();
        checkFiles();
    });
    connect(m_again, &QPushButton::clicked, this, &ImportSheet::checkFiles);
    connect(m_restore, &QPushButton::clicked, this, &ImportSheet::restoreBackup);
    connect(m_change, &QPushButton::clicked, this, [this] {
        m_changesFiles = !m_changesFiles;
        refresh();
    });
    connect(m_save, &QPushButton::clicked, this, &ImportSheet::askWhereToSave);
    connect(m_cancel, &QPushButton::clicked, this, &ImportSheet::cancelOrStop);
    connect(m_import, &QPushButton::clicked, this, &ImportSheet::importFiles);
}

bool ImportSheet::isRunning() const
{
    return m_state == State::Importing;
}

void ImportSheet::setState(State state)
{
    m_state = state;
    refresh();
    if (state == State::Done || state == State::Importing) {
        m_cancel->setFocus(Qt::OtherFocusReason);
    } else if (state == State::Checked && m_cancel->hasFocus()) {
        // It came here when the chooser went; Enter would throw the whole import away.
        QWidget *first = common::nextFocusInside(m_mapping, nullptr, true);
        (first != nullptr ? first : m_import)->setFocus(Qt::OtherFocusReason);
    }
}

void ImportSheet::refresh()
{
    // A re-check leaves what was found in its place until it has found something else.
    const bool found = !m_report.files.isEmpty() && m_draft.hasFiles();
    const bool done = m_state == State::Done;
    const bool importing = m_state == State::Importing;
    m_chooser->setVisible(!done && (!found || m_changesFiles));
    m_mapping->setVisible(found && !done
        && std::any_of(m_report.files.cbegin(), m_report.files.cend(),
            [](const services::ImportedFile &file) { return !file.columns.isEmpty(); }));
    if (!found || done) {
        m_tasks->hide();
        m_questions->hide();
    }
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_chooser, m_mapping, m_questions, m_tasks, m_errors, m_change }) {
        part->setEnabled(!importing);
        part->setAccessibleDescription(importing ? whyNoImport() : QString());
    }
    m_errors->setMendable(!done);
    m_change->setVisible(found && !done);
    m_change->setText(m_changesFiles ? tr("Hide files") : tr("Change files…"));
    const wording::Texts &texts = *m_workspace.texts();
    m_counts->setVisible(found && m_report.added + m_report.changed + m_report.unchanged > 0);
    QString counts = tr("Added: %1 · Changed: %2 · Unchanged: %3 · Skipped: %4")
                         .arg(texts.number(m_report.added), texts.number(m_report.changed),
                             texts.number(m_report.unchanged), texts.number(m_report.skipped));
    if (m_report.upgradable) {
        //: {what is added and changed} · subscriptions that can be upgraded, before → after
        counts = tr("%1 · Can be upgraded: %2 → %3")
                     .arg(counts, texts.number(m_report.upgradable->before),
                         texts.number(m_report.upgradable->after));
    }
    m_counts->setText(counts);
    setSubtitle(found && !done ? fileLine() : QString());

    m_save->setVisible(found && m_errors->hasRows());
    m_import->setVisible(!done);
    const QString reason = whyNoImport();
    m_import->setEnabled(reason.isEmpty());
    m_import->setDisabledReason(reason);
    m_cancel->setEnabled(true);
    m_cancel->setText(importing ? tr("Stop") : done ? tr("Close") : tr("Cancel"));
    m_cancel->setKind(done ? Button::Kind::Primary : Button::Kind::Standard);
    setFooterText(footer());
    if (!accessibleDescription().isEmpty()) { // what the check announced
        setAccessibleDescription(m_state == State::Checked ? footer() : QString());
    }
    setClosable(!importing, tr("Stop the import first."));
}

QString ImportSheet::fileLine() const
{
    const services::ImportedFile *file = m_mapping->shownFile();
    if (file == nullptr) {
        return {};
    }
    QStringList parts{ file->name, tr("%Ln rows", nullptr, static_cast<int>(file->rows)) };
    if (!file->encoding.isEmpty()) {
        parts += file->encoding;
    }
    if (file->format == services::ImportFormat::Workbook) {
        parts += u"XLSX"_s;
    } else if (file->format == services::ImportFormat::Json) {
        parts += u"JSON"_s;
    } else if (file->format == services::ImportFormat::JsonLines) {
        parts += u"JSON Lines"_s;
    } else if (file->separator == u';') {
        parts += tr("semicolon");
    } else if (file->separator == u'\t') {
        parts += tr("tab");
    } else if (file->separator == u',') {
        parts += tr("comma");
    } else {
        parts += QString(file->separator);
    }
    return parts.join(u" · "_s);
}

QString ImportSheet::whyNoImport() const
{
    switch (m_state) {
    case State::Choosing:
        return tr("Choose a file first.");
    case State::Checking:
        return tr("The files are being read.");
    case State::Importing:
        return tr("The import is running.");
    case State::Checked:
    case State::Done:
        break;
    }
    if (m_report.unusable) {
        const bool missesColumns = std::any_of(
            m_report.badRows.cbegin(), m_report.badRows.cend(), [](const BadRow &row) {
                return row.problem == ImportProblem::MissingColumn
                    || row.problem == ImportProblem::NoHeader
                    || row.problem == ImportProblem::JsonNoFields;
            });
        return missesColumns
            ? tr("A column that is needed is missing. Match it with one of the file.")
            : tr("The file cannot be read as a table. Choose another one.");
    }
    if (m_report.badRowCount > 0 && !m_errors->skipsBad()) {
        return tr("Some rows have errors. Correct them, or skip these rows.");
    }
    if (m_report.handOff.undecided > 0) {
        return tr("Some tasks are different in Partner Center. Choose what becomes of them.");
    }
    if (m_report.added + m_report.changed == 0 && m_report.handOff.isEmpty()) {
        return m_report.unchanged > 0 ? tr("Everything in the file is in the book already.")
                                      : tr("There is no row to import.");
    }
    return {};
}

QString ImportSheet::footer() const
{
    switch (m_state) {
    case State::Choosing:
        return tr("Nothing is saved until you import");
    case State::Checking:
        return tr("Checking the files…");
    case State::Done:
        return {};
    case State::Checked:
    case State::Importing:
        break;
    }
    const QString reason = m_state == State::Checked ? whyNoImport() : QString();
    return reason.isEmpty() ? m_workspace.texts()->importForecast(
               m_report.added + m_report.changed + m_report.unchanged, m_report.skipped)
                            : reason;
}

QString ImportSheet::jobText() const
{
    return m_state == State::Importing ? tr("Importing…") : tr("Checking the files…");
}

common::MessageBar::Content ImportSheet::doneMessage() const
{
    QStringList sentences;
    if (m_report.skipped > 0) {
        sentences.append(tr("%Ln rows were skipped.", nullptr, static_cast<int>(m_report.skipped)));
    }
    if (!m_report.handOff.isEmpty()) {
        const wording::Texts &texts = *m_workspace.texts();
        sentences.append(
            tr("Tasks for Partner Center: %1 carried out, %2 not carried out yet, %3 "
               "different there.")
                .arg(texts.number(m_report.handOff.done), texts.number(m_report.handOff.missing),
                    texts.number(m_report.handOff.different)));
        services::ImportOptions chosen;
        m_tasks->answer(chosen);
        if (chosen.handOff.takesOver() && m_draft.files().users.isEmpty()) {
            sentences.append(tr("Import the users too: licences that a cancellation ended come "
                                "back with them alone."));
        }
    }
    if (!m_backup.isEmpty()) {
        sentences.append(
            tr("A copy from before is kept with the backups. It can take the import back."));
    }
    return { common::MessageBar::Kind::Ok,
        m_workspace.texts()->importDone(m_report.customers, m_report.subscriptions),
        sentences.join(u' ') };
}

/// Customers of one's own would be lost with the next reset, and their tasks are kept by nobody.
void ImportSheet::warnOfInvented()
{
    const domain::BookOrigin origin = m_workspace.info().origin;
    const bool invented
        = origin == domain::BookOrigin::Demo || origin == domain::BookOrigin::Generated;
    if (invented && m_report.added + m_report.changed > 0) {
        showMessage({ common::MessageBar::Kind::Warn, tr("This database holds invented customers."),
            tr("What you import makes no tasks for Partner Center here, and is lost when the demo "
               "data is reset. For your own customers use a database of their own: choose “New "
               "database…” or “Open my own book” in the menu.") });
    }
}

void ImportSheet::showMessage(const common::MessageBar::Content &content, bool canCheckAgain)
{
    m_again->setVisible(canCheckAgain);
    m_restore->setVisible(m_state == State::Done && !m_backup.isEmpty());
    m_message->setContent(content);
    m_message->show();
}

void ImportSheet::hideMessage()
{
    m_message->hide();
}

void ImportSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void ImportSheet::retranslate()
{
    setTitle(tr("Import CSV"));
    m_again->setText(tr("Check again"));
    m_restore->setText(tr("Take the import back…"));
    m_save->setText(tr("Save error list…"));
    m_import->setText(tr("Import"));
    m_lane->setText(jobText());
    if (m_state == State::Done) {
        m_message->setContent(doneMessage());
    }
    m_mapping->setTexts(m_workspace.texts());
    m_questions->setTexts(m_workspace.texts());
    const services::CustomerService *customers = m_workspace.pageServices().customers;
    m_tasks->setTexts(
        m_workspace.texts(), customers != nullptr ? customers->context().catalogue : nullptr);
    m_errors->setTexts(m_workspace.texts());
    refresh();
}

} // namespace importing
