#include "viewmodels/namemasking.h"

#include "domain/privatefile.h"
#include "services/inpool.h"
#include "viewmodels/answer.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <utility>

using namespace Qt::StringLiterals;

namespace viewmodels {

using namespace std::chrono_literals;
using domain::BookOrigin;
using domain::Result;

namespace {

const QString beginning = u"masked-"_s;

/// A copy with its logs, backups and snapshots. Branches of it have names of their own, and stay.
void removeBook(const QString &file)
{
    const QFileInfo info(file);
    QDir folder = info.absoluteDir();
    const QStringList own = folder.entryList(
        { info.fileName() + u'*' }, QDir::Files | QDir::Dirs | QDir::Hidden | QDir::NoDotAndDotDot);
    for (const QString &name : own) {
        if (QFileInfo(folder.filePath(name)).isDir()) {
            QDir(folder.filePath(name)).removeRecursively();
        } else {
            folder.remove(name);
        }
    }
}

Result<BookOrigin> originOf(domain::Book &book)
{
    const auto info
        = book.read<domain::BookInfo>([](domain::BookReader &reader) { return reader.info(); })
              .result();
    return info ? Result<BookOrigin>(info->origin) : tl::unexpected(info.error());
}

} // namespace

NameMasking::NameMasking(const QString &folder, BookMasker masker, QObject *parent)
    : QObject(parent)
    , m_state(std::make_shared<State>())
{
    m_state->folder = folder;
    m_state->masker = std::move(masker);
    // Progress bars move in steps of 120 ms (DESIGN.md section 8).
    m_timer.setInterval(120ms);
    connect(&m_timer, &QTimer::timeout, this, &NameMasking::progressed);
}

NameMasking::~NameMasking()
{
    m_stop.request_stop();
}

QString NameMasking::book() const
{
    const std::scoped_lock lock(m_state->guard);
    return m_state->book;
}

void NameMasking::setBook(const QString &book)
{
    const std::scoped_lock lock(m_state->guard);
    m_state->book = book;
}

/// By the path, so that a copy is found again, without telling it.
QString NameMasking::copyIn(const QString &folder, const QString &book)
{
    const QByteArray path = QFileInfo(book).absoluteFilePath().toUtf8();
    const QByteArray digest = QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex();
    return QDir(folder).filePath(beginning + QLatin1StringView(digest.first(8)) + u".sqlite"_s);
}

QString NameMasking::copyOf(const QString &book) const
{
    return copyIn(m_state->folder, book);
}

void NameMasking::removeCopies(const QString &book) const
{
    const QDir folder(m_state->folder);
    const QString kept = book.isEmpty() ? QString() : QFileInfo(copyOf(book)).fileName();
    const QStringList copies = folder.entryList({ beginning + u"*.sqlite"_s }, QDir::Files);
    for (const QString &name : copies) {
        if (name != kept) {
            removeBook(folder.filePath(name));
        }
    }
    if (kept.isEmpty()) {
        (void)QDir().rmdir(folder.path()); // where nothing else is in it
    }
}

BookOpener NameMasking::opening(BookOpener plain) const
{
    return [state = m_state, plain = std::move(plain)](
               const QString &file, bool create) { return openMasked(state, plain, file, create); };
}

Result<std::unique_ptr<domain::Book>> NameMasking::openMasked(
    const std::shared_ptr<State> &state, const BookOpener &plain, const QString &file, bool create)
{
    const QString path = QFileInfo(file).absoluteFilePath();
    QString masked;
    {
        const std::scoped_lock lock(state->guard);
        masked = state->book;
    }
    if (masked.isEmpty()) {
        return plain(file, create);
    }
    const QString copy = copyIn(state->folder, path);
    const auto use = [&](Result<std::unique_ptr<domain::Book>> opened) {
        if (opened) {
            const std::scoped_lock lock(state->guard);
            state->book = path;
        }
        return opened;
    };
    // What was done in a copy stays in it.
    if (QFileInfo::exists(copy)) {
        auto opened = plain(copy, false);
        const auto origin = opened ? originOf(**opened) : tl::unexpected(opened.error());
        if (origin && *origin == BookOrigin::Masked) {
            return use(std::move(opened));
        }
    }
    auto opened = plain(file, create);
    if (!opened) {
        return opened;
    }
    const auto origin = originOf(**opened);
    if (!origin) {
        return tl::unexpected(origin.error());
    }
    const bool wanted = *origin != BookOrigin::Masked && path == masked;
    if (!wanted && *origin != BookOrigin::Imported) {
        return opened;
    }
    opened->reset();
    removeBook(copy);
    const auto made = domain::makePrivateFolder(state->folder).and_then([&] {
        return state->masker(path, copy, {}, {});
    });
    return made ? use(plain(copy, false)) : tl::unexpected(made.error());
}

void NameMasking::start(const QString &book)
{
    if (m_running) {
        return;
    }
    m_running = true;
    m_stop = std::stop_source();
    m_steps = std::make_shared<Steps>();
    m_timer.start();
    const auto job = [state = m_state, steps = m_steps, stop = m_stop.get_token(),
                         copy = copyOf(book), book]() -> Result<void> {
        removeBook(copy);
        return domain::makePrivateFolder(state->folder).and_then([&] {
            return state->masker(
                book, copy,
                [&steps](int done, int total) {
                    steps->total = total;
                    steps->done = done;
                },
                stop);
        });
    };
    whenAnswered(services::inPool(job), this, [this, book](const Result<void> &copied) {
        m_running = false;
        m_timer.stop();
        if (copied) {
            Q_EMIT made(book);
        } else {
            removeCopies();
            Q_EMIT failed(copied.error());
        }
    });
}

void NameMasking::cancel()
{
    m_stop.request_stop();
}

int NameMasking::done() const
{
    return m_steps ? m_steps->done.load() : 0;
}

int NameMasking::total() const
{
    return m_steps ? m_steps->total.load() : 0;
}

} // namespace viewmodels
