#include "catalog/catalogue.h"
#include "domain/clock.h"
#include "domain/privatefile.h"
#include "mainwindow/mainwindow.h"
#include "mainwindow/preferences.h"
#include "mainwindow/rescueguide.h"
#include "mainwindow/updateguide.h"
#include "services/runrecord.h"
#include "shell/crashhandler.h"
#include "shell/filelimit.h"
#include "shell/language.h"
#include "shell/masking.h"
#include "shell/paths.h"
#include "shell/play/mainjob.h"
#include "shell/processend.h"
#include "shell/rescuetools.h"
#include "shell/sandboxhost.h"
#include "shell/systemsettings.h"
#include "store/bookfile.h"
#include "store/restore.h"
#include "theme/theme.h"
#include "viewmodels/workspace.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QFileInfo>
#include <QPointer>

#include <algorithm>
#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, bool create, store::OpenOptions options = {})
{
    if (create) {
        options.mode = store::OpenMode::CreateIfMissing;
        domain::makePrivateFolder(QFileInfo(file).absolutePath());
    }
    return store::openBook(file, options);
}

/// The arguments of the window. Wrong ones end the program with a text, as those of the command
/// line.
struct Arguments
{
    QString file;
    bool demo = false;
    QString playInto;
};

Arguments readArguments()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Upgrades of Microsoft 365 subscriptions for partners."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(u"FILE"_s,
        QCoreApplication::translate("main", "The book to open; without it the last one."));
    const QCommandLineOption demo(
        u"demo"_s, QCoreApplication::translate("main", "Open the demo book."));
    const QCommandLineOption play(u"play"_s,
        QCoreApplication::translate(
            "main", "Play the main job on a demo book of its own and save a picture of each step."),
        u"FOLDER"_s);
    parser.addOptions({ demo, play });
    parser.process(QCoreApplication::arguments());
    return { parser.positionalArguments().value(0), parser.isSet(demo), parser.value(play) };
}

/// Whoever asks for help or the version over a line without a display gets it.
void needNoDisplayForWords(int argc, char **argv)
{
#ifdef Q_OS_LINUX
    const bool displayed = !qEnvironmentVariableIsEmpty("DISPLAY")
        || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
        || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
    const auto asksForWords = [](const char *argument) {
        const QLatin1StringView word(argument);
        return word == "--help"_L1 || word == "-h"_L1 || word == "--version"_L1 || word == "-v"_L1;
    };
    if (!displayed && std::any_of(argv, argv + argc, asksForWords)) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
#else
    Q_UNUSED(argc)
    Q_UNUSED(argv)
#endif
}

int run(int argc, char **argv)
{
    needNoDisplayForWords(argc, argv);
    QApplication application(argc, argv);
    QCoreApplication::setApplicationName(u"partner-desk"_s);
    QCoreApplication::setApplicationVersion(QStringLiteral(DESK_VERSION));
    QGuiApplication::setDesktopFileName(u"partner-desk"_s);

    shell::ApplicationLanguage language;
    language.install(wording::languageOfSystem());
    const Arguments arguments = readArguments();

    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        std::fprintf(stderr, "%s: %s: %s\n", qPrintable(catalogue.error().fact(u"file"_s)),
            qPrintable(catalogue.error().fact(u"path"_s)),
            qPrintable(catalogue.error().fact(u"reason"_s)));
        return 1;
    }
    if (!arguments.playInto.isEmpty()) {
        const auto open = [](const QString &file, bool create) { return openBook(file, create); };
        return shell::play::run(application, language, *catalogue, open, arguments.playInto);
    }

    // Without it the window works as well, and a crash is not told of.
    const auto record = services::RunRecord::begin(shell::runsFolder(),
        QCoreApplication::applicationVersion(), domain::SystemClock().nowUtc());
    if (record) {
        shell::reportCrashesTo((*record)->crashFile());
        shell::reportEndOfSession(application);
    }
    mainwindow::Preferences preferences(shell::preferencesFile());
    theme::Theme theme(application);
    theme.setChoice(preferences.theme());
    theme.setTextScale(preferences.textScale());
    theme.setCompactRows(preferences.compactRows());
    theme.setReduceMotion(preferences.reduceMotion());
    const auto system = shell::SystemSettings::ofThisDesktop(application);
    const auto follow = [&theme, &system] { theme.setSystemWishes(system->wishes()); };
    QObject::connect(system.get(), &shell::SystemSettings::changed, &theme, follow);
    follow();

    viewmodels::NameMasking masking(shell::maskedBooksFolder(), shell::copyMasked);
    masking.setBook(preferences.maskedBook());
    // Books tell of damage on threads of their own, and outlive the window.
    QPointer<mainwindow::RescueGuide> guide;
    QObject inWindow;
    const auto onDamage = [&inWindow, &guide](const QString &file) {
        QMetaObject::invokeMethod(
            &inWindow,
            [&guide, file] {
                if (guide) {
                    guide->damageFound(file);
                }
            },
            Qt::QueuedConnection);
    };
    viewmodels::BookUpdating updating;
    viewmodels::Workspace workspace(*catalogue,
        masking.opening([&preferences, &updating, onDamage](const QString &file, bool create) {
            store::OpenOptions options;
            options.backupsKept = preferences.backupsKept();
            options.onDamage = onDamage;
            options.onUpdate
                = [&updating](const domain::BookUpdate &update) { updating.tell(update); };
            options.stop = updating.stop();
            return openBook(file, create, options);
        }),
        shell::systemUserName());
    const auto restore = [&preferences](const QString &backup, const QString &book) {
        store::OpenOptions options;
        options.backupsKept = preferences.backupsKept();
        return store::restoreBook(backup, book, options).map(&store::Restored::kept);
    };
    workspace.setRestorer(restore);
    workspace.setLanguage(preferences.language());
    workspace.setRole(preferences.role());
    workspace.setCloud(preferences.cloud());
    language.install(preferences.language());

    shell::SandboxHost sandbox(
        workspace, [](const QString &file) { return openBook(file, false); },
        [](const QString &copy, const QString &book) -> domain::Result<void> {
            const auto restored = store::restoreBook(copy, book);
            return restored ? domain::Result<void>() : tl::unexpected(restored.error());
        });

    mainwindow::MainWindow window(workspace, theme, preferences,
        { shell::standardBookFile(), shell::demoBookFile(), store::engineVersion(),
            store::schemaOf },
        { [&language](catalog::Language chosen) { language.install(chosen); },
            [&language](catalog::Language chosen) { language.lend(chosen); } });
    window.setSandbox(sandbox);
    window.setMasking(masking);
    if (record) {
        window.setRunRecord(**record);
    }
    guide = new mainwindow::RescueGuide(window, workspace, shell::rescueTools(restore));
    const mainwindow::UpdateGuide updates(window, workspace, updating);
    window.show();

    using Kind = viewmodels::Workspace::Kind;
    if (!arguments.file.isEmpty()) {
        workspace.open(QFileInfo(arguments.file).absoluteFilePath(), Kind::Existing);
    } else if (arguments.demo) {
        workspace.open(shell::demoBookFile(), Kind::Demo);
    } else if (!preferences.lastBook().isEmpty() && QFileInfo::exists(preferences.lastBook())) {
        workspace.open(preferences.lastBook(), Kind::Existing);
    }
    const int status = QApplication::exec();
    if (record) {
        (*record)->end();
    }
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    shell::surviveFileLimits();
    return shell::endProcess(run(argc, argv));
}
