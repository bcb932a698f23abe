#include "sandbox/handlers.h"
#include "sandbox/workbench.h"

#include <QDir>
#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

using wording::RestProblem;

/// Snapshots stand beside the book: book.sqlite.snapshot-<name>.
QString beginningOf(const domain::Book &book)
{
    return QFileInfo(book.filePath()).fileName() + u".snapshot-"_s;
}

QDir folderOf(const domain::Book &book)
{
    return QFileInfo(book.filePath()).absoluteDir();
}

/// A name that is a name of a file everywhere, and no way out of the folder.
bool isName(const QString &name)
{
    return !name.isEmpty() && name.size() <= 60
        && std::all_of(name.cbegin(), name.cend(), [](QChar c) {
               return c == u'-' || c == u'_' || (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'z')
                   || (c >= u'A' && c <= u'Z');
           });
}

QFuture<Answer> answered(const Answer &answer)
{
    QPromise<Answer> promise;
    promise.start();
    promise.addResult(answer);
    promise.finish();
    return promise.future();
}

QJsonObject snapshotObject(const QFileInfo &file, const QString &name)
{
    return { { u"name"_s, name }, { u"time"_s, file.lastModified().toUTC().toString(Qt::ISODate) },
        { u"size"_s, file.size() } };
}

} // namespace

Answer listSnapshots(const Call &call, Workbench &bench)
{
    Q_UNUSED(call)
    const QString beginning = beginningOf(bench.book);
    QJsonArray items;
    const auto files
        = folderOf(bench.book).entryInfoList({ beginning + u'*' }, QDir::Files, QDir::Name);
    for (const QFileInfo &file : files) {
        const QString name = file.fileName().mid(beginning.size());
        if (isName(name)) {
            items.append(snapshotObject(file, name));
        }
    }
    return collectionAnswer(items, items.size());
}

QFuture<Answer> makeSnapshot(const Call &call, Workbench &bench)
{
    const auto body = Body::of(call.request.body);
    if (!body) {
        return answered(errorAnswer(call, 400, 400056, RestProblem::BrokenJson));
    }
    const QString name = body->find("name"_L1).toString();
    if (!isName(name)) {
        return answered(errorAnswer(call, 400, 3000, RestProblem::PropertyInvalid, u"name"_s));
    }
    const QString path = folderOf(bench.book).filePath(beginningOf(bench.book) + name);
    return QtConcurrent::run([call, path, name, making = bench.book.backUpTo(path)] {
        const auto made = making.result();
        if (!made) {
            return errorAnswer(call, made.error());
        }
        Answer answer;
        answer.status = 201;
        answer.body = snapshotObject(QFileInfo(path), name);
        return answer;
    });
}

QFuture<Answer> goBackToSnapshot(const Call &call, Workbench &bench)
{
    const QString name = call.place(u"name"_s);
    const QString path = folderOf(bench.book).filePath(beginningOf(bench.book) + name);
    if (!isName(name) || !QFileInfo::exists(path) || !bench.putBack) {
        return answered(errorAnswer(call, 404, 1000, RestProblem::EntryUnknown));
    }
    return QtConcurrent::run([call, path, name, putBack = bench.putBack] {
        if (const auto back = putBack(path); !back) {
            return errorAnswer(call, back.error());
        }
        Answer answer;
        answer.body = snapshotObject(QFileInfo(path), name);
        return answer;
    });
}

} // namespace sandbox
