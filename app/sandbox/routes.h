#pragma once

#include "sandbox/call.h"

#include <QFuture>

#include <variant>

namespace domain {
class BookReader;
class BookWriter;
} // namespace domain

namespace sandbox {

struct Workbench;

/// How a route is answered. Reading handlers run in one snapshot of the book, writing ones in one
/// transaction that an error answer rolls back; both on the store's threads. The others run on the
/// server's thread and touch only what the server keeps beside the book.
using ReadHandler = Answer (*)(const Call &, domain::BookReader &);
using WriteHandler = Answer (*)(const Call &, domain::BookWriter &);
using OwnHandler = Answer (*)(const Call &, Workbench &);
using LaterHandler = QFuture<Answer> (*)(const Call &, Workbench &);
/// Reads that may take long (a walk through the book), so that short ones do not wait for them.
struct AsideHandler
{
    ReadHandler read;
};
/// No handler: the route is documented, and answered with 501 and its name.
using Handler = std::variant<std::monostate, ReadHandler, AsideHandler, WriteHandler, OwnHandler,
    LaterHandler>;

/// A query or header parameter as the documentation names it.
struct Parameter
{
    enum class In { Query, Header };
    In in = In::Query;
    QString name;
    QString type; ///< of JSON schema
    QString text; ///< in English, for OpenAPI
};

/// One line of the table that router, coverage, OpenAPI and the hint of the nearest route share.
struct Route
{
    enum class Access { Open, Token };

    QByteArray method;
    QString pattern; ///< "/v1/customers/{customer-id}"
    QString name; ///< as the documentation calls it
    Handler handler;
    QString answer; ///< schema of a good answer
    QString body; ///< schema of the request's body; empty: none is read
    QList<Parameter> parameters;
    Access access = Access::Token;

    [[nodiscard]] bool isImplemented() const { return handler.index() != 0; }
    [[nodiscard]] bool isOwn() const { return pattern.startsWith(u"/_sandbox"); }
    [[nodiscard]] QString title() const { return QString::fromLatin1(method) + u' ' + pattern; }
};

/// The whole table.
[[nodiscard]] const QList<Route> &routes();
/// Routes of the documentation that the sandbox does not have.
[[nodiscard]] QList<Route> documentedOnly();

/// The segments of a path, decoded; empty ones (double slashes) fall away. None where it cannot be
/// a path of ours: broken encoding, a control character, or a slash or dots in disguise.
[[nodiscard]] std::optional<QStringList> segmentsOf(const QByteArray &path);

struct Match
{
    const Route *route = nullptr; ///< null: no route has this path and method
    QHash<QString, QString> places;
    QList<QByteArray> methods; ///< of the routes with this path; empty: the path is unknown
};
/// HEAD finds the routes of GET.
[[nodiscard]] Match matchRoute(const QByteArray &method, const QStringList &segments);
/// The title of the route that is nearest to an unknown path.
[[nodiscard]] QString nearestRoute(const QByteArray &method, const QStringList &segments);

} // namespace sandbox
