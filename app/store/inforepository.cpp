#include "store/inforepository.h"

#include "domain/bookorigin.h"
#include "store/statements.h"
#include "store/storedform.h"

#include <array>

using namespace Qt::StringLiterals;

namespace store {
namespace {

constexpr QStringView selectInfo
    = u"SELECT origin, simulated_now, reseller_name, seed, verdict_basis FROM book_info";
constexpr QStringView updateInfo
    = u"UPDATE book_info SET origin = ?, simulated_now = ?, reseller_name = ?, seed = ?,"
      u" verdict_basis = ?";

// Children before their parents. The pointers of subscriptions at each other go first, so that
// deleting one row never has to look for others that point at it.
constexpr std::array emptyTheBook{
    QStringView(u"DELETE FROM hand_off"),
    QStringView(u"DELETE FROM upgrade_run_rows"),
    QStringView(u"DELETE FROM upgrade_runs"),
    QStringView(u"DELETE FROM kept_answers"),
    QStringView(u"DELETE FROM audit"),
    QStringView(u"UPDATE audit_head SET entries = 0, digest = x''"),
    QStringView(u"DELETE FROM affected_accounts"),
    QStringView(u"DELETE FROM billing_lines"),
    QStringView(u"DELETE FROM prices"),
    QStringView(u"DELETE FROM price_list"),
    QStringView(u"DELETE FROM catalogue_choice"),
    QStringView(u"DELETE FROM orders"),
    QStringView(u"DELETE FROM licences"),
    QStringView(u"DELETE FROM accounts"),
    QStringView(u"UPDATE subscriptions SET parent_id = NULL WHERE parent_id IS NOT NULL"),
    QStringView(u"UPDATE subscriptions SET upgraded_from = NULL WHERE upgraded_from IS NOT NULL"),
    QStringView(u"UPDATE subscriptions SET upgraded_to = NULL WHERE upgraded_to IS NOT NULL"),
    QStringView(u"DELETE FROM subscriptions"),
    QStringView(u"DELETE FROM customers"),
    QStringView(u"INSERT INTO customer_pairs (customer_pairs) VALUES ('delete-all')"),
    QStringView(u"INSERT INTO customer_triples (customer_triples) VALUES ('delete-all')"),
    QStringView(u"DELETE FROM search_letters"),
    QStringView(u"DELETE FROM customer_totals"),
    QStringView(u"DELETE FROM portfolio_kinds"),
    QStringView(u"DELETE FROM customer_markets"),
};

} // namespace

domain::Result<domain::BookInfo> InfoRepository::info()
{
    auto rows = m_connection.run(selectInfo);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    const auto found = rows->next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (!*found) {
        return domain::failure(domain::ErrorCode::BookDamaged, u"book_info is empty"_s);
    }
    domain::BookInfo info;
    info.simulatedNow = momentFrom(rows->text(1));
    info.resellerName = rows->text(2);
    info.seed = rows->integer(3);
    info.verdictBasis = rows->blob(4);
    if (!readCode(rows->text(0), info.origin)) {
        return tl::unexpected(unreadable(u"book_info"_s, u"1"_s, u"origin"_s));
    }
    return info;
}

domain::Result<bool> InfoRepository::setInfo(const domain::BookInfo &wanted)
{
    const auto before = info();
    if (!before) {
        return tl::unexpected(before.error());
    }
    const QString reseller = storedText(wanted.resellerName);
    if (before->origin == wanted.origin && before->simulatedNow == wanted.simulatedNow
        && before->resellerName == reseller && before->seed == wanted.seed
        && before->verdictBasis == wanted.verdictBasis) {
        return false;
    }
    const auto changed = m_connection.change(updateInfo,
        { domain::codeOf(wanted.origin), momentOrNull(wanted.simulatedNow), reseller, wanted.seed,
            wanted.verdictBasis.isNull() ? QByteArray("") : wanted.verdictBasis });
    if (!changed) {
        return tl::unexpected(changed.error());
    }
    return true;
}

domain::Result<void> InfoRepository::clear()
{
    return changeAll(m_connection, emptyTheBook);
}

} // namespace store
