#include "walkthroughs/walkthroughs.h"

#include "common/announce.h"
#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/keytip.h"
#include "common/overlaydialog.h"
#include "walkthroughs/cardwindow.h"
#include "walkthroughs/scriptpane.h"
#include "walkthroughs/scriptview.h"
#include "walkthroughs/stepcard.h"
#include "walkthroughs/stepkeys.h"
#include "walkthroughs/targetframe.h"
#include "walkthroughs/tourguide.h"
#include "walkthroughs/windowchecks.h"

#include <QHBoxLayout>
#include <QImage>
#include <QMenu>
#include <QShortcut>

#include <utility>

/// How the parts stand and what the keys do; runs and cases in walkthroughsheets.cpp.
namespace walkthroughs {

using namespace Qt::StringLiterals;
using viewmodels::WalkthroughDesk;

Walkthroughs::Walkthroughs(
    WalkthroughDesk &desk, viewmodels::ScenarioLoader &loader, Host host, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_loader(loader)
    , m_host(std::move(host))
    , m_scripts(new ScriptPane(desk, m_host.window))
    , m_cardPlace(new QWidget(m_host.window))
    , m_card(new StepCard(desk, m_cardPlace))
    , m_menu(new QMenu(m_host.window))
    , m_frame(new TargetFrame(m_host.window))
    , m_tour(new TourGuide(m_host.window, desk.workspace(), this))
{
    auto *row = new QHBoxLayout(m_cardPlace);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_card);
    m_menu->setObjectName(u"walkthroughsMenu"_s);
    m_scripts->setMenu(m_menu);
    m_card->setMenu(m_menu);
    m_desk.setWindowCheck([this](const qa::Check &check) {
        return checkWindow(check, *m_host.window, m_desk.workspace().language());
    });
    connectAll();
    addKeys();
    place();
}

void Walkthroughs::connectAll()
{
    connect(m_menu, &QMenu::aboutToShow, this, &Walkthroughs::fillMenu);
    connect(m_scripts, &ScriptPane::newRunRequested, this, &Walkthroughs::newRun);
    connect(m_scripts, &ScriptPane::reportRequested, this, &Walkthroughs::exportReport);
    connect(m_card, &StepCard::newRunRequested, this, &Walkthroughs::newRun);
    connect(m_card, &StepCard::showMeRequested, this, &Walkthroughs::showMe);
    connect(m_card, &StepCard::captureRequested, this, [this] { capture(false); });
    connect(m_card, &StepCard::captureBothRequested, this, [this] { capture(true); });
    connect(m_card, &StepCard::scenarioRequested, this, &Walkthroughs::loadScenario);
    connect(m_card, &StepCard::floatRequested, this, [this] { setFloating(!isFloating()); });
    connect(m_card, &StepCard::closeRequested, this, [this] { setOpen(false); });
    connect(&m_desk, &WalkthroughDesk::changed, this, &Walkthroughs::statusTextChanged);
    connect(&m_desk, &WalkthroughDesk::stepChanged, this, [this] {
        m_frame->release();
        Q_EMIT statusTextChanged();
    });
    connect(&m_desk, &WalkthroughDesk::failed, this, &Walkthroughs::errorOccurred);
    connect(&m_desk, &WalkthroughDesk::attached, this, [this](const QString &file) {
        common::showToast(m_host.window, tr("Saved: %1").arg(file.section(u'/', -1)));
    });
    connect(&m_desk, &WalkthroughDesk::casesSaved, this, [this](int count) {
        common::showToast(m_host.window, tr("%Ln test cases saved", nullptr, count));
    });
    connect(&m_loader, &viewmodels::ScenarioLoader::loaded, this, &Walkthroughs::whenLoaded);
    connect(
        &m_loader, &viewmodels::ScenarioLoader::failed, this, [this](const domain::Error &error) {
            m_loadedFor.clear();
            Q_EMIT errorOccurred(error);
        });
    m_loader.setAsksFirst(true);
    connect(&m_loader, &viewmodels::ScenarioLoader::question, this, &Walkthroughs::askFirst);
    connect(&m_loader, &viewmodels::ScenarioLoader::givenUp, this, [this] { m_loadedFor.clear(); });
}

void Walkthroughs::addKeys()
{
    for (const StepKey key : allStepKeys()) {
        auto *shortcut = common::addKey(
            m_host.window, common::KeyTip::Place::Everywhere, keysOf(key),
            [key] { return wordsOf(key); }, Qt::ApplicationShortcut);
        connect(shortcut, &QShortcut::activated, this, [this, key] {
            if (!m_open) {
                return;
            }
            switch (key) {
            case StepKey::Pass:
                m_card->judge(qa::Verdict::Pass);
                break;
            case StepKey::Fail:
                m_card->judge(qa::Verdict::Fail);
                break;
            case StepKey::Blocked:
                m_card->judge(qa::Verdict::Blocked);
                break;
            case StepKey::Skip:
                m_card->judge(qa::Verdict::Skipped);
                break;
            case StepKey::Capture:
                capture(false);
                break;
            case StepKey::CaptureBoth:
                capture(true);
                break;
            case StepKey::ShowMe:
                showMe();
                break;
            case StepKey::Check:
                m_desk.check();
                break;
            case StepKey::Note:
                m_card->focusNote();
                break;
            case StepKey::Previous:
                m_desk.goBack();
                break;
            case StepKey::Next:
                m_desk.goOn();
                break;
            case StepKey::NextUntested:
                m_desk.goToUntested();
                break;
            case StepKey::Defect:
                m_card->focusDefect();
                break;
            case StepKey::NewRun:
                newRun();
                break;
            case StepKey::Export:
                exportReport();
                break;
            case StepKey::LoadScenario:
                if (const qa::TestCase *testCase = m_desk.currentCase()) {
                    loadScenario(testCase->scenario);
                }
                break;
            }
        });
    }
    // One line in the overview of the keys for all of them.
    QList<QKeySequence> ticks;
    for (int i = 0; i < expectedKeys; ++i) {
        ticks.append(keysOfExpected(i));
        auto *tick = new QShortcut(keysOfExpected(i), m_host.window);
        tick->setContext(Qt::ApplicationShortcut);
        connect(tick, &QShortcut::activated, this, [this, i] {
            if (m_open) {
                m_card->tick(i);
            }
        });
    }
    new common::KeyTip(
        common::KeyTip::Place::Everywhere, { ticks.constFirst(), ticks.constLast() },
        [] { return wordsOfExpected(); }, m_host.window);
}

void Walkthroughs::setOpen(bool open)
{
    if (open && !m_desk.isLoaded()) {
        m_desk.load();
    }
    if (m_open == open) {
        return;
    }
    m_open = open;
    if (!open) {
        m_frame->release();
    }
    place();
    Q_EMIT openChanged();
    Q_EMIT statusTextChanged();
}

void Walkthroughs::setNarrow(bool narrow)
{
    m_narrow = narrow;
    place();
}

bool Walkthroughs::isFloating() const
{
    return !m_cardWindow.isNull();
}

void Walkthroughs::setFloating(bool floating)
{
    if (floating == isFloating()) {
        return;
    }
    if (floating) {
        m_card->setFloating(true);
        m_cardWindow = new CardWindow(m_card, m_host.window);
        connect(m_cardWindow, &CardWindow::closing, this, [this] { setFloating(false); });
    } else {
        CardWindow *window = m_cardWindow;
        m_cardWindow.clear();
        m_cardPlace->layout()->addWidget(m_card);
        m_card->setFloating(false);
        m_card->show();
        window->hide();
        window->deleteLater();
    }
    place();
    Q_EMIT floatingChanged(floating);
}

void Walkthroughs::place()
{
    m_scripts->setVisible(m_open && !m_narrow);
    m_cardPlace->setVisible(m_open && !isFloating());
    m_card->setCompact(m_narrow);
    if (m_cardWindow) {
        m_cardWindow->setVisible(m_open);
    }
}

QString Walkthroughs::statusText() const
{
    const qa::TestCase *testCase = m_desk.currentCase();
    if (!m_open || testCase == nullptr) {
        return {};
    }
    const QString step
        = tr("step %1 of %2").arg(m_desk.currentStep() + 1).arg(testCase->steps.size());
    return m_desk.isRunning() ? tr("Walkthrough running · %1").arg(step)
                              : tr("Walkthrough · %1").arg(step);
}

QList<common::Pane> Walkthroughs::panes() const
{
    QList<common::Pane> all;
    if (!m_open) {
        return all;
    }
    if (!m_narrow) {
        all.append({ m_scripts->list(), m_scripts });
    }
    if (!isFloating()) {
        all.append(m_card->panes());
    }
    return all;
}

void Walkthroughs::focusFirst()
{
    if (m_narrow) {
        m_card->focusFirst();
    } else {
        m_scripts->list()->setFocus(Qt::OtherFocusReason);
    }
}

void Walkthroughs::showMe()
{
    const qa::Step *step = m_desk.step();
    if (step == nullptr || step->target.isEmpty()) {
        return;
    }
    QRect part;
    if (revealTarget(*m_host.window, step->target)) {
        if (QWidget *target = findTarget(*m_host.window, step->target, &part)) {
            m_frame->frame(target, part);
            const QString name = target->accessibleName();
            common::announce(m_card,
                name.isEmpty() ? tr("It is framed in the window")
                               : tr("Framed in the window: %1").arg(name));
            return;
        }
    }
    common::showToast(m_host.window,
        tr("It is not on the screen now. Follow the steps before, or load the demo situation."));
}

void Walkthroughs::capture(bool bothLanguages)
{
    if (!m_desk.isRunning()) {
        return;
    }
    QJsonObject facts = m_host.facts ? m_host.facts() : QJsonObject();
    const bool korean = m_desk.workspace().language() == catalog::Language::Korean;
    facts.insert(u"shownLanguage"_s, korean ? u"ko"_s : u"en"_s);
    m_desk.attach(m_host.window->grab().toImage(), facts);
    if (bothLanguages && m_host.inOtherLanguage) {
        facts.insert(u"shownLanguage"_s, korean ? u"en"_s : u"ko"_s);
        m_desk.attach(m_host.inOtherLanguage().toImage(), facts);
    }
}

void Walkthroughs::loadScenario(const QString &id)
{
    if (m_host.refusesScenario && m_host.refusesScenario()) {
        return;
    }
    // What a sheet shows is of the book that is about to be written over.
    if (m_host.closeSheets && !m_host.closeSheets()) {
        common::showToast(m_host.window, tr("Close the open sheet first"));
        return;
    }
    if (const qa::Scenario *scenario = m_desk.scenario(id)) {
        m_search = scenario->search;
        m_loadedFor.clear();
        m_loader.load(*scenario, m_host.demoBook);
    }
}

void Walkthroughs::askFirst(qint64 changes)
{
    const auto question = [this, changes] {
        common::ConfirmDialog::Question words;
        words.title = tr("Write the demo data afresh?");
        words.text
            = tr("The demo data were changed since they were reset. Entries of the activity log "
                 "that are lost: %1.\nTo keep them, save a snapshot first. This is asked once "
                 "until the program ends.")
                  .arg(m_desk.workspace().texts()->number(changes));
        words.act = tr("Load the demo situation");
        return words;
    };
    auto *dialog = common::ConfirmDialog::ask(m_host.window, question, this, [this](bool act) {
        if (act) {
            m_loader.goAhead();
        } else {
            m_loader.giveUp();
        }
    });
    connect(&m_desk.workspace(), &viewmodels::Workspace::aboutToClose, dialog,
        &common::ConfirmDialog::finish);
}

void Walkthroughs::whenLoaded()
{
    if (m_host.startOver) {
        m_host.startOver();
    }
    if (!m_search.isEmpty() && m_host.search) {
        m_host.search(m_search);
    }
    common::showToast(m_host.window,
        m_loader.hasLeftOutFaults()
            ? tr("The demo situation is loaded, without its faults: the sandbox server is off")
            : tr("The demo situation is loaded"));
    if (const qa::Tour *tour = tourOf(std::exchange(m_loadedFor, QString()))) {
        setOpen(false); // the audience is shown the window, and not the scripts
        m_tour->begin(*tour);
    }
}

} // namespace walkthroughs
