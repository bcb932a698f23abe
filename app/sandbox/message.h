#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QPair>

/// HTTP messages as values.
namespace sandbox {

using HeaderLine = QPair<QByteArray, QByteArray>;

class Headers
{
public:
    void add(const QByteArray &name, const QByteArray &value)
    {
        m_lines.append(HeaderLine(name, value));
    }
    /// The first line of this name, in any case; a null array where there is none.
    [[nodiscard]] QByteArray value(const char *name) const
    {
        for (const HeaderLine &line : m_lines) {
            if (line.first.compare(name, Qt::CaseInsensitive) == 0) {
                return line.second.isNull() ? QByteArray("") : line.second;
            }
        }
        return {};
    }
    [[nodiscard]] bool has(const char *name) const { return !value(name).isNull(); }
    [[nodiscard]] qsizetype count(const char *name) const
    {
        qsizetype found = 0;
        for (const HeaderLine &line : m_lines) {
            found += line.first.compare(name, Qt::CaseInsensitive) == 0 ? 1 : 0;
        }
        return found;
    }
    [[nodiscard]] const QList<HeaderLine> &lines() const { return m_lines; }

private:
    QList<HeaderLine> m_lines;
};

/// A whole request, read and within the limits.
struct Request
{
    QByteArray method; ///< "GET"
    QByteArray path; ///< as sent, still encoded, from its first slash on
    QByteArray query; ///< as sent, without the question mark
    QByteArray authority; ///< of a target in absolute form, which overrules Host; null in others
    Headers headers;
    QByteArray body;
    bool keepAlive = true; ///< as the client wishes
    bool http10 = false; ///< an old client, which needs no Host
};

/// What is sent back: always JSON.
struct Reply
{
    int status = 200;
    QByteArray body;
    QList<HeaderLine> headers; ///< beside those that every answer has
    QByteArray contentType = "application/json; charset=utf-8";
};

/// How an answer goes out, where a fault was asked for.
struct Delivery
{
    enum class Kind { Plain, Never, Slow, Cut };
    Kind kind = Kind::Plain;
    int milliseconds = 0; ///< Slow: how long the body takes; Never: until the connection is closed
};

} // namespace sandbox
