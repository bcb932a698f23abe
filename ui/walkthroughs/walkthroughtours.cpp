#include "walkthroughs/walkthroughs.h"

#include "common/letter.h"
#include "qa/scenario.h"
#include "walkthroughs/tourguide.h"

#include <QMenu>

#include <algorithm>
#include <array>

/// Presenter tours: which there are, and how one begins.
namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::withLetter;

namespace {

constexpr std::array startLetters{ Qt::Key_S, Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4 };
constexpr std::array resumeLetters{ Qt::Key_R, Qt::Key_5, Qt::Key_6, Qt::Key_7, Qt::Key_8 };

} // namespace

const qa::Tour *Walkthroughs::tourOf(const QString &id)
{
    if (m_tours.isEmpty() && !id.isEmpty()) {
        // Compiled in, and small: nothing is waited for.
        m_tours = qa::shippedTours().value_or(QList<qa::Tour>());
    }
    const auto found = std::find_if(
        m_tours.cbegin(), m_tours.cend(), [&id](const qa::Tour &tour) { return tour.id == id; });
    return found != m_tours.cend() ? &*found : nullptr;
}

void Walkthroughs::fillTours()
{
    if (m_tours.isEmpty()) {
        auto tours = qa::shippedTours();
        if (!tours) {
            Q_EMIT errorOccurred(tours.error());
            return;
        }
        m_tours = *std::move(tours);
    }
    QMenu *menu = m_menu->addMenu(withLetter(tr("Presenter tour"), Qt::Key_T));
    menu->setObjectName(u"presenterTourMenu"_s);
    const catalog::Language language = m_desk.workspace().language();
    for (qsizetype i = 0; i < m_tours.size(); ++i) {
        const qa::Tour &tour = m_tours.at(i);
        const QString title = tour.title.in(language);
        QAction *start
            = menu->addAction(withLetter(tr("Start: %1").arg(title),
                                  startLetters.at(static_cast<size_t>(i) % startLetters.size())),
                this, [this, id = tour.id] { startTour(id); });
        start->setObjectName(u"startTour-"_s + tour.id);
        start->setEnabled(!m_loader.isLoading());
        if (const auto stop = m_tour->leftAt(tour)) {
            QAction *resume = menu->addAction(
                withLetter(
                    tr("Resume at %1 of %2: %3")
                        .arg(QString::number(*stop + 1), QString::number(tour.stops.size()), title),
                    resumeLetters.at(static_cast<size_t>(i) % resumeLetters.size())),
                this, [this, id = tour.id] { resumeTour(id); });
            resume->setObjectName(u"resumeTour-"_s + tour.id);
        }
    }
    menu->addSeparator();
    QAction *end
        = menu->addAction(withLetter(tr("End the tour"), Qt::Key_E), m_tour, &TourGuide::end);
    end->setObjectName(u"endTourAction"_s);
    end->setEnabled(m_tour->isRunning());
    QAction *notes = m_menu->addAction(withLetter(tr("Presenter notes"), Qt::Key_S), this,
        [this] { m_tour->setNotesWanted(!m_tour->areNotesWanted()); });
    notes->setObjectName(u"presenterNotesAction"_s);
    notes->setCheckable(true);
    notes->setChecked(m_tour->areNotesWanted());
}

void Walkthroughs::startTour(const QString &id)
{
    const qa::Tour *tour = tourOf(id);
    const auto scenarios = qa::shippedScenarios();
    if (tour == nullptr || !scenarios || m_loader.isLoading()) {
        return;
    }
    const auto scenario = std::find_if(scenarios->cbegin(), scenarios->cend(),
        [tour](const qa::Scenario &each) { return each.id == tour->scenario; });
    if (scenario == scenarios->cend()) {
        return;
    }
    m_tour->end();
    m_search.clear(); // the tour shows how to search
    m_loadedFor = id;
    m_loader.load(*scenario, m_host.demoBook);
}

void Walkthroughs::resumeTour(const QString &id)
{
    if (const qa::Tour *tour = tourOf(id)) {
        const int stop = m_tour->leftAt(*tour).value_or(0);
        setOpen(false);
        m_tour->begin(*tour, stop);
    }
}

} // namespace walkthroughs
