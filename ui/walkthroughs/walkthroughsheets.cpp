#include "walkthroughs/walkthroughs.h"

#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/letter.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/csvfile.h"
#include "walkthroughs/casesheet.h"
#include "walkthroughs/coveragesheet.h"
#include "walkthroughs/newrunsheet.h"
#include "walkthroughs/reportsheet.h"
#include "walkthroughs/runssheet.h"
#include "walkthroughs/stepcard.h"
#include "walkthroughs/verdictlook.h"

#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QStandardPaths>

/// What is done with runs and cases.
namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::withLetter;
using viewmodels::WalkthroughDesk;

void Walkthroughs::fillMenu()
{
    m_menu->clear();
    const theme::Theme &theme = theme::Theme::of(m_host.window);
    const auto add = [this, &theme](QMenu *menu, const QString &icon, const QString &text,
                         const QString &name, bool enabled, auto act) {
        QAction *action
            = menu->addAction(icon.isEmpty() ? QIcon() : theme.qicon(icon), text, this, act);
        action->setObjectName(name);
        action->setEnabled(enabled);
        return action;
    };
    const bool running = m_desk.isRunning();
    const qa::TestCase *now = m_desk.currentCase();
    const bool own = now != nullptr && m_desk.isOwn(now->id);
    add(m_menu, u"plus"_s, withLetter(tr("New run…"), Qt::Key_N), u"newRunAction"_s, true,
        [this] { newRun(); });
    add(m_menu, u"folder"_s, withLetter(tr("Runs…"), Qt::Key_R), u"runsAction"_s, true,
        [this] { showRuns(); });
    add(m_menu, u"export"_s, withLetter(tr("Export report…"), Qt::Key_E), u"reportAction"_s,
        m_desk.run().has_value(), [this] { exportReport(); });
    add(m_menu, u"check"_s, withLetter(tr("Finish the run…"), Qt::Key_F), u"finishRunAction"_s,
        running, [this] { finishRun(); });
    add(m_menu, {}, withLetter(tr("Put the run away"), Qt::Key_P), u"closeRunAction"_s,
        m_desk.run().has_value(), [this] { m_desk.closeRun(); });
    m_menu->addSeparator();
    add(m_menu, u"refresh"_s, withLetter(tr("Test this case once more"), Qt::Key_O),
        u"repeatCaseAction"_s, running && now != nullptr, [this] { m_desk.repeatCase(); });
    QMenu *verdicts = m_menu->addMenu(withLetter(tr("Verdict of the case"), Qt::Key_V));
    verdicts->setEnabled(running && now != nullptr);
    const qa::Execution *execution
        = now != nullptr && m_desk.run() ? m_desk.run()->execution(now->id) : nullptr;
    const auto verdict = [&](const QString &text, std::optional<qa::Verdict> value) {
        QAction *action
            = add(verdicts, {}, text, {}, true, [this, value] { m_desk.chooseCaseVerdict(value); });
        action->setCheckable(true);
        action->setChecked(execution != nullptr && execution->chosen == value);
    };
    if (verdicts->isEnabled()) {
        const qa::Verdict suggested
            = execution != nullptr ? execution->suggested(*now) : qa::Verdict::NotRun;
        verdict(tr("As the steps suggest: %1").arg(wordOf(suggested)), std::nullopt);
        for (const qa::Verdict each :
            { qa::Verdict::Pass, qa::Verdict::Fail, qa::Verdict::Blocked, qa::Verdict::Skipped }) {
            verdict(wordOf(each), each);
        }
    }
    m_menu->addSeparator();
    add(m_menu, u"plus"_s, withLetter(tr("New test case…"), Qt::Key_C), u"newCaseAction"_s, true,
        [this] { editCase(true); });
    add(m_menu, u"note"_s,
        own ? withLetter(tr("Edit this test case…"), Qt::Key_D)
            : withLetter(tr("Copy and edit this test case…"), Qt::Key_D),
        u"editCaseAction"_s, now != nullptr, [this] { editCase(false); });
    add(m_menu, {}, withLetter(tr("Remove this test case…"), Qt::Key_M), u"removeCaseAction"_s, own,
        [this] { removeCase(); });
    add(m_menu, u"import"_s, withLetter(tr("Import test cases…"), Qt::Key_I),
        u"importCasesAction"_s, true, [this] { importCases(); });
    add(m_menu, u"export"_s, withLetter(tr("Export test cases…"), Qt::Key_X),
        u"exportCasesAction"_s, !m_desk.cases().isEmpty(), [this] { exportCases(); });
    add(m_menu, u"list"_s, withLetter(tr("Coverage…"), Qt::Key_G), u"coverageAction"_s, true,
        [this] { showCoverage(); });
    m_menu->addSeparator();
    fillTours();
    m_menu->addSeparator();
    add(m_menu, u"external"_s,
        withLetter(
            isFloating() ? tr("Put the step back into the window") : tr("Step in its own window"),
            Qt::Key_W),
        u"floatAction"_s, true, [this] { setFloating(!isFloating()); });
}

void Walkthroughs::newRun()
{
    // The card can be used beside its sheets, and asks for the same one again.
    if (qobject_cast<NewRunSheet *>(common::OverlayDialog::topOf(m_host.window)) == nullptr) {
        (new NewRunSheet(m_host.window, m_desk))->open();
    }
}

void Walkthroughs::showRuns()
{
    (new RunsSheet(m_host.window, m_desk))->open();
}

void Walkthroughs::showCoverage()
{
    (new CoverageSheet(m_host.window, m_desk))->open();
}

void Walkthroughs::exportReport()
{
    const bool isOpen
        = qobject_cast<ReportSheet *>(common::OverlayDialog::topOf(m_host.window)) != nullptr;
    if (!m_desk.run() || isOpen) {
        return;
    }
    auto *sheet = new ReportSheet(
        m_host.window, m_desk, QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    connect(sheet, &ReportSheet::exported, this, [this](const QString &folder, int files) {
        common::showToast(m_host.window,
            tr("%Ln files written: %1", nullptr, files).arg(QDir::toNativeSeparators(folder)));
    });
    sheet->open();
}

void Walkthroughs::finishRun()
{
    common::ConfirmDialog::ask(
        m_host.window,
        [this] {
            common::ConfirmDialog::Question words;
            const int open = m_desk.run() ? m_desk.run()->stepCount(qa::Verdict::NotRun) : 0;
            words.title = tr("Finish the run?");
            words.text = open > 0
                ? tr("%Ln steps have no verdict yet. A finished run can be read and exported, but "
                     "takes no more verdicts.",
                    nullptr, open)
                : tr("A finished run can be read and exported, but takes no more verdicts.");
            words.act = tr("Finish");
            words.destructive = false;
            return words;
        },
        this,
        [this](bool act) {
            if (act) {
                m_desk.finish();
            }
        });
}

void Walkthroughs::editCase(bool fresh)
{
    const qa::TestCase *now = m_desk.currentCase();
    qa::TestCase given;
    bool isNew = fresh;
    if (!fresh && now != nullptr) {
        given = *now;
        if (!m_desk.isOwn(now->id)) {
            isNew = true;
            given.id = u"my-"_s + now->id;
        }
    }
    (new CaseSheet(m_host.window, m_desk, given, isNew))->open();
}

void Walkthroughs::removeCase()
{
    const qa::TestCase *now = m_desk.currentCase();
    if (now == nullptr) {
        return;
    }
    common::ConfirmDialog::ask(
        m_host.window,
        [title = now->title.in(m_desk.workspace().language())] {
            common::ConfirmDialog::Question words;
            words.title = tr("Remove “%1”?").arg(title);
            words.text = tr("Runs keep their own copy of it.");
            words.act = tr("Remove");
            return words;
        },
        this,
        [this, id = now->id](bool act) {
            if (act) {
                m_desk.removeCase(id);
            }
        });
}

void Walkthroughs::importCases()
{
    auto *dialog = new QFileDialog(
        m_host.window, tr("Import test cases"), {}, tr("Test cases (*.json *.csv);;All files (*)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, &m_desk, &WalkthroughDesk::importCases);
    dialog->open();
}

void Walkthroughs::exportCases()
{
    auto *dialog = new QFileDialog(m_host.window, tr("Export test cases"), u"test-cases.json"_s,
        tr("JSON (*.json);;CSV (*.csv)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"json"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        const bool csv = file.endsWith(".csv"_L1, Qt::CaseInsensitive);
        viewmodels::whenAnswered(
            viewmodels::saveFile(file,
                csv ? qa::CaseStore::asCsv(m_desk.cases()) : qa::CaseStore::asJson(m_desk.cases())),
            this, [this, file](const domain::Result<void> &saved) {
                if (saved) {
                    common::showToast(
                        m_host.window, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
                } else {
                    Q_EMIT errorOccurred(saved.error());
                }
            });
    });
    dialog->open();
}

} // namespace walkthroughs
