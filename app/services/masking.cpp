#include "services/masking.h"

#include "domain/durablefile.h"
#include "domain/privatefile.h"
#include "services/demorecords.h"
#include "services/generatednames.h"

#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QMessageAuthenticationCode>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QSet>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::MaskedText;
using generated::CompanyName;
using generated::Tongue;

/// So often another name is drawn where two firms would meet; a book of a million has more firms
/// than there are names, and some of them are called alike, as in life.
constexpr int mostDraws = 8;
constexpr qsizetype shortestWord = 4;

QString folded(const QString &text)
{
    return text.normalized(QString::NormalizationForm_KC).toCaseFolded().simplified();
}

enum class Script { Latin, Hangul, Han };

/// Of the names that a country's people have.
Script scriptOf(const QString &text)
{
    for (const QChar sign : text) {
        switch (sign.script()) {
        case QChar::Script_Hangul:
            return Script::Hangul;
        case QChar::Script_Han:
            return Script::Han;
        default:
            break;
        }
    }
    return Script::Latin;
}

Tongue tongueOf(Script script, const QString &country)
{
    if (script == Script::Hangul || country == "KR"_L1) {
        return Tongue::Korean;
    }
    return script == Script::Han || country == "CN"_L1 ? Tongue::Chinese : Tongue::English;
}

QString inScript(Script script, const QString &latin, const QString &hangul, const QString &han)
{
    return script == Script::Hangul ? hangul : script == Script::Han ? han : latin;
}

QString capital(const QString &word)
{
    return word.left(1).toUpper() + word.mid(1);
}

/// Words that stand in the names of products: that a firm's name has one too tells nothing.
bool isOfProducts(const QString &word)
{
    static const QSet<QString> words{ u"microsoft"_s, u"office"_s, u"windows"_s, u"business"_s,
        u"enterprise"_s, u"premium"_s, u"standard"_s, u"basic"_s, u"essentials"_s, u"online"_s,
        u"exchange"_s, u"sharepoint"_s, u"project"_s, u"visio"_s, u"power"_s, u"apps"_s,
        u"intune"_s, u"plan"_s, u"cloud"_s, u"education"_s, u"software"_s, u"services"_s,
        u"support"_s, u"security"_s, u"archiving"_s, u"kiosk"_s, u"limited"_s, u"company"_s,
        u"corporation"_s, u"group"_s, u"with"_s, u"without"_s };
    return words.contains(word);
}

class Mask final : public domain::NameMask
{
public:
    Mask(QByteArray key, QHash<QString, demo::People> people)
        : m_key(std::move(key))
        , m_people(std::move(people))
    {
    }

    void meet(const domain::Customer &customer) override
    {
        const quint64 name = draw(u"firm"_s, customer.companyName);
        if (!m_firms.contains(name)) {
            m_firms.insert(name, freeFirm(name, customer));
        }
        const quint64 domain = draw(u"domain"_s, customer.domain);
        if (!customer.domain.isEmpty() && !m_domains.contains(domain)) {
            m_domains.insert(domain, freeDomain(domain, name, customer));
        }
    }

    QString masked(MaskedText kind, const QString &real, const QString &beside) override
    {
        if (real.isEmpty()) {
            return {};
        }
        switch (kind) {
        case MaskedText::Company:
        case MaskedText::Firm:
            return firm(real);
        case MaskedText::LocalName:
            return localName(real, beside);
        case MaskedText::Domain:
            return domainOf(real);
        case MaskedText::Person:
            return person(real, beside);
        case MaskedText::Email:
            return email(real);
        case MaskedText::Group:
            return numbered(inScript(scriptOf(real), u"Group"_s, u"그룹"_s, u"组"_s), u' ',
                draw(u"group"_s, real));
        case MaskedText::Nickname:
            return numbered(inScript(scriptOf(real), u"Subscription"_s, u"구독"_s, u"订阅"_s), u' ',
                draw(u"nickname"_s, real));
        case MaskedText::Product:
            return product(real, beside);
        case MaskedText::PartnerId:
            return digits(real.size(), draw(u"partner"_s, real));
        case MaskedText::OrderId:
            return orderId(real);
        case MaskedText::RequestId:
            return requestId(real);
        case MaskedText::File:
            return file(real);
        case MaskedText::Note:
            return u"…"_s;
        }
        return u"…"_s;
    }

private:
    struct Firm
    {
        Tongue tongue = Tongue::English;
        bool latin = false; ///< its name is written in Latin letters, its local one is not
        quint8 draws = 0;
    };
    struct Domain
    {
        quint64 firm = 0;
        Firm drawn;
        quint16 number = 0; ///< behind the stem; 0: none
        std::array<char16_t, 2> country{};
    };

    [[nodiscard]] quint64 draw(const QString &kind, const QString &real) const
    {
        const QByteArray text = QString(kind + u'\x1f' + folded(real)).toUtf8();
        const QByteArray digest
            = QMessageAuthenticationCode::hash(text, m_key, QCryptographicHash::Sha256);
        return qFromBigEndian<quint64>(digest.constData());
    }

    [[nodiscard]] static demo::Dice dice(quint64 drawn, const QString &purpose)
    {
        return { static_cast<qint64>(drawn), purpose };
    }

    [[nodiscard]] static CompanyName nameOf(quint64 drawn, const Firm &firm)
    {
        demo::Dice thrown = dice(drawn, u"firm/%1"_s.arg(firm.draws));
        return generated::drawCompany(firm.tongue, thrown);
    }

    [[nodiscard]] static QString shown(const CompanyName &name, bool latin)
    {
        return latin && !name.latin.isEmpty() ? name.latin : name.name;
    }

    [[nodiscard]] Firm freeFirm(quint64 drawn, const domain::Customer &customer)
    {
        const Script own = scriptOf(customer.companyName);
        const Script local = scriptOf(customer.localName);
        Firm firm{ tongueOf(own != Script::Latin ? own : local, customer.country),
            own == Script::Latin, 0 };
        const QString real = folded(customer.companyName);
        for (; firm.draws < mostDraws; ++firm.draws) {
            const QString name = folded(shown(nameOf(drawn, firm), firm.latin));
            const auto hash = static_cast<quint64>(qHash(name, 0));
            if (name != real && !m_namesTaken.contains(hash)) {
                m_namesTaken.insert(hash);
                return firm;
            }
        }
        return firm;
    }

    [[nodiscard]] Domain freeDomain(quint64 drawn, quint64 firm, const domain::Customer &customer)
    {
        Domain domain;
        domain.firm = firm;
        domain.drawn = m_firms.value(firm);
        if (customer.country.size() == 2) {
            domain.country = { customer.country.at(0).unicode(), customer.country.at(1).unicode() };
        }
        const QString real = folded(customer.domain);
        demo::Dice numbers = dice(drawn, u"domain"_s);
        for (int tried = 0; tried < mostDraws; ++tried) {
            const QString name = textOf(domain);
            const auto hash = static_cast<quint64>(qHash(name, 0));
            if (name != real && !m_domainsTaken.contains(hash)) {
                m_domainsTaken.insert(hash);
                break;
            }
            domain.number
                = static_cast<quint16>(numbers.between(2, tried < mostDraws / 2 ? 99 : 65'535));
        }
        return domain;
    }

    [[nodiscard]] static QString textOf(const Domain &domain)
    {
        QString text = nameOf(domain.firm, domain.drawn).domainStem;
        if (domain.number != 0) {
            text += QString::number(domain.number);
        }
        return text + u".example"_s;
    }

    [[nodiscard]] QString firm(const QString &real) const
    {
        const quint64 drawn = draw(u"firm"_s, real);
        const auto known = m_firms.constFind(drawn);
        const Firm firm = known != m_firms.cend()
            ? *known
            : Firm{ tongueOf(scriptOf(real), {}), scriptOf(real) == Script::Latin, 0 };
        return shown(nameOf(drawn, firm), firm.latin);
    }

    /// The other one of the two names that such a firm has.
    [[nodiscard]] QString localName(const QString &real, const QString &company) const
    {
        const quint64 drawn = draw(u"firm"_s, company);
        const Firm firm = m_firms.value(drawn);
        const CompanyName name = nameOf(drawn, firm);
        // An English firm has one name alone: its short form serves for scripts without a list.
        return name.latin.isEmpty() ? capital(name.domainStem)
                                    : shown(name, scriptOf(real) == Script::Latin);
    }

    [[nodiscard]] QString domainOf(const QString &real) const
    {
        const quint64 drawn = draw(u"domain"_s, real);
        const auto known = m_domains.constFind(drawn);
        return textOf(known != m_domains.cend() ? *known : Domain{ drawn, {}, 0, {} });
    }

    [[nodiscard]] QString countryOf(const QString &address) const
    {
        const auto known = m_domains.constFind(draw(u"domain"_s, address.section(u'@', 1)));
        return known != m_domains.cend() && known->country[0] != 0
            ? QString(QChar(known->country[0])) + QChar(known->country[1])
            : QString();
    }

    struct Spelt
    {
        QString own;
        QString latin;
        QString local; ///< before the @
    };

    [[nodiscard]] Spelt spelt(quint64 drawn, const QString &country) const
    {
        const auto found = m_people.constFind(country);
        // Where a country has no list of names, English ones serve, as in the demo book.
        const demo::People people = found != m_people.cend() ? *found : m_people.value(u"GB"_s);
        demo::Dice thrown = dice(drawn, u"person"_s);
        const auto &family = people.family.at(thrown.between(0, people.family.size() - 1));
        const auto &given = people.given.at(thrown.between(0, people.given.size() - 1));
        return { people.familyFirst ? QString(family.name + people.separator + given.name)
                                    : QString(given.name + people.separator + family.name),
            QString(capital(given.latin) + u' ' + capital(family.latin)),
            QString(
                given.latin + u'.' + family.latin + QString::number(thrown.between(2, 99'999))) };
    }

    [[nodiscard]] QString person(const QString &real, const QString &address) const
    {
        if (real.contains(u'@')) {
            return email(real);
        }
        const Script script = scriptOf(real);
        const QString country = inScript(script, countryOf(address), u"KR"_s, u"CN"_s);
        const Spelt name = spelt(draw(u"person"_s, address.isEmpty() ? real : address), country);
        return script == Script::Latin ? name.latin : name.own;
    }

    [[nodiscard]] QString email(const QString &real) const
    {
        const QString local = spelt(draw(u"person"_s, real), countryOf(real)).local;
        return local + u'@' + domainOf(real.section(u'@', 1));
    }

    [[nodiscard]] static QString digits(qsizetype count, quint64 drawn)
    {
        const QString text = QString::number(drawn).rightJustified(20, u'0');
        return text.right(std::clamp<qsizetype>(count, 4, 12));
    }

    [[nodiscard]] static QString numbered(const QString &word, QChar between, quint64 drawn)
    {
        return word + between + digits(4, drawn);
    }

    [[nodiscard]] QString product(const QString &real, const QString &names) const
    {
        const QString text = folded(real);
        static const QRegularExpression noLetters(u"[^\\p{L}\\p{N}]+"_s);
        const QStringList words = folded(names).split(noLetters, Qt::SkipEmptyParts);
        const bool telling = words.isEmpty()
            || std::any_of(words.cbegin(), words.cend(), [&text](const QString &word) {
                   const qsizetype least = scriptOf(word) == Script::Latin ? shortestWord : 2;
                   return word.size() >= least && !isOfProducts(word) && text.contains(word);
               });
        return telling ? numbered(inScript(scriptOf(real), u"Product"_s, u"제품"_s, u"产品"_s),
                   u' ', draw(u"product"_s, real))
                       : real;
    }

    [[nodiscard]] QString orderId(const QString &real) const
    {
        static const QRegularExpression kept(u"^(PD-\\d{4}-\\d{5,}|[0-9-]+|[0-9a-f]{12,}|"
                                             "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$"_s);
        return kept.match(real).hasMatch()
            ? real
            : QString::number(draw(u"order"_s, real), 16).rightJustified(16, u'0');
    }

    /// The row of a bulk upgrade asks as "<request>/<row>".
    [[nodiscard]] QString requestId(const QString &real) const
    {
        static const QRegularExpression rows(
            u"^(.*?)((?:/\\d+)*)$"_s, QRegularExpression::DotMatchesEverythingOption);
        static const QRegularExpression kept(u"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"_s);
        const QRegularExpressionMatch match = rows.match(real);
        const QString first = match.captured(1);
        return first.isEmpty() || kept.match(first).hasMatch()
            ? real
            : QString::number(draw(u"request"_s, first), 16).rightJustified(16, u'0')
                + match.captured(2);
    }

    [[nodiscard]] QString file(const QString &real) const
    {
        static const QRegularExpression ending(u"\\.(csv|json|xlsx)$"_s);
        return numbered(u"file"_s, u'-', draw(u"file"_s, real)) + ending.match(real).captured(0);
    }

    QByteArray m_key;
    QHash<QString, demo::People> m_people;
    QHash<quint64, Firm> m_firms; ///< by what is drawn of the real name
    QHash<quint64, Domain> m_domains;
    QSet<quint64> m_namesTaken;
    QSet<quint64> m_domainsTaken;
};

} // namespace

domain::Result<std::unique_ptr<domain::NameMask>> makeNameMask(const QByteArray &key)
{
    auto records = demo::readRecords();
    if (!records) {
        return tl::unexpected(records.error());
    }
    return std::make_unique<Mask>(key, std::move(records->people));
}

domain::Result<QByteArray> maskingKey(const QString &file)
{
    // One that only cannot be read now is not replaced: with another one names would change.
    if (QFile known(file); known.exists()) {
        const QByteArray text
            = known.open(QIODevice::ReadOnly) ? known.read(4 * maskingKeyBytes) : QByteArray();
        if (known.error() != QFileDevice::NoError) {
            return domain::failure(domain::storageCode(known.errorString()), known.errorString(),
                { { u"file"_s, file } });
        }
        if (const QByteArray key = QByteArray::fromHex(text); key.size() == maskingKeyBytes) {
            return key;
        }
    }
    std::array<quint32, maskingKeyBytes / sizeof(quint32)> drawn{};
    QRandomGenerator::system()->fillRange(drawn.data(), drawn.size());
    const QByteArray key(reinterpret_cast<const char *>(drawn.data()), maskingKeyBytes);
    return domain::makePrivateFolder(QFileInfo(file).absolutePath())
        .and_then([&] { return domain::writePrivately(file, key.toHex()); })
        .map([&key] { return key; });
}

} // namespace services
