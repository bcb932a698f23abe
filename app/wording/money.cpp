#include "wording/texts.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

struct Sign
{
    QLatin1StringView code;
    QStringView alone; ///< where a list has one currency
    QStringView among; ///< where currencies meet in one list
    const char *spoken;
};

constexpr std::array signs{
    Sign{ "KRW"_L1, u"\u20A9", u"\u20A9", QT_TRANSLATE_NOOP("wording", "%1 won") },
    Sign{ "USD"_L1, u"$", u"US$", QT_TRANSLATE_NOOP("wording", "%1 US dollars") },
    Sign{ "GBP"_L1, u"\u00A3", u"\u00A3", QT_TRANSLATE_NOOP("wording", "%1 pounds") },
    Sign{ "EUR"_L1, u"\u20AC", u"\u20AC", QT_TRANSLATE_NOOP("wording", "%1 euros") },
    Sign{ "JPY"_L1, u"\u00A5", u"JP\u00A5", QT_TRANSLATE_NOOP("wording", "%1 yen") },
    Sign{ "CNY"_L1, u"\u00A5", u"CN\u00A5", QT_TRANSLATE_NOOP("wording", "%1 yuan") },
    Sign{ "INR"_L1, u"\u20B9", u"\u20B9", QT_TRANSLATE_NOOP("wording", "%1 rupees") },
    Sign{ "HKD"_L1, u"HK$", u"HK$", QT_TRANSLATE_NOOP("wording", "%1 Hong Kong dollars") },
    Sign{ "TWD"_L1, u"NT$", u"NT$", QT_TRANSLATE_NOOP("wording", "%1 New Taiwan dollars") },
};

const Sign *signOf(const domain::Currency &currency)
{
    for (const Sign &sign : signs) {
        if (sign.code == currency.code()) {
            return &sign;
        }
    }
    return nullptr;
}

} // namespace

/// The digits without a sign: "945,000", "1,234.50".
QString Texts::groupedAmount(const domain::Money &magnitude) const
{
    QString digits = magnitude.plainText();
    if (digits.startsWith(u'-')) {
        digits.remove(0, 1);
    }
    const qsizetype point = digits.indexOf(u'.');
    for (qsizetype place = (point < 0 ? digits.size() : point) - 3; place > 0; place -= 3) {
        digits.insert(place, u',');
    }
    return digits;
}

QString Texts::moneyWithSign(const domain::Money &amount, MoneyContext context, bool showPlus) const
{
    QString text;
    if (amount.minor < 0) {
        text = QChar(0x2212);
    } else if (showPlus && amount.minor > 0) {
        text = u'+';
    }
    if (const Sign *sign = signOf(amount.currency)) {
        text += context == MoneyContext::OneCurrency ? sign->alone : sign->among;
    } else if (!amount.currency.isNull()) {
        text += amount.currency.code() % QChar(QChar::Nbsp);
    }
    return text % groupedAmount(amount);
}

QString Texts::money(const domain::Money &amount, MoneyContext context) const
{
    return moneyWithSign(amount, context, false);
}

QString Texts::signedMoney(const domain::Money &amount, MoneyContext context) const
{
    return moneyWithSign(amount, context, true);
}

QString Texts::spokenMoney(const domain::Money &amount) const
{
    const Sign *sign = signOf(amount.currency);
    const QString digits = groupedAmount(amount);
    const QString spoken = sign    ? text(sign->spoken).arg(digits)
        : amount.currency.isNull() ? digits
                                   : QString(digits % u' ' % amount.currency.code());
    return amount.minor < 0 ? text(QT_TRANSLATE_NOOP("wording", "minus %1")).arg(spoken) : spoken;
}

QString Texts::currency(const domain::Currency &currency) const
{
    const Sign *sign = signOf(currency);
    return sign ? text(sign->spoken).arg(QString()).trimmed() : currency.code();
}

} // namespace wording
