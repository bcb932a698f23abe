// Ends the program, fills its disk and breaks its calls to the system, again and again, and looks
// at what stays:
//   desk-torture kills [N] [--seed S] [--jobs J] [--only NAME] [--folder DIR]
//   desk-torture faults [--every N] [--jobs J] [--only NAME] [--call NAME] [--folder DIR]
//   desk-torture together [N] [--folder DIR]
#include "faults.h"
#include "kills.h"
#include "together.h"

#include "bookcontent.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>
#include <QTemporaryDir>

#include <algorithm>
#include <cstdio>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// The value behind an option, which is taken out.
QString taken(QStringList &arguments, const QString &option, const QString &otherwise)
{
    const qsizetype place = arguments.indexOf(option);
    if (place < 0 || place + 1 >= arguments.size()) {
        return otherwise;
    }
    arguments.removeAt(place);
    return arguments.takeAt(place);
}

} // namespace

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
    }
    const QString only = taken(arguments, u"--only"_s, {});
    const QString call = taken(arguments, u"--call"_s, {});
    const QString seed = taken(arguments, u"--seed"_s, u"20200512"_s);
    const auto processors = static_cast<int>(::sysconf(_SC_NPROCESSORS_ONLN));
    const int every = std::max(1, taken(arguments, u"--every"_s, u"1"_s).toInt());
    const int jobs = taken(arguments, u"--jobs"_s, QString::number(processors)).toInt();
    QTemporaryDir place(taken(arguments, u"--folder"_s, QDir::tempPath()) + u"/torture-XXXXXX"_s);
    if (!place.isValid()) {
        std::fprintf(stderr, "%s\n", qPrintable(place.errorString()));
        return 2;
    }
    (void)steadyContext(); // once, before anybody forks
    int status = 2;
    if (arguments.value(0) == "kills"_L1) {
        status = torture({ arguments.value(1, u"10000"_s).toLongLong(), seed.toUInt(),
            std::max(1, jobs), place.path(), only });
    } else if (arguments.value(0) == "faults"_L1) {
        const FaultOptions options{ every, std::max(1, jobs), place.path(), call, only };
        const int broken = call == "memory"_L1 ? 0 : breakCalls(options);
        status = call.isEmpty() || call == "memory"_L1 ? std::max(broken, starve(options)) : broken;
    } else if (arguments.value(0) == "together"_L1) {
        const QString beside = QFileInfo(QString::fromLocal8Bit(argv[0])).absolutePath();
        status = workTogether(place.path(), beside + u"/partner-desk-cli"_s,
            std::max(2, arguments.value(1, u"60"_s).toInt()));
    } else {
        std::fprintf(stderr,
            "desk-torture kills [N] [--seed S] [--jobs J] [--only NAME] [--folder DIR]\n"
            "desk-torture faults [--every N] [--jobs J] [--only NAME] [--call NAME] [--folder "
            "DIR]\n"
            "desk-torture together [N] [--folder DIR]\n");
    }
    // What was found wrong stays for a look.
    place.setAutoRemove(status != 1);
    return status;
}
