#include "mainwindow/mainwindow.h"

#include "mainwindow/navrail.h"
#include "planner/plannerpage.h"
#include "viewmodels/opentasks.h"

#include <optional>

/// The numbers in the rail.
namespace mainwindow {

namespace {

/// What is surely there, in as many digits as a narrow place has: "407K+", "40만+".
QString briefly(qint64 number, const wording::Texts &texts)
{
    constexpr qint64 thousand = 1'000;
    constexpr qint64 myriad = 10'000;
    if (texts.language() == catalog::Language::Korean && number >= myriad) {
        return texts.number(number / myriad) + u"만+";
    }
    return number >= thousand ? QString(texts.number(number / thousand) + u"K+")
                              : texts.number(number);
}

} // namespace

void MainWindow::tellTasks()
{
    const std::optional<qint64> open = m_openTasks->count();
    if (open && *open > 0) {
        const wording::Texts &texts = *m_workspace.texts();
        m_rail->setOpenTasks(texts.number(*open), briefly(*open, texts));
    } else {
        m_rail->setOpenTasks({}, {});
    }
}

void MainWindow::tellPlanner()
{
    auto *page = m_planner.made();
    const auto ready = page != nullptr ? page->readyCount() : std::nullopt;
    if (ready && m_workspace.isOpen()) {
        const wording::Texts &texts = *m_workspace.texts();
        m_rail->setUpgradable(texts.number(*ready), briefly(*ready, texts));
    } else {
        m_rail->setUpgradable({}, {});
    }
    if (page != nullptr) {
        page->setBookFacts(
            m_workspace.now(), m_workspace.info().origin == domain::BookOrigin::Imported);
    }
}

} // namespace mainwindow
