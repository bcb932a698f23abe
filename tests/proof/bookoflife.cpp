#include "bookoflife.h"

#include "domain/names.h"
#include "services/bookclock.h"
#include "store/bookfile.h"
#include "store/rawsql.h"

using namespace Qt::StringLiterals;
using domain::Subscription;
using domain::SubscriptionId;
using domain::SubscriptionStatus;

namespace proof {
namespace {

constexpr int customersInABook = 12;

} // namespace

BookOfLife::BookOfLife(std::uint64_t seed, std::shared_ptr<const catalog::Catalogue> catalogue)
    : m_dice(seed)
    , m_catalogue(std::move(catalogue))
{
}

BookOfLife::~BookOfLife() = default;

QString BookOfLife::begin()
{
    const QString file = m_folder.filePath(u"book.sqlite"_s);
    auto opened = store::openBook(file, { store::OpenMode::CreateIfMissing });
    if (!opened) {
        return reasonOf(opened.error());
    }
    m_book = *std::move(opened);
    const auto filled
        = m_book
              ->write<qint64>([this](domain::BookWriter &writer) -> domain::Result<qint64> {
                  const auto done = fillLively(writer, *m_catalogue, m_dice, customersInABook);
                  return done ? services::refreshAllVerdicts(writer, context(), {})
                              : tl::unexpected(done.error());
              })
              .result();
    if (!filled) {
        return reasonOf(filled.error());
    }
    m_raw = std::make_unique<RawSql>(file);
    if (const QString fault = lookAgain(); !fault.isEmpty()) {
        return fault;
    }
    m_first = m_now;
    m_ledgers = firstLedgers(m_now);
    return wholeFault(m_now);
}

QString BookOfLife::live()
{
    // Mostly someone who may do everything.
    m_role = m_dice.oneIn(8)
        ? static_cast<domain::Role>(m_dice.below(static_cast<int>(domain::Role::Guest) + 1))
        : domain::Role::AdminAgent;
    m_before = m_now;
    m_content = m_raw->content();
    switch (m_dice.below(10)) {
    case 0:
    case 1:
    case 2:
        return upgrade();
    case 3:
        return advance();
    case 4:
        return repeat();
    default:
        return act();
    }
}

QString BookOfLife::end()
{
    if (const QString fault = replayFault(m_first, m_now); !fault.isEmpty()) {
        return fault;
    }
    QMap<QString, QString> kept;
    for (const QString &row : m_raw->rows(u"SELECT id, eligible_targets FROM subscriptions"_s)) {
        kept.insert(row.section(u'|', 0, 0), row.section(u'|', 1));
    }
    m_role = domain::Role::AdminAgent;
    const services::CustomerService service(*m_book, context());
    for (const domain::CustomerId &id : m_now.customers.keys()) {
        const auto file = service.file(id).result();
        if (!file) {
            return reasonOf(file.error());
        }
        for (const services::SubscriptionFile &each : file->subscriptions) {
            const QString counted = QString::number(each.verdict.eligibleTargets());
            if (kept.value(each.subscription.id.text()) != counted) {
                return u"%1 may go to %2 targets, kept are %3"_s.arg(
                    each.subscription.id.text(), counted, kept.value(each.subscription.id.text()));
            }
        }
    }
    return {};
}

services::Context BookOfLife::context()
{
    services::Context context;
    context.catalogue = m_catalogue;
    context.actor = { u"Lee Jiwoo"_s, m_role };
    return context;
}

QString BookOfLife::lookAgain()
{
    auto sight
        = m_book->read<Sight>([](domain::BookReader &reader) { return look(reader); }).result();
    if (!sight) {
        return reasonOf(sight.error());
    }
    m_now = *std::move(sight);
    return {};
}

const Subscription &BookOfLife::anySubscription()
{
    const auto at = std::next(m_before.subscriptions.cbegin(),
        m_dice.below(static_cast<int>(m_before.subscriptions.size())));
    return *at;
}

QString BookOfLife::requestId()
{
    return u"request-%1"_s.arg(++m_requests);
}

QString BookOfLife::refused(const QString &what, const QString &reason)
{
    m_told.append(what + u": refused, "_s + reason);
    ++m_met[what.section(u' ', 0, 0) + u" refused"_s];
    if (m_raw->content() != m_content) {
        return u"a refused act has changed the book"_s;
    }
    return {};
}

QString BookOfLife::changed(const QString &what, bool byTheClock)
{
    m_told.append(what);
    ++m_met[what.section(u' ', 0, 0) + u" done"_s];
    if (const QString fault = lookAgain(); !fault.isEmpty()) {
        return fault;
    }
    keepLedgers(m_before, m_now, byTheClock, m_ledgers);
    for (const QString &fault : { wholeFault(m_now), strayFault(m_before, m_now),
             historyFault(m_before, m_now), moneyFault(m_now, m_ledgers, *m_catalogue) }) {
        if (!fault.isEmpty()) {
            return fault;
        }
    }
    return {};
}

QString BookOfLife::upgrade()
{
    Subscription source = anySubscription();
    const QStringList upgradable
        = m_raw->rows(u"SELECT id FROM subscriptions WHERE eligible_targets > 0 ORDER BY id"_s);
    if (!upgradable.isEmpty() && !m_dice.oneIn(3)) {
        source = m_before.subscriptions.value(*SubscriptionId::fromText(m_dice.among(upgradable)));
    }
    const domain::Cloud cloud = m_before.customers[source.customerId].cloud;
    const QList<catalog::Edge> edges
        = m_catalogue->edgesFrom(source.offerId, cloud, catalog::Variant::AsWritten);
    services::UpgradeDraft draft;
    draft.source = source.id;
    draft.target = edges.isEmpty() || m_dice.oneIn(20) ? m_dice.among(m_catalogue->offers()).id
                                                       : m_dice.among(edges).to;
    draft.requestId = requestId();
    if (cloud == domain::Cloud::China21Vianet && m_dice.oneIn(2)) {
        draft.quantity = 1 + m_dice.below(400);
    }
    if (m_dice.oneIn(10)) {
        draft.seenRowVersion = source.rowVersion + m_dice.below(2);
    }
    const QString what = u"upgrade %1 to %2"_s.arg(
        source.id.text(), m_catalogue->offer(draft.target)->nameGlobal.en);
    const services::UpgradeService service(*m_book, context());
    const auto rehearsed = service.rehearse(draft).result();
    if (m_raw->content() != m_content) {
        return what + u": the rehearsal has changed the book"_s;
    }
    const auto done = service.upgrade(draft).result();
    if (!done || done->refused()) {
        if (rehearsed && !rehearsed->refused()) {
            return what + u": refused after a rehearsal that was not"_s;
        }
        return refused(what, done ? u"by a rule"_s : reasonOf(done.error()));
    }
    if (!rehearsed || rehearsed->affected != done->affected || rehearsed->moved != done->moved
        || rehearsed->billing.effect.has_value() != done->billing.effect.has_value()
        || (done->billing.effect
            && rehearsed->billing.effect->lines() != done->billing.effect->lines())) {
        return what + u": the rehearsal told something else"_s;
    }
    if (const QString fault = changed(what, false); !fault.isEmpty()) {
        return fault;
    }
    m_lastUpgrade = draft;
    m_lastDone.reset();
    return licenceFault(*done);
}

QString BookOfLife::licenceFault(const services::UpgradeOutcome &outcome) const
{
    const QStringList had = m_before.holders.value(outcome.source);
    QStringList has = m_now.holders.value(outcome.newSubscription->id);
    QStringList heldBack;
    for (const domain::AffectedAccount &line : outcome.affected) {
        const QString id = line.accountId.text();
        if (domain::holdsLicenceBack(line.reason) && !heldBack.contains(id)) {
            heldBack.append(id);
        }
        if (!had.contains(id)) {
            return id + u" is listed and had no licence"_s;
        }
    }
    const bool china
        = m_now.customers[outcome.newSubscription->customerId].cloud != domain::Cloud::Global;
    if (china && (!has.isEmpty() || outcome.affected.size() != had.size())) {
        return u"in 21Vianet nothing moves and each account is listed once"_s;
    }
    has.append(heldBack);
    has.sort();
    QStringList all = had;
    all.sort();
    if (has != all || outcome.moved != has.size() - heldBack.size()) {
        return u"%1 accounts had a licence, %2 moved, %3 are held back"_s.arg(
            QString::number(had.size()), QString::number(outcome.moved),
            QString::number(heldBack.size()));
    }
    return {};
}

QString BookOfLife::advance()
{
    const int days = m_dice.oneIn(3) ? 1 + m_dice.below(3) : 1 + m_dice.below(45);
    const QDate today = m_before.today.addDays(days);
    const services::ClockService clock(*m_book, context());
    const auto moved = clock.moveTo(QDateTime(today, QTime(0, 30), Qt::UTC)).result();
    if (!moved) {
        return reasonOf(moved.error());
    }
    if (const QString fault = changed(u"clock to %1"_s.arg(today.toString(Qt::ISODate)), true);
        !fault.isEmpty()) {
        return fault;
    }
    for (const Subscription &each : std::as_const(m_now.subscriptions)) {
        const Subscription was = m_before.subscriptions.value(each.id);
        const bool ended = was.commitmentEndDate.isValid() && was.commitmentEndDate < today;
        if (each.soldBy == domain::SoldBy::Own && each.status == SubscriptionStatus::Active
            && each.commitmentEndDate.isValid() && each.commitmentEndDate < today) {
            return each.id.text() + u" is active beyond its end"_s;
        }
        if (each.status == SubscriptionStatus::Expired && was.status == SubscriptionStatus::Active
            && (!ended || was.autoRenew) && was.parentId.isNull()) {
            return each.id.text() + u" has expired before its end, or was to be renewed"_s;
        }
        if (each.commitmentEndDate != was.commitmentEndDate && (!ended || !was.autoRenew)) {
            return each.id.text() + u" was renewed without reason"_s;
        }
    }
    // Asked again, nothing is due.
    const auto again = clock.applyDue().result();
    return again && again->changed() == 0 ? QString() : u"the same day brings something twice"_s;
}

QString BookOfLife::repeat()
{
    if (m_lastUpgrade) {
        m_role = domain::Role::AdminAgent;
        const auto done
            = services::UpgradeService(*m_book, context()).upgrade(*m_lastUpgrade).result();
        if (!done || !done->alreadyDone) {
            return u"a repeated upgrade was not known again"_s;
        }
        return refused(u"repeat of the upgrade"_s, u"done already"_s);
    }
    if (m_lastDone) {
        m_role = domain::Role::AdminAgent;
        const auto done
            = services::SubscriptionActService(*m_book, context()).carryOut(*m_lastDone).result();
        if (!done || !done->alreadyDone) {
            return u"a repeated act was not known again"_s;
        }
        return refused(u"repeat of the act"_s, u"done already"_s);
    }
    return act();
}

} // namespace proof
