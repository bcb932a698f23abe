#include "viewmodels/largebook.h"

#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "services/inpool.h"
#include "viewmodels/answer.h"
#include "viewmodels/bookfiles.h"

#include <QDir>
#include <QFileInfo>

namespace viewmodels {

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// Blocks until the book is closed again, whole and on the disk.
Result<void> writeBook(const BookOpener &opener, const QString &file,
    const std::function<Result<void>(domain::BookWriter &)> &fill)
{
    auto book = opener(file, true);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return (*book)->write<void>(fill).result();
}

} // namespace

LargeBookMaker::LargeBookMaker(BookOpener opener, services::Context context, QObject *parent)
    : QObject(parent)
    , m_opener(std::move(opener))
    , m_context(std::move(context))
{
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &LargeBookMaker::progressed);
}

LargeBookMaker::~LargeBookMaker()
{
    m_stop.request_stop();
}

void LargeBookMaker::start(const QString &file, const services::GeneratedSize &size)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_stop = std::stop_source();
    m_reached = std::make_shared<std::atomic<qint64>>(0);
    m_timer.start();
    const auto job = [opener = m_opener, context = m_context, reached = m_reached,
                         stop = m_stop.get_token(), file, size]() -> Result<void> {
        if (auto fits = domain::checkBookName(file); !fits) {
            return fits;
        }
        const domain::WorkFolder place(QFileInfo(file).absolutePath(), "making"_L1);
        if (!place.isValid()) {
            return domain::failure(domain::storageCode(place.errorString()), place.errorString(),
                { { u"file"_s, file } });
        }
        const QString made = place.filePath(u"book"_s);
        const auto fill = [&](domain::BookWriter &writer) {
            return services::writeGeneratedBook(
                writer, context, size, [&reached](qint64 done, qint64) { *reached = done; }, stop);
        };
        const auto written = writeBook(opener, made, fill);
        // The person was asked where the name was taken.
        return written ? domain::nameBook(made, file, domain::Standing::IsReplaced) : written;
    };
    whenAnswered(services::inPool(job), this, [this, file](const Result<void> &written) {
        m_running = false;
        m_timer.stop();
        if (written) {
            Q_EMIT made(file);
        } else {
            Q_EMIT failed(written.error());
        }
    });
}

void LargeBookMaker::cancel()
{
    m_stop.request_stop();
}

qint64 LargeBookMaker::fileSize(const services::GeneratedSize &size)
{
    // Measured: a customer with its places in lists and search, a subscription with its own.
    constexpr qint64 ofCustomer = 1650;
    constexpr qint64 ofSubscription = 560;
    return size.customers * ofCustomer + size.subscriptions * ofSubscription;
}

QString LargeBookMaker::freeName(const QString &folder)
{
    const QDir place(folder);
    for (int number = 1;; ++number) {
        const QString stem = number == 1 ? u"large-book"_s : u"large-book-%1"_s.arg(number);
        const QString name = stem + u'.' + bookfiles::suffix();
        if (!place.exists(name)) {
            return place.filePath(name);
        }
    }
}

} // namespace viewmodels
