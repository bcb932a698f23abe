#include "shell/play/mainjob.h"

#include "mainwindow/mainwindow.h"
#include "shell/play/hand.h"
#include "shell/play/script.h"
#include "shell/play/stage.h"
#include "subscriptions/subscriptionspage.h"
#include "upgradewizard/upgradewizard.h"

#include <QAbstractButton>
#include <QApplication>
#include <QDir>
#include <QTableView>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace shell::play {
namespace {

void say(const QString &line)
{
    std::printf("%s\n", line.toUtf8().constData());
    std::fflush(stdout);
}

/// The main job in the window. It finds what it clicks by the stable names of the widgets.
class MainJob
{
public:
    MainJob(mainwindow::MainWindow &window, QDir folder)
        : m_window(window)
        , m_eye(window)
        , m_folder(std::move(folder))
    {
    }

    void addTo(Script &script)
    {
        script.add(
            u"The customer list of the demo book"_s,
            [this] { return m_eye.rows("customerTable") > 1; },
            [this] {
                picture(u"customers"_s);
                type(m_eye.child("search"), u"hanbit"_s);
            });
        script.add(
            u"Search finds Hanbit Logistics"_s, [this] { return found(u"Hanbit"_s); },
            [this] {
                picture(u"search"_s);
                chooseRow(m_eye.table("customerTable"), 0);
                press(m_eye.table("customerTable"), Qt::Key_Return);
            });
        script.add(
            u"Its subscriptions: Business Basic can be upgraded"_s,
            [this] { return m_eye.rows("subscriptionTable") == 6 && m_eye.isReady("upgradeNow"); },
            [this] {
                picture(u"subscriptions"_s);
                click(m_eye.child("upgradeNow"));
            });
        script.add(
            u"Wizard page 1: choose Office 365 Enterprise E3"_s,
            [this] { return m_eye.card(u"E3"_s) != nullptr; },
            [this] {
                click(m_eye.card(u"E3"_s));
                picture(u"choose-product"_s);
                click(m_eye.child("mainAction"));
            });
        script.add(
            u"Wizard page 2: the number of licences stays the same"_s,
            [this] { return m_eye.isReady("licencesPage"); },
            [this] {
                picture(u"licences"_s);
                click(m_eye.child("mainAction"));
            });
        script.add(
            u"Wizard page 3: review, tick the acknowledgement, submit"_s,
            [this] { return m_eye.isReady("acknowledgement"); },
            [this] {
                press(m_eye.child("acknowledgement"), Qt::Key_Space);
                picture(u"review"_s);
                click(m_eye.child("mainAction"));
            });
        script.add(
            u"Wizard page 4: the upgrade runs"_s,
            [this] { return m_eye.isReady("progressPage") || m_eye.isReady("resultPage"); },
            [this] { picture(u"progress"_s); });
        script.add(
            u"Wizard page 5: the result"_s, [this] { return m_eye.isReady("resultPage"); },
            [this] {
                picture(u"result"_s);
                tellResult();
                m_window.setLanguage(catalog::Language::Korean);
            });
        script.add(
            u"The same result in Korean"_s, [this] { return m_eye.isReady("resultPage"); },
            [this] {
                picture(u"result-ko"_s);
                click(m_eye.child("mainAction"));
            });
        script.add(
            u"The customer afterwards: the old subscription is cancelled"_s,
            [this] { return m_window.wizard().isNull(); },
            [this] {
                picture(u"afterwards-ko"_s);
                m_window.setLanguage(catalog::Language::English);
                click(m_eye.child("backToCustomers"));
            });
        script.add(
            u"Search finds Brightwater Clinics"_s,
            [this] { return m_eye.isReady("customersPage"); },
            [this] {
                press(m_eye.child("search"), Qt::Key_A, Qt::ControlModifier);
                type(m_eye.child("search"), u"brightwater"_s);
            });
        script.add(
            u"Open it"_s, [this] { return found(u"Brightwater"_s); },
            [this] {
                chooseRow(m_eye.table("customerTable"), 0);
                press(m_eye.table("customerTable"), Qt::Key_Return);
            });
        script.add(
            u"Business Standard cannot be upgraded: ask why not"_s,
            [this] {
                return m_eye.isReady("whyNotButton")
                    && m_window.subscriptionsPage()->customerName().contains("Brightwater"_L1);
            },
            [this] { click(m_eye.child("whyNotButton")); });
        script.add(
            u"The reasons, and what to do"_s, [this] { return m_eye.isReady("whyNotPanel"); },
            [this] {
                picture(u"why-not"_s);
                m_window.setLanguage(catalog::Language::Korean);
                click(m_eye.child("backToCustomers"));
                press(m_eye.child("search"), Qt::Key_A, Qt::ControlModifier);
                press(m_eye.child("search"), Qt::Key_Delete);
            });
        script.add(
            u"The whole list in Korean"_s, [this] { return m_eye.rows("customerTable") > 1; },
            [this] { picture(u"customers-ko"_s); });
    }

private:
    /// The search left one customer, and it is the one that was looked for.
    [[nodiscard]] bool found(const QString &name) const
    {
        const QTableView *view = m_eye.table("customerTable");
        return m_eye.rows("customerTable") == 1
            && view->model()->index(0, 0).data().toString().contains(name);
    }

    void picture(const QString &name)
    {
        ++m_pictures;
        const QString file
            = m_folder.filePath(u"%1-%2.png"_s.arg(m_pictures, 2, 10, QLatin1Char('0')).arg(name));
        if (!m_window.grab().save(file)) {
            say(u"    The picture could not be saved: "_s + file);
        }
    }

    void tellResult() const
    {
        const auto id = m_window.findChild<QWidget *>(u"newSubscriptionId"_s);
        if (id != nullptr) {
            say(u"    New subscription: "_s + id->property("text").toString());
        }
        const QTableView *affected = m_eye.table("affectedTable");
        if (affected == nullptr) {
            return;
        }
        say(u"    Accounts and services that need extra work: %1"_s.arg(
            affected->model()->rowCount()));
        for (int row = 0; row < affected->model()->rowCount(); ++row) {
            QStringList cells;
            for (int column = 0; column < affected->model()->columnCount(); ++column) {
                const QModelIndex index = affected->model()->index(row, column);
                cells.append(index.data(Qt::AccessibleTextRole).isValid()
                        ? index.data(Qt::AccessibleTextRole).toString()
                        : index.data().toString());
            }
            say(u"      "_s + cells.join(u" | "_s));
        }
    }

    mainwindow::MainWindow &m_window;
    Eye m_eye;
    QDir m_folder;
    int m_pictures = 0;
};

} // namespace

int run(QApplication &application, ApplicationLanguage &language,
    std::shared_ptr<const catalog::Catalogue> catalogue, const viewmodels::BookOpener &opener,
    const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        std::fprintf(stderr, "The folder cannot be made: %s\n", qPrintable(folder));
        return 1;
    }
    Stage stage(application, language, std::move(catalogue), opener);
    stage.openDemo();

    MainJob job(stage.window(), QDir(folder));
    Script script;
    job.addTo(script);
    QObject::connect(&script, &Script::begun, &script, &say);
    QObject::connect(&script, &Script::finished, &application, [] { QApplication::exit(0); });
    QObject::connect(&script, &Script::stuck, &application, [](const QString &step) {
        std::fprintf(stderr, "This did not come about: %s\n", qPrintable(step));
        QApplication::exit(1);
    });
    script.start();
    const int status = QApplication::exec();
    if (status == 0) {
        say(u"Done. The pictures are in "_s + folder);
    }
    return status;
}

} // namespace shell::play
