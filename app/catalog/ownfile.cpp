#include "catalog/ownfile.h"

#include "catalog/catalogueloader.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

QJsonObject objectIn(const QString &folder, const QString &file)
{
    QFile source(QDir(folder).filePath(file));
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object()
                                            : QJsonObject();
}

} // namespace

QString Fault::filled(const QString &sentence) const
{
    // All at once, as a value out of a file may look like a place for the next one.
    switch (values.size()) {
    case 0:
        return sentence;
    case 1:
        return sentence.arg(values.at(0));
    case 2:
        return sentence.arg(values.at(0), values.at(1));
    default:
        return sentence.arg(values.at(0), values.at(1), values.at(2));
    }
}

QString Fault::reason() const
{
    return filled(QString::fromUtf8(form));
}

OwnCatalogue readOwnCatalogue(
    const QByteArray &content, const QString &name, const QString &builtIn)
{
    CatalogueLoader loader(builtIn);
    OwnCatalogue own;
    if (const auto loaded = loader.loadOwn(content, name)) {
        own.catalogue = *loaded;
    } else {
        own.faults = loader.faults();
    }
    return own;
}

QByteArray builtInAsOneFile(const QString &builtIn)
{
    const QJsonObject index = objectIn(builtIn, u"catalogue.json"_s);
    QJsonObject whole{ { u"format"_s, index.value("format"_L1) },
        { u"source"_s, index.value("source"_L1) } };
    QJsonArray editions;
    const QJsonArray files = index.value("editions"_L1).toArray();
    for (const QJsonValue &file : files) {
        editions.append(objectIn(builtIn, file.toString()));
    }
    whole.insert("editions"_L1, editions);
    for (const QString &part :
        { u"plans"_s, u"offers"_s, u"licensing"_s, u"roles"_s, u"prices"_s }) {
        whole.insert(part, objectIn(builtIn, QString(part + u".json"_s)));
    }
    return QJsonDocument(whole).toJson();
}

} // namespace catalog
