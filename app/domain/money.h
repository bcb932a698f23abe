#pragma once

#include <QString>
#include <QtGlobal>

#include <optional>

namespace domain {

/// An ISO 4217 code of three capital letters. Unknown codes count two decimals.
class Currency
{
public:
    Currency() = default;
    [[nodiscard]] static std::optional<Currency> fromText(QStringView text);
    /// The currency of a market (ISO 3166, two letters) where a file names none: KR KRW, US USD,
    /// CN CNY, IN INR, GB GBP, JP JPY, euro countries EUR, all others USD (domain.md section 5).
    [[nodiscard]] static Currency ofMarket(QStringView country);

    [[nodiscard]] const QString &code() const { return m_code; }
    /// Digits behind the decimal point of the smallest unit: KRW 0, JPY 0, others 2.
    [[nodiscard]] int decimals() const;
    [[nodiscard]] bool isNull() const { return m_code.isEmpty(); }
    friend bool operator==(const Currency &a, const Currency &b) { return a.m_code == b.m_code; }
    friend bool operator!=(const Currency &a, const Currency &b) { return a.m_code != b.m_code; }

private:
    QString m_code;
};

/// An amount in the currency's smallest unit. No double ever holds money.
struct Money
{
    qint64 minor = 0;
    Currency currency;

    /// "5600" in KRW, "4.00" in USD: a plain decimal number, for files. Never for people.
    [[nodiscard]] QString plainText() const;
    /// Reads plainText back; refuses more decimals than the currency has, and overflow.
    [[nodiscard]] static std::optional<Money> fromPlainText(
        QStringView text, const Currency &currency);
    friend bool operator==(const Money &, const Money &) = default;
};

} // namespace domain
