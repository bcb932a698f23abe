#include "exchange/jsonreader.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

/// What the REST resources carry beside what a book holds, as folded paths.
constexpr std::array idleFields{ "unittype"_L1, "haspurchasableaddons"_L1, "ismicrosoftproduct"_L1,
    "publishername"_L1, "billingtype"_L1, "contracttype"_L1, "suspensionreasons"_L1,
    "upgradedfrom"_L1, "upgradedto"_L1, "assigned"_L1, "canupgrade"_L1, "lastchecked"_L1,
    "subscriptions"_L1, "state"_L1 };

constexpr qsizetype longestPath = 1000; ///< no field of ours is longer

bool isIdle(const QString &path)
{
    for (const QString &part : path.split(u'.')) {
        if (part == "attributes"_L1 || part == "links"_L1) {
            return true;
        }
    }
    return std::find(idleFields.begin(), idleFields.end(), foldedHeader(path)) != idleFields.end();
}

/// A plain value, or a list of such; none: an object, or a list of objects.
std::optional<QString> textOf(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::Null:
    case QJsonValue::Undefined:
        return QString();
    case QJsonValue::Bool:
        return value.toBool() ? u"true"_s : u"false"_s;
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Double: {
        constexpr double exact = 9'007'199'254'740'992.0; // 2^53
        constexpr int digits = 15;
        const double number = value.toDouble();
        return std::trunc(number) == number && std::abs(number) <= exact
            ? QString::number(value.toInteger())
            : QString::number(number, 'g', digits);
    }
    case QJsonValue::Array: {
        const QJsonArray values = value.toArray();
        QStringList parts;
        for (const QJsonValue &part : values) {
            const std::optional<QString> text = part.isArray() ? std::nullopt : textOf(part);
            if (!text) {
                return std::nullopt;
            }
            parts += *text;
        }
        return parts.join(u'|');
    }
    case QJsonValue::Object:
        break;
    }
    return std::nullopt;
}

/// Visits every value that is no object, with its path. False: deeper than maximumDepth.
template <typename Visit>
bool forEachValue(const QJsonObject &object, const QString &prefix, int depth, const Visit &visit)
{
    if (depth > maximumDepth) {
        return false;
    }
    bool fits = true;
    for (auto it = object.constBegin(); it != object.constEnd(); ++it) {
        const QString path = prefix + it.key();
        if (it->isObject()) {
            fits = forEachValue(it->toObject(), path + u'.', depth + 1, visit) && fits;
        } else {
            visit(path, it.value());
        }
    }
    return fits;
}

/// A name may hold whatever a text may; what is shown of it holds no control characters.
QString shown(const QString &path)
{
    QString text;
    for (const QChar c : path) {
        const bool isSign = c.category() != QChar::Other_Control && !c.isSurrogate();
        text += isSign ? c : QChar(QChar::ReplacementCharacter);
    }
    return text;
}

RowFault faultOf(QJsonParseError::ParseError error)
{
    switch (error) {
    case QJsonParseError::NoError:
        return RowFault::None;
    case QJsonParseError::IllegalUTF8String:
        return RowFault::Encoding;
    case QJsonParseError::DeepNesting:
        return RowFault::TooDeep;
    default:
        return RowFault::Syntax;
    }
}

/// The entry's object; of a faulty entry an empty one.
QJsonObject objectOf(JsonElement &element)
{
    if (element.fault != RowFault::None) {
        return {};
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(element.bytes, &error);
    element.fault = faultOf(error.error);
    if (element.fault == RowFault::None && !document.isObject()) {
        element.fault = RowFault::NoObject;
    }
    return document.object();
}

/// Known fields first, in the order of an export.
QStringList ordered(const QStringList &paths, FileKind kind)
{
    const ColumnMatch match(kind, paths, {});
    QStringList header;
    for (const Field field : knownFields(kind)) {
        if (match.has(field)) {
            header += paths.at(match.column(field));
        }
    }
    for (const QString &path : paths) {
        if (!header.contains(path)) {
            header += path;
        }
    }
    return header;
}

void put(TableRow &row, qsizetype place, const QJsonValue &value)
{
    const auto report = [&row, place](RowFault fault, qsizetype position = 0) {
        if (row.fault == RowFault::None) {
            row.fault = fault;
            row.faultField = place;
            row.faultPosition = position;
        }
    };
    // A list of objects is shown as it stands: no field of ours holds one.
    const std::optional<QString> plain = textOf(value);
    QString text = plain
        ? *plain
        : QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    if (text.size() > maximumValue) {
        text.truncate(maximumValue);
        report(RowFault::TooLarge);
    }
    if (const qsizetype position = controlCharacterIn(text); position > 0) {
        report(RowFault::ControlCharacter, position);
    } else if (const qsizetype half = halfCharacterIn(text); half > 0) {
        report(RowFault::HalfCharacter, half);
    }
    row.fields[place] = text;
}

} // namespace

bool looksLikeJson(QIODevice &device, const TextScan &scan)
{
    constexpr qint64 looked = 4096;
    TextDecoder decoder(scan.encoding);
    const QString beginning = decoder.isValid() && device.skip(scan.bomLength) == scan.bomLength
        ? decoder.decode(device.read(looked)).trimmed()
        : QString();
    device.seek(0);
    return beginning.startsWith(u'{') || beginning.startsWith(u'[');
}

std::optional<JsonScan> scanJson(
    QIODevice &device, const TextScan &text, FileKind kind, const std::function<bool()> &stop)
{
    JsonScan scan;
    QSet<QString> seen;
    QStringList paths;
    JsonCutter cutter(device, text);
    JsonElement element;
    while (cutter.next(element)) {
        if (stop && stop()) {
            return std::nullopt;
        }
        ++scan.entries;
        const QJsonObject object = objectOf(element);
        scan.isAnswer
            = scan.isAnswer || object.value("attributes"_L1).toObject().contains("etag"_L1);
        (void)forEachValue(object, {}, 1, [&](const QString &path, const QJsonValue &) {
            if (seen.size() < maximumFields && path.size() <= longestPath && !seen.contains(path)) {
                seen.insert(path);
                if (!isIdle(path)) {
                    paths += path;
                }
            }
        });
    }
    scan.pages = cutter.pages();
    scan.isLines = cutter.isLines();
    scan.header = ordered(paths, kind);
    if (scan.header.isEmpty()) {
        for (const Field field : exportedFields(kind)) {
            scan.header += fieldName(field);
        }
    }
    device.seek(0);
    return scan;
}

JsonReader::JsonReader(QIODevice &device, const TextScan &text, const JsonScan &scan)
    : m_device(device)
    , m_cutter(device, text)
    , m_header(scan.header)
{
    for (qsizetype i = 0; i < m_header.size(); ++i) {
        m_places.insert(m_header.at(i), i);
    }
}

QString JsonReader::failure() const
{
    return m_cutter.deviceFailed() ? m_device.errorString() : QString();
}

bool JsonReader::next(TableRow &row)
{
    row.fault = RowFault::None;
    row.faultField = -1;
    row.faultPosition = 0;
    if (m_atHeader) {
        m_atHeader = false;
        row.line = 1;
        row.fields.clear();
        for (const QString &path : std::as_const(m_header)) {
            row.fields += shown(path);
        }
        return true;
    }
    if (!m_cutter.next(m_element)) {
        return false;
    }
    const QJsonObject object = objectOf(m_element);
    row.line = m_element.number;
    row.fields.clear();
    row.fields.resize(m_header.size());
    row.fault = m_element.fault;
    qsizetype values = 0;
    const bool fits
        = forEachValue(object, {}, 1, [&](const QString &path, const QJsonValue &value) {
              ++values;
              const auto place = m_places.constFind(path);
              if (place != m_places.cend()) {
                  put(row, *place, value);
              }
          });
    if (row.fault == RowFault::None && (!fits || values > maximumFields)) {
        row.fault = fits ? RowFault::TooLarge : RowFault::TooDeep;
    }
    return true;
}

} // namespace exchange
