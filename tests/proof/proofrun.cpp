#include "proofrun.h"

#include <QByteArray>

#include <cstdio>
#include <cstdlib>

namespace proof {
namespace {

std::uint64_t number(const QByteArray &text, const char *what)
{
    bool good = false;
    const qulonglong value = text.toULongLong(&good);
    if (!good) {
        std::fprintf(stderr, "%s wants a number, not '%s'\n", what, text.constData());
        std::exit(2);
    }
    return value;
}

} // namespace

Run Run::read(int &argc, char **argv, int fullCount, int shortCount)
{
    Run run;
#if defined(QT_NO_DEBUG) && !defined(__SANITIZE_ADDRESS__)
    run.count = fullCount;
    Q_UNUSED(shortCount);
#else
    run.count = shortCount;
    Q_UNUSED(fullCount);
#endif
    if (const QByteArray seed = qgetenv("DESK_PROOF_SEED"); !seed.isEmpty()) {
        run.seed = number(seed, "DESK_PROOF_SEED");
    }
    if (const QByteArray count = qgetenv("DESK_PROOF_COUNT"); !count.isEmpty()) {
        run.count = static_cast<int>(number(count, "DESK_PROOF_COUNT"));
    }
    int kept = 1;
    for (int i = 1; i < argc; ++i) {
        const QByteArray option(argv[i]);
        if (option != "--seed" && option != "--count") {
            argv[kept++] = argv[i];
            continue;
        }
        const std::uint64_t value = number(i + 1 < argc ? argv[i + 1] : "", option.constData());
        if (option == "--seed") {
            run.seed = value;
        } else {
            run.count = static_cast<int>(value);
        }
        ++i;
    }
    argc = kept;
    return run;
}

} // namespace proof
