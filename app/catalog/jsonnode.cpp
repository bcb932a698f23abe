#include "catalog/jsonnode.h"

#include "catalog/ownfile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace catalog {
namespace {

/// A name or a note, never a book.
constexpr qsizetype longestText = 2000;

QString pointerStep(const QString &key)
{
    QString step = key;
    step.replace(u'~', "~0"_L1).replace(u'/', "~1"_L1);
    return step;
}

} // namespace

void Findings::add(const Fault &fault)
{
    const auto explains = [&fault](const Fault &known) {
        return known.file == fault.file
            && (known.path == fault.path || fault.path.startsWith(QString(known.path + u'/')));
    };
    if (m_all.size() < mostFaults && std::none_of(m_all.cbegin(), m_all.cend(), explains)) {
        m_all.append(fault);
    }
}

domain::Error Findings::first() const
{
    const Fault &fault = m_all.constFirst();
    const QString reason = fault.reason();
    return { domain::ErrorCode::BadInput, u"%1 %2: %3"_s.arg(fault.file, fault.path, reason),
        { { u"file"_s, fault.file }, { u"path"_s, fault.path }, { u"reason"_s, reason } } };
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
        root.refuse("the file cannot be read: %1", { source.errorString() });
        return root;
    }
    if (source.size() > largestCatalogueFile) {
        root.refuse("the file is larger than 8 MiB");
        return root;
    }
    *bytes = source.readAll();
    return ofBytes(*bytes, file, findings);
}

JsonNode JsonNode::ofBytes(const QByteArray &bytes, const QString &file, Findings &findings)
{
    JsonNode root(QJsonObject(), file, {}, findings);
    if (bytes.size() > largestCatalogueFile) {
        root.refuse("the file is larger than 8 MiB");
        return root;
    }
    // Editors on Windows begin a UTF-8 file with the mark; the parser knows none.
    const bool marked = bytes.startsWith("\xEF\xBB\xBF");
    QJsonParseError error;
    const QJsonDocument document
        = QJsonDocument::fromJson(marked ? bytes.sliced(3) : bytes, &error);
    if (error.error != QJsonParseError::NoError) {
        const QByteArray before
            = bytes.first(std::min<qsizetype>(error.offset + (marked ? 3 : 0), bytes.size()));
        const qsizetype lineStart = before.lastIndexOf('\n') + 1;
        root.refuse("not JSON in line %1, column %2: %3",
            { QString::number(before.count('\n') + 1),
                QString::number(QString::fromUtf8(before.sliced(lineStart)).size() + 1),
                error.errorString() });
    } else if (!document.isObject()) {
        root.refuse("the file is not a JSON object");
    } else {
        root.m_value = document.object();
    }
    return root;
}

void JsonNode::expectKeys(const QStringList &needed, const QStringList &allowed) const
{
    if (!m_value.isObject()) {
        refuse("not an object");
        return;
    }
    const QJsonObject object = m_value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (!needed.contains(it.key()) && !allowed.contains(it.key())) {
            at(it.key()).refuse("unknown key");
        }
    }
    for (const QString &key : needed) {
        if (!object.contains(key)) {
            at(key).refuse("missing");
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
        refuse("not an array");
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
        refuse("an empty array");
    }
    return nodes;
}

QStringList JsonNode::keys() const
{
    if (!m_value.isObject()) {
        refuse("not an object");
    }
    return m_value.toObject().keys();
}

QString JsonNode::text() const
{
    const QString text = textOrEmpty();
    if (m_value.isString() && text.isEmpty()) {
        refuse("an empty text");
    }
    return text;
}

QString JsonNode::textOrEmpty() const
{
    if (!m_value.isString()) {
        refuse("not a text");
        return {};
    }
    const QString text = m_value.toString();
    if (text.size() > longestText) {
        refuse("a text longer than %1 characters", { QString::number(longestText) });
        return {};
    }
    if (text != text.simplified()) {
        refuse("a text with spaces at its ends, double spaces or control characters");
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
            node.refuse("stands here twice: %1", { text });
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
        refuse("neither true nor false");
    }
    return m_value.toBool();
}

qint64 JsonNode::whole(qint64 lowest, qint64 highest) const
{
    const double number = m_value.toDouble();
    // The bounds of every number here lie far inside what a double holds exactly.
    if (!m_value.isDouble() || std::floor(number) != number || number < static_cast<double>(lowest)
        || number > static_cast<double>(highest)) {
        refuse("not a whole number from %1 to %2",
            { QString::number(lowest), QString::number(highest) });
        return lowest;
    }
    return m_value.toInteger(lowest);
}

QDate JsonNode::date() const
{
    const QString written = text();
    const QDate date = QDate::fromString(written, Qt::ISODate);
    if (!written.isEmpty() && (!date.isValid() || written.size() != 10)) {
        refuse("not a date: %1", { written });
    }
    return date;
}

QByteArray JsonNode::bytes() const
{
    return m_value.isArray() ? QJsonDocument(m_value.toArray()).toJson(QJsonDocument::Compact)
                             : QJsonDocument(m_value.toObject()).toJson(QJsonDocument::Compact);
}

void JsonNode::refuse(const char *form, const QStringList &values) const
{
    m_findings->add({ m_file, m_path, form, values });
}

} // namespace catalog
