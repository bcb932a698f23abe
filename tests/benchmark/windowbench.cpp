#include "catalog/catalogue.h"
#include "common/searchfield.h"
#include "cputime.h"
#include "customers/customerspage.h"
#include "heartbeat.h"
#include "mainwindow/mainwindow.h"
#include "planner/plannerpage.h"
#include "planner/plannertable.h"
#include "shell/language.h"
#include "shell/paths.h"
#include "shell/play/hand.h"
#include "store/bookfile.h"
#include "subscriptions/subscriptionspage.h"

#include <QApplication>
#include <QTableView>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <functional>

using namespace Qt::StringLiterals;

/// The whole window on a book, as main() puts it together: how much work the start is
/// (`start BOOK`), and how long the interface is busy at a time while it is used (`use BOOK`).
namespace {

constexpr double giveUpAfterMs = 60'000;

domain::Result<std::unique_ptr<domain::Book>> openBook(const QString &file, bool)
{
    return store::openBook(file, {});
}

/// Tells when a widget has been painted.
class PaintWatch final : public QObject
{
public:
    explicit PaintWatch(std::function<void()> painted)
        : m_painted(std::move(painted))
    {
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        const bool isPaint = event->type() == QEvent::Paint;
        const bool handled = QObject::eventFilter(watched, event);
        if (isPaint) {
            QTimer::singleShot(0, this, m_painted);
        }
        return handled;
    }

private:
    std::function<void()> m_painted;
};

class Window
{
public:
    Window(QApplication &application, std::shared_ptr<const catalog::Catalogue> catalogue)
        : m_preferences(m_place.filePath(u"settings.ini"_s))
        , m_theme(application)
        , m_workspace(std::move(catalogue), openBook, shell::systemUserName())
    {
        m_language.install(catalog::Language::English);
        m_workspace.setLanguage(catalog::Language::English);
        m_theme.setReduceMotion(true);
        m_window = std::make_unique<mainwindow::MainWindow>(m_workspace, m_theme, m_preferences,
            mainwindow::MainWindow::Places{ m_place.filePath(u"book.sqlite"_s),
                m_place.filePath(u"demo.sqlite"_s), store::engineVersion(), store::schemaOf },
            mainwindow::MainWindow::Speech{
                [this](catalog::Language chosen) { m_language.install(chosen); },
                [this](catalog::Language chosen) { m_language.lend(chosen); } });
        m_window->show();
    }

    void open(const QString &file)
    {
        m_workspace.open(file, viewmodels::Workspace::Kind::Existing);
    }
    [[nodiscard]] mainwindow::MainWindow &window() { return *m_window; }
    [[nodiscard]] customers::CustomersPage &page() { return *m_window->customersPage(); }
    [[nodiscard]] QTableView *table() { return page().findChild<QTableView *>(); }
    [[nodiscard]] bool listIsThere()
    {
        return page().isVisible() && table() != nullptr && table()->isVisible()
            && table()->model()->rowCount() > 0
            && page().model()->state() == viewmodels::CustomerListModel::State::Ready;
    }
    [[nodiscard]] bool isSettled() { return listIsThere() && page().model()->countsKnown(); }

private:
    QTemporaryDir m_place;
    mainwindow::Preferences m_preferences;
    shell::ApplicationLanguage m_language;
    theme::Theme m_theme;
    viewmodels::Workspace m_workspace;
    std::unique_ptr<mainwindow::MainWindow> m_window;
};

int start(Window &window, const QString &book)
{
    PaintWatch watch([&window] {
        if (window.listIsThere()) {
            std::printf("{\"cpu\": %.3f, \"peak\": %.2f}\n", bench::cpuMs(), bench::peakMb());
            std::fflush(stdout);
            QCoreApplication::quit();
        }
    });
    window.table()->viewport()->installEventFilter(&watch);
    window.open(book);
    return QApplication::exec();
}

/// Plays one way of the interface after the other, each until what it asked for is shown.
class Use
{
public:
    Use(Window &window, QString book)
        : m_window(window)
        , m_book(std::move(book))
    {
    }

    bool run()
    {
        bool all = play(
            "open", [this] { m_window.open(m_book); }, [this] { return settled(); });
        const char *names[] = { "search: 한빛", "search: win", "search: 대림정보통신" };
        const QString texts[] = { u"한빛"_s, u"win"_s, u"대림정보통신"_s };
        for (std::size_t i = 0; i < std::size(names); ++i) {
            all = type(names[i], texts[i]) && all;
        }
        all = scrollToEnd() && all;
        auto *model = m_window.page().model();
        all = play(
                  "filter: can upgrade", [model] { model->setOnlyUpgradable(true); },
                  [this] { return settled(); })
            && all;
        all = play(
                  "filter: needs delegated admin",
                  [model] {
                      model->clearFilters();
                      model->setOnlyNeedsDelegation(true);
                  },
                  [this] { return settled(); })
            && all;
        all = play(
                  "filter off", [model] { model->clearFilters(); }, [this] { return settled(); })
            && all;
        all = play(
                  "sort by upgrades",
                  [model] {
                      model->sort(viewmodels::CustomerListModel::Upgrades, Qt::DescendingOrder);
                  },
                  [this] { return settled(); })
            && all;
        all = openCustomer() && all;
        return usePlanner() && all;
    }

private:
    /// Settled for two looks in a row: the first may come before the question was even asked.
    bool settled()
    {
        m_settled = m_window.isSettled() ? m_settled + 1 : 0;
        return m_settled > 20;
    }

    bool type(const char *name, const QString &text)
    {
        auto *field = m_window.window().findChild<common::SearchField *>();
        // A key each 60 ms, as a quick typist.
        bool all = true;
        qsizetype at = 0;
        all = play(
            name,
            [this, field, &text, &at] {
                m_keys.callOnTimeout(field, [field, &text, &at, this] {
                    if (at < text.size()) {
                        shell::play::type(field, text.mid(at++, 1));
                    } else {
                        m_keys.stop();
                    }
                });
                m_keys.start(60);
            },
            [this, &text] {
                return m_window.page().model()->query().search == text && !m_keys.isActive()
                    && (settled()
                        || (m_window.page().model()->state()
                                == viewmodels::CustomerListModel::State::Ready
                            && m_window.page().model()->countsKnown()
                            && m_window.page().model()->rowCount() == 0));
            });
        m_keys.disconnect();
        return play(
                   "search cleared", [field] { shell::play::press(field, Qt::Key_Escape); },
                   [this] {
                       return m_window.page().model()->query().search.isEmpty() && settled();
                   })
            && all;
    }

    /// The end key, again where the list only then learns that it goes on.
    bool scrollToEnd()
    {
        QTableView *table = m_window.table();
        const double since = bench::wallMs();
        const auto total = [this] { return m_window.page().model()->counts().shown; };
        const auto atEnd = [table, total] {
            const int rows = table->model()->rowCount();
            const QRect last = table->visualRect(table->model()->index(rows - 1, 0));
            return rows >= total() && table->viewport()->rect().intersects(last);
        };
        const auto press = [table] {
            table->setFocus();
            shell::play::press(table, Qt::Key_End, Qt::ControlModifier);
        };
        const auto isDone = [table, atEnd, since] {
            if (atEnd() || bench::wallMs() - since > 20'000) {
                return true;
            }
            table->scrollToBottom();
            return false;
        };
        const bool done = play("scroll to the end", press, isDone);
        const bool reached = atEnd();
        if (!reached) {
            std::fprintf(stderr, "The end of the list was not reached: %d of %lld rows.\n",
                table->model()->rowCount(), static_cast<long long>(total()));
        }
        const auto toTop = [table] {
            table->scrollToTop();
            table->setCurrentIndex(table->model()->index(0, 0));
        };
        return play("scroll to the top", toTop, [this] { return settled(); }) && done && reached;
    }

    bool openCustomer()
    {
        subscriptions::SubscriptionsPage *page = m_window.window().subscriptionsPage();
        return play(
            "open a customer",
            [this] {
                QTableView *table = m_window.table();
                table->setFocus();
                table->setCurrentIndex(table->model()->index(0, 0));
                shell::play::press(table, Qt::Key_Return);
            },
            [page] {
                const auto *rows = page->findChild<QTableView *>();
                return page->isVisible() && rows != nullptr && rows->model()->rowCount() > 0;
            });
    }

    /// The groups of a large book have hundreds of thousands of rows.
    bool usePlanner()
    {
        using services::PlanGroup;
        planner::PlannerPage *page = m_window.window().plannerPage();
        viewmodels::PlannerModel *model = page->model();
        planner::PlannerTable *table = page->table();
        const auto ready = [model] { return model->headOf(PlanGroup::Ready); };
        const auto lastReady = [model, ready] {
            return ready() + static_cast<int>(model->counts()->of(PlanGroup::Ready));
        };
        bool all = play(
            "planner: open",
            [this] { shell::play::press(&m_window.window(), Qt::Key_2, Qt::ControlModifier); },
            [page, model, ready] {
                return page->isVisible() && model->counts()
                    && (model->counts()->of(PlanGroup::Ready) == 0
                        || model->rowAt(ready() + 1) != nullptr);
            });
        if (!all || model->counts()->of(PlanGroup::Ready) == 0) {
            return all;
        }
        const auto goTo = [model, table](int row) {
            table->setFocus();
            table->setCurrentIndex(model->index(row, viewmodels::PlannerModel::Company));
        };
        const QPair<const char *, int> places[] = { { "planner: to the end", lastReady() },
            { "planner: into the middle", (ready() + lastReady()) / 2 },
            { "planner: to another place", (ready() + 3 * lastReady()) / 4 } };
        for (const auto &[name, row] : places) {
            all = play(
                      name, [goTo, row = row] { goTo(row); },
                      [model, row = row] { return model->rowAt(row) != nullptr; })
                && all;
        }
        int found = -1;
        const auto told = QObject::connect(
            model, &viewmodels::PlannerModel::found, page, [&found](int row) { found = row; });
        all = play(
                  "planner: type a letter",
                  [goTo, ready, table] {
                      goTo(ready() + 1);
                      shell::play::type(table, u"s"_s);
                  },
                  [&found, model] { return found >= 0 && model->rowAt(found) != nullptr; })
            && all;
        QObject::disconnect(told);
        all = play(
                  "planner: select all",
                  [table] { shell::play::press(table, Qt::Key_A, Qt::ControlModifier); },
                  [model] {
                      return !model->isSelecting() && !model->selection().targetsOfAll().isEmpty();
                  })
            && all;
        return all;
    }

    bool play(
        const char *name, const std::function<void()> &act, const std::function<bool()> &isDone)
    {
        m_settled = 0;
        QEventLoop loop;
        QTimer look;
        const double began = bench::wallMs();
        bool inTime = true;
        look.callOnTimeout(&loop, [&] {
            inTime = bench::wallMs() - began < giveUpAfterMs;
            if (!inTime || isDone()) {
                loop.quit();
            }
        });
        look.start(1);
        QTimer::singleShot(0, &loop, act);
        m_heartbeat.restart();
        loop.exec();
        std::printf("{\"way\": \"%s\", \"longest\": %.2f, \"longestCpu\": %.2f, \"took\": %.1f,"
                    " \"done\": %s}\n",
            name, m_heartbeat.longestMs(), m_heartbeat.longestCpuMs(), bench::wallMs() - began,
            inTime ? "true" : "false");
        return inTime;
    }

    Window &m_window;
    QString m_book;
    bench::Heartbeat m_heartbeat;
    QTimer m_keys;
    int m_settled = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"partner-desk"_s);
    const QStringList arguments = QCoreApplication::arguments();
    const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (arguments.size() != 3 || !catalogue) {
        std::fputs("desk-bench-window start|use BOOK\n", stderr);
        return 2;
    }
    Window window(application, *catalogue);
    if (arguments.at(1) == "start"_L1) {
        return start(window, arguments.at(2));
    }
    const bool all = Use(window, arguments.at(2)).run();
    std::printf("{\"peak\": %.2f}\n", bench::peakMb());
    return all ? 0 : 1;
}
