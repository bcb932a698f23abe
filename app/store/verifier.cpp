#include "store/verifier.h"

#include "domain/bookorigin.h"
#include "store/eachrow.h"
#include "store/searchtext.h"
#include "store/storedform.h"
#include "store/verifierqueries.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr int mostOfEach = 1000;

constexpr QStringView integrity = u"PRAGMA integrity_check(1000)";
constexpr QStringView foreignKeys = u"PRAGMA foreign_key_check";
constexpr QStringView derivedTexts = u"SELECT id, company_name, local_name, domain, "
                                     u"domain_key, search_text FROM customers"
                                     u" ORDER BY id";
constexpr QStringView parents
    = u"SELECT id, parent_id FROM subscriptions WHERE parent_id IS NOT NULL ORDER BY id";
// A book has some hundred kinds. One that was not judged yet keeps old numbers beside no verdict.
constexpr QStringView verdictKinds
    = u"SELECT DISTINCT verdict, eligible_targets FROM subscriptions"
      u" WHERE (SELECT length(verdict_basis) FROM book_info) > 0 ORDER BY 1, 2";
constexpr QStringView ofVerdictKind
    = u"SELECT id FROM subscriptions WHERE verdict = ? AND eligible_targets = ? ORDER BY id"
      u" LIMIT 1000";
constexpr QStringView origin = u"SELECT origin FROM book_info";

template <typename T>
bool known(const QString &code)
{
    const auto value = domain::fromCode<T>(code);
    return value && domain::codeOf(*value) == code;
}

/// One for each of codeQueries, in its order.
constexpr std::array<bool (*)(const QString &), codeQueries.size()> codeChecks{
    known<domain::Cloud>,
    known<domain::Relationship>,
    known<domain::DelegationState>,
    known<domain::SubscriptionStatus>,
    known<domain::BillingCycle>,
    known<domain::Term>,
    known<domain::SoldBy>,
    known<domain::UpgradeType>,
    known<domain::AffectedReason>,
    known<domain::WorkState>,
    known<domain::BillingLineKind>,
    known<domain::BillingCycle>,
    known<domain::Role>,
    known<domain::Act>,
    known<domain::RunState>,
    known<domain::Cloud>,
    known<domain::Role>,
    known<domain::RunRowState>,
    known<domain::HandOffAct>,
    known<domain::HandOffState>,
    known<domain::Role>,
    known<domain::SubscriptionStatus>,
    known<domain::SubscriptionStatus>,
};

} // namespace

void Verifier::add(const QString &invariant, const QString &id, const QString &detail)
{
    if (m_counts[invariant]++ < mostOfEach) {
        m_found.append({ invariant, id, detail });
    }
}

domain::Result<QList<domain::Violation>> Verifier::violations()
{
    m_found.clear();
    m_counts.clear();
    constexpr std::array checks{ &Verifier::checkIntegrity, &Verifier::checkForeignKeys,
        &Verifier::checkQueries, &Verifier::checkCodes, &Verifier::checkVerdicts,
        &Verifier::checkDerivedTexts, &Verifier::checkNameOrder, &Verifier::checkSearchIndex,
        &Verifier::checkSearchLetters, &Verifier::checkAddOnLoops, &Verifier::checkAuditChain,
        &Verifier::checkKeptAnswers };
    for (const auto check : checks) {
        const auto done = (this->*check)();
        if (done) {
            continue;
        }
        const domain::Error &error = done.error();
        if (error.code != domain::ErrorCode::BookDamaged
            && error.code != domain::ErrorCode::NotABook) {
            return tl::unexpected(error);
        }
        // What cannot be read cannot be checked further, and that is the finding.
        add(u"sqliteIntegrity"_s, {}, error.detail);
        m_connection.clearFailure();
    }
    return m_found;
}

domain::Result<void> Verifier::checkIntegrity()
{
    auto rows = m_connection.run(integrity);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        if (const QString text = rows->text(0); text != "ok"_L1) {
            if (const auto unread = unreadPage(text, m_connection.file())) {
                return tl::unexpected(*unread);
            }
            add(u"sqliteIntegrity"_s, {}, text);
        }
    }
}

domain::Result<void> Verifier::checkForeignKeys()
{
    auto rows = m_connection.run(foreignKeys);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        add(u"foreignKey"_s, rows->text(1),
            u"row %1 of %2 refers to no row of %3"_s.arg(
                rows->text(1), rows->text(0), rows->text(2)));
    }
}

domain::Result<void> Verifier::checkQueries()
{
    for (const InvariantQuery &query : invariantQueries) {
        auto rows = m_connection.run(query.sql);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (;;) {
            const auto more = rows->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            add(query.invariant.toString(), rows->text(0), rows->text(1));
        }
    }
    return {};
}

domain::Result<void> Verifier::checkCodes()
{
    for (size_t i = 0; i < codeQueries.size(); ++i) {
        const CodeQuery &query = codeQueries.at(i);
        auto values = m_connection.run(query.values);
        if (!values) {
            return tl::unexpected(values.error());
        }
        for (;;) {
            const auto more = values->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            const QString code = values->text(0);
            if (codeChecks.at(i)(code)) {
                continue;
            }
            auto records = m_connection.run(query.records, { code });
            if (!records) {
                return tl::unexpected(records.error());
            }
            for (;;) {
                const auto record = records->next();
                if (!record) {
                    return tl::unexpected(record.error());
                }
                if (!*record) {
                    break;
                }
                add(u"knownCode"_s, records->text(0),
                    u"%1 is \"%2\""_s.arg(query.column.toString(), code));
            }
        }
    }
    const auto stored = m_connection.value(origin);
    if (!stored) {
        return tl::unexpected(stored.error());
    }
    if (const QString code = stored->toString(); !known<domain::BookOrigin>(code)) {
        add(u"knownCode"_s, {}, u"book_info.origin is \"%1\""_s.arg(code));
    }
    return {};
}

domain::Result<void> Verifier::checkVerdicts()
{
    return eachRow(
        m_connection, verdictKinds, {}, [this](const Cursor &kind) -> domain::Result<void> {
            const auto verdict = domain::unpacked(kind.bytes(0), {});
            const qint64 targets = kind.integer(1);
            if (verdict && verdict->eligibleTargets() == targets) {
                return {};
            }
            return eachRow(m_connection, ofVerdictKind, { kind.blob(0), targets },
                [&](const Cursor &row) -> domain::Result<void> {
                    add(u"verdict"_s, row.text(0),
                        verdict
                            ? u"kept %1 eligible targets, the verdict has %2"_s.arg(targets).arg(
                                verdict->eligibleTargets())
                            : u"the verdict cannot be read"_s);
                    return {};
                });
        });
}

domain::Result<void> Verifier::checkDerivedTexts()
{
    auto rows = m_connection.run(derivedTexts);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    for (;;) {
        const auto more = rows->next();
        if (!more) {
            return tl::unexpected(more.error());
        }
        if (!*more) {
            return {};
        }
        domain::Customer customer;
        customer.id = idFrom<domain::CustomerId>(rows->text(0));
        customer.companyName = rows->text(1);
        customer.localName = rows->text(2);
        customer.domain = rows->text(3);
        if (rows->text(5) != storedText(searchTextOf(customer))) {
            add(u"searchText"_s, rows->text(0),
                u"search would not find this customer by its names"_s);
        }
        if (rows->text(4) != storedText(folded(customer.domain))) {
            add(u"sortKey"_s, rows->text(0), u"the list would sort this domain elsewhere"_s);
        }
    }
}

domain::Result<void> Verifier::checkAddOnLoops()
{
    QHash<QString, QString> parentOf;
    QStringList order;
    {
        auto rows = m_connection.run(parents);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        for (;;) {
            const auto more = rows->next();
            if (!more) {
                return tl::unexpected(more.error());
            }
            if (!*more) {
                break;
            }
            order.append(rows->text(0));
            parentOf.insert(rows->text(0), rows->text(1));
        }
    }
    // Walking up from each; what an earlier walk has passed leads to a base or to a loop seen
    // before.
    QHash<QString, qsizetype> walkedIn;
    for (qsizetype walk = 0; walk < order.size(); ++walk) {
        QString at = order.at(walk);
        while (parentOf.contains(at) && !walkedIn.contains(at)) {
            walkedIn.insert(at, walk);
            at = parentOf.value(at);
        }
        if (walkedIn.value(at, -1) == walk) {
            add(u"addOnLoop"_s, at, u"is among its own parents"_s);
        }
    }
    return {};
}

} // namespace store
