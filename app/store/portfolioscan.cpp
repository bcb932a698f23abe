#include "store/portfolio.h"

#include "domain/names.h"
#include "store/eachrow.h"
#include "store/storedform.h"

#include <array>
#include <cstring>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

// Customers in the order in which they came in, so that the rows of a file are met as they lie.
constexpr QStringView selectFacts
    = u"SELECT customers.seq, customers.id, cloud, delegation, excluded_plans, s.id, s.offer_id,"
      u" s.parent_id, s.quantity, s.status, s.billing_cycle, s.is_trial, s.sold_by, s.verdict"
      u" FROM customers CROSS JOIN subscriptions s INDEXED BY subscriptions_by_customer"
      u" ON s.customer_id = customers.id WHERE seq > ? AND seq <= ? ORDER BY seq, s.id";
constexpr QStringView selectLast
    = u"SELECT max(seq), count(*) FROM (SELECT seq FROM customers WHERE seq > ? ORDER BY seq"
      u" LIMIT ?)";

enum Column {
    Seq,
    CustomerIdText,
    CloudCode,
    DelegationCode,
    ExcludedPlans,
    IdText,
    OfferText,
    ParentText,
    Quantity,
    StatusCode,
    CycleCode,
    IsTrial,
    SoldByCode,
    VerdictBytes
};

std::string_view viewOf(QByteArrayView bytes)
{
    return { bytes.data(), static_cast<std::size_t>(bytes.size()) };
}

/// The codes of an enumeration, compared as bytes: a scan meets millions.
template <typename Enum, std::size_t n>
class Codes
{
public:
    explicit Codes(const std::array<Enum, n> &values)
    {
        for (std::size_t i = 0; i < n; ++i) {
            m_codes[i] = { domain::codeOf(values[i]).toStdString(), values[i] };
        }
    }
    [[nodiscard]] bool read(QByteArrayView bytes, Enum &value) const
    {
        for (const auto &[code, meaning] : m_codes) {
            if (code == viewOf(bytes)) {
                value = meaning;
                return true;
            }
        }
        return false;
    }

private:
    std::array<std::pair<std::string, Enum>, n> m_codes;
};

struct TextHash
{
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>()(text);
    }
};

/// Gathers the rows of one customer, then hands it out.
class Gatherer
{
public:
    Gatherer(const std::function<qint32(domain::OfferId)> &offerIndex,
        const std::function<void(const domain::ScannedCustomer &)> &visit)
        : m_offerIndex(offerIndex)
        , m_visit(visit)
    {
    }

    [[nodiscard]] domain::Result<void> take(const Cursor &row)
    {
        if (const qint64 seq = row.integer(Seq); seq != m_seq) {
            handOut();
            m_seq = seq;
            if (auto begun = begin(row); !begun) {
                return begun;
            }
        }
        return add(row);
    }

    void handOut()
    {
        if (m_holdings.empty()) {
            return;
        }
        for (const auto &[child, parent] : m_parents) {
            m_holdings[child].parent = placeOf(parent);
        }
        m_verdicts.clear();
        for (std::size_t i = 0; i < m_holdings.size(); ++i) {
            m_verdicts.emplace_back(m_verdictBytes.constData() + m_ends[i],
                static_cast<qsizetype>(m_ends[i + 1] - m_ends[i]));
        }
        m_customer.holdings = m_holdings;
        m_customer.verdicts = m_verdicts;
        m_visit(m_customer);
        m_holdings.clear();
    }

private:
    static domain::Result<void> damaged(
        const QString &table, QByteArrayView id, const QString &what)
    {
        return tl::unexpected(unreadable(table, QString::fromUtf8(id), what));
    }

    [[nodiscard]] domain::Result<void> begin(const Cursor &row)
    {
        m_parents.clear();
        m_ids.clear();
        m_verdictBytes.clear();
        m_ends.assign(1, 0);
        const QByteArrayView id = row.bytes(CustomerIdText);
        m_customer.id = idFrom<domain::CustomerId>(QString::fromLatin1(id));
        domain::DelegationState delegation = domain::DelegationState::None;
        if (m_customer.id.isNull()) {
            return damaged(u"customers"_s, id, u"id"_s);
        }
        if (!m_clouds.read(row.bytes(CloudCode), m_customer.cloud)) {
            return damaged(u"customers"_s, id, u"cloud"_s);
        }
        if (!m_delegations.read(row.bytes(DelegationCode), delegation)) {
            return damaged(u"customers"_s, id, u"delegation"_s);
        }
        m_customer.granted = delegation == domain::DelegationState::Granted;
        m_customer.excludedPlans = listFrom(row.text(ExcludedPlans));
        return {};
    }

    [[nodiscard]] domain::Result<void> add(const Cursor &row)
    {
        const QByteArrayView id = row.bytes(IdText);
        domain::HoldingFacts holding;
        domain::SoldBy soldBy = domain::SoldBy::Own;
        holding.offer = offerOf(row.bytes(OfferText));
        holding.quantity = row.integer(Quantity);
        if (!m_statuses.read(row.bytes(StatusCode), holding.status)) {
            return damaged(u"subscriptions"_s, id, u"status"_s);
        }
        if (!m_cycles.read(row.bytes(CycleCode), holding.billingCycle)) {
            return damaged(u"subscriptions"_s, id, u"billing_cycle"_s);
        }
        if (!m_sellers.read(row.bytes(SoldByCode), soldBy)) {
            return damaged(u"subscriptions"_s, id, u"sold_by"_s);
        }
        const QByteArrayView parent = row.bytes(ParentText);
        if (!parent.isEmpty()) {
            m_parents.emplace_back(m_holdings.size(), std::string(viewOf(parent)));
        }
        holding.upgradeOffered
            = row.integer(IsTrial) == 0 && parent.isEmpty() && soldBy == domain::SoldBy::Own;
        m_holdings.push_back(holding);
        m_ids.append(id);
        m_verdictBytes.append(row.bytes(VerdictBytes));
        m_ends.push_back(m_verdictBytes.size());
        return {};
    }

    [[nodiscard]] qint32 offerOf(QByteArrayView text)
    {
        if (text.isEmpty()) {
            return -1;
        }
        const auto known = m_offers.find(viewOf(text));
        if (known != m_offers.end()) {
            return known->second;
        }
        const qint32 index = m_offerIndex(idFrom<domain::OfferId>(QString::fromLatin1(text)));
        m_offers.emplace(viewOf(text), index);
        return index;
    }

    /// Ids are all of one length and in order.
    [[nodiscard]] qint32 placeOf(const std::string &id) const
    {
        const auto length = static_cast<qsizetype>(id.size());
        qsizetype first = 0;
        qsizetype behind = static_cast<qsizetype>(m_holdings.size());
        if (m_ids.size() != behind * length) {
            return -1;
        }
        while (first < behind) {
            const qsizetype middle = (first + behind) / 2;
            const int order
                = std::memcmp(m_ids.constData() + middle * length, id.data(), id.size());
            if (order == 0) {
                return static_cast<qint32>(middle);
            }
            (order < 0 ? first : behind) = order < 0 ? middle + 1 : middle;
        }
        return -1;
    }

    const std::function<qint32(domain::OfferId)> &m_offerIndex;
    const std::function<void(const domain::ScannedCustomer &)> &m_visit;
    const Codes<domain::Cloud, 2> m_clouds{ { domain::Cloud::Global,
        domain::Cloud::China21Vianet } };
    const Codes<domain::DelegationState, 4> m_delegations{ { domain::DelegationState::Granted,
        domain::DelegationState::Requested, domain::DelegationState::Removed,
        domain::DelegationState::None } };
    const Codes<domain::SubscriptionStatus, 6> m_statuses{ { domain::SubscriptionStatus::Active,
        domain::SubscriptionStatus::Suspended, domain::SubscriptionStatus::Deleted,
        domain::SubscriptionStatus::Expired, domain::SubscriptionStatus::Pending,
        domain::SubscriptionStatus::None } };
    const Codes<domain::BillingCycle, 2> m_cycles{ { domain::BillingCycle::Monthly,
        domain::BillingCycle::Annual } };
    const Codes<domain::SoldBy, 4> m_sellers{ { domain::SoldBy::Own, domain::SoldBy::OtherPartner,
        domain::SoldBy::Direct, domain::SoldBy::VolumeLicensing } };
    std::unordered_map<std::string, qint32, TextHash, std::equal_to<>> m_offers;

    qint64 m_seq = -1;
    domain::ScannedCustomer m_customer;
    std::vector<domain::HoldingFacts> m_holdings;
    std::vector<std::pair<std::size_t, std::string>> m_parents; ///< add-on, id of its base
    QByteArray m_ids;
    QByteArray m_verdictBytes;
    std::vector<qsizetype> m_ends;
    std::vector<QByteArrayView> m_verdicts;
};

} // namespace

domain::Result<domain::ScanStep> Portfolio::scan(qint64 after, qint64 customers,
    const std::function<qint32(domain::OfferId)> &offerIndex,
    const std::function<void(const domain::ScannedCustomer &)> &visit)
{
    domain::ScanStep step;
    {
        auto rows = m_connection.run(selectLast, { after, customers });
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        if (const auto there = rows->next(); !there) {
            return tl::unexpected(there.error());
        }
        step.last = rows->integer(0);
        step.customers = rows->integer(1);
    }
    if (step.customers == 0) {
        return step;
    }
    Gatherer gatherer(offerIndex, visit);
    const auto read = eachRow(m_connection, selectFacts, { after, step.last },
        [&gatherer](const Cursor &row) { return gatherer.take(row); });
    if (!read) {
        return tl::unexpected(read.error());
    }
    gatherer.handOut();
    return step;
}

} // namespace store
