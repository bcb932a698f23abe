#include "sandbox/openapi.h"

#include "sandbox/routes.h"

#include <QCoreApplication>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace sandbox {
namespace {

QJsonObject reference(const QString &schema)
{
    return { { u"$ref"_s, QString(u"#/components/schemas/"_s + schema) } };
}

/// "Collection:Customer" is a collection of customers.
QJsonObject schemaOf(const QString &name)
{
    const QString collection = u"Collection:"_s;
    if (!name.startsWith(collection)) {
        return reference(name);
    }
    const QJsonObject items{ { u"type"_s, u"object"_s },
        { u"properties"_s,
            QJsonObject{ { u"items"_s,
                QJsonObject{ { u"type"_s, u"array"_s },
                    { u"items"_s, reference(name.mid(collection.size())) } } } } } };
    return { { u"allOf"_s, QJsonArray{ reference(u"Collection"_s), items } } };
}

QJsonObject content(const QString &type, const QJsonObject &schema)
{
    return { { u"content"_s, QJsonObject{ { type, QJsonObject{ { u"schema"_s, schema } } } } } };
}

QJsonObject errorResponse(const QString &description)
{
    QJsonObject response = content(u"application/json"_s, reference(u"Error"_s));
    response.insert(u"description"_s, description);
    return response;
}

QJsonArray parametersOf(const Route &route)
{
    QJsonArray list;
    static const QRegularExpression place(u"\\{([^}]+)\\}"_s);
    auto places = place.globalMatch(route.pattern);
    while (places.hasNext()) {
        list.append(QJsonObject{ { u"name"_s, places.next().captured(1) }, { u"in"_s, u"path"_s },
            { u"required"_s, true }, { u"schema"_s, QJsonObject{ { u"type"_s, u"string"_s } } } });
    }
    for (const Parameter &parameter : route.parameters) {
        list.append(QJsonObject{ { u"name"_s, parameter.name },
            { u"in"_s, parameter.in == Parameter::In::Query ? u"query"_s : u"header"_s },
            { u"required"_s, false }, { u"description"_s, parameter.text },
            { u"schema"_s, QJsonObject{ { u"type"_s, parameter.type } } } });
    }
    return list;
}

QString goodStatus(const Route &route)
{
    return route.method == "POST"
            && (route.answer == "Fault"_L1 || route.pattern.endsWith("/snapshot"_L1))
        ? u"201"_s
        : u"200"_s;
}

QJsonObject operationOf(const Route &route, qsizetype number)
{
    QJsonObject responses;
    if (route.isImplemented()) {
        QJsonObject good = content(u"application/json"_s, schemaOf(route.answer));
        good.insert(u"description"_s, route.name);
        responses.insert(goodStatus(route), good);
    } else {
        responses.insert(u"501"_s, errorResponse(u"The sandbox does not have this."_s));
    }
    responses.insert(u"default"_s, errorResponse(u"Any error."_s));
    QJsonObject operation{ { u"summary"_s, route.name },
        { u"operationId"_s, u"route%1"_s.arg(number) },
        { u"tags"_s,
            QJsonArray{ !route.isImplemented()           ? u"not implemented"_s
                    : route.isOwn()                      ? u"sandbox"_s
                    : route.pattern.startsWith(u"/v1"_s) ? u"partner center"_s
                                                         : u"token"_s } },
        { u"parameters"_s, parametersOf(route) }, { u"responses"_s, responses } };
    if (!route.body.isEmpty()) {
        const QString type = route.body == "TokenForm"_L1 ? u"application/x-www-form-urlencoded"_s
                                                          : u"application/json"_s;
        operation.insert(u"requestBody"_s, content(type, reference(route.body)));
    }
    if (route.access == Route::Access::Open) {
        operation.insert(u"security"_s, QJsonArray());
    }
    return operation;
}

} // namespace

QJsonObject openApi(const QString &address)
{
    QJsonObject paths;
    qsizetype number = 0;
    for (const Route &route : routes()) {
        QJsonObject path = paths.value(route.pattern).toObject();
        path.insert(QString::fromLatin1(route.method.toLower()), operationOf(route, ++number));
        paths.insert(route.pattern, path);
    }
    const QJsonObject bearer{ { u"type"_s, u"http"_s }, { u"scheme"_s, u"bearer"_s },
        { u"bearerFormat"_s, u"JWT"_s } };
    return { { u"openapi"_s, u"3.0.3"_s },
        { u"info"_s,
            QJsonObject{ { u"title"_s, u"Partner Desk sandbox"_s },
                { u"description"_s,
                    u"The book of Partner Desk over the shapes of the Partner Center REST API."_s },
                { u"version"_s, QCoreApplication::applicationVersion() } } },
        { u"servers"_s, QJsonArray{ QJsonObject{ { u"url"_s, address } } } },
        { u"security"_s, QJsonArray{ QJsonObject{ { u"token"_s, QJsonArray() } } } },
        { u"paths"_s, paths },
        { u"components"_s,
            QJsonObject{ { u"schemas"_s, schemas() },
                { u"securitySchemes"_s, QJsonObject{ { u"token"_s, bearer } } } } } };
}

} // namespace sandbox
