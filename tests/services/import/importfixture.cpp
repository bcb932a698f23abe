#include "importfixture.h"

#include "domain/names.h"
#include "services/importcodes.h"

#include <QFile>
#include <QJsonDocument>
#include <QRegularExpression>

using namespace Qt::StringLiterals;
using domain::Result;
using services::ImportReport;

namespace {

template <typename T, typename NextPage, typename Tell>
void tellAll(QStringList &lines, NextPage nextPage, Tell tell)
{
    QString after;
    do {
        const auto page = nextPage(after).value();
        for (const T &item : page.items) {
            lines += tell(item);
        }
        after = page.next;
    } while (!after.isEmpty());
}

QString tellCustomer(const domain::Customer &c)
{
    return QStringList{ c.id.text(), c.companyName, c.localName, c.domain, c.country, c.language,
        codeOf(c.cloud), codeOf(c.relationship), codeOf(c.delegation.state),
        c.delegation.since.toString(Qt::ISODate), c.delegation.excludedPlans.join(u'+') }
        .join(u'|');
}

QString tellSubscription(const domain::Subscription &s)
{
    return QStringList{ s.id.text(), s.customerId.text(), s.offerId.text(), s.offerName,
        s.friendlyName, QString::number(s.quantity), codeOf(s.status),
        s.isAddOn() ? s.parentId.text() : u""_s, s.creationDate.toString(Qt::ISODateWithMs),
        s.startDate.toString(Qt::ISODate), s.commitmentEndDate.toString(Qt::ISODate),
        codeOf(s.billingCycle), codeOf(s.term), s.autoRenew ? u"renews"_s : u"ends"_s,
        s.isTrial ? u"trial"_s : u""_s, codeOf(s.soldBy), s.sellerName, s.partnerId, s.orderId,
        s.unitPrice ? s.unitPrice->plainText() + s.unitPrice->currency.code() : u""_s }
        .join(u'|');
}

QString tellAccount(const domain::Account &a)
{
    QStringList licences;
    for (const domain::Licence &licence : a.licences) {
        licences += licence.subscriptionId.text() + u'/' + licence.disabledPlans.join(u'+')
            + (licence.groupBased ? u"/group "_s : u"/"_s) + licence.groupName;
    }
    return QStringList{ a.id.text(), a.customerId.text(), a.displayName, a.email, a.usageLocation,
        licences.join(u' ') }
        .join(u'|');
}

} // namespace

ImportFixture::ImportFixture()
{
    store::OpenOptions options;
    options.mode = store::OpenMode::CreateIfMissing;
    m_book = store::openBook(path(u"book.pdesk"_s), options).value();
    m_context.catalogue = catalog::Catalogue::load(u":/catalogs"_s).value();
    m_context.actor.name = u"Tester"_s;
    m_context.clockOverride
        = std::make_shared<domain::FrozenClock>(QDateTime(QDate(2021, 1, 4), QTime(9, 0), Qt::UTC));
}

QString ImportFixture::file(const QString &name, const QByteArray &contents) const
{
    if (contents.isEmpty()) {
        return {};
    }
    QFile file(path(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size()) {
        qFatal("the test cannot write its file");
    }
    return file.fileName();
}

Result<ImportReport> ImportFixture::import(const services::ImportFiles &files,
    const services::ImportOptions &options, const services::Progress &progress,
    std::stop_token stop)
{
    return services::ImportService(*m_book, m_context)
        .import(files, options, progress, std::move(stop))
        .result();
}

Result<ImportReport> ImportFixture::importText(const QByteArray &customers,
    const QByteArray &subscriptions, const QByteArray &users,
    const services::ImportOptions &options)
{
    return import({ file(u"customers.csv"_s, customers),
                      file(u"subscriptions.csv"_s, subscriptions), file(u"users.csv"_s, users) },
        options);
}

QStringList ImportFixture::records()
{
    return m_book
        ->read<QStringList>([](domain::BookReader &reader) -> Result<QStringList> {
            QStringList lines;
            tellAll<domain::Customer>(
                lines, [&](const QString &after) { return reader.customersById(after, 100); },
                tellCustomer);
            tellAll<domain::Subscription>(
                lines, [&](const QString &after) { return reader.subscriptionsById(after, 100); },
                tellSubscription);
            tellAll<domain::Account>(
                lines, [&](const QString &after) { return reader.accountsById(after, 100); },
                tellAccount);
            return lines;
        })
        .result()
        .value();
}

QStringList ImportFixture::everything()
{
    QStringList lines = records();
    lines
        += m_book
               ->read<QStringList>([](domain::BookReader &reader) -> Result<QStringList> {
                   QStringList more;
                   tellAll<domain::Customer>(
                       more, [&](const QString &after) { return reader.customersById(after, 100); },
                       [&](const domain::Customer &c) -> QString {
                           return QString::number(c.rowVersion) + u' '
                               + reader.lastChecked(c.id)->toString(Qt::ISODateWithMs);
                       });
                   tellAll<domain::Subscription>(
                       more,
                       [&](const QString &after) { return reader.subscriptionsById(after, 100); },
                       [](const domain::Subscription &s) { return QString::number(s.rowVersion); });
                   const auto events = reader.audit({}).value().items;
                   for (const domain::AuditEvent &event : events) {
                       more += codeOf(event.act) + u' ' + event.actor + u' '
                           + QString::fromUtf8(
                               QJsonDocument(event.after).toJson(QJsonDocument::Compact));
                   }
                   const domain::BookInfo info = reader.info().value();
                   more += u"origin %1 %2"_s.arg(static_cast<int>(info.origin))
                               .arg(QString::fromLatin1(info.verdictBasis.toHex()));
                   return more;
               })
               .result()
               .value();
    return lines;
}

QStringList ImportFixture::violations()
{
    return m_book
        ->read<QStringList>([](domain::BookReader &reader) -> Result<QStringList> {
            QStringList lines;
            const auto violations = reader.verify().value();
            for (const domain::Violation &violation : violations) {
                lines += violation.invariant + u' ' + violation.id + u' ' + violation.detail;
            }
            return lines;
        })
        .result()
        .value();
}

domain::BookInfo ImportFixture::info()
{
    return m_book->read<domain::BookInfo>([](domain::BookReader &reader) { return reader.info(); })
        .result()
        .value();
}

void ImportFixture::write(const std::function<Result<void>(domain::BookWriter &)> &job)
{
    if (!m_book->write<void>(job).result()) {
        qFatal("the test cannot write its book");
    }
}

domain::Customer ImportFixture::customer(const QString &id)
{
    return m_book
        ->read<domain::Customer>([id](domain::BookReader &reader) {
            return reader.customer(*domain::CustomerId::fromText(id));
        })
        .result()
        .value();
}

domain::Subscription ImportFixture::subscription(const QString &id)
{
    return m_book
        ->read<domain::Subscription>([id](domain::BookReader &reader) {
            return reader.subscription(*domain::SubscriptionId::fromText(id));
        })
        .result()
        .value();
}

domain::Account ImportFixture::account(const QString &id)
{
    return m_book
        ->read<domain::Account>([id](domain::BookReader &reader) -> Result<domain::Account> {
            return reader.account(*domain::AccountId::fromText(id)).value().value();
        })
        .result()
        .value();
}

QStringList told(const QList<services::BadRow> &rows)
{
    QStringList lines;
    for (const services::BadRow &row : rows) {
        lines += u"%1:%2 %3=%4 %5"_s.arg(
            row.file, QString::number(row.line), row.column, row.value, codeOf(row.problem));
    }
    return lines;
}

QStringList told(const QList<services::ImportWarning> &warnings)
{
    QStringList lines;
    for (const services::ImportWarning &warning : warnings) {
        lines += u"%1 %2 x%3 %4 %5"_s
                     .arg(warning.file, codeOf(warning.kind), QString::number(warning.count),
                         warning.detail, warning.suggestion)
                     .trimmed();
    }
    return lines;
}

QString counts(const ImportReport &report)
{
    return u"%1 %2 %3 %4 | %5 %6 %7 | %8"_s.arg(report.added)
        .arg(report.changed)
        .arg(report.unchanged)
        .arg(report.skipped)
        .arg(report.customers)
        .arg(report.subscriptions)
        .arg(report.users)
        .arg(report.badRowCount);
}

QString guid(int number)
{
    return u"00000000-0000-4000-8000-%1"_s.arg(number, 12, 10, QChar(u'0'));
}

QByteArray lines(const QString &text)
{
    static const QRegularExpression hash(u"#(\\d+)"_s);
    QString whole = text;
    QRegularExpressionMatch match = hash.match(whole);
    while (match.hasMatch()) {
        whole.replace(
            match.capturedStart(), match.capturedLength(), guid(match.captured(1).toInt()));
        match = hash.match(whole);
    }
    return whole.toUtf8();
}

QByteArray contentsOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return file.readAll();
}
