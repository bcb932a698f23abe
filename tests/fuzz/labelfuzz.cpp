#include "fuzz/fuzzing.h"
#include "services/snapshots.h"

#include <QDir>
#include <QFileInfo>

namespace {

/// A book with one snapshot, whose label is written anew each time.
QString bookWithSnapshot()
{
    const QString book = fuzzing::ownFolder() + QStringLiteral("/book.sqlite");
    const QString folder = services::snapshotFolder(book);
    fuzzing::expect(QDir().mkpath(folder));
    fuzzing::put(folder + QStringLiteral("/one.sqlite"), {});
    return book;
}

/// Every disk takes it, and it stays in its folder.
void expectSafe(const QString &name)
{
    const QString safe = services::safeFileName(name);
    fuzzing::expect(!safe.isEmpty() && safe.toUtf8().size() <= 200);
    fuzzing::expect(!safe.startsWith(u'.') && !safe.endsWith(u'.') && !safe.endsWith(u' '));
    for (const QChar sign : safe) {
        fuzzing::expect(sign >= u' ' && !QStringView(u"/\\:*?\"<>|").contains(sign));
    }
}

} // namespace

/// The label of a snapshot is what somebody else may have written: its name is shown, and is the
/// name of a file where the book is branched.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static const QString book = bookWithSnapshot();
    fuzzing::put(
        services::snapshotFolder(book) + QStringLiteral("/one.json"), fuzzing::bytesOf(data, size));
    const auto found = services::snapshotsOf(book);
    fuzzing::expect(found.size() == 1);
    const services::Snapshot &snapshot = found.constFirst();
    fuzzing::expect(!snapshot.name.isEmpty() && snapshot.savedAt.isValid());
    fuzzing::expect(snapshot.name.size() <= services::longestSnapshotName);
    fuzzing::expect(snapshot.name.isValidUtf16());
    expectSafe(snapshot.name);
    const QFileInfo branch(services::branchPath(book, snapshot.name));
    fuzzing::expect(branch.absolutePath() == QFileInfo(book).absolutePath());
    return 0;
}
