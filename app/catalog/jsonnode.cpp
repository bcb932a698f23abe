#include "catalog/jsonnode.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <cmath>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

/// No catalogue comes near this; a larger file is a mistake and not worth the memory.
constexpr qint64 largestFile = 8 * 1024 * 1024;

QString pointerStep(const QString &key)
{
    QString step = key;
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return step;
}

} // namespace

void Findings::add(const QString &file, const QString &path, const QString &reason)
{
    if (m_first) {
        return;
    }
    m_first = domain::Error{ domain::ErrorCode::BadInput, u"%1 %2: %3"_s.arg(file, path, reason),
        { { u"file"_s, file }, { u"path"_s, path }, { u"reason"_s, reason } } };
}

JsonNode::JsonNode(
    const QJsonValue &value, const QString &file, const QString &path, Findings &findings)
    : m_value(value)
    , m_file(file)
    , m_path(path)
    , m_findings(&findings)
{
}

JsonNode JsonNode::ofFile(
    const QString &folder, const QString &file, QByteArray *bytes, Findings &findings)
{
    JsonNode root(QJsonObject(), file, {}, findings);
    QFile source(QDir(folder).filePath(file));
    if (!source.open(QIODevice::ReadOnly)) {
        root.refuse(u"the file cannot be read: %1"_s.arg(source.errorString()));
        return root;
    }
    if (source.size() > largestFile) {
        root.refuse(u"the file is larger than 8 MiB"_s);
        return root;
    }
    *bytes = source.readAll();
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(*bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        root.refuse(u"not JSON at byte %1: %2"_s.arg(error.offset).arg(error.errorString()));
    } else if (!document.isObject()) {
        root.refuse(u"the file is not a JSON object"_s);
    } else {
        root.m_value = document.object();
    }
    return root;
}

void JsonNode::expectKeys(const QStringList &needed, const QStringList &allowed) const
{
    if (!m_value.isObject()) {
        refuse(u"not an object"_s);
        return;
    }
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!needed.contains(it.key()) && !allowed.contains(it.key())) {
            at(it.key()).refuse(u"unknown key"_s);
        }
    }
    for (const QString &key : needed) {
        if (!object.contains(key)) {
            at(key).refuse(u"missing"_s);
        }
    }
}

bool JsonNode::has(const QString &key) const
{
    return m_value.toObject().contains(key);
}

JsonNode JsonNode::at(const QString &key) const
{
    const QString path = m_path % u'/' % pointerStep(key);
    return { m_value.toObject().value(key), m_file, path, *m_findings };
}

QList<JsonNode> JsonNode::items() const
{
    QList<JsonNode> nodes;
    if (!m_value.isArray()) {
        refuse(u"not an array"_s);
        return nodes;
    }
    const QJsonArray array = m_value.toArray();
    nodes.reserve(array.size());
    for (qsizetype i = 0; i < array.size(); ++i) {
        nodes.append(
            JsonNode(array.at(i), m_file, u"%1/%2"_s.arg(m_path, QString::number(i)), *m_findings));
    }
    return nodes;
}

QList<JsonNode> JsonNode::itemsAtLeastOne() const
{
    const QList<JsonNode> nodes = items();
    if (m_value.isArray() && nodes.isEmpty()) {
        refuse(u"an empty array"_s);
    }
    return nodes;
}

QStringList JsonNode::keys() const
{
    if (!m_value.isObject()) {
        refuse(u"not an object"_s);
    }
    return m_value.toObject().keys();
}

QString JsonNode::text() const
{
    const QString text = textOrEmpty();
    if (m_value.isString() && text.isEmpty()) {
        refuse(u"an empty text"_s);
    }
    return text;
}

QString JsonNode::textOrEmpty() const
{
    if (!m_value.isString()) {
        refuse(u"not a text"_s);
        return {};
    }
    const QString text = m_value.toString();
    if (text != text.simplified()) {
        refuse(u"a text with spaces at its ends, double spaces or control characters"_s);
    }
    return text;
}

QStringList JsonNode::texts() const
{
    QStringList texts;
    QSet<QString> seen;
    const QList<JsonNode> nodes = items();
    for (const JsonNode &node : nodes) {
        const QString text = node.text();
        if (seen.contains(text)) {
            node.refuse(u"stands here twice: %1"_s.arg(text));
        }
        seen.insert(text);
        texts.append(text);
    }
    return texts;
}

QStringList JsonNode::repeatedTexts() const
{
    QStringList texts;
    const QList<JsonNode> nodes = itemsAtLeastOne();
    for (const JsonNode &node : nodes) {
        texts.append(node.text());
    }
    return texts;
}

Name JsonNode::name() const
{
    if (m_value.isString()) {
        const QString both = text();
        return { both, both };
    }
    expectKeys({ u"en"_s, u"ko"_s });
    return { at(u"en"_s).text(), at(u"ko"_s).text() };
}

bool JsonNode::flag() const
{
    if (!m_value.isBool()) {
        refuse(u"neither true nor false"_s);
    }
    return m_value.toBool();
}

qint64 JsonNode::whole(qint64 lowest, qint64 highest) const
{
    const double number = m_value.toDouble();
    // The bounds of every number here lie far inside what a double holds exactly.
    if (!m_value.isDouble() || std::floor(number) != number || number < static_cast<double>(lowest)
        || number > static_cast<double>(highest)) {
        refuse(u"not a whole number from %1 to %2"_s.arg(lowest).arg(highest));
        return lowest;
    }
    return m_value.toInteger(lowest);
}

QDate JsonNode::date() const
{
    const QString written = text();
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && (!date.isValid() || written.size() != 10)) {
        refuse(u"not a date: %1"_s.arg(written));
    }
    return date;
}

void JsonNode::refuse(const QString &reason) const
{
    m_findings->add(m_file, m_path, reason);
}

} // namespace catalog
