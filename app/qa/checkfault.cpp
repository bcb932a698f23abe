#include "qa/checks.h"

#include "domain/names.h"

#include <QRegularExpression>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

enum class Kind {
    Text,
    Count,
    YesOrNo,
    Cloud,
    Role,
    Status,
    Language,
    Day,
    RefusalCode,
    Verdict,
    Delegation,
    BothLanguages,
};

struct Key
{
    QLatin1StringView name;
    Kind kind = Kind::Text;
    bool required = true;
};

struct Form
{
    QLatin1StringView kind;
    bool ofBook = true;
    QList<Key> keys;
    QList<Key> oneOf; ///< at least one of these
};

const QList<Form> &forms()
{
    static const Key customer{ "customer"_L1 };
    static const Key offer{ "offer"_L1 };
    static const Key status{ "status"_L1, Kind::Status, false };
    static const Key licences{ "licences"_L1, Kind::Count, false };
    static const Key widget{ "widget"_L1 };
    static const QList<Form> all{
        { "subscription"_L1, true, { customer, offer, status, licences }, {} },
        { "noSubscription"_L1, true, { customer, offer }, {} },
        { "verdict"_L1, true,
            { customer, offer, { "target"_L1 }, { "is"_L1, Kind::Verdict },
                { "code"_L1, Kind::RefusalCode, false }, status },
            {} },
        { "targets"_L1, true, { customer, offer, status },
            { { "all"_L1, Kind::Count }, { "allowed"_L1, Kind::Count } } },
        { "upgraded"_L1, true, { customer, { "from"_L1 }, { "to"_L1 }, licences }, {} },
        { "work"_L1, true,
            { customer, offer, { "lines"_L1, Kind::Count }, { "open"_L1, Kind::Count, false },
                status },
            {} },
        { "upgradable"_L1, true, { { "cloud"_L1, Kind::Cloud }, { "customers"_L1, Kind::Count } },
            {} },
        { "upgradable"_L1, true, { customer, { "count"_L1, Kind::Count } }, {} },
        { "role"_L1, true, { { "is"_L1, Kind::Role } }, {} },
        { "mayUpgrade"_L1, true, { { "is"_L1, Kind::YesOrNo } }, {} },
        { "cloud"_L1, true, { { "is"_L1, Kind::Cloud } }, {} },
        { "language"_L1, true, { { "is"_L1, Kind::Language } }, {} },
        { "clock"_L1, true, { { "is"_L1, Kind::Day } }, {} },
        { "delegation"_L1, true, { customer, { "is"_L1, Kind::Delegation } }, {} },
        { "shown"_L1, false, { widget }, {} },
        { "hidden"_L1, false, { widget }, {} },
        { "enabled"_L1, false, { widget }, {} },
        { "disabled"_L1, false, { widget }, {} },
        { "text"_L1, false, { widget, { "has"_L1, Kind::BothLanguages } }, {} },
        { "rows"_L1, false, { widget, { "count"_L1, Kind::Count } }, {} },
    };
    return all;
}

bool isFilledText(const QJsonValue &value)
{
    return value.isString() && !value.toString().trimmed().isEmpty();
}

/// What is wrong with the value of a key; empty: nothing.
QString faultOf(Kind kind, const QJsonValue &value)
{
    const QString text = value.toString();
    switch (kind) {
    case Kind::Text:
        return isFilledText(value) ? QString() : u"not a text, or an empty one"_s;
    case Kind::Count: {
        const double number = value.toDouble(-1);
        return number >= 0 && number == std::floor(number) && number <= 10'000'000
            ? QString()
            : u"not a whole number from 0 to 10000000"_s;
    }
    case Kind::YesOrNo:
        return value.isBool() ? QString() : u"not true or false"_s;
    case Kind::Cloud:
        return domain::fromCode<domain::Cloud>(text) ? QString() : u"not global or 21vianet"_s;
    case Kind::Role:
        return roleOf(text) ? QString() : u"not a role"_s;
    case Kind::Status:
        return domain::fromCode<domain::SubscriptionStatus>(text)
            ? QString()
            : u"not a status: active, pending, suspended, deleted or expired"_s;
    case Kind::Language:
        return text == "ko"_L1 || text == "en"_L1 ? QString() : u"not ko or en"_s;
    case Kind::Day: {
        static const QRegularExpression form(u"\\A\\d{4}-\\d{2}-\\d{2}\\z"_s);
        return form.match(text).hasMatch() && QDate::fromString(text, Qt::ISODate).isValid()
            ? QString()
            : u"not a day like 2020-06-12"_s;
    }
    case Kind::RefusalCode:
        return domain::fromCode<domain::RefusalCode>(text) ? QString()
                                                           : u"not a code of the REST API"_s;
    case Kind::Verdict:
        return text == "allowed"_L1 || text == "refused"_L1 ? QString()
                                                            : u"not allowed or refused"_s;
    case Kind::Delegation:
        return domain::fromCode<domain::DelegationState>(text)
            ? QString()
            : u"not granted, requested, removed or none"_s;
    case Kind::BothLanguages: {
        const QJsonObject both = value.toObject();
        return both.size() == 2 && isFilledText(both.value("en"_L1))
                && isFilledText(both.value("ko"_L1))
            ? QString()
            : u"not a text in en and ko"_s;
    }
    }
    return {};
}

QString faultOf(const Form &form, const QJsonObject &check)
{
    const QList<Key> keys = form.keys + form.oneOf;
    for (auto it = check.begin(); it != check.end(); ++it) {
        const bool known = it.key() == "kind"_L1
            || std::any_of(
                keys.cbegin(), keys.cend(), [&it](const Key &key) { return key.name == it.key(); });
        if (!known) {
            return u"/%1: not a key of this kind of check"_s.arg(it.key());
        }
    }
    for (const Key &key : keys) {
        if (check.contains(key.name)) {
            if (const QString fault = faultOf(key.kind, check.value(key.name)); !fault.isEmpty()) {
                return u"/%1: %2"_s.arg(key.name, fault);
            }
        }
    }
    for (const Key &key : form.keys) {
        if (key.required && !check.contains(key.name)) {
            return u"/%1: missing"_s.arg(key.name);
        }
    }
    const bool enough = form.oneOf.isEmpty()
        || std::any_of(form.oneOf.cbegin(), form.oneOf.cend(),
            [&check](const Key &key) { return check.contains(key.name); });
    return enough ? QString() : u"/%1: missing"_s.arg(form.oneOf.constFirst().name);
}

} // namespace

QString checkFault(const QJsonObject &check)
{
    const QString kind = check.value("kind"_L1).toString();
    QString fault;
    bool known = false;
    for (const Form &form : forms()) {
        // One kind has two forms; the customer tells them apart.
        const bool other = form.kind == "upgradable"_L1
            && check.contains("customer"_L1) != (form.keys.constFirst().name == "customer"_L1);
        if (form.kind == kind && !other) {
            known = true;
            fault = faultOf(form, check);
        }
    }
    if (!known) {
        return u"/kind: not a kind of check: %1"_s.arg(kind);
    }
    if (fault.isEmpty() && check.contains("code"_L1)
        && check.value("is"_L1).toString() != "refused"_L1) {
        return u"/code: only of what is refused"_s;
    }
    return fault;
}

bool isOfBook(const Check &check)
{
    return std::any_of(forms().cbegin(), forms().cend(),
        [&check](const Form &form) { return form.ofBook && form.kind == check.kind; });
}

std::optional<domain::Role> roleOf(const QString &code)
{
    QString hyphenated;
    for (const QChar character : code) {
        if (character.isUpper() && !hyphenated.isEmpty() && !hyphenated.endsWith(u'-')) {
            hyphenated.append(u'-');
        }
        hyphenated.append(character.toLower());
    }
    return domain::fromCode<domain::Role>(hyphenated);
}

} // namespace qa
