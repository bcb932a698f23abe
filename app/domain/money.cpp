#include "domain/money.h"

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace domain {
namespace {

constexpr std::array euroCountries{ "AT"_L1, "BE"_L1, "CY"_L1, "DE"_L1, "EE"_L1, "ES"_L1, "FI"_L1,
    "FR"_L1, "GR"_L1, "IE"_L1, "IT"_L1, "LT"_L1, "LU"_L1, "LV"_L1, "MT"_L1, "NL"_L1, "PT"_L1,
    "SI"_L1, "SK"_L1 };

} // namespace

std::optional<Currency> Currency::fromText(QStringView text)
{
    const QString code = text.trimmed().toString().toUpper();
    const auto isLetter = [](QChar c) { return c >= u'A' && c <= u'Z'; };
    if (code.size() != 3 || !std::all_of(code.cbegin(), code.cend(), isLetter)) {
        return std::nullopt;
    }
    Currency currency;
    currency.m_code = code;
    return currency;
}

Currency Currency::ofMarket(QStringView country)
{
    const auto is = [country](QLatin1StringView code) {
        return country.compare(code, Qt::CaseInsensitive) == 0;
    };
    Currency currency;
    if (is("KR"_L1)) {
        currency.m_code = u"KRW"_s;
    } else if (is("CN"_L1)) {
        currency.m_code = u"CNY"_s;
    } else if (is("IN"_L1)) {
        currency.m_code = u"INR"_s;
    } else if (is("GB"_L1)) {
        currency.m_code = u"GBP"_s;
    } else if (is("JP"_L1)) {
        currency.m_code = u"JPY"_s;
    } else if (std::any_of(euroCountries.cbegin(), euroCountries.cend(), is)) {
        currency.m_code = u"EUR"_s;
    } else {
        currency.m_code = u"USD"_s;
    }
    return currency;
}

int Currency::decimals() const
{
    return m_code == "KRW"_L1 || m_code == "JPY"_L1 ? 0 : 2;
}

QString Money::plainText() const
{
    const int decimals = currency.decimals();
    // The magnitude goes through unsigned arithmetic: the lowest qint64 has no positive twin.
    const quint64 magnitude
        = minor < 0 ? ~static_cast<quint64>(minor) + 1 : static_cast<quint64>(minor);
    QString digits = QString::number(magnitude);
    if (decimals > 0) {
        digits = digits.rightJustified(decimals + 1, u'0');
        digits.insert(digits.size() - decimals, u'.');
    }
    return minor < 0 ? u'-' + digits : digits;
}

std::optional<Money> Money::fromPlainText(QStringView text, const Currency &currency)
{
    QStringView rest = text.trimmed();
    const bool negative = rest.startsWith(u'-');
    if (negative) {
        rest = rest.mid(1);
    }
    const qsizetype point = rest.indexOf(u'.');
    const QStringView whole = point < 0 ? rest : rest.left(point);
    const QStringView part = point < 0 ? QStringView() : rest.mid(point + 1);
    const int decimals = currency.decimals();
    if (whole.isEmpty() || (point >= 0 && part.isEmpty()) || part.size() > decimals) {
        return std::nullopt;
    }
    qint64 amount = 0;
    const auto append = [&amount](QChar c) {
        constexpr qint64 highest = std::numeric_limits<qint64>::max();
        if (c < u'0' || c > u'9') {
            return false;
        }
        const qint64 digit = c.unicode() - u'0';
        if (amount > (highest - digit) / 10) {
            return false;
        }
        amount = amount * 10 + digit;
        return true;
    };
    if (!std::all_of(whole.cbegin(), whole.cend(), append)
        || !std::all_of(part.cbegin(), part.cend(), append)) {
        return std::nullopt;
    }
    for (qsizetype i = part.size(); i < decimals; ++i) {
        if (!append(u'0')) {
            return std::nullopt;
        }
    }
    return Money{ negative ? -amount : amount, currency };
}

} // namespace domain
