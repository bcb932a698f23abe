#include "services/snapshots.h"

#include "domain/backups.h"
#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "domain/isotext.h"
#include "domain/privatefile.h"
#include "services/inpool.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStorageInfo>

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::ErrorCode;
using domain::Result;

constexpr QLatin1StringView bookEnding = ".sqlite"_L1;
constexpr QLatin1StringView labelEnding = ".json"_L1;
/// File systems take 255 bytes of UTF-8; the endings of SQLite and of files under way need some.
constexpr int longestStemBytes = 180;
/// Nobody types more; a file that is longer is none of ours.
constexpr qint64 longestLabel = 64 * 1024;

tl::unexpected<domain::Error> failed(ErrorCode code, const QString &file, const QString &detail)
{
    return domain::failure(code, detail, { { u"file"_s, file } });
}

QString labelOf(const QString &snapshot)
{
    return snapshot.chopped(bookEnding.size()) + labelEnding;
}

/// Names as a disk that knows no case compares them.
QString folded(const QString &name)
{
    return name.normalized(QString::NormalizationForm_KC).toCaseFolded();
}

QString shownName(const QString &typed)
{
    return typed.normalized(QString::NormalizationForm_C).simplified();
}

/// Nothing but spaces, controls and signs that have no look is no name.
bool isSeen(const QString &name)
{
    return std::any_of(name.cbegin(), name.cend(),
        [](QChar sign) { return sign.isSurrogate() || (sign.isPrint() && !sign.isSpace()); });
}

bool isDeviceName(const QString &stem)
{
    // CON, con.txt and "con .txt" are all the console.
    const QString word = stem.section(u'.', 0, 0).trimmed().toUpper();
    static const std::array words{ "CON"_L1, "PRN"_L1, "AUX"_L1, "NUL"_L1, "CONIN$"_L1,
        "CONOUT$"_L1 };
    const bool isNumbered = word.size() == 4
        && (word.startsWith("COM"_L1) || word.startsWith("LPT"_L1))
        && QStringView(u"0123456789¹²³").contains(word.back());
    return isNumbered || std::find(words.begin(), words.end(), word) != words.end();
}

void trimEnd(QString &stem)
{
    while (stem.endsWith(u'.') || stem.endsWith(u' ')) {
        stem.chop(1);
    }
}

/// Cut between characters, never inside one.
void shorten(QString &stem)
{
    while (stem.toUtf8().size() > longestStemBytes) {
        const bool isPair = stem.size() > 1 && stem.back().isLowSurrogate();
        stem.chop(isPair ? 2 : 1);
    }
}

bool hasEntry(const QDir &folder, const QString &name)
{
    // Not exists(): on a disk that tells case apart, another spelling is in the way elsewhere.
    const QStringList all
        = folder.entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return std::any_of(all.cbegin(), all.cend(),
        [wanted = folded(name)](const QString &each) { return folded(each) == wanted; });
}

/// Names that differ in forbidden signs alone get the same stem, so a number tells them apart.
QString freePath(const QDir &folder, const QString &name)
{
    const QString stem = safeFileName(name);
    for (int number = 1;; ++number) {
        const QString tried = number == 1 ? stem : u"%1 (%2)"_s.arg(stem).arg(number);
        if (!hasEntry(folder, tried + bookEnding) && !hasEntry(folder, tried + labelEnding)) {
            return folder.filePath(tried + bookEnding);
        }
    }
}

/// Cut between characters, and without halves of one, which JSON can write.
QString nameIn(const QJsonObject &label)
{
    const QByteArray told = label.value(u"name"_s).toString().toUtf8();
    QString name = shownName(QString::fromUtf8(told)).left(longestSnapshotName);
    if (!name.isEmpty() && name.back().isHighSurrogate()) {
        name.chop(1);
    }
    return name;
}

Snapshot readSnapshot(const QFileInfo &file)
{
    Snapshot snapshot;
    snapshot.path = file.absoluteFilePath();
    snapshot.bytes = file.size();
    QFile label(labelOf(snapshot.path));
    QJsonObject told;
    if (label.size() <= longestLabel && label.open(QIODevice::ReadOnly)) {
        told = QJsonDocument::fromJson(label.readAll()).object();
    }
    const auto moment = [&told](const QString &key) {
        return domain::momentFromIso(told.value(key).toString()).value_or(QDateTime());
    };
    snapshot.name = nameIn(told);
    if (!isSeen(snapshot.name)) {
        snapshot.name = file.fileName().chopped(bookEnding.size());
    }
    snapshot.savedAt = moment(u"savedAt"_s);
    if (!snapshot.savedAt.isValid()) {
        snapshot.savedAt = file.lastModified().toUTC();
    }
    snapshot.bookNow = moment(u"bookClock"_s);
    return snapshot;
}

Result<void> writeLabel(const Snapshot &snapshot)
{
    const QString path = labelOf(snapshot.path);
    const QByteArray text
        = QJsonDocument(QJsonObject{ { u"name"_s, snapshot.name },
                            { u"savedAt"_s, domain::isoText(snapshot.savedAt) },
                            { u"bookClock"_s, domain::isoText(snapshot.bookNow) } })
              .toJson();
    return domain::writePrivately(path, text);
}

Result<void> makeFolder(const QString &path)
{
    const QFileInfo info(path);
    if (info.exists() && !info.isDir()) {
        return failed(ErrorCode::StorageFailed, path, u"a file has the name of the folder"_s);
    }
    return domain::makePrivateFolder(path);
}

/// What is told of a copy is about the snapshot: the copy is gone when somebody reads it.
tl::unexpected<domain::Error> aboutSnapshot(const domain::Error &error, const QString &snapshot)
{
    return domain::failure(error.code, error.detail, { { u"file"_s, snapshot } });
}

Result<void> checkWhole(const QString &copy, const OpenBook &open)
{
    const auto book = open(copy, false);
    if (!book) {
        return tl::unexpected(book.error());
    }
    const auto found = (*book)
                           ->read<QList<domain::Violation>>(
                               [](domain::BookReader &reader) { return reader.verify(); })
                           .result();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!found->isEmpty()) {
        const domain::Violation &first = found->constFirst();
        return failed(ErrorCode::BookDamaged, copy,
            u"%1 %2 %3"_s.arg(first.invariant, first.id, first.detail));
    }
    return {};
}

Result<QString> branch(
    const QString &snapshot, const QString &book, const QString &name, const OpenBook &open)
{
    if (!QFileInfo(snapshot).isFile()) {
        return failed(ErrorCode::BookMissing, snapshot, {});
    }
    const QString target = branchPath(book, name);
    if (branchNameFault(book, name) != SnapshotNameFault::None) {
        return failed(ErrorCode::WrongUse, target, u"the name cannot be taken"_s);
    }
    const QString place = QFileInfo(target).absolutePath();
    // What fails or is killed leaves nothing under the name that was asked for.
    const domain::WorkFolder under(place, "branching"_L1);
    if (!under.isValid()) {
        return failed(domain::storageCode(under.errorString()), target, under.errorString());
    }
    const QString copy = under.filePath(u"book.sqlite"_s);
    // QFile::copy() tells of its last attempt, not of what went wrong.
    std::error_code error;
    std::filesystem::copy_file(QFileInfo(snapshot).filesystemAbsoluteFilePath(),
        QFileInfo(copy).filesystemAbsoluteFilePath(), error);
    if (error) {
        return failed(domain::storageCode(error.default_error_condition().value()), target,
            QString::fromLocal8Bit(error.message().c_str()));
    }
    // A snapshot that somebody protected is worked on all the same: as a branch.
    QFile::setPermissions(copy, domain::privateMode);
    if (const auto checked = checkWhole(copy, open); !checked) {
        return aboutSnapshot(checked.error(), snapshot);
    }
    // A book that was closed whole leaves no write-ahead log.
    if (const QFileInfo log(copy + u"-wal"_s); log.exists()) {
        const qint64 room = QStorageInfo(place).bytesAvailable();
        const bool isFull = room >= 0 && room <= log.size();
        return failed(isFull ? ErrorCode::StorageFull : ErrorCode::StorageFailed, target,
            u"the write-ahead log could not be written back"_s);
    }
    const auto named = domain::nameBook(copy, target, domain::Standing::IsKept);
    return named ? Result<QString>(target) : tl::unexpected(named.error());
}

} // namespace

QString snapshotFolder(const QString &book)
{
    return domain::snapshotFolder(book);
}

QList<Snapshot> snapshotsOf(const QString &book)
{
    QList<Snapshot> found;
    const QFileInfoList files = QDir(snapshotFolder(book)).entryInfoList(QDir::Files);
    for (const QFileInfo &file : files) {
        if (file.fileName().endsWith(bookEnding) && file.fileName().size() > bookEnding.size()) {
            found.append(readSnapshot(file));
        }
    }
    std::sort(found.begin(), found.end(), [](const Snapshot &a, const Snapshot &b) {
        return a.savedAt != b.savedAt ? a.savedAt > b.savedAt : a.path < b.path;
    });
    return found;
}

QString safeFileName(const QString &name)
{
    const QString shown = shownName(name);
    QString stem;
    for (const QChar sign : shown) {
        const bool isForbidden = QStringView(u"/\\:*?\"<>|").contains(sign);
        stem.append(isForbidden || !sign.isPrint() ? (sign.isSurrogate() ? sign : u'-') : sign);
    }
    // A point at the start hides a file on Linux and a Mac.
    while (stem.startsWith(u'.') || stem.startsWith(u' ')) {
        stem.remove(0, 1);
    }
    trimEnd(stem);
    shorten(stem);
    trimEnd(stem);
    if (stem.isEmpty()) {
        return u"snapshot"_s;
    }
    return isDeviceName(stem) ? u'_' + stem : stem;
}

SnapshotNameFault snapshotNameFault(const QString &name, const QList<Snapshot> &known)
{
    const QString shown = shownName(name);
    if (!isSeen(shown)) {
        return SnapshotNameFault::Empty;
    }
    if (shown.size() > longestSnapshotName) {
        return SnapshotNameFault::TooLong;
    }
    const bool isTaken = std::any_of(known.cbegin(), known.cend(),
        [wanted = folded(shown)](const Snapshot &each) { return folded(each.name) == wanted; });
    return isTaken ? SnapshotNameFault::Taken : SnapshotNameFault::None;
}

QString branchPath(const QString &book, const QString &name)
{
    return QFileInfo(book).absoluteDir().filePath(safeFileName(name) + bookEnding);
}

SnapshotNameFault branchNameFault(const QString &book, const QString &name)
{
    if (const auto fault = snapshotNameFault(name, {}); fault != SnapshotNameFault::None) {
        return fault;
    }
    const QFileInfo target(branchPath(book, name));
    // A log that another book left behind would become the branch's own.
    for (const QString &suffix : { u""_s, u"-wal"_s, u"-shm"_s, u"-journal"_s }) {
        if (hasEntry(target.absoluteDir(), target.fileName() + suffix)) {
            return SnapshotNameFault::Taken;
        }
    }
    return SnapshotNameFault::None;
}

QFuture<Result<Snapshot>> saveSnapshot(domain::Book &book, const Snapshot &label)
{
    auto promise = std::make_shared<QPromise<Result<Snapshot>>>();
    promise->start();
    const auto answer = [promise](Result<Snapshot> given) {
        promise->addResult(std::move(given));
        promise->finish();
    };
    const QString folder = snapshotFolder(book.filePath());
    Snapshot made = label;
    made.name = shownName(label.name);
    if (snapshotNameFault(made.name, snapshotsOf(book.filePath())) != SnapshotNameFault::None) {
        answer(domain::failure(
            ErrorCode::BadInput, u"the name cannot be taken"_s, { { u"value"_s, made.name } }));
        return promise->future();
    }
    if (const auto there = makeFolder(folder); !there) {
        answer(tl::unexpected(there.error()));
        return promise->future();
    }
    made.path = freePath(QDir(folder), made.name);
    book.backUpTo(made.path, [made, folder, answer](const Result<void> &copied) mutable {
        const auto written = copied ? writeLabel(made) : copied;
        if (!written) {
            QFile::remove(made.path);
            QDir().rmdir(folder); // where it is empty
            answer(tl::unexpected(written.error()));
            return;
        }
        made.bytes = QFileInfo(made.path).size();
        answer(made);
    });
    return promise->future();
}

bool removeSnapshot(const Snapshot &snapshot)
{
    const QFileInfo info(snapshot.path);
    QDir folder = info.absoluteDir();
    bool gone = true;
    // With what opening it once left behind: logs, and copies of before a newer schema.
    const QStringList files = folder.entryList(QDir::Files | QDir::Hidden);
    for (const QString &name : files) {
        if (name == info.fileName() || name.startsWith(info.fileName() + u'-')
            || name.startsWith(info.fileName() + u'.')
            || name == QFileInfo(labelOf(snapshot.path)).fileName()) {
            gone = folder.remove(name) && gone;
        }
    }
    if (folder.isEmpty()) {
        (void)QDir().rmdir(folder.path());
    }
    return gone;
}

QFuture<Result<QString>> branchFrom(
    const Snapshot &snapshot, const QString &book, const QString &name, const OpenBook &open)
{
    return inPool(
        [path = snapshot.path, book, name, open] { return branch(path, book, name, open); });
}

} // namespace services
