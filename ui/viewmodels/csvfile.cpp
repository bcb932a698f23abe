#include "viewmodels/csvfile.h"

#include "domain/newfile.h"
#include "services/inpool.h"

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

QString cell(QString text)
{
    if (!text.isEmpty() && u"=+-@\t\r"_s.contains(text.front())) {
        text.prepend(u'\'');
    }
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n')
        || text.contains(u'\r');
    if (!quoted) {
        return text;
    }
    return u'"' + text.replace(u'"', u"\"\""_s) + u'"';
}

domain::Result<void> write(const QString &file, const QByteArray &content)
{
    domain::NewFile target(file);
    if (!target.begin() || target.write(content) != content.size() || !target.commit()) {
        return domain::failure(
            domain::ErrorCode::StorageFailed, target.errorString(), { { u"file"_s, file } });
    }
    return {};
}

} // namespace

QByteArray csvOf(const QList<QStringList> &rows, bool withByteOrderMark)
{
    QString text;
    for (const QStringList &row : rows) {
        QStringList cells = row;
        for (QString &value : cells) {
            value = cell(value);
        }
        text += cells.join(u',') + u'\n';
    }
    const QByteArray mark = withByteOrderMark ? QByteArray("\xEF\xBB\xBF") : QByteArray();
    return mark + text.toUtf8();
}

QFuture<domain::Result<void>> saveFile(const QString &file, const QByteArray &content)
{
    return services::inPool([file, content] { return write(file, content); });
}

} // namespace viewmodels
