#include "services/runrecord.h"

#include "domain/durablefile.h"
#include "domain/isotext.h"
#include "domain/movablefile.h"
#include "domain/privatefile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMutexLocker>
#include <QUuid>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace services {
namespace {

constexpr auto newEnding = ".new"_L1;
constexpr auto runEnding = ".run"_L1;
constexpr auto draftEnding = ".draft"_L1;
constexpr auto crashEnding = ".crash"_L1;

constexpr qsizetype mostEnds = 5;
constexpr qint64 longestFile = 64 * 1024;
constexpr int lockFor = 2'000; ///< ms; nobody else knows the name yet
constexpr qint64 longestStart = 60; ///< s, from the making of the file to its lock; far too long
constexpr auto toldToEnd = { 1, 2, 15 }; ///< SIGHUP, SIGINT, SIGTERM

constexpr std::array steps{ std::pair{ KeptDraft::Step::Choose, "choose"_L1 },
    std::pair{ KeptDraft::Step::Licences, "licences"_L1 },
    std::pair{ KeptDraft::Step::Review, "review"_L1 },
    std::pair{ KeptDraft::Step::Submitted, "submitted"_L1 } };

QByteArray bytesOf(const KeptDraft &draft)
{
    QJsonObject object{ { u"book"_s, draft.book }, { u"customer"_s, draft.customer.text() },
        { u"subscription"_s, draft.source.text() },
        { u"target"_s, draft.target.isNull() ? QString() : draft.target.text() },
        { u"request"_s, draft.requestId } };
    if (draft.quantity) {
        object.insert(u"licences"_s, *draft.quantity);
    }
    for (const auto &[step, name] : steps) {
        if (step == draft.step) {
            object.insert(u"step"_s, QString(name));
        }
    }
    return QJsonDocument(object).toJson();
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(longestFile) : QByteArray();
}

std::optional<KeptDraft> readDraft(const QString &path)
{
    const QJsonObject object = QJsonDocument::fromJson(contentOf(path)).object();
    const auto text = [&object](const QString &key) { return object.value(key).toString(); };
    const auto customer = domain::CustomerId::fromText(text(u"customer"_s));
    const auto source = domain::SubscriptionId::fromText(text(u"subscription"_s));
    if (!customer || !source || text(u"book"_s).isEmpty()) {
        return std::nullopt;
    }
    KeptDraft draft;
    draft.book = text(u"book"_s);
    draft.customer = *customer;
    draft.source = *source;
    draft.target = domain::OfferId::fromText(text(u"target"_s)).value_or(domain::OfferId());
    if (const QJsonValue licences = object.value(u"licences"_s); licences.isDouble()) {
        draft.quantity = licences.toInteger();
    }
    for (const auto &[step, name] : steps) {
        if (text(u"step"_s) == name) {
            draft.step = step;
        }
    }
    draft.requestId = text(u"request"_s);
    return draft;
}

/// The last signal that the crash handler wrote ("signal 15"); 0: none.
int signalOf(const QString &report)
{
    const qsizetype at = report.lastIndexOf("signal "_L1);
    return at < 0 ? 0 : QStringView(report).mid(at + 7).split(u'\n').constFirst().toInt();
}

bool wasToldToEnd(const QString &report)
{
    return std::find(toldToEnd.begin(), toldToEnd.end(), signalOf(report)) != toldToEnd.end();
}

/// Whether this process has it now, and nobody before has removed it.
bool takeOver(QFile &file)
{
    return file.open(QIODevice::ReadWrite | QIODevice::ExistingOnly)
        && domain::lockForWriting(file, 0) && file.exists();
}

} // namespace

RunRecord::RunRecord(QString folder, QString id)
    : m_folder(std::move(folder))
    , m_id(std::move(id))
{
    m_pool.setMaxThreadCount(1);
}

RunRecord::~RunRecord()
{
    m_pool.waitForDone();
}

QString RunRecord::file(const QString &id, QLatin1StringView ending) const
{
    return m_folder + u'/' + id + ending;
}

QString RunRecord::crashFile() const
{
    return file(m_id, crashEnding);
}

domain::Result<std::unique_ptr<RunRecord>> RunRecord::begin(
    const QString &folder, const QString &version, const QDateTime &now)
{
    if (const auto made = domain::makePrivateFolder(folder); !made) {
        return tl::unexpected(made.error());
    }
    std::unique_ptr<RunRecord> record(
        new RunRecord(folder, QUuid::createUuid().toString(QUuid::WithoutBraces)));
    record->findEnded();
    // Another start must not meet the file before it is locked, so it gets its name after that.
    const QString unnamed = record->file(record->m_id, newEnding);
    record->m_lock = std::make_unique<QFile>(unnamed);
    QFile &lock = *record->m_lock;
    const QByteArray facts = QJsonDocument(
        QJsonObject{ { u"version"_s, version }, { u"began"_s, domain::isoText(now) } })
                                 .toJson();
    QFile crash(record->crashFile());
    const auto failed = [&](const QString &said) {
        lock.close();
        crash.close();
        // By name: QFile does not remove what it cannot write to the end.
        QFile::remove(unnamed);
        QFile::remove(crash.fileName());
        return domain::failure(domain::storageCode(said), said, { { u"file"_s, folder } });
    };
    if (!domain::makeMovable(lock)) {
        return failed(qt_error_string());
    }
    if (!domain::lockForWriting(lock, lockFor)) {
        return failed(u"the file could not be locked"_s);
    }
    if (lock.write(facts) != facts.size() || !lock.flush()) {
        return failed(lock.errorString());
    }
    if (!crash.open(QIODevice::WriteOnly, domain::privateMode)) {
        return failed(crash.errorString());
    }
    // By name: QFile::rename closes its file, and the lock would go with it.
    if (QFile named(unnamed); !named.rename(record->file(record->m_id, runEnding))) {
        return failed(named.errorString());
    }
    record->removeLeftovers();
    return record;
}

QList<UnexpectedEnd> RunRecord::unexpectedEndsIn(const QString &folder)
{
    RunRecord looking(folder, {});
    looking.findEnded();
    return looking.m_ends;
}

void RunRecord::findEnded()
{
    const QStringList names
        = QDir(m_folder).entryList({ QString(u'*' + runEnding) }, QDir::Files, QDir::Time);
    for (const QString &name : names) {
        const QString id = name.chopped(runEnding.size());
        auto lock = std::make_unique<QFile>(file(id, runEnding));
        if (!takeOver(*lock)) {
            continue; // it still runs, has just ended, or another window tells of it
        }
        const QJsonObject facts = QJsonDocument::fromJson(lock->read(longestFile)).object();
        UnexpectedEnd end;
        end.id = id;
        end.version = facts.value(u"version"_s).toString();
        end.began = domain::momentFromIso(facts.value(u"began"_s).toString()).value_or(QDateTime());
        end.draft = readDraft(file(id, draftEnding));
        end.report = QString::fromUtf8(contentOf(file(id, crashEnding)));
        const bool isOrderly = lock->size() == 0 || wasToldToEnd(end.report);
        if (m_ends.size() == mostEnds || (isOrderly && !end.draft)) {
            lock.reset();
            remove(id);
            continue;
        }
        m_ends.append(end);
        m_taken.emplace_back(id, std::move(lock));
    }
}

/// Of starts and ends that were killed: no run has these files, so nobody tells of them.
void RunRecord::removeLeftovers() const
{
    const auto names = [this](QLatin1StringView ending) {
        return QDir(m_folder).entryList({ QString(u'*' + ending) }, QDir::Files);
    };
    const QDateTime young = QFileInfo(file(m_id, runEnding)).lastModified().addSecs(-longestStart);
    for (const QString &name : names(newEnding)) {
        QFile start(m_folder + u'/' + name);
        if (QFileInfo(start).lastModified() < young && takeOver(start)) {
            start.remove();
        }
    }
    for (const auto ending : { draftEnding, crashEnding }) {
        for (const QString &name : names(ending)) {
            const QString id = name.chopped(ending.size());
            // In this order: a start gives its file the other name.
            if (!QFile::exists(file(id, newEnding)) && !QFile::exists(file(id, runEnding))) {
                QFile::remove(file(id, ending));
            }
        }
    }
}

void RunRecord::remove(const QString &id) const
{
    // The name that is looked for goes last: what is cut off here is tidied up by the next start.
    for (const auto ending : { draftEnding, crashEnding, runEnding }) {
        QFile::remove(file(id, ending));
    }
}

void RunRecord::forget(const QString &id)
{
    m_ends.removeIf([&id](const UnexpectedEnd &end) { return end.id == id; });
    std::erase_if(m_taken, [&id](const auto &taken) { return taken.first == id; });
    m_pool.start([this, id] { remove(id); });
}

void RunRecord::keepDraft(const std::optional<KeptDraft> &draft)
{
    const QMutexLocker lock(&m_mutex);
    if (draft == m_draft) {
        return;
    }
    m_draft = draft;
    if (!std::exchange(m_waiting, true)) {
        m_pool.start([this] { writeDraft(); });
    }
}

/// On the pool's thread. What cannot be written is only missing after a crash: nobody is told.
void RunRecord::writeDraft()
{
    std::optional<KeptDraft> draft;
    {
        const QMutexLocker lock(&m_mutex);
        m_waiting = false;
        draft = m_draft;
    }
    if (draft) {
        (void)domain::writePrivately(file(m_id, draftEnding), bytesOf(*draft));
    } else {
        QFile::remove(file(m_id, draftEnding));
    }
}

void RunRecord::waitUntilKept()
{
    m_pool.waitForDone();
}

void RunRecord::end()
{
    m_pool.waitForDone();
    // Before the lock goes: another start would take this run for one that crashed.
    remove(m_id);
    // Windows removes no file that another start looks at in this moment; an empty one tells of
    // nothing, and goes with the next start.
    (void)m_lock->resize(0);
    m_lock->close();
    remove(m_id); // where the system keeps files that are open
}

} // namespace services
