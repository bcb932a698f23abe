#include "store/values.h"

#include "domain/isotext.h"

#include <sqlite3.h>

namespace store {

Values &Values::null()
{
    m_items.append(Item());
    return *this;
}

Values &Values::integer(qint64 value)
{
    m_items.append({ Kind::Integer, value, 0, nullptr });
    return *this;
}

Values &Values::text(QStringView text)
{
    const qsizetype begin = m_texts.size();
    m_texts.resize(begin + text.size());
    char *to = m_texts.data() + begin;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            m_texts.resize(begin);
            const QByteArray bytes = text.toUtf8();
            m_texts.append(bytes.constData(), bytes.size());
            break;
        }
        *to++ = static_cast<char>(c.unicode());
    }
    return ownText(begin);
}

Values &Values::utf8(QByteArrayView text)
{
    // A null pointer would be bound as NULL.
    m_items.append({ Kind::Text, 0, text.size(), text.isNull() ? "" : text.data() });
    return *this;
}

Values &Values::blob(QByteArrayView bytes)
{
    m_items.append({ Kind::Blob, 0, bytes.size(), bytes.isNull() ? "" : bytes.data() });
    return *this;
}

Values &Values::textOrNull(QStringView value)
{
    return value.isEmpty() ? null() : text(value);
}

Values &Values::day(QDate day)
{
    return textOrNull(day.isValid() ? domain::isoText(day) : QString());
}

Values &Values::moment(const QDateTime &moment)
{
    return textOrNull(moment.isValid() ? domain::isoText(moment) : QString());
}

Values &Values::uuid(const QUuid &uuid)
{
    static constexpr char digits[] = "0123456789abcdef";
    const qsizetype begin = m_texts.size();
    m_texts.resize(begin + 36);
    char *to = m_texts.data() + begin;
    const auto write = [&to](quint32 number, int count) {
        for (int i = count - 1; i >= 0; --i) {
            *to++ = digits[(number >> (4 * i)) & 0xf];
        }
    };
    write(uuid.data1, 8);
    *to++ = '-';
    write(uuid.data2, 4);
    *to++ = '-';
    write(uuid.data3, 4);
    *to++ = '-';
    for (int i = 0; i < 8; ++i) {
        if (i == 2) {
            *to++ = '-';
        }
        write(uuid.data4[i], 2);
    }
    return ownText(begin);
}

Values &Values::ownText(qsizetype begin)
{
    m_items.append({ Kind::OwnText, begin, m_texts.size() - begin, nullptr });
    return *this;
}

int Values::bindTo(sqlite3_stmt *statement) const
{
    if (m_items.size() != sqlite3_bind_parameter_count(statement)) {
        return SQLITE_RANGE;
    }
    int code = SQLITE_OK;
    for (int place = 1; const Item &item : m_items) {
        const auto size = static_cast<sqlite3_uint64>(item.size);
        switch (item.kind) {
        case Kind::Null:
            code = sqlite3_bind_null(statement, place);
            break;
        case Kind::Integer:
            code = sqlite3_bind_int64(statement, place, item.value);
            break;
        case Kind::OwnText:
            code = sqlite3_bind_text64(statement, place, m_texts.constData() + item.value, size,
                SQLITE_STATIC, SQLITE_UTF8);
            break;
        case Kind::Text:
            code = sqlite3_bind_text64(
                statement, place, item.bytes, size, SQLITE_STATIC, SQLITE_UTF8);
            break;
        case Kind::Blob:
            code = sqlite3_bind_blob64(statement, place, item.bytes, size, SQLITE_STATIC);
            break;
        }
        if (code != SQLITE_OK) {
            return code;
        }
        ++place;
    }
    return SQLITE_OK;
}

} // namespace store
