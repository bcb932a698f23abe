#include "common/overlaydialog.h"
#include "viewmodels/bookfiles.h"
#include "windowstage.h"

#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMimeData>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

/// Files that are dropped anywhere on the window begin an import; a book is opened.
class DropTest final : public support::TestCase
{
    Q_OBJECT

    [[nodiscard]] QUrl file(const QString &name) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly)) {
            return {};
        }
        file.write("customerId,companyName\n00000000-0000-4000-8000-000000000001,Alpha\n"_ba);
        return QUrl::fromLocalFile(file.fileName());
    }
    /// True where the window takes it.
    static bool drop(QWidget &window, const QList<QUrl> &urls)
    {
        QMimeData dropped;
        dropped.setUrls(urls);
        QDragEnterEvent enter(
            QPoint(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &enter);
        if (!enter.isAccepted()) {
            return false;
        }
        QDropEvent drop(QPointF(10, 10), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&window, &drop);
        return true;
    }

    QTemporaryDir m_folder;

private Q_SLOTS:
    void aFileThatIsDroppedIsCheckedAtOnce_data()
    {
        QTest::addColumn<bool>("withBook");
        QTest::newRow("on a book") << true;
        QTest::newRow("on the first page") << false;
    }
    void aFileThatIsDroppedIsCheckedAtOnce()
    {
        QFETCH(bool, withBook);
        WindowStage window(withBook);
        QVERIFY(drop(window.stage.window(), { file(u"customers.csv"_s) }));
        QTRY_VERIFY(window.eye.isReady("importSheet"));
        QTRY_VERIFY(window.child("mappingTable")->isVisible());
    }

    /// Every ending that the dialogs show, in letters of either size.
    void aBookThatIsDroppedIsOpened_data()
    {
        QTest::addColumn<QString>("ending");
        const QStringList patterns = viewmodels::bookfiles::patterns().split(u' ');
        for (const QString &pattern : patterns) {
            QTest::newRow(qPrintable(pattern)) << pattern.mid(1);
        }
        QTest::newRow("capitals") << patterns.constFirst().mid(1).toUpper();
    }
    void aBookThatIsDroppedIsOpened()
    {
        QFETCH(const QString, ending);
        WindowStage window;
        const QString other = m_folder.filePath(u"다른 책"_s + ending);
        QVERIFY(window.stage.workspace().pageServices().book->backUpTo(other).result());
        QVERIFY(drop(window.stage.window(), { QUrl::fromLocalFile(other) }));
        QTRY_COMPARE(window.stage.workspace().file(), other);
        QVERIFY(!window.eye.isReady("importSheet"));
    }

    void whatIsNoFileIsNotTaken()
    {
        WindowStage window;
        QVERIFY(!drop(window.stage.window(), { QUrl(u"https://alpha.example/"_s) }));
        QVERIFY(!drop(window.stage.window(), {}));
    }

    void nothingIsTakenWhileADialogIsOpen()
    {
        WindowStage window;
        window.key(Qt::Key_E, Qt::ControlModifier);
        QTRY_VERIFY(window.eye.isReady("exportSheet"));
        QVERIFY(!drop(window.stage.window(), { file(u"customers.csv"_s) }));
    }
};

DESK_TEST_MAIN(DropTest, QApplication)
#include "droptest.moc"
