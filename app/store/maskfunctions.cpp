#include "store/maskfunctions.h"

#include "store/searchtext.h"
#include "store/storedform.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::MaskedText;

constexpr std::array kinds{
    std::pair("company"_L1, MaskedText::Company),
    std::pair("localName"_L1, MaskedText::LocalName),
    std::pair("domain"_L1, MaskedText::Domain),
    std::pair("firm"_L1, MaskedText::Firm),
    std::pair("person"_L1, MaskedText::Person),
    std::pair("email"_L1, MaskedText::Email),
    std::pair("group"_L1, MaskedText::Group),
    std::pair("nickname"_L1, MaskedText::Nickname),
    std::pair("product"_L1, MaskedText::Product),
    std::pair("partnerId"_L1, MaskedText::PartnerId),
    std::pair("orderId"_L1, MaskedText::OrderId),
    std::pair("requestId"_L1, MaskedText::RequestId),
    std::pair("file"_L1, MaskedText::File),
    std::pair("note"_L1, MaskedText::Note),
};

/// What the history and the rows of a bulk upgrade tell in JSON. Texts under another name are left
/// out: who adds one decides here whether it names somebody.
constexpr std::array keptKeys{ "status"_L1, "state"_L1, "upgradedTo"_L1, "upgradedFrom"_L1,
    "base"_L1, "addOn"_L1, "commitmentEndDate"_L1, "now"_L1, "since"_L1, "excludedServices"_L1,
    "delegatedAdmin"_L1, "order"_L1, "code"_L1, "detail"_L1, "subscriptions"_L1, "plans"_L1,
    "error"_L1, "id"_L1, "time"_L1, "act"_L1 };
constexpr std::array maskedKeys{
    std::pair("email"_L1, MaskedText::Email),
    std::pair("note"_L1, MaskedText::Note),
    std::pair("friendlyName"_L1, MaskedText::Nickname),
    std::pair("offerName"_L1, MaskedText::Product),
    std::pair("product"_L1, MaskedText::Product),
    std::pair("orderId"_L1, MaskedText::OrderId),
    std::pair("file"_L1, MaskedText::File),
};

class JsonMask
{
public:
    JsonMask(domain::NameMask &mask, QString beside)
        : m_mask(mask)
        , m_beside(std::move(beside))
    {
    }

    [[nodiscard]] QJsonObject object(const QJsonObject &real)
    {
        QJsonObject masked;
        for (auto it = real.constBegin(); it != real.constEnd(); ++it) {
            const QJsonValue shown = value(it.key(), it.value());
            if (!shown.isUndefined()) {
                masked.insert(it.key(), shown);
            }
        }
        return masked;
    }

private:
    /// Undefined: left out.
    [[nodiscard]] QJsonValue value(const QString &key, const QJsonValue &real)
    {
        if (real.isObject()) {
            return object(real.toObject());
        }
        if (real.isArray()) {
            QJsonArray list;
            const QJsonArray items = real.toArray();
            for (const QJsonValueConstRef item : items) {
                if (const QJsonValue shown = value(key, item); !shown.isUndefined()) {
                    list.append(shown);
                }
            }
            return list;
        }
        return real.isString() ? text(key, real.toString()) : real;
    }

    [[nodiscard]] QJsonValue text(const QString &key, const QString &real)
    {
        bool isNumber = false;
        (void)real.toLongLong(&isNumber);
        if (isNumber || std::find(keptKeys.begin(), keptKeys.end(), key) != keptKeys.end()) {
            return real;
        }
        const auto masked = std::find_if(maskedKeys.begin(), maskedKeys.end(),
            [&key](const auto &each) { return each.first == key; });
        return masked == maskedKeys.end() ? QJsonValue(QJsonValue::Undefined)
                                          : m_mask.masked(masked->second, real, m_beside);
    }

    domain::NameMask &m_mask;
    QString m_beside;
};

QString textOf(sqlite3_value *value)
{
    const auto *text = reinterpret_cast<const char *>(sqlite3_value_text(value));
    return text == nullptr ? QString() : QString::fromUtf8(text, sqlite3_value_bytes(value));
}

void answer(sqlite3_context *context, const QString &text)
{
    const QByteArray utf8 = storedText(text).toUtf8();
    sqlite3_result_text64(context, utf8.constData(), static_cast<sqlite3_uint64>(utf8.size()),
        SQLITE_TRANSIENT, SQLITE_UTF8);
}

bool isNull(sqlite3_value *value)
{
    return sqlite3_value_type(value) == SQLITE_NULL;
}

domain::NameMask &maskOf(sqlite3_context *context)
{
    return *static_cast<domain::NameMask *>(sqlite3_user_data(context));
}

void mask(sqlite3_context *context, int, sqlite3_value **values)
{
    if (isNull(values[1])) {
        sqlite3_result_null(context);
        return;
    }
    const QString name = textOf(values[0]);
    const auto kind = std::find_if(
        kinds.begin(), kinds.end(), [&name](const auto &each) { return each.first == name; });
    if (kind == kinds.end()) {
        sqlite3_result_error(context, "mask() does not know this kind", -1);
        return;
    }
    answer(context, maskOf(context).masked(kind->second, textOf(values[1]), textOf(values[2])));
}

void maskJson(sqlite3_context *context, int, sqlite3_value **values)
{
    if (isNull(values[0])) {
        sqlite3_result_null(context);
        return;
    }
    // What is no object cannot be read by the program either, and is left out as a whole.
    const QJsonObject real = QJsonDocument::fromJson(textOf(values[0]).toUtf8()).object();
    const QJsonObject shown = JsonMask(maskOf(context), textOf(values[1])).object(real);
    answer(context,
        shown.isEmpty() ? u""_s
                        : QString::fromUtf8(QJsonDocument(shown).toJson(QJsonDocument::Compact)));
}

void foldText(sqlite3_context *context, int, sqlite3_value **values)
{
    answer(context, folded(textOf(values[0])));
}

void searchText(sqlite3_context *context, int, sqlite3_value **values)
{
    domain::Customer customer;
    customer.companyName = textOf(values[0]);
    customer.localName = textOf(values[1]);
    customer.domain = textOf(values[2]);
    answer(context, searchTextOf(customer));
}

struct Function
{
    const char *name;
    int values;
    void (*run)(sqlite3_context *, int, sqlite3_value **);
};

constexpr std::array functions{ Function{ "mask", 3, mask }, Function{ "mask_json", 2, maskJson },
    Function{ "fold_text", 1, foldText }, Function{ "search_text_of", 3, searchText } };

} // namespace

MaskFunctions::MaskFunctions(Connection &connection, domain::NameMask &mask)
    : m_connection(connection)
{
    for (const Function &function : functions) {
        // Where one could not be added, the statement that needs it says so.
        (void)sqlite3_create_function_v2(m_connection.m_database, function.name, function.values,
            SQLITE_UTF8 | SQLITE_DIRECTONLY, &mask, function.run, nullptr, nullptr, nullptr);
    }
}

MaskFunctions::~MaskFunctions()
{
    for (const Function &function : functions) {
        (void)sqlite3_create_function_v2(m_connection.m_database, function.name, function.values,
            SQLITE_UTF8, nullptr, nullptr, nullptr, nullptr, nullptr);
    }
}

} // namespace store
