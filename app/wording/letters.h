#pragma once

#include "wording/texts.h"

#include <array>

namespace wording {

/// Languages that a customer can be written to in, whatever language the window speaks.
enum class LetterLanguage { Korean, English, Chinese };
inline constexpr std::array letterLanguages{ LetterLanguage::Korean, LetterLanguage::English,
    LetterLanguage::Chinese };

/// The customer's own where there is a letter in it; by country and cloud where the book does not
/// know the language; else English. Chinese is the simplified one: a reader of the traditional one
/// is written to in English.
[[nodiscard]] LetterLanguage letterLanguageFor(const domain::Customer &customer);

/// A message to a customer, ready to be sent by somebody. Lines end in '\n'.
struct Letter
{
    QString subject;
    QString body;
    QString whole; ///< with a first line that names the subject, as it is copied

    [[nodiscard]] bool isEmpty() const { return body.isEmpty(); }
};

/// Writes to customers what only they can do: grant delegated admin privileges, or end what they
/// bought elsewhere.
class LetterWriter
{
public:
    explicit LetterWriter(LetterLanguage language);
    ~LetterWriter();
    LetterWriter(const LetterWriter &) = delete;
    LetterWriter &operator=(const LetterWriter &) = delete;

    /// Empty for a refusal that the customer can do nothing about, and without a customer.
    [[nodiscard]] Letter write(const domain::Refusal &refusal, const Texts::Scene &scene,
        const QString &resellerName) const;

private:
    [[nodiscard]] QString text(const char *source) const;
    [[nodiscard]] Letter delegationRequest(
        const domain::Refusal &refusal, const Texts::Scene &scene, const QString &us) const;
    [[nodiscard]] Letter cancellationRequest(
        const domain::Refusal &refusal, const Texts::Scene &scene, const QString &us) const;
    [[nodiscard]] Letter moveRequest(const Texts::Scene &scene, const QString &us) const;
    [[nodiscard]] Letter letter(const char *subject, const QStringList &paragraphs,
        const Texts::Scene &scene, const QString &us) const;
    [[nodiscard]] QString sourceLine(const Texts::Scene &scene) const;
    [[nodiscard]] QString product(
        const domain::Subscription &subscription, const Texts::Scene &scene) const;
    [[nodiscard]] QString seller(const domain::Subscription &subscription) const;
    [[nodiscard]] QString services(const QStringList &plans, const Texts::Scene &scene) const;

    LetterLanguage m_language;
    Texts m_names; ///< products, services and customers are named as in Korean or in English
    std::unique_ptr<QTranslator> m_translator;
};

} // namespace wording
