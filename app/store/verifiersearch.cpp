#include "store/eachrow.h"
#include "store/gramwriter.h"
#include "store/nameorder.h"
#include "store/verifier.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Order and search: what is stored for them must be what the customers' names make.
namespace store {
namespace {

constexpr QStringView byRank = u"SELECT name_rank, company_name, id FROM customers"
                               u" INDEXED BY customers_by_rank ORDER BY name_rank";
constexpr QStringView readBasis = u"SELECT basis FROM name_order";
constexpr QStringView everyText = u"SELECT id, cloud, name_rank, search_text FROM customers";
constexpr QStringView everyPair = u"SELECT doc, term FROM customer_pair_terms";
constexpr QStringView everyTriple = u"SELECT doc, term, offset FROM customer_triple_terms";
constexpr QStringView everyLetter = u"SELECT cloud, form, customers FROM search_letters";

/// Of a token whose place is not kept.
constexpr qint64 ofNoPlace = -1;

quint64 weight(QByteArrayView gram, qint64 offset)
{
    return qHash(gram, static_cast<size_t>(offset)) * 0x9e3779b97f4a7c15U + 1;
}

/// Gives `take` each token and its place.
template <typename Take>
void eachToken(QByteArrayView tokens, Take take)
{
    for (qint64 place = 0; !tokens.isEmpty(); ++place) {
        const qsizetype blank = tokens.indexOf(' ');
        const qsizetype size = blank < 0 ? tokens.size() : blank;
        take(tokens.first(size), place);
        tokens = tokens.sliced(std::min(size + 1, tokens.size()));
    }
}

} // namespace

domain::Result<void> Verifier::checkNameOrder()
{
    const auto basis = m_connection.value(readBasis);
    if (!basis) {
        return tl::unexpected(basis.error());
    }
    // Ranked elsewhere: that collation's order is not ours to judge.
    const bool ours = basis->toString() == NameOrder::basis();
    const QCollator collator = NameOrder::collator();
    qint64 rank = 0;
    QString name;
    QString id;
    return eachRow(m_connection, byRank, {}, [&](const Cursor &row) -> domain::Result<void> {
        const int names = rank == 0 || !ours ? -1 : collator.compare(name, row.text(1));
        const bool behind = names < 0 || (names == 0 && id < row.text(2));
        if (row.integer(0) <= rank || !behind) {
            add(u"nameRank"_s, row.text(2), u"the list would show this customer elsewhere"_s);
        }
        rank = row.integer(0);
        name = row.text(1);
        id = row.text(2);
        return {};
    });
}

domain::Result<void> Verifier::checkSearchIndex()
{
    // What the index holds for each customer, as a sum that the order of the tokens in the index
    // does not change; what the texts make is taken off, and nothing may be left.
    QHash<qint64, quint64> left;
    auto done = eachRow(
        m_connection, everyTriple, {}, [&left](const Cursor &row) -> domain::Result<void> {
            left[row.integer(0)] += weight(row.bytes(1), row.integer(2));
            return {};
        });
    if (!done) {
        return done;
    }
    done = eachRow(m_connection, everyPair, {}, [&left](const Cursor &row) -> domain::Result<void> {
        left[row.integer(0)] += weight(row.bytes(1), ofNoPlace);
        return {};
    });
    if (!done) {
        return done;
    }
    GramWriter grams;
    done = eachRow(m_connection, everyText, {}, [&](const Cursor &row) -> domain::Result<void> {
        quint64 sum = left.take(searchPlace(row.text(1), row.integer(2)));
        grams.read(row.bytes(3));
        eachToken(grams.triples(),
            [&sum](QByteArrayView triple, qint64 place) { sum -= weight(triple, place); });
        eachToken(
            grams.pairs(), [&sum](QByteArrayView pair, qint64) { sum -= weight(pair, ofNoPlace); });
        if (sum != 0) {
            add(u"searchIndex"_s, row.text(0), u"the index has another text"_s);
        }
        return {};
    });
    if (!done) {
        return done;
    }
    if (!left.isEmpty()) {
        add(u"searchIndex"_s, {},
            u"%1 places of the index belong to no customer"_s.arg(left.size()));
    }
    return {};
}

domain::Result<void> Verifier::checkSearchLetters()
{
    QHash<QString, QHash<QByteArray, qint64>> left;
    auto done = eachRow(
        m_connection, everyLetter, {}, [&left](const Cursor &row) -> domain::Result<void> {
            left[row.text(0)][row.blob(1)] += row.integer(2);
            return {};
        });
    if (!done) {
        return done;
    }
    GramWriter grams;
    done = eachRow(m_connection, everyText, {}, [&](const Cursor &row) -> domain::Result<void> {
        grams.read(row.bytes(3));
        QHash<QByteArray, qint64> &ofCloud = left[row.text(1)];
        for (const QByteArrayView form : grams.forms()) {
            --ofCloud[form.toByteArray()];
        }
        return {};
    });
    if (!done) {
        return done;
    }
    for (auto cloud = left.cbegin(); cloud != left.cend(); ++cloud) {
        for (auto form = cloud->cbegin(); form != cloud->cend(); ++form) {
            if (*form != 0) {
                add(u"searchLetters"_s, cloud.key(),
                    u"%1 customers too many for \"%2\""_s.arg(*form).arg(
                        QString::fromUtf8(form.key())));
            }
        }
    }
    return {};
}

} // namespace store
