#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

/// What a room may include: rooms below it, and Qt modules beside Core. A missing room is a
/// failure, so that a new one is entered here with its reason in ARCHITECTURE.md.
struct Room
{
    QStringList rooms;
    QStringList modules;
};

const QHash<QString, Room> &rooms()
{
    static const QStringList model{ u"domain"_s, u"catalog"_s, u"rules"_s, u"wording"_s,
        u"services"_s };
    static const QStringList widgets{ u"QtGui"_s, u"QtWidgets"_s };
    static const QStringList interface = model
        + QStringList{ u"qa"_s, u"viewmodels"_s, u"theme"_s, u"common"_s };
    static const QHash<QString, Room> table{
        { u"domain"_s, { {}, {} } },
        { u"catalog"_s, { { u"domain"_s }, {} } },
        { u"rules"_s, { { u"domain"_s, u"catalog"_s }, {} } },
        { u"store"_s, { { u"domain"_s }, {} } },
        { u"exchange"_s, { { u"domain"_s }, {} } },
        { u"wording"_s, { { u"domain"_s, u"catalog"_s, u"rules"_s }, {} } },
        { u"services"_s, { { u"domain"_s, u"catalog"_s, u"rules"_s, u"exchange"_s }, {} } },
        { u"rest"_s,
            { { u"domain"_s, u"catalog"_s, u"rules"_s, u"wording"_s, u"services"_s }, {} } },
        { u"sandbox"_s,
            { { u"domain"_s, u"catalog"_s, u"rules"_s, u"wording"_s, u"services"_s, u"rest"_s },
                { u"QtNetwork"_s, u"QtConcurrent"_s } } },
        { u"tables"_s,
            { { u"domain"_s, u"catalog"_s, u"rules"_s, u"wording"_s, u"services"_s }, {} } },
        { u"qa"_s, { model + QStringList{ u"exchange"_s }, {} } },
        { u"shell"_s,
            { interface + QStringList{ u"store"_s, u"exchange"_s, u"rest"_s, u"tables"_s, u"sandbox"_s, u"customers"_s, u"subscriptions"_s, u"upgradewizard"_s, u"importing"_s, u"settings"_s, u"activity"_s, u"handoff"_s, u"sandboxpage"_s, u"planner"_s, u"help"_s, u"walkthroughs"_s, u"mainwindow"_s },
                widgets + QStringList{ u"QtDBus"_s } } },
        { u"viewmodels"_s, { model + QStringList{ u"tables"_s, u"qa"_s }, { u"QtGui"_s } } },
        { u"theme"_s, { { u"viewmodels"_s }, widgets } },
        { u"common"_s,
            { model + QStringList{ u"qa"_s, u"viewmodels"_s, u"theme"_s },
                widgets + QStringList{ u"QtPrintSupport"_s } } },
        { u"customers"_s, { interface, widgets } },
        { u"subscriptions"_s, { interface, widgets } },
        { u"upgradewizard"_s, { interface, widgets } },
        { u"importing"_s, { interface, widgets } },
        { u"settings"_s, { interface, widgets } },
        { u"activity"_s, { interface, widgets } },
        { u"handoff"_s, { interface, widgets } },
        { u"sandboxpage"_s, { interface, widgets } },
        { u"planner"_s, { interface, widgets } },
        { u"help"_s, { interface, widgets } },
        { u"walkthroughs"_s, { interface, widgets } },
        { u"mainwindow"_s,
            { interface + QStringList{ u"customers"_s, u"subscriptions"_s, u"upgradewizard"_s, u"importing"_s, u"settings"_s, u"activity"_s, u"handoff"_s, u"sandboxpage"_s, u"planner"_s, u"help"_s, u"walkthroughs"_s },
                widgets } },
    };
    return table;
}

/// The Qt module that a header like <QTableView> belongs to, found where the compiler finds it.
QString moduleOf(const QString &header)
{
    static const QString root = QStringLiteral(DESK_QT_HEADERS);
    static QHash<QString, QString> known;
    if (const auto found = known.constFind(header); found != known.cend()) {
        return *found;
    }
    QString module;
    if (header.contains(u'/')) {
        module = header.section(u'/', 0, 0);
    } else {
        for (const QString &candidate :
            { u"QtCore"_s, u"QtGui"_s, u"QtWidgets"_s, u"QtSql"_s, u"QtNetwork"_s,
                u"QtConcurrent"_s, u"QtPrintSupport"_s, u"QtTest"_s, u"QtDBus"_s }) {
            if (QFile::exists(root + u'/' + candidate + u'/' + header)) {
                module = candidate;
                break;
            }
        }
    }
    known.insert(header, module);
    return module;
}

struct Source
{
    QString room;
    QString path; ///< below the repository
    QString text;
};

QList<Source> sources()
{
    QList<Source> all;
    const QString root = QStringLiteral(DESK_SOURCE_DIR);
    for (const QString &side : { u"app"_s, u"ui"_s }) {
        QDirIterator files(root + u'/' + side, { u"*.h"_s, u"*.cpp"_s }, QDir::Files,
            QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            QFile file(path);
            if (file.open(QIODevice::ReadOnly)) {
                const QString below = path.mid(root.size() + 1);
                all.append({ below.section(u'/', 1, 1), below, QString::fromUtf8(file.readAll()) });
            }
        }
    }
    return all;
}

} // namespace

class ArchitectureTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void everyRoomIsKnown()
    {
        QVERIFY(sources().size() > 50);
        for (const Source &source : sources()) {
            QVERIFY2(rooms().contains(source.room), qPrintable(source.path));
        }
    }

    void includesFollowTheArrows()
    {
        static const QRegularExpression include(
            u"^\\s*#\\s*include\\s*([<\"])([^>\"]+)[>\"]"_s, QRegularExpression::MultilineOption);
        QStringList wrong;
        for (const Source &source : sources()) {
            const Room room = rooms().value(source.room);
            auto matches = include.globalMatch(source.text);
            while (matches.hasNext()) {
                const QRegularExpressionMatch match = matches.next();
                const QString header = match.captured(2);
                if (match.captured(1) == "\""_L1) {
                    // What moc wrote is nobody's, too: clang-tidy would find its names in the
                    // source.
                    const QString target = header.section(u'/', 0, 0);
                    if (target != source.room && !room.rooms.contains(target)) {
                        wrong.append(source.path + u" includes "_s + header);
                    }
                } else if (header.startsWith(u'Q')) {
                    const QString module = moduleOf(header);
                    if (module.isEmpty()) {
                        wrong.append(source.path + u": no module has "_s + header);
                    } else if (module != "QtCore"_L1 && !room.modules.contains(module)) {
                        wrong.append(source.path + u" uses "_s + module + u": "_s + header);
                    }
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void noSingletons()
    {
        static const QRegularExpression forbidden(
            u"\\binstance\\s*\\(\\s*\\)|qApp\\b|Q_GLOBAL_STATIC"_s);
        QStringList wrong;
        for (const Source &source : sources()) {
            if (forbidden.match(source.text).hasMatch()) {
                wrong.append(source.path);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void onlyTheStoreKnowsSql()
    {
        static const QRegularExpression sql(
            u"QSql[A-Z]|sqlite3|\"(SELECT|INSERT|UPDATE|DELETE|CREATE|PRAGMA) "_s);
        for (const Source &source : sources()) {
            if (source.room != "store"_L1) {
                QVERIFY2(!sql.match(source.text).hasMatch(), qPrintable(source.path));
            }
        }
    }

    void nothingCountsRowsOffToReachAPage()
    {
        static const QRegularExpression offset(u"\\bOFFSET\\b"_s);
        for (const Source &source : sources()) {
            QVERIFY2(!offset.match(source.text).hasMatch(), qPrintable(source.path));
        }
    }

    void onlyTheThemeKnowsColours()
    {
        static const QRegularExpression colour(
            u"\"#[0-9A-Fa-f]{6,8}\"|QColor\\(\\s*[0-9]|QRgba?\\b"_s);
        for (const Source &source : sources()) {
            if (source.path.startsWith("ui/"_L1) && source.room != "theme"_L1) {
                QVERIFY2(!colour.match(source.text).hasMatch(), qPrintable(source.path));
            }
        }
    }

    void timeComesFromTheClock()
    {
        static const QRegularExpression now(
            u"currentDateTime|currentDate\\(|currentSecsSince|currentMSecsSince|system_clock::now"_s);
        for (const Source &source : sources()) {
            if (source.path != "app/domain/clock.cpp"_L1) {
                QVERIFY2(!now.match(source.text).hasMatch(), qPrintable(source.path));
            }
        }
    }

    void nothingWaitsOnTheInterfaceThread()
    {
        static const QRegularExpression waiting(
            u"waitForFinished|QEventLoop|processEvents|->exec\\(\\)|\\.exec\\(\\)|terminate\\(\\)"_s);
        for (const Source &source : sources()) {
            if (source.path.startsWith("ui/"_L1)) {
                QVERIFY2(!waiting.match(source.text).hasMatch(), qPrintable(source.path));
            }
        }
    }

    /// Where it is attached while the future finishes, Qt 6.4 may run it twice: the second time
    /// crashes. Book::read(job, done) and viewmodels::whenAnswered() go on from an answer.
    void noFutureIsContinuedByThen()
    {
        static const QRegularExpression then(u"(\\.|->)\\s*(then|onFailed|onCanceled)\\("_s);
        for (const Source &source : sources()) {
            QVERIFY2(!then.match(source.text).hasMatch(), qPrintable(source.path));
        }
    }

    /// Beneath Qt as well. tests/safety holds the same of the programs as they run.
    void onlyTheSandboxReachesANetwork()
    {
        static const QRegularExpression network(
            u"<(sys/"
            u"socket|netinet|arpa|netdb|ifaddrs|curl)|<(QNetwork|QTcp|QUdp|QSsl|QHostAddress|"
            u"QWebSocket)"
            "|(?<!\\w)::(socket|connect|getaddrinfo|gethostbyname)\\("_s);
        for (const Source &source : sources()) {
            if (source.room != "sandbox"_L1) {
                QVERIFY2(!network.match(source.text).hasMatch(), qPrintable(source.path));
            }
        }
    }

    /// The system's browser or mail program is asked in one place, for a letter that the user
    /// sends.
    /// The letter goes to the mail program, and the folder of a book to the one that shows folders.
    void nothingElseOpensLinks()
    {
        for (const Source &source : sources()) {
            if (source.path == "ui/help/aboutsheet.cpp"_L1) {
                QCOMPARE(source.text.count("QDesktopServices::"_L1), 1);
                QVERIFY(source.text.contains("QDesktopServices::openUrl(QUrl::fromLocalFile("_L1));
            } else if (source.path != "ui/subscriptions/subscriptionspage.cpp"_L1) {
                QVERIFY2(!source.text.contains("QDesktopServices"_L1)
                        && !source.text.contains("setOpenExternalLinks(true)"_L1),
                    qPrintable(source.path));
            }
        }
    }

    /// There is no log, so there are no names in it. What is said to standard error is about the
    /// program's own parts.
    void nothingIsLogged()
    {
        static const QRegularExpression logging(
            u"\\bq(C?Debug|C?Info|C?Warning|C?Critical)\\b|QLoggingCategory|\\bsyslog\\b|std::c(err|log)\\b"_s);
        static const QStringList ofOwnParts{ u"app/wording/texts.cpp"_s,
            u"app/wording/letters.cpp"_s, u"ui/theme/icons.cpp"_s };
        for (const Source &source : sources()) {
            if (!ofOwnParts.contains(source.path)) {
                const auto match = logging.match(source.text);
                QVERIFY2(!match.hasMatch(), qPrintable(source.path + u": "_s + match.captured()));
            }
        }
    }

    /// What those leave when the program is killed nobody can tell from a user's own files.
    void unfinishedFilesGrowInWorkFolders()
    {
        static const QRegularExpression loose(u"\\bQ(SaveFile|TemporaryFile|TemporaryDir)\\b"_s);
        static const QStringList ofTheirOwn{ u"app/domain/workfolder.h"_s,
            u"app/domain/workfolder.cpp"_s, u"app/shell/play/stage.h"_s };
        static const QRegularExpression remark(u"//[^\\n]*"_s, QRegularExpression::MultilineOption);
        for (const Source &source : sources()) {
            const QString code = QString(source.text).remove(remark);
            QVERIFY2(ofTheirOwn.contains(source.path) || !loose.match(code).hasMatch(),
                qPrintable(source.path));
        }
    }

    void noFileHoldsTwoThings()
    {
        QStringList wrong;
        for (const Source &source : sources()) {
            const qsizetype lines = source.text.count(u'\n');
            if (lines > 500) {
                wrong.append(source.path + u": "_s + QString::number(lines));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void moneyIsNeverFloating()
    {
        static const QRegularExpression floating(u"\\b(double|float|qreal)\\b"_s);
        for (const Source &source : sources()) {
            if (source.room == "domain"_L1 || source.room == "rules"_L1) {
                const QString code = QString(source.text)
                                         .remove(QRegularExpression(
                                             u"//[^\\n]*"_s, QRegularExpression::MultilineOption));
                QVERIFY2(!floating.match(code).hasMatch(), qPrintable(source.path));
            }
        }
    }
};

DESK_TEST_MAIN(ArchitectureTest, QCoreApplication)
#include "tst_architecture.moc"
