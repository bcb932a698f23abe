#include "stage.h"

#include "../services/bulk/bulkscene.h"

#include "services/bookwatch.h"
#include "services/scenes.h"
#include "store/bookfile.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cstdio>

using namespace Qt::StringLiterals;

Stage::Stage(int rounds)
    : m_rounds(rounds)
    , m_context(bulkscene::context())
{
    m_context.scenes = std::make_shared<services::Scenes>();
}

int Stage::customer(Part part, int round) const
{
    return round * parts + part;
}

QString Stage::prepare()
{
    auto window = openBook(file(), true);
    if (!window) {
        return window.error().detail;
    }
    m_window = *std::move(window);
    const auto filled = m_window
                            ->write<void>([this](domain::BookWriter &writer) {
                                const auto content
                                    = bulkscene::fill(writer, m_context, customers());
                                domain::BookInfo info;
                                info.origin = domain::BookOrigin::Generated; // scenes may strike
                                return content ? writer.setInfo(info) : content;
                            })
                            .result();
    if (!filled) {
        return filled.error().detail;
    }
    if (const auto copied = m_window->backUpTo(path(u"source.sqlite"_s)).result(); !copied) {
        return copied.error().detail;
    }
    auto other = openBook(file());
    if (!other) {
        return other.error().detail;
    }
    m_other = *std::move(other);
    return {};
}

void Stage::close()
{
    m_other.reset();
    m_window.reset();
}

domain::Result<std::unique_ptr<domain::Book>> openBook(const QString &file, bool create)
{
    store::OpenOptions options;
    options.mode = create ? store::OpenMode::CreateIfMissing : store::OpenMode::MustExist;
    options.busyTimeout = std::chrono::minutes(2); // everything is slow here
    return store::openBook(file, options);
}

/// Store, services, their queues and the sandbox, used hard by many threads at once under the
/// thread sanitizer: `desk-races [ROUNDS]`. What it is told of Qt is in seenqt.cpp. Ends with 66
/// where there was a race, with 1 where an act came to something else than it should.
int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const int rounds = argc > 1 ? QByteArray(argv[1]).toInt() : 32;
    Stage stage(std::max(rounds, 1));
    if (const QString wrong = stage.prepare(); !wrong.isEmpty()) {
        std::printf("%s\n", qPrintable(wrong));
        return 1;
    }
    QElapsedTimer time;
    time.start();
    qint64 announced = 0;
    qint64 concerned = 0;
    QObject window;
    // The window hears of what it wrote itself, and of what others wrote.
    QObject::connect(
        &stage.window(), &domain::Book::changed, &window, [&](const domain::BookChange &change) {
            ++announced;
            concerned += change.customers.size() + change.subscriptions.size();
        });
    auto watch = std::make_unique<services::BookWatch>(stage.window());
    Crew crew;
    sendToBook(crew, stage);
    sendToFiles(crew, stage);
    sendToServer(crew, stage);
    crew.finish([] { QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 50); });
    watch.reset();
    const QStringList wrong = bulkscene::violations(stage.window());
    std::printf("%s", qPrintable(wrong.join(u'\n')));
    stage.close();
    QCoreApplication::processEvents();
    const bool good = crew.isGood() && wrong.isEmpty() && announced > 0 && concerned > 0;
    std::printf(
        "%lld threads of the program's users, %lld acts, %lld changes announced, %lld s: %s\n",
        static_cast<long long>(crew.threads()), static_cast<long long>(crew.acts()),
        static_cast<long long>(announced), static_cast<long long>(time.elapsed() / 1000),
        good ? "each act came to what it should" : "something is wrong");
    return good ? 0 : 1;
}
