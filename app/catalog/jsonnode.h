#pragma once

#include "catalog/catalogue.h"
#include "catalog/fault.h"

#include <QJsonValue>

namespace catalog {

/// What a reading found wrong. Of one place, and of what lies inside a place that is wrong itself,
/// only the first finding is kept: the later ones follow from it.
class Findings
{
public:
    void add(const Fault &fault);
    [[nodiscard]] bool clean() const { return m_all.isEmpty(); }
    [[nodiscard]] const QList<Fault> &all() const { return m_all; }
    /// BadInput with the facts "file", "path" (JSON pointer) and "reason".
    [[nodiscard]] domain::Error first() const;

private:
    QList<Fault> m_all;
};

/// A value of a JSON file that knows its file and its path. Reading what is not there, or is of
/// another kind, records a finding and gives an empty value, so that a reader runs to its end
/// without a branch for each mistake.
class JsonNode
{
public:
    JsonNode(const QJsonValue &value, const QString &file, const QString &path, Findings &findings);

    /// The whole file; a file that cannot be read or parsed is a finding and an empty object.
    [[nodiscard]] static JsonNode ofFile(
        const QString &folder, const QString &file, QByteArray *bytes, Findings &findings);

    /// The same of bytes that are there already.
    [[nodiscard]] static JsonNode ofBytes(
        const QByteArray &bytes, const QString &file, Findings &findings);

    /// An object with each of `needed` and nothing beyond `needed` and `allowed`.
    void expectKeys(const QStringList &needed, const QStringList &allowed = {}) const;
    [[nodiscard]] bool has(const QString &key) const;
    [[nodiscard]] JsonNode at(const QString &key) const;
    [[nodiscard]] QList<JsonNode> items() const;
    [[nodiscard]] QList<JsonNode> itemsAtLeastOne() const;
    [[nodiscard]] QStringList keys() const;

    [[nodiscard]] QString text() const; ///< not empty, no space at its ends
    [[nodiscard]] QString textOrEmpty() const;
    [[nodiscard]] bool isText() const { return m_value.isString(); }
    [[nodiscard]] QStringList texts() const; ///< an array of texts, none of them twice
    [[nodiscard]] QStringList repeatedTexts() const; ///< an array of texts, at least one
    [[nodiscard]] Name name() const; ///< {"en", "ko"}, or one text for both languages
    [[nodiscard]] bool flag() const;
    [[nodiscard]] qint64 whole(qint64 lowest, qint64 highest) const;
    [[nodiscard]] QDate date() const; ///< 2020-05-07

    /// The value as compact JSON: what a digest is made of.
    [[nodiscard]] QByteArray bytes() const;

    void refuse(const char *form, const QStringList &values = {}) const;

private:
    QJsonValue m_value;
    QString m_file;
    QString m_path;
    Findings *m_findings;
};

} // namespace catalog
