#include "viewmodels/customerletter.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {

using wording::LetterLanguage;

CustomerLetter::CustomerLetter(domain::Refusal about, const services::CustomerFile &file,
    const services::Context &context, domain::SubscriptionId subscription, domain::OfferId target)
    : m_about(std::move(about))
    , m_customer(file.customer)
    , m_holdings(file.holdings())
    , m_context(context)
    , m_resellerName(file.book.resellerName)
    , m_subscription(subscription)
    , m_target(target)
{
}

LetterLanguage CustomerLetter::preferred() const
{
    return wording::letterLanguageFor(m_customer);
}

wording::Letter CustomerLetter::in(LetterLanguage language) const
{
    const auto found = std::find_if(m_holdings.cbegin(), m_holdings.cend(),
        [this](const domain::Subscription &each) { return each.id == m_subscription; });
    const domain::Subscription *own = found == m_holdings.cend() ? nullptr : &*found;
    return wording::LetterWriter(language).write(m_about,
        { &m_customer, own, &m_holdings, m_context.catalogue.get(), m_target,
            m_context.actor.role },
        m_resellerName);
}

QString letterLanguageName(LetterLanguage language)
{
    switch (language) {
    case LetterLanguage::Korean:
        return u"한국어"_s;
    case LetterLanguage::Chinese:
        return u"简体中文"_s;
    case LetterLanguage::English:
        break;
    }
    return u"English"_s;
}

QUrl mailLink(const wording::Letter &letter)
{
    QString body = letter.body;
    body.replace(u'\n', "\r\n"_L1);
    // Everything is encoded but the unreserved: a plus sign, an ampersand or a link stays itself.
    return QUrl::fromEncoded("mailto:?subject=" + QUrl::toPercentEncoding(letter.subject)
            + "&body=" + QUrl::toPercentEncoding(body),
        QUrl::StrictMode);
}

} // namespace viewmodels
