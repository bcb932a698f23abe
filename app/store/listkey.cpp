#include "store/listkey.h"

#include "domain/ids.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

using domain::CustomerSort;

constexpr qsizetype idLength = 36;

} // namespace

SortShape shapeOf(CustomerSort sort)
{
    switch (sort) {
    case CustomerSort::Company:
        return { u"name_rank", true, u"customers_by_name" };
    case CustomerSort::Domain:
        return { u"domain_key", false, u"customers_by_domain" };
    case CustomerSort::Market:
        return { u"country", false, u"customers_by_market" };
    case CustomerSort::Delegation:
        return { u"delegation_rank", true, u"customers_by_delegation" };
    case CustomerSort::Subscriptions:
        return { u"subscription_count", true, u"customers_by_subscriptions" };
    case CustomerSort::Upgrades:
        return { u"upgradable_count", true, u"customers_by_upgrades" };
    case CustomerSort::LastChecked:
        return { u"last_checked", false, u"customers_by_last_checked" };
    }
    Q_UNREACHABLE();
}

QString encoded(CustomerSort sort, const ListKey &key)
{
    const bool number = shapeOf(sort).number;
    const QByteArray place = number ? QByteArray::number(key.number) : key.text;
    const QByteArray bytes = QByteArray::number(static_cast<int>(sort)) + key.id + place;
    return QString::fromLatin1(
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
}

std::optional<ListKey> decoded(CustomerSort sort, const QString &after)
{
    const bool number = shapeOf(sort).number;
    const auto result = QByteArray::fromBase64Encoding(
        after.toLatin1(), QByteArray::Base64UrlEncoding | QByteArray::AbortOnBase64DecodingErrors);
    const QByteArray &bytes = result.decoded;
    if (!result || bytes.size() < 1 + idLength
        || bytes.left(1) != QByteArray::number(static_cast<int>(sort))) {
        return std::nullopt;
    }
    ListKey key;
    key.id = bytes.mid(1, idLength);
    const QByteArray place = bytes.mid(1 + idLength);
    if (!domain::CustomerId::fromText(QString::fromLatin1(key.id))) {
        return std::nullopt;
    }
    if (number) {
        bool ok = false;
        key.number = place.toLongLong(&ok);
        return ok ? std::optional(key) : std::nullopt;
    }
    key.text = place;
    return key;
}

} // namespace store
