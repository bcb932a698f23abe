#include "services/demobook.h"

#include "services/catalogues.h"

#include "services/customers.h"
#include "services/democontent.h"
#include "services/upgradeact.h"

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

/// Writes the content and lets its history happen, each act at its own time.
class DemoWriter
{
public:
    DemoWriter(domain::BookWriter &writer, const Context &context)
        : m_writer(writer)
        , m_context(context)
    {
    }

    Result<void> write(const demo::Content &content)
    {
        for (const domain::Customer &customer : content.customers) {
            if (const auto put = m_writer.putCustomer(customer); !put) {
                return put;
            }
        }
        for (const domain::Subscription &subscription : content.subscriptions) {
            if (const auto put = m_writer.putSubscription(subscription); !put) {
                return put;
            }
        }
        for (const domain::Account &account : content.accounts) {
            if (const auto put = m_writer.putAccount(account); !put) {
                return put;
            }
        }
        for (const demo::Happening &happening : content.happenings) {
            m_time = happening.time;
            const auto happened
                = std::visit([this](const auto &what) { return happen(what); }, happening.what);
            if (!happened) {
                return happened;
            }
        }
        return forgetRequests();
    }

private:
    /// Nobody can send a request of the demo's past again, and the time of the computer at which
    /// an answer was kept would make each demo another one.
    Result<void> forgetRequests()
    {
        return m_writer.forgetAnswers(
            u"upgrade/"_s, domain::ClockRange().last.addDays(1).startOfDay(Qt::UTC));
    }

    Result<void> happen(const domain::AuditEvent &event) { return m_writer.addAudit(event); }
    Result<void> happen(const domain::Order &order) { return m_writer.addOrder(order); }

    /// By the same rules as every upgrade, so that the demo's past can be read like its future.
    Result<void> happen(const demo::UpgradeToDo &upgrade)
    {
        Context then = m_context;
        then.actor = { upgrade.by.name, upgrade.by.role };
        then.clockOverride = std::make_shared<domain::FrozenClock>(m_time);
        UpgradeDraft draft;
        draft.source = upgrade.source;
        draft.target = upgrade.target;
        draft.quantity = upgrade.licences;
        draft.requestId = upgrade.requestId;
        const auto outcome = upgradeact::carryOut(m_writer, draft, then, {});
        if (!outcome) {
            return tl::unexpected(outcome.error());
        }
        if (outcome->refused()) {
            return domain::failure(domain::ErrorCode::Internal,
                u"an upgrade of the demo's past is refused: %1"_s.arg(upgrade.source.text()));
        }
        // It has been renewed month after month since.
        domain::Subscription renewed = *outcome->newSubscription;
        renewed.commitmentEndDate = demo::periodEnd(
            renewed.startDate, renewed.billingCycle, demoMoment().date().addDays(1));
        return m_writer.putSubscription(renewed);
    }

    domain::BookWriter &m_writer;
    const Context &m_context;
    QDateTime m_time;
};

/// By a person of the demo: whoever asks for it, it is the same.
Result<void> recordLoading(
    domain::BookWriter &writer, const demo::Staff &by, const demo::Content &content)
{
    domain::AuditEvent loaded;
    loaded.time = demoMoment();
    loaded.actor = by.name;
    loaded.role = by.role;
    loaded.act = domain::Act::DemoLoaded;
    loaded.after = { { u"customers"_s, content.customers.size() },
        { u"subscriptions"_s, content.subscriptions.size() } };
    return writer.addAudit(loaded);
}

} // namespace

QDateTime demoMoment()
{
    return { QDate(2020, 5, 12), QTime(0, 30), Qt::UTC };
}

Result<void> writeDemoBook(domain::BookWriter &writer, const Context &context, qint64 seed)
{
    const auto records = demo::readRecords();
    if (!records) {
        return tl::unexpected(records.error());
    }
    // The demo is written in the products of the built-in catalogue, and judged by its first table:
    // emptying the book forgets any other choice.
    Context own = context;
    const auto builtIn = catalog::Catalogue::load(builtInFolder());
    if (!builtIn) {
        return tl::unexpected(builtIn.error());
    }
    own.catalogue = *builtIn;
    own.variant = catalog::Variant::AsWritten;
    const auto content = demo::makeContent(*records, *own.catalogue, seed);
    if (!content) {
        return tl::unexpected(content.error());
    }
    const auto key = writer.keptAnswer(signingKeyName.toString());
    if (!key) {
        return tl::unexpected(key.error());
    }
    if (const auto cleared = writer.clear(); !cleared) {
        return cleared;
    }
    if (key->has_value()) {
        if (const auto kept = writer.keepAnswer(signingKeyName.toString(), **key); !kept) {
            return kept;
        }
    }
    domain::BookInfo info;
    info.origin = domain::BookOrigin::Demo;
    info.simulatedNow = demoMoment();
    info.resellerName = records->reseller;
    info.seed = seed;
    if (const auto kept = writer.setInfo(info); !kept) {
        return kept;
    }
    // The demo looks the same whenever it is written: its own clock, not the one of this call.
    own.clockOverride = nullptr;
    if (const auto written = DemoWriter(writer, own).write(*content); !written) {
        return written;
    }
    if (const auto recorded = recordLoading(writer, records->staff.value(0), *content); !recorded) {
        return recorded;
    }
    const auto judged = refreshAllVerdicts(writer, own, {});
    if (!judged) {
        return tl::unexpected(judged.error());
    }
    return {};
}

} // namespace services
