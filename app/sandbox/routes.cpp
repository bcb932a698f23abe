#include "sandbox/routes.h"

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

constexpr qsizetype mostSegments = 16;

QStringList segmentsOfPattern(const QString &pattern)
{
    return pattern.split(u'/', Qt::SkipEmptyParts);
}

/// The patterns in segments, made once.
const QList<QStringList> &patterns()
{
    static const QList<QStringList> all = [] {
        QList<QStringList> list;
        for (const Route &route : routes()) {
            list.append(segmentsOfPattern(route.pattern));
        }
        return list;
    }();
    return all;
}

bool isPlace(const QString &segment)
{
    return segment.startsWith(u'{');
}

/// The places of a path where it fits the pattern.
std::optional<QHash<QString, QString>> placesIn(const QStringList &pattern, const QStringList &path)
{
    if (pattern.size() != path.size()) {
        return std::nullopt;
    }
    QHash<QString, QString> places;
    for (qsizetype i = 0; i < pattern.size(); ++i) {
        const QString &segment = pattern.at(i);
        if (isPlace(segment)) {
            places.insert(segment.mid(1, segment.size() - 2), path.at(i));
        } else if (segment.compare(path.at(i), Qt::CaseInsensitive) != 0) {
            return std::nullopt;
        }
    }
    return places;
}

qsizetype literalsOf(const QStringList &pattern)
{
    return pattern.size() - std::count_if(pattern.cbegin(), pattern.cend(), isPlace);
}

/// Letters that must be changed to make one of the other.
qsizetype distance(const QString &a, const QString &b)
{
    QList<qsizetype> row(b.size() + 1);
    for (qsizetype j = 0; j <= b.size(); ++j) {
        row[j] = j;
    }
    for (qsizetype i = 1; i <= a.size(); ++i) {
        qsizetype diagonal = row.at(0);
        row[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const qsizetype above = row.at(j);
            const qsizetype change
                = diagonal + (a.at(i - 1).toLower() == b.at(j - 1).toLower() ? 0 : 1);
            row[j] = std::min({ change, above + 1, row.at(j - 1) + 1 });
            diagonal = above;
        }
    }
    return row.constLast();
}

/// The same over whole segments: a place takes anything that could stand there.
qsizetype pathDistance(const QStringList &pattern, const QStringList &path)
{
    static constexpr qsizetype longest = 64;
    const auto weight = [](const QString &segment) -> qsizetype {
        return isPlace(segment) ? 4 : std::min<qsizetype>(segment.size(), longest);
    };
    QList<qsizetype> row(path.size() + 1, 0);
    for (qsizetype j = 1; j <= path.size(); ++j) {
        row[j] = row.at(j - 1) + weight(path.at(j - 1));
    }
    for (const QString &segment : pattern) {
        qsizetype diagonal = row.at(0);
        row[0] += weight(segment);
        for (qsizetype j = 1; j <= path.size(); ++j) {
            const qsizetype above = row.at(j);
            // A word in a place costs a little, so that a misspelt word is rather that word.
            const qsizetype change = isPlace(segment)
                ? qsizetype(path.at(j - 1).contains(u'-') ? 0 : 2)
                : distance(segment, path.at(j - 1).left(longest));
            row[j] = std::min({ diagonal + change, above + weight(segment),
                row.at(j - 1) + weight(path.at(j - 1)) });
            diagonal = above;
        }
    }
    return row.constLast();
}

} // namespace

std::optional<QStringList> segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &raw : path.split('/')) {
        if (raw.isEmpty()) {
            continue;
        }
        for (qsizetype i = 0; i < raw.size(); ++i) {
            const auto isHex = [&raw](qsizetype at) {
                return at < raw.size()
                    && std::isxdigit(static_cast<unsigned char>(raw.at(at))) != 0;
            };
            if (raw.at(i) == '%' && !(isHex(i + 1) && isHex(i + 2))) {
                return std::nullopt;
            }
        }
        const QByteArray decoded = QByteArray::fromPercentEncoding(raw);
        const QString segment = QString::fromUtf8(decoded);
        const bool sound = segment != "."_L1 && segment != ".."_L1 && segment.toUtf8() == decoded
            && std::none_of(segment.cbegin(), segment.cend(), [](QChar c) {
                   return c == u'/' || c == u'\\' || c.category() == QChar::Other_Control;
               });
        if (!sound || segments.size() >= mostSegments) {
            return std::nullopt;
        }
        segments.append(segment);
    }
    return segments;
}

Match matchRoute(const QByteArray &method, const QStringList &segments)
{
    const QByteArray wanted = method == "HEAD" ? QByteArray("GET") : method;
    Match match;
    qsizetype best = -1;
    const QList<Route> &table = routes();
    // Words win over places: /invoices/summary is not the invoice "summary".
    for (qsizetype i = 0; i < table.size(); ++i) {
        const auto places = placesIn(patterns().at(i), segments);
        if (!places) {
            continue;
        }
        const Route &route = table.at(i);
        if (!match.methods.contains(route.method)) {
            match.methods.append(route.method);
        }
        const qsizetype literals = literalsOf(patterns().at(i));
        if (route.method == wanted && literals > best) {
            best = literals;
            match.route = &route;
            match.places = *places;
        }
    }
    return match;
}

QString nearestRoute(const QByteArray &method, const QStringList &segments)
{
    const QList<Route> &table = routes();
    qsizetype least = std::numeric_limits<qsizetype>::max();
    const Route *nearest = nullptr;
    for (qsizetype i = 0; i < table.size(); ++i) {
        const Route &route = table.at(i);
        if (!route.isImplemented()) {
            continue;
        }
        const qsizetype far
            = 2 * pathDistance(patterns().at(i), segments) + (route.method == method ? 0 : 1);
        if (far < least) {
            least = far;
            nearest = &route;
        }
    }
    return nearest != nullptr ? nearest->title() : QString();
}

} // namespace sandbox
