#include "windowstage.h"

#include "common/messagebar.h"
#include "services/masking.h"
#include "store/maskedcopy.h"
#include "viewmodels/namemasking.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLabel>
#include <QRegularExpression>
#include <QSettings>
#include <QTemporaryDir>
#include <QThread>

using namespace Qt::StringLiterals;
using domain::BookOrigin;
using domain::Result;
using viewmodels::BookMasker;
using viewmodels::NameMasking;
using viewmodels::Workspace;

namespace {

Result<void> mask(const QString &book, const QString &copy,
    const std::function<void(int, int)> &step, const std::stop_token &stop)
{
    const auto names = services::makeNameMask(QByteArray(services::maskingKeyBytes, 'k'));
    return names ? store::copyMasked(book, copy, **names, step, stop)
                 : Result<void>(tl::unexpected(names.error()));
}

/// The window, and what masks for it.
struct MaskWindow
{
    /// `book`: what was masked when the program ended.
    explicit MaskWindow(
        const QString &folder, const BookMasker &masker = mask, const QString &book = {})
        : masking(folder, masker)
        , stage(*static_cast<QApplication *>(QCoreApplication::instance()), language,
              *catalog::Catalogue::load(u":/catalogs"_s), masking.opening(&WindowStage::openBook))
        , eye(stage.window())
    {
        masking.setBook(book);
        stage.window().setMasking(masking);
        stage.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&stage.window());
    }

    /// The demo book, or the same content as if it had been imported.
    [[nodiscard]] bool open(bool imported)
    {
        stage.openDemo();
        if (!shows(BookOrigin::Demo)) {
            return false;
        }
        if (!imported) {
            return true;
        }
        const auto written = stage.workspace()
                                 .pageServices()
                                 .book
                                 ->write<void>([](domain::BookWriter &writer) -> Result<void> {
                                     auto info = writer.info();
                                     if (!info) {
                                         return tl::unexpected(info.error());
                                     }
                                     info->origin = BookOrigin::Imported;
                                     return writer.setInfo(*info);
                                 })
                                 .result();
        const QString file = stage.path(u"customers.sqlite"_s);
        if (!written || !stage.workspace().pageServices().book->backUpTo(file).result()) {
            return false;
        }
        return openFile(file) && shows(BookOrigin::Imported);
    }
    [[nodiscard]] bool openFile(const QString &file)
    {
        stage.workspace().open(file, Workspace::Kind::Existing);
        return QTest::qWaitFor([this] { return !stage.workspace().isBusy(); }, 60'000);
    }
    [[nodiscard]] bool shows(BookOrigin origin)
    {
        return QTest::qWaitFor(
            [&] {
                return stage.workspace().isOpen() && !stage.workspace().isBusy()
                    && stage.workspace().info().origin == origin && eye.rows("customerTable") > 1;
            },
            60'000);
    }
    [[nodiscard]] QAction *entry()
    {
        for (QAction *action : stage.window().findChild<QMenu *>(u"appMenu"_s)->actions()) {
            if (action->objectName() == "maskingAction"_L1) {
                return action;
            }
        }
        return nullptr;
    }
    [[nodiscard]] bool openSheet()
    {
        entry()->trigger();
        return QTest::qWaitFor([this] { return eye.isReady("maskMake"); });
    }
    [[nodiscard]] bool turnOn()
    {
        if (!openSheet()) {
            return false;
        }
        shell::play::click(eye.child("maskMake"));
        return shows(BookOrigin::Masked);
    }
    [[nodiscard]] QStringList names()
    {
        QStringList list;
        const auto page
            = stage.workspace()
                  .pageServices()
                  .book
                  ->read<domain::Page<domain::Customer>>(
                      [](domain::BookReader &reader) { return reader.customersById({}, 1000); })
                  .result();
        for (const domain::Customer &customer : page->items) {
            list.append(customer.companyName);
        }
        return list;
    }
    [[nodiscard]] QVariant remembered(const QString &key)
    {
        return QSettings(stage.path(u"settings.ini"_s), QSettings::IniFormat).value(key);
    }
    [[nodiscard]] common::MessageBar::Content told()
    {
        const auto *bar = qobject_cast<common::MessageBar *>(eye.child("bookError"));
        return bar != nullptr ? bar->content() : common::MessageBar::Content();
    }

    NameMasking masking;
    shell::ApplicationLanguage language;
    shell::play::Stage stage;
    shell::play::Eye eye;
};

} // namespace

/// A presenter shows a book without its names.
class MaskingWindowTest : public support::TestCase
{
    Q_OBJECT

private:
    [[nodiscard]] QString place() const { return m_folder->filePath(u"masked"_s); }
    [[nodiscard]] QStringList copies() const
    {
        return QDir(place()).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<QTemporaryDir> m_folder;

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void cleanup()
    {
        m_folder.reset();
        support::TestCase::cleanup();
    }

    void namesAreMaskedAndShownAgain_data()
    {
        QTest::addColumn<bool>("imported");
        QTest::newRow("imported") << true;
        QTest::newRow("demo") << false;
    }
    void namesAreMaskedAndShownAgain()
    {
        QFETCH(const bool, imported);
        MaskWindow window(place());
        QVERIFY(window.open(imported));
        const QString real = window.stage.workspace().file();
        const QStringList names = window.names();
        QVERIFY(window.eye.child("statusMasked") == nullptr);

        QVERIFY(window.turnOn());
        const QString copy = window.stage.workspace().file();
        QCOMPARE(copy, window.masking.copyOf(real));
        const QStringList shown = window.names();
        QCOMPARE(shown.size(), names.size());
        for (const QString &name : names) {
            QVERIFY2(!shown.contains(name), qPrintable(name));
        }
        QTRY_VERIFY(window.eye.isReady("bookError"));
        QCOMPARE(window.told().title, u"Names are masked"_s);
        auto *status = window.eye.child("statusMasked");
        QVERIFY(status != nullptr && status->isVisible());
        const QList<QLabel *> labels = status->findChildren<QLabel *>();
        QVERIFY(std::any_of(labels.cbegin(), labels.cend(), [](const QLabel *label) {
            return label->isVisible() && label->text() == u"Names masked"_s;
        }));
        QVERIFY(!window.stage.workspace().userName().isEmpty());
        // For its owner alone, the folder too.
        const auto others = QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::ExeGroup
            | QFileDevice::ExeOther;
        QCOMPARE(QFileInfo(copy).permissions() & others, QFileDevice::Permissions());
        QCOMPARE(QFileInfo(place()).permissions() & others, QFileDevice::Permissions());
        // What the next start opens is the book, and its name is in no list of books.
        QCOMPARE(window.remembered(u"lastBook"_s).toString(), real);
        QCOMPARE(window.remembered(u"maskedBook"_s).toString(), real);
        QVERIFY(!window.remembered(u"recentBooks"_s).toStringList().contains(copy));

        // A no leaves it as it is.
        window.entry()->trigger();
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("confirmAct") == nullptr);
        QVERIFY(window.masking.isOn());

        window.entry()->trigger();
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        shell::play::click(window.eye.child("confirmAct"));
        QVERIFY(window.shows(imported ? BookOrigin::Imported : BookOrigin::Demo));
        QCOMPARE(window.stage.workspace().file(), real);
        QCOMPARE(window.names(), names);
        QVERIFY(window.eye.child("statusMasked") == nullptr);
        QVERIFY(!QFileInfo::exists(place()));
        QVERIFY(!window.masking.isOn());
        QCOMPARE(window.remembered(u"maskedBook"_s).toString(), QString());
        QTRY_COMPARE(window.told().title, u"Real names are shown again"_s);
    }

    void namesStayMaskedAfterARestart()
    {
        QString real;
        QStringList names;
        QStringList shown;
        const QTemporaryDir kept;
        const QString book = kept.filePath(u"customers.sqlite"_s);
        {
            MaskWindow window(place());
            QVERIFY(window.open(true));
            QVERIFY(QFile::copy(window.stage.workspace().file(), book));
            QVERIFY(window.openFile(book));
            QVERIFY(window.shows(BookOrigin::Imported));
            names = window.names();
            QVERIFY(window.turnOn());
            real = window.remembered(u"maskedBook"_s).toString();
            QCOMPARE(real, book);
            shown = window.names();
        }
        for (const bool gone : { false, true }) {
            if (gone) {
                QDir(place()).removeRecursively();
            }
            MaskWindow window(place(), mask, real);
            QVERIFY(window.openFile(book));
            QVERIFY(window.shows(BookOrigin::Masked));
            QCOMPARE(window.names(), shown); // the same name has the same mask
            QVERIFY(window.eye.child("statusMasked")->isVisible());
        }
        // Where it cannot be made, nothing is shown rather than names.
        QDir(place()).removeRecursively();
        MaskWindow window(
            place(),
            [](auto &&...) -> Result<void> {
                return domain::failure(
                    domain::ErrorCode::StorageFull, u"full"_s, { { u"file"_s, u"masked"_s } });
            },
            real);
        QVERIFY(window.openFile(book));
        QVERIFY(!window.stage.workspace().isOpen());
        QTRY_VERIFY(window.eye.isReady("bookError"));
        QVERIFY(window.masking.isOn());
        QVERIFY(window.entry()->isEnabled()); // the way out
        window.entry()->trigger();
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        shell::play::click(window.eye.child("confirmAct"));
        QVERIFY(window.shows(BookOrigin::Imported));
        QCOMPARE(window.names(), names);
    }

    void otherBooksAreMaskedTooWhileItIsOn()
    {
        MaskWindow window(place());
        QVERIFY(window.open(true));
        const QString first = window.stage.workspace().file();
        const QString second = window.stage.path(u"second.sqlite"_s);
        QVERIFY(QFile::copy(first, second));
        QVERIFY(window.turnOn());
        QVERIFY(window.openFile(second));
        QVERIFY(window.shows(BookOrigin::Masked));
        QCOMPARE(window.stage.workspace().file(), window.masking.copyOf(second));
        QTRY_COMPARE(copies().filter(u"sqlite"_s).filter(QRegularExpression(u"sqlite$"_s)),
            QStringList{ QFileInfo(window.masking.copyOf(second)).fileName() });
        // Nobody is named in a generated or empty one; the way back leads to the last one.
        QVERIFY(window.openFile(second));
        window.entry()->trigger();
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        shell::play::click(window.eye.child("confirmAct"));
        QVERIFY(window.shows(BookOrigin::Imported));
        QCOMPARE(window.stage.workspace().file(), second);
    }

    void whatIsDoneStaysInTheCopy()
    {
        MaskWindow window(place());
        QVERIFY(window.open(true));
        const QString real = window.stage.workspace().file();
        QVERIFY(window.turnOn());
        auto *acts = window.stage.workspace().pageServices().acts;
        QVERIFY(acts != nullptr);
        const auto any
            = window.stage.workspace()
                  .pageServices()
                  .book
                  ->write<domain::Customer>(
                      [](domain::BookWriter &writer) -> Result<domain::Customer> {
                          const auto page = writer.customersById({}, 1);
                          domain::Customer customer = page->items.constFirst();
                          customer.companyName = u"Played Ltd"_s;
                          return writer.putCustomer(customer).map([&customer] { return customer; });
                      })
                  .result();
        QVERIFY(any);
        QVERIFY(window.names().contains(u"Played Ltd"_s));
        // Again after another book: what was done is still there.
        QVERIFY(window.openFile(real));
        QVERIFY(window.shows(BookOrigin::Masked));
        QVERIFY(window.names().contains(u"Played Ltd"_s));
        window.entry()->trigger();
        QTRY_VERIFY(window.eye.isReady("confirmAct"));
        shell::play::click(window.eye.child("confirmAct"));
        QVERIFY(window.shows(BookOrigin::Imported));
        QVERIFY(!window.names().contains(u"Played Ltd"_s));
    }

    void nothingIsImportedMeanwhile()
    {
        MaskWindow window(place());
        QVERIFY(window.open(true));
        QVERIFY(window.turnOn());
        QTest::keyClick(&window.stage.window(), Qt::Key_I, Qt::ControlModifier);
        QTRY_COMPARE(window.told().title, u"Nothing is imported while names are masked"_s);
        QVERIFY(window.eye.child("importSheet") == nullptr);
    }

    void aDemoSituationIsNotLoadedIntoAMaskedDemo()
    {
        MaskWindow window(place());
        QVERIFY(window.open(false));
        QVERIFY(window.turnOn());
        QTest::keyClick(&window.stage.window(), Qt::Key_4, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("loadScenario"));
        shell::play::click(window.eye.child("loadScenario"));
        QTRY_COMPARE(window.told().title, u"The demo data are shown with masked names"_s);
        QVERIFY(window.shows(BookOrigin::Masked));
    }

    void cancellingLeavesTheBook()
    {
        MaskWindow window(place(),
            [](const QString &, const QString &, const std::function<void(int, int)> &step,
                const std::stop_token &stop) -> Result<void> {
                step(3, 20);
                while (!stop.stop_requested()) {
                    QThread::msleep(5);
                }
                return domain::failure(domain::ErrorCode::Cancelled);
            });
        QVERIFY(window.open(true));
        const QString real = window.stage.workspace().file();
        QVERIFY(window.openSheet());
        shell::play::click(window.eye.child("maskMake"));
        QTRY_VERIFY(window.eye.child("maskProgress") != nullptr);
        QVERIFY(!window.stage.window().findChild<QWidget *>(u"maskMake"_s)->isEnabled());
        shell::play::click(window.eye.child("maskCancel"));
        QTRY_VERIFY(window.eye.child("maskSheet") == nullptr);
        QCOMPARE(window.stage.workspace().file(), real);
        QVERIFY(!window.masking.isOn());
        QVERIFY(copies().isEmpty());
        QCOMPARE(window.remembered(u"maskedBook"_s).toString(), QString());
    }

    void aFailureIsToldAndLeavesTheBook()
    {
        MaskWindow window(place(), [](auto &&...) -> Result<void> {
            return domain::failure(
                domain::ErrorCode::StorageFull, u"full"_s, { { u"file"_s, u"masked"_s } });
        });
        QVERIFY(window.open(true));
        QVERIFY(window.openSheet());
        shell::play::click(window.eye.child("maskMake"));
        QTRY_VERIFY(window.eye.isReady("maskMessage"));
        QVERIFY(window.eye.isReady("maskMake")); // once more
        QVERIFY(!window.masking.isOn() && copies().isEmpty());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(window.eye.child("maskSheet") == nullptr);
        QCOMPARE(window.stage.workspace().info().origin, BookOrigin::Imported);
    }

    void aCopyThatDoesNotOpenTurnsNothingOn()
    {
        MaskWindow window(
            place(), [](const QString &, const QString &copy, auto &&...) -> Result<void> {
                QFile file(copy);
                if (file.open(QIODevice::WriteOnly)) {
                    file.write("no book");
                }
                return {};
            });
        QVERIFY(window.open(true));
        const QString real = window.stage.workspace().file();
        QVERIFY(window.openSheet());
        shell::play::click(window.eye.child("maskMake"));
        QTRY_VERIFY(window.eye.isReady("bookError"));
        QCOMPARE(window.stage.workspace().file(), real);
        QVERIFY(!window.masking.isOn());
        QVERIFY(copies().isEmpty());
    }
};

DESK_TEST_MAIN(MaskingWindowTest, QApplication)
#include "maskingtest.moc"
