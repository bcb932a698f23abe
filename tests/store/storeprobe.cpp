// A second program with the same book, for tests of two programs and of other users' rights.
//   storeprobe open FILE            prints: code of opening, read-only, code of a write, customers
//   storeprobe increment FILE N     adds one to the first subscription's quantity, N times
//   storeprobe cramped FILE         writes more than the file system takes, by a job that goes past
//                                   every failure; prints the code of the write, then of a small
//                                   one
#include "bookfixture.h"

#include <QCoreApplication>
#include <QTextStream>

#ifdef Q_OS_UNIX
#include <csignal>
#include <sys/resource.h>
#endif

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

int codeOf(const Result<void> &result)
{
    return result ? -1 : static_cast<int>(result.error().code);
}

int probe(const QString &file)
{
    QTextStream out(stdout);
    const auto book = store::openBook(file);
    if (!book) {
        out << static_cast<int>(book.error().code) << '\n';
        return 0;
    }
    const auto wrote = writeAll(
        **book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(77)); });
    const auto counts = readNow<domain::CustomerCounts>(
        **book, [](domain::BookReader &reader) { return reader.customerCounts({}); });
    out << -1 << ' ' << ((*book)->isReadOnly() ? 1 : 0) << ' ' << codeOf(wrote) << ' '
        << (counts ? counts->total : -static_cast<qint64>(counts.error().code)) << '\n';
    return 0;
}

int increment(const QString &file, int times)
{
    const auto book
        = store::openBook(file, { store::OpenMode::MustExist, std::chrono::seconds(60) });
    if (!book) {
        return 1;
    }
    for (int i = 0; i < times; ++i) {
        const auto done = writeAll(**book, [](domain::BookWriter &writer) -> Result<void> {
            auto subscription = writer.subscription(someSubscription(1, someCustomer(1)).id);
            if (!subscription) {
                return tl::unexpected(subscription.error());
            }
            ++subscription->quantity;
            return writer.putSubscription(*subscription);
        });
        if (!done) {
            return 2;
        }
    }
    return 0;
}

#ifdef Q_OS_UNIX
int cramped(const QString &file)
{
    const auto book = store::openBook(file);
    if (!book) {
        return 1;
    }
    // No file of this program may grow beyond this; the signal that comes with it is not wanted.
    signal(SIGXFSZ, SIG_IGN);
    const rlimit limit{ 512 * 1024, RLIM_INFINITY };
    if (setrlimit(RLIMIT_FSIZE, &limit) != 0) {
        return 2;
    }
    const auto wrote = writeAll(**book, [](domain::BookWriter &writer) -> Result<void> {
        for (int i = 1000; i < 20000; ++i) {
            (void)writer.putCustomer(someCustomer(i));
        }
        return {};
    });
    const rlimit none{ RLIM_INFINITY, RLIM_INFINITY };
    setrlimit(RLIMIT_FSIZE, &none);
    const auto small = writeAll(
        **book, [](domain::BookWriter &writer) { return writer.putCustomer(someCustomer(77)); });
    QTextStream(stdout) << codeOf(wrote) << ' ' << codeOf(small) << '\n';
    return 0;
}
#endif

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication app(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == u"open"_s) {
        return probe(arguments.at(2));
    }
    if (arguments.size() == 4 && arguments.at(1) == u"increment"_s) {
        return increment(arguments.at(2), arguments.at(3).toInt());
    }
#ifdef Q_OS_UNIX
    if (arguments.size() == 3 && arguments.at(1) == u"cramped"_s) {
        return cramped(arguments.at(2));
    }
#endif
    return 9;
}
