#include "together.h"

#include "../services/bulk/bulkscene.h"
#include "bookcontent.h"
#include "bookscenarios.h"
#include "forked.h"

#include "services/upgrade.h"
#include "store/bookfile.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>

#include <algorithm>
#include <cstdio>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int programs = 4; ///< that write; the last is the command line
constexpr int nobody = 65534;
constexpr int longest = 120'000; ///< ms

std::unique_ptr<domain::Book> opened(const QString &file)
{
    auto book = store::openBook(file); // with the wait on others that the program has
    return book ? *std::move(book) : nullptr;
}

/// The customers whose turn it is: each program has its own.
QList<int> partOf(int program, int customers)
{
    QList<int> part;
    for (int i = program; i < customers; i += programs) {
        if (!bulkscene::isBlocked(i)) {
            part.append(i);
        }
    }
    return part;
}

domain::Result<void> upgrade(domain::Book &book, int customer)
{
    services::UpgradeDraft draft;
    draft.source = bulkscene::subscriptionId(customer);
    draft.target = bulkscene::offer(steadyContext(), u"Office 365 Enterprise E3"_s);
    draft.requestId = u"request-%1"_s.arg(customer);
    const auto outcome = services::UpgradeService(book, steadyContext()).upgrade(draft).result();
    if (!outcome) {
        return tl::unexpected(outcome.error());
    }
    return outcome->refused() ? domain::failure(domain::ErrorCode::Refused)
                              : domain::Result<void>();
}

/// As a window and its sandbox do: two books over one file in one program, in turns.
int writeAll(const QString &file, const QList<int> &part, int pipe)
{
    const auto window = opened(file);
    const auto sandbox = opened(file);
    if (!window || !sandbox) {
        say(pipe, "does not open\n");
        return 1;
    }
    for (const int customer : part) {
        if (const auto done = upgrade(customer % 3 == 0 ? *sandbox : *window, customer); !done) {
            say(pipe, done.error().detail.toUtf8() + '\n');
            return 1;
        }
        say(pipe, "+");
    }
    return 0;
}

/// Its exit status; what it prints is dropped.
int callProgram(const QString &program, const QStringList &words)
{
    const pid_t child = ::fork();
    if (child == 0) {
        QList<QByteArray> kept{ program.toLocal8Bit() };
        for (const QString &word : words) {
            kept.append(word.toLocal8Bit());
        }
        std::vector<char *> given;
        for (QByteArray &word : kept) {
            given.push_back(word.data());
        }
        given.push_back(nullptr);
        const int quiet = ::open("/dev/null", O_WRONLY);
        ::dup2(quiet, STDOUT_FILENO);
        ::execv(given.front(), given.data());
        ::_exit(72);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 73;
}

int writeByProgram(const QString &program, const QString &file, const QList<int> &part, int pipe)
{
    for (const int customer : part) {
        const int status = callProgram(program,
            { u"--book"_s, file, u"--now"_s, u"2020-05-12T00:30:00Z"_s, u"upgrade"_s,
                bulkscene::subscriptionId(customer).text(), u"--to"_s,
                u"Office 365 Enterprise E3"_s });
        if (status != 0) {
            say(pipe, "the command line ended with " + QByteArray::number(status) + '\n');
            return 1;
        }
        say(pipe, "+");
    }
    return 0;
}

/// Every state that is seen is whole: all invariants, within one snapshot.
int readAll(const QString &file, const QString &end, bool mayWrite, int pipe)
{
    if (!mayWrite && ::getuid() == 0 && (::setgid(nobody) != 0 || ::setuid(nobody) != 0)) {
        return 1;
    }
    bool last = false;
    while (!last) {
        last = QFile::exists(end); // once more after everybody has written
        const auto book = opened(file);
        if (!book || book->isReadOnly() == mayWrite) {
            say(pipe, book ? "other rights than expected\n" : "does not open\n");
            return 1;
        }
        for (int i = 0; i < 5; ++i) {
            if (const QStringList wrong = bulkscene::violations(*book); !wrong.isEmpty()) {
                say(pipe, wrong.join(u"; "_s).toUtf8() + '\n');
                return 1;
            }
            say(pipe, ".");
        }
    }
    return 0;
}

/// A program that is killed in the middle of its work, and what it leaves, is in nobody's way.
void disturb(const QString &file, int customer, unsigned seed)
{
    QRandomGenerator random(seed);
    Forked child([&](int) {
        const auto book = opened(file);
        while (book && upgrade(*book, customer)) { }
        return 0;
    });
    ::usleep(random.bounded(60'000U));
    child.kill();
    child.finish();
}

bool fill(const QString &file, int customers)
{
    Forked child([&](int pipe) {
        say(pipe, makeBook(file, customers).toUtf8());
        return 0;
    });
    child.finish();
    return child.status() == 0 && child.said().isEmpty();
}

/// Each upgrade was done, and once.
int count(const QString &file, int customers, int pipe)
{
    const auto book = opened(file);
    if (!book) {
        say(pipe, "the book does not open\n");
        return 1;
    }
    const QStringList wrong = bulkscene::violations(*book);
    say(pipe, wrong.join(u'\n').toUtf8());
    for (int i = 0; i < customers; ++i) {
        const auto holdings
            = book->read<QList<domain::Subscription>>([i](domain::BookReader &reader) {
                      return reader.holdings(bulkscene::customerId(i));
                  })
                  .result();
        if (!holdings || holdings->size() != 2) {
            say(pipe, "customer " + QByteArray::number(i) + " was not upgraded once\n");
            return 1;
        }
    }
    return wrong.isEmpty() ? 0 : 1;
}

bool isDone(Forked &child, const char *who)
{
    child.finish(longest);
    const QByteArray last = child.said().right(200);
    std::printf("%-28s %5lld %s%s\n", who,
        static_cast<long long>(child.said().count('+') + child.said().count('.')),
        child.said().contains('.') ? "looks at a whole book" : "upgrades",
        child.status() == 0 ? "" : qPrintable(u", FAILED: "_s + QString::fromUtf8(last)));
    return child.status() == 0;
}

} // namespace

int workTogether(const QString &folder, const QString &program, int rounds)
{
    // Others may enter and read, and nothing more.
    constexpr auto everybody
        = QFileDevice::ReadOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther;
    const QString file = bookIn(folder);
    const QString end = folder + u"/end"_s;
    const int customers = programs * rounds;
    if (!fill(file, customers + 1)) {
        return 2;
    }
    QFile::setPermissions(folder,
        everybody | QFileDevice::WriteOwner | QFileDevice::ExeOwner | QFileDevice::ExeGroup
            | QFileDevice::ExeOther);
    QFile::setPermissions(file, everybody | QFileDevice::WriteOwner);
    std::vector<std::unique_ptr<Forked>> writers;
    for (int i = 0; i + 1 < programs; ++i) {
        writers.push_back(std::make_unique<Forked>(
            [&, i](int pipe) { return writeAll(file, partOf(i, customers), pipe); }));
    }
    writers.push_back(std::make_unique<Forked>([&](int pipe) {
        return writeByProgram(program, file, partOf(programs - 1, customers), pipe);
    }));
    Forked reader([&](int pipe) { return readAll(file, end, true, pipe); });
    Forked guest([&](int pipe) { return readAll(file, end, false, pipe); });
    int kills = 0;
    for (bool isOver = false; !isOver; ++kills) {
        disturb(file, customers, static_cast<unsigned>(kills));
        isOver = std::all_of(
            writers.begin(), writers.end(), [](const auto &writer) { return writer->hasClosed(); });
    }
    bool good = true;
    for (const auto &writer : writers) {
        good = isDone(*writer,
                   writer == writers.back() ? "the command line" : "a window and its sandbox")
            && good;
    }
    QFile mark(end);
    good = mark.open(QIODevice::WriteOnly) && good;
    mark.close();
    good = isDone(reader, "a reader") && good;
    good = isDone(guest, "one who may only read") && good;
    Forked counting([&](int pipe) { return count(file, customers, pipe); });
    counting.finish();
    std::printf("%d programs killed beside them\n%s", kills, counting.said().constData());
    good = good && counting.status() == 0;
    std::printf(
        "%s\n", good ? "Nobody lost a turn, nobody saw half a change" : "Something is wrong");
    return good ? 0 : 1;
}
