#pragma once

#include "catalog/catalogue.h"
#include "shell/play/hand.h"
#include "shell/play/stage.h"
#include "store/bookfile.h"
#include "support/testmain.h"

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QTableView>

/// The window with what it stands on, for one test.
struct WindowStage
{
    explicit WindowStage(bool withDemo = true)
        : stage(*static_cast<QApplication *>(QCoreApplication::instance()), language,
            *catalog::Catalogue::load(QStringLiteral(":/catalogs")), &openBook)
        , eye(stage.window())
    {
        stage.window().activateWindow();
        (void)QTest::qWaitForWindowActive(&stage.window());
        if (withDemo) {
            stage.openDemo();
            constexpr int patience = 60'000; // ms, of a machine that has much else to do
            (void)QTest::qWaitFor([this] { return eye.rows("customerTable") > 1; }, patience);
        }
    }

    static domain::Result<std::unique_ptr<domain::Book>> openBook(const QString &file, bool create)
    {
        store::OpenOptions options;
        if (create) {
            options.mode = store::OpenMode::CreateIfMissing;
        }
        return store::openBook(file, options);
    }

    template <typename T = QWidget>
    [[nodiscard]] T *child(const char *name)
    {
        return stage.window().findChild<T *>(QLatin1StringView(name));
    }
    void click(const char *name) { shell::play::click(eye.child(name)); }
    /// A key as it reaches the window: through its shortcuts.
    void key(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWidget *focused = QApplication::focusWidget();
        QTest::keyClick(
            focused != nullptr ? focused : &stage.window(), static_cast<Qt::Key>(key), modifiers);
    }

    shell::ApplicationLanguage language;
    shell::play::Stage stage;
    shell::play::Eye eye;
};

/// What the offscreen platform says of a file dialog.
inline void expectDialog()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support propagateSizeHints()");
}

/// What the offscreen platform says of every menu that opens.
inline void expectMenu()
{
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support raise()");
    QTest::ignoreMessage(QtWarningMsg, "This plugin does not support grabbing the keyboard");
}
