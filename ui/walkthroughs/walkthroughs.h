#pragma once

#include "common/focus.h"
#include "qa/tour.h"
#include "viewmodels/scenarioloader.h"
#include "viewmodels/walkthroughdesk.h"

#include <QObject>
#include <QPixmap>
#include <QPointer>

#include <functional>

class QMenu;

namespace walkthroughs {

class CardWindow;
class ScriptPane;
class StepCard;
class TargetFrame;
class TourGuide;

/// The walkthroughs beside the live window: scripts at its left, the step at its right or in a
/// window of its own, their keys, pictures of the window, and "Show me where". The window places
/// both parts; everything else is here.
class Walkthroughs final : public QObject
{
    Q_OBJECT
public:
    /// What the window does for the walkthroughs.
    struct Host
    {
        QWidget *window = nullptr;
        QString demoBook;
        std::function<QJsonObject()> facts; ///< customer, subscription, role, page: for sidecars
        std::function<QPixmap()> inOtherLanguage; ///< the window as it would look in it
        std::function<void(const QString &)> search; ///< in the customer list
        /// Closes the sheets that stand over the pages; false where one may not be closed, or asks.
        std::function<bool()> closeSheets;
        std::function<void()> startOver; ///< the customer list as a book is opened on it
        /// True where the demo data cannot be written now; the window has told why.
        std::function<bool()> refusesScenario;
    };

    Walkthroughs(viewmodels::WalkthroughDesk &desk, viewmodels::ScenarioLoader &loader, Host host,
        QObject *parent);

    [[nodiscard]] ScriptPane *scripts() const { return m_scripts; }
    [[nodiscard]] StepCard *card() const { return m_card; }
    /// Where the card stands while it is part of the window; keep it in a layout.
    [[nodiscard]] QWidget *cardPlace() const { return m_cardPlace; }
    void setOpen(bool open);
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// No room for the list: the card has a combo box.
    void setNarrow(bool narrow);
    void setFloating(bool floating);
    [[nodiscard]] bool isFloating() const;
    [[nodiscard]] QString statusText() const;
    [[nodiscard]] QList<common::Pane> panes() const;
    void focusFirst();

    void newRun();
    void showRuns();
    void showCoverage();
    void exportReport();
    void editCase(bool fresh);

    /// Loads the scenario of the tour, puts the panel away, and begins at the first stop.
    void startTour(const QString &id);
    /// Where it was left, on whatever the window shows.
    void resumeTour(const QString &id);
    [[nodiscard]] TourGuide *tour() const { return m_tour; }

Q_SIGNALS:
    void openChanged();
    void floatingChanged(bool floating);
    void statusTextChanged();
    void errorOccurred(const domain::Error &error);

private:
    void connectAll();
    void addKeys();
    void fillMenu();
    void fillTours();
    [[nodiscard]] const qa::Tour *tourOf(const QString &id);
    void askFirst(qint64 changes); ///< before the demo book is written over
    void whenLoaded(); ///< the scenario, of a case or a tour
    void place();
    void showMe();
    void capture(bool bothLanguages);
    void loadScenario(const QString &id);
    void finishRun();
    void importCases();
    void exportCases();
    void removeCase();

    viewmodels::WalkthroughDesk &m_desk;
    viewmodels::ScenarioLoader &m_loader;
    Host m_host;
    bool m_open = false;
    bool m_narrow = false;
    ScriptPane *m_scripts;
    QWidget *m_cardPlace;
    StepCard *m_card;
    QMenu *m_menu;
    QPointer<CardWindow> m_cardWindow;
    TargetFrame *m_frame;
    TourGuide *m_tour;
    QList<qa::Tour> m_tours; ///< empty until they are first asked for
    QString m_loadedFor; ///< the tour that waits for its scenario; empty: none
    QString m_search; ///< of the scenario that is being loaded
};

} // namespace walkthroughs
