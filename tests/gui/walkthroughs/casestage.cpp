#include "casestage.h"

#include "services/delegations.h"
#include "services/subscriptionacts.h"
#include "viewmodels/scenarioloader.h"
#include "walkthroughs/windowchecks.h"

#include <QDeadlineTimer>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 60'000; ///< ms, of a machine that has much else to do

template <typename T>
domain::Result<T> wait(QFuture<domain::Result<T>> future)
{
    (void)QTest::qWaitFor([&future] { return future.isFinished(); }, patience);
    return future.isFinished() && future.resultCount() > 0
        ? future.result()
        : tl::unexpected(domain::Error{ domain::ErrorCode::Cancelled, {}, {} });
}

} // namespace

CaseStage::CaseStage(catalog::Language language)
    : m_window(false)
    , m_sandbox(
          workspace(), [](const QString &file) { return WindowStage::openBook(file, false); },
          [](const QString &, const QString &) { return domain::Result<void>(); })
    , m_gestures(window(), workspace())
{
    window().setSandbox(m_sandbox);
    window().setLanguage(language);
    // They wait for answers, which the gestures must not do: each works by itself, and is waited
    // for.
    const auto later = [this](auto act) {
        return [this, act](const QString &on, const QString &value) {
            m_busy = true;
            QTimer::singleShot(0, this, [this, act, on, value] {
                (this->*act)(on, value);
                m_busy = false;
            });
        };
    };
    m_gestures.setOthers(
        { later(&CaseStage::elsewhere), later(&CaseStage::client), [this] { return !m_busy; } });
}

CaseStage::~CaseStage() = default;

services::Context CaseStage::context()
{
    return workspace().pageServices().acts->context();
}

QString CaseStage::load(const qa::Scenario &scenario)
{
    viewmodels::ScenarioLoader loader(workspace());
    loader.setSandbox(&m_sandbox);
    QSignalSpy loaded(&loader, &viewmodels::ScenarioLoader::loaded);
    QSignalSpy failed(&loader, &viewmodels::ScenarioLoader::failed);
    loader.load(scenario, m_window.stage.path(u"demo-book.sqlite"_s));
    const bool came
        = QTest::qWaitFor([&] { return !loaded.isEmpty() || !failed.isEmpty(); }, patience);
    if (!came || !failed.isEmpty()) {
        return u"the scenario did not load: "_s + scenario.id;
    }
    return QTest::qWaitFor([this] { return m_window.eye.rows("customerTable") > 1; }, patience)
        ? QString()
        : u"no customers are shown"_s;
}

QString CaseStage::perform(const qa::Step &step)
{
    bool seen = false;
    QString stuck;
    bool finished = false;
    const auto look = [&] {
        seen = seen || walkthroughs::findTarget(window(), step.target, nullptr) != nullptr;
    };
    QObject context;
    QObject::connect(&m_gestures, &shell::play::Gestures::done, &context, look);
    QObject::connect(
        &m_gestures, &shell::play::Gestures::finished, &context, [&finished] { finished = true; });
    QObject::connect(&m_gestures, &shell::play::Gestures::stuck, &context,
        [&stuck](const QString &what) { stuck = what; });
    look();
    m_failure.clear();
    m_gestures.perform(step.gestures);
    (void)QTest::qWaitFor([&] { return finished || !stuck.isEmpty(); }, 4 * patience);
    if (!m_failure.isEmpty()) {
        return m_failure;
    }
    if (!finished) {
        return u"stuck at: "_s + stuck;
    }
    (void)QTest::qWaitFor(
        [&] {
            look();
            return seen;
        },
        patience / 6);
    return seen ? QString() : u"the target is not seen: "_s + step.target;
}

qa::CheckAnswer CaseStage::answer(const qa::Check &check)
{
    const catalog::Language language = workspace().language();
    if (!qa::isOfBook(check)) {
        return walkthroughs::checkWindow(check, window(), language);
    }
    const qa::Looking looking{ workspace().cloud(),
        language == catalog::Language::Korean ? u"ko"_s : u"en"_s };
    const auto answered = wait(workspace().pageServices().book->read<qa::CheckAnswer>(
        [context = context(), looking, check](domain::BookReader &reader) {
            return qa::checkBook(reader, context, looking, check);
        }));
    return answered.value_or(qa::CheckAnswer());
}

QString CaseStage::check(const qa::Step &step)
{
    for (const qa::Check &check : step.checks) {
        qa::CheckAnswer found;
        const QDeadlineTimer end(patience / 4);
        do {
            found = answer(check);
            if (found.outcome != qa::Finding::Outcome::Holds) {
                QTest::qWait(50);
            }
        } while (found.outcome != qa::Finding::Outcome::Holds && !end.hasExpired());
        if (found.outcome != qa::Finding::Outcome::Holds) {
            return QString::fromUtf8(QJsonDocument(check.facts).toJson(QJsonDocument::Compact))
                + u"  "_s + found.told.en;
        }
    }
    return {};
}

// --- the hands of others

domain::SubscriptionId CaseStage::subscription(const QString &on)
{
    const QString domainName = on.section(u' ', 0, 0);
    const catalog::Offer *offer = workspace().catalogue().offerByKey(on.section(u' ', 1));
    const auto found = wait(workspace().pageServices().book->read<domain::SubscriptionId>(
        [domainName, offer](domain::BookReader &reader) -> domain::Result<domain::SubscriptionId> {
            domain::CustomerQuery query;
            query.search = domainName;
            const auto page = reader.customers(query);
            if (!page || page->items.isEmpty() || offer == nullptr) {
                return domain::SubscriptionId();
            }
            const auto held = reader.holdings(page->items.constFirst().customer.id);
            for (const domain::Subscription &each : held.value_or(QList<domain::Subscription>())) {
                if (each.offerId == offer->id && domain::isHeld(each.status)) {
                    return each.id;
                }
            }
            return domain::SubscriptionId();
        }));
    return found.value_or(domain::SubscriptionId());
}

domain::CustomerId CaseStage::customer(const QString &domainName)
{
    const auto found = wait(workspace().pageServices().book->read<domain::CustomerId>(
        [domainName](domain::BookReader &reader) -> domain::Result<domain::CustomerId> {
            domain::CustomerQuery query;
            query.search = domainName;
            const auto page = reader.customers(query);
            return page && !page->items.isEmpty() ? page->items.constFirst().customer.id
                                                  : domain::CustomerId();
        }));
    return found.value_or(domain::CustomerId());
}

void CaseStage::elsewhere(const QString &on, const QString &act)
{
    if (!m_second) {
        auto opened = WindowStage::openBook(workspace().file(), false);
        if (!opened) {
            m_failure = u"the book did not open a second time"_s;
            return;
        }
        m_second = *std::move(opened);
    }
    if (act == "remove delegation"_L1) {
        const services::DelegationService delegations(*m_second, context());
        services::DelegationAsk ask;
        ask.act = rules::DelegationAct::Remove;
        ask.customer = customer(on.section(u' ', 0, 0));
        if (!wait(delegations.carryOut(ask))) {
            m_failure = u"elsewhere it was refused: "_s + act;
        }
        return;
    }
    services::ActRequest request;
    request.subscription = subscription(on);
    if (act.startsWith("licences "_L1)) {
        request.act = rules::LifeAct::ChangeLicences;
        request.quantity = act.section(u' ', 1).toLongLong();
    } else {
        m_failure = u"nobody elsewhere does this: "_s + act;
        return;
    }
    const services::SubscriptionActService acts(*m_second, context());
    if (const auto outcome = wait(acts.carryOut(request)); !outcome) {
        m_failure = u"elsewhere it was refused: "_s + act;
    }
}

QString CaseStage::withIds(const QString &path)
{
    static const QRegularExpression place(u"\\{([^}]+)\\}"_s);
    QString filled = path;
    for (auto match = place.match(filled); match.hasMatch(); match = place.match(filled)) {
        const QString name = match.captured(1);
        QString id;
        if (name.contains(u' ')) {
            id = subscription(name).text();
        } else {
            id = customer(name).text();
        }
        filled.replace(match.capturedStart(), match.capturedLength(), id);
    }
    return filled;
}

QByteArray CaseStage::token(bool appOnly)
{
    if (!appOnly) {
        return m_sandbox.state().token.toLatin1();
    }
    QNetworkRequest request(QUrl(m_sandbox.state().address + u"/tenant/oauth2/token"_s));
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
    QNetworkReply *reply
        = m_network.post(request, "grant_type=client_credentials&client_id=walkthrough");
    (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, patience);
    reply->deleteLater();
    return QJsonDocument::fromJson(reply->readAll())
        .object()
        .value("access_token"_L1)
        .toString()
        .toLatin1();
}

/// "POST /v1/…" with a target product; "apponly POST …" with a token of no person.
void CaseStage::client(const QString &request, const QString &target)
{
    const bool appOnly = request.startsWith("apponly "_L1);
    const QString line = appOnly ? request.section(u' ', 1) : request;
    const catalog::Offer *offer = workspace().catalogue().offerByKey(target);
    if (offer == nullptr || !m_sandbox.state().running) {
        m_failure = u"no client can ask this: "_s + request;
        return;
    }
    const QByteArray bearer = token(appOnly);
    QNetworkRequest asked(QUrl(m_sandbox.state().address + withIds(line.section(u' ', 1))));
    asked.setRawHeader("Authorization", "Bearer " + bearer);
    asked.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    const QJsonObject body{ { u"targetOffer"_s, QJsonObject{ { u"id"_s, offer->id.text() } } } };
    QNetworkReply *reply = m_network.sendCustomRequest(
        asked, line.section(u' ', 0, 0).toLatin1(), QJsonDocument(body).toJson());
    if (bearer.isEmpty() || !QTest::qWaitFor([reply] { return reply->isFinished(); }, patience)) {
        m_failure = u"no answer: "_s + request;
    }
    reply->deleteLater();
}
