#include "walkthroughs/tourguide.h"

#include "common/overlaydialog.h"
#include "walkthroughs/noteswindow.h"
#include "walkthroughs/targetframe.h"
#include "walkthroughs/tourbubble.h"
#include "walkthroughs/windowchecks.h"

#include <QApplication>
#include <QEvent>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

constexpr int lookEvery = 200; ///< ms
const QString notesKey = u"notes"_s;
const QString leftKey = u"left"_s;

} // namespace

TourGuide::TourGuide(QWidget *window, viewmodels::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
    , m_frame(new TargetFrame(window))
    , m_bubble(new TourBubble(window))
{
    m_frame->setObjectName(u"tourFrame"_s);
    m_frame->setLasting(true);
    m_looking.setInterval(lookEvery);
    connect(&m_looking, &QTimer::timeout, this, &TourGuide::look);
    connect(m_bubble, &TourBubble::nextRequested, this, &TourGuide::goOn);
    connect(m_bubble, &TourBubble::previousRequested, this, &TourGuide::goBack);
    connect(m_bubble, &TourBubble::endRequested, this, &TourGuide::end);
    connect(&m_workspace, &viewmodels::Workspace::languageChanged, this, [this] {
        if (isRunning()) {
            say();
        }
    });
    m_window->installEventFilter(this);
}

TourGuide::~TourGuide()
{
    delete m_notes;
    delete m_bubble;
    delete m_frame;
}

void TourGuide::begin(const qa::Tour &tour, int stop)
{
    if (isRunning()) {
        remember(false);
    }
    m_opener = QApplication::focusWidget();
    m_tour = tour;
    m_begun.start();
    m_looking.start();
    goTo(std::clamp(stop, 0, static_cast<int>(tour.stops.size()) - 1));
    m_bubble->show();
    m_bubble->raise();
    showNotes();
    m_window->activateWindow(); // from which the audience reads, and not the notes
    m_bubble->takeFocus();
}

void TourGuide::goOn()
{
    if (!isRunning()) {
        return;
    }
    if (m_at + 1 < m_tour->stops.size()) {
        goTo(m_at + 1);
        return;
    }
    remember(true);
    leave();
}

void TourGuide::goBack()
{
    if (isRunning() && m_at > 0) {
        goTo(m_at - 1);
    }
}

void TourGuide::end()
{
    if (isRunning()) {
        remember(false);
        leave();
    }
}

void TourGuide::remember(bool done)
{
    if (done || m_at == 0) {
        m_left.remove(m_tour->id);
    } else {
        m_left.insert(m_tour->id, m_at);
    }
    Q_EMIT stateChanged();
}

void TourGuide::leave()
{
    const bool hadFocus = m_bubble->isAncestorOf(QApplication::focusWidget());
    m_looking.stop();
    m_tour.reset();
    m_frame->release();
    m_bubble->hide();
    if (m_notes != nullptr) {
        m_notes->hide();
        m_notes->deleteLater();
        m_notes.clear();
    }
    if (hadFocus && m_opener != nullptr && m_opener->isVisible()) {
        m_opener->setFocus(Qt::OtherFocusReason);
    }
    Q_EMIT changed();
}

void TourGuide::goTo(int stop)
{
    m_at = stop;
    m_seen = false;
    m_frame->release();
    m_framed.clear();
    (void)revealTarget(*m_window, m_tour->stops.at(stop).target);
    QRect part;
    QRect place;
    m_seen = find(&part, &place) != nullptr;
    say();
    look();
    if (!m_seen) {
        m_bubble->placeBeside({}, true);
    }
    remember(false); // a program that ends in the middle resumes here as well
}

/// In the window; null where nobody can see it, be it for a sheet that lies over it.
QWidget *TourGuide::find(QRect *part, QRect *place) const
{
    QWidget *target = findTarget(*m_window, m_tour->stops.at(m_at).target, part);
    if (target == nullptr || m_bubble == target || m_bubble->isAncestorOf(target)) {
        return nullptr;
    }
    const common::OverlayDialog *sheet = common::OverlayDialog::topOf(m_window);
    if (sheet != nullptr && target->window() == m_window && sheet != target
        && !sheet->isAncestorOf(target)) {
        return nullptr;
    }
    const QPoint corner = m_window->mapFromGlobal(target->mapToGlobal(part->topLeft()));
    *place = QRect(corner, part->size()).intersected(m_window->rect());
    return target;
}

void TourGuide::look()
{
    if (!isRunning()) {
        return;
    }
    stayOnTop();
    QRect part;
    QRect place;
    QWidget *target = find(&part, &place);
    if (target != nullptr && !m_seen) {
        m_seen = true;
        (void)revealTarget(*m_window, m_tour->stops.at(m_at).target);
        say();
        target = find(&part, &place);
    }
    if (target == nullptr) {
        // What has been shown may go, since the presenter goes on working: the words stay.
        m_frame->release();
        m_framed.clear();
        return;
    }
    const bool anew = m_framed != target;
    if (anew || m_framedPart != part) {
        m_framed = target;
        m_framedPart = part;
        m_frame->frame(target, part);
        m_bubble->raise();
    }
    m_bubble->placeBeside(place, anew);
}

void TourGuide::lookAgain()
{
    if (isRunning()) {
        (void)revealTarget(*m_window, m_tour->stops.at(m_at).target);
        look();
    }
}

/// A sheet that opens lays itself over all of its window.
void TourGuide::stayOnTop()
{
    common::OverlayDialog *sheet = common::OverlayDialog::topOf(m_window);
    // The buttons of a sheet stand at the right of its last part.
    const QList<common::Pane> parts = sheet != nullptr ? sheet->panes() : QList<common::Pane>();
    const QWidget *footer = parts.isEmpty() ? nullptr : parts.constLast().constFirst();
    m_bubble->setKeptClear(footer == nullptr
            ? QRect()
            : QRect(footer->mapTo(m_window, QPoint(footer->width() / 3, 0)),
                QSize(footer->width() - footer->width() / 3, footer->height())));
    const QObjectList &children = m_window->children();
    if (sheet != nullptr && children.indexOf(sheet) > children.indexOf(m_bubble)) {
        m_frame->raise();
        m_bubble->raise();
    }
}

void TourGuide::say()
{
    const catalog::Language language = m_workspace.language();
    const qa::TourStop &stop = m_tour->stops.at(m_at);
    const int count = static_cast<int>(m_tour->stops.size());
    const QString waitingFor = m_seen ? QString() : stop.name.in(language);
    m_bubble->setContent(
        { m_tour->title.in(language), m_at, count, stop.text.in(language), waitingFor });
    if (m_notes != nullptr) {
        m_notes->setContent(
            { m_tour->title.in(language), m_at, count, stop.notes.in(language), waitingFor,
                m_at + 1 < count ? m_tour->stops.at(m_at + 1).text.in(language) : QString() });
    }
    Q_EMIT changed();
}

void TourGuide::setNotesWanted(bool wanted)
{
    if (m_notesWanted != wanted) {
        m_notesWanted = wanted;
        showNotes();
        Q_EMIT stateChanged();
    }
}

void TourGuide::showNotes()
{
    const bool there = isRunning() && m_notesWanted;
    if (there == !m_notes.isNull()) {
        if (there) {
            m_notes->setBegun(m_begun);
        }
        return;
    }
    if (!there) {
        m_notes->hide();
        m_notes->deleteLater();
        m_notes.clear();
        return;
    }
    m_notes = new NotesWindow(m_window);
    connect(m_notes, &NotesWindow::nextRequested, this, &TourGuide::goOn);
    connect(m_notes, &NotesWindow::previousRequested, this, &TourGuide::goBack);
    connect(m_notes, &NotesWindow::closing, this, [this] { setNotesWanted(false); });
    m_notes->setBegun(m_begun);
    say();
    m_notes->show();
}

bool TourGuide::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_window && isRunning()) {
        if (event->type() == QEvent::LanguageChange) {
            say();
        } else if (event->type() == QEvent::Resize || event->type() == QEvent::StyleChange) {
            QTimer::singleShot(0, this, &TourGuide::lookAgain);
        }
    }
    return QObject::eventFilter(watched, event);
}

std::optional<int> TourGuide::leftAt(const qa::Tour &tour) const
{
    bool isNumber = false;
    const int stop = m_left.value(tour.id).toInt(&isNumber);
    return isNumber && stop > 0 && stop < tour.stops.size() ? std::optional(stop) : std::nullopt;
}

QVariantMap TourGuide::saveState() const
{
    return { { notesKey, m_notesWanted }, { leftKey, m_left } };
}

void TourGuide::restoreState(const QVariantMap &state)
{
    m_left = state.value(leftKey).toMap();
    m_notesWanted = state.value(notesKey).toBool();
    showNotes();
}

QList<common::Pane> TourGuide::panes() const
{
    return isRunning() ? QList<common::Pane>{ { m_bubble } } : QList<common::Pane>();
}

} // namespace walkthroughs
