#include "viewmodels/wizardwords.h"

#include "domain/names.h"
#include "wording/letters.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace viewmodels {
namespace {

/// The REST answer that stands for an error, where the API has one (domain.md section 7).
QString restAnswer(domain::ErrorCode code)
{
    switch (code) {
    case domain::ErrorCode::NotFound:
        return u"404 · 20003"_s;
    case domain::ErrorCode::VersionConflict:
        return u"412 · 2055"_s;
    case domain::ErrorCode::RoleNotAllowed:
        return u"403 · 900150"_s;
    case domain::ErrorCode::QuantityOutOfRange:
        return u"400 · 2002"_s;
    default:
        return {};
    }
}

/// Mended by the customer: the others are mended here.
bool asksTheCustomer(const domain::Refusal &refusal)
{
    return refusal.code == domain::RefusalCode::DelegatedAdminPermissionsDisabled
        || refusal.code == domain::RefusalCode::ConflictingServiceTypes
        || refusal.code == domain::RefusalCode::ConcurrencyConflicts;
}

/// The owned target is also what brings the conflicting services: what to do about it is said once.
bool isCovered(const domain::Refusal &refusal, const QList<domain::Refusal> &all)
{
    if (refusal.code != domain::RefusalCode::ConflictingServiceTypes) {
        return false;
    }
    for (const domain::Refusal &other : all) {
        if (other.code == domain::RefusalCode::ConcurrencyConflicts
            && std::all_of(refusal.subscriptions.cbegin(), refusal.subscriptions.cend(),
                [&other](domain::SubscriptionId id) { return other.subscriptions.contains(id); })) {
            return true;
        }
    }
    return false;
}

void appendNew(QStringList &lines, const QString &line)
{
    if (!line.isEmpty() && !lines.contains(line)) {
        lines.append(line);
    }
}

} // namespace

ResultPageWords WizardWords::result(const services::UpgradeOutcome &outcome) const
{
    ResultPageWords words;
    words.title = tr("The subscription was upgraded");
    const QString product = targetName();
    const qint64 licences = outcome.order.quantity;
    QStringList sentences;
    if (outcome.upgradeType == domain::UpgradeType::UpgradeOnly) {
        sentences.append(
            tr("New subscription of %1: %2. It has %3 licences, none of them assigned.", nullptr,
                static_cast<int>(licences))
                .arg(companyInSentence(), product, number(licences)));
    } else if (outcome.moved == 1) {
        sentences.append(
            tr("New subscription of %1: %2. %3 licences were moved, %4 is assigned.", nullptr,
                static_cast<int>(licences))
                .arg(companyInSentence(), product, number(licences), number(outcome.moved)));
    } else {
        sentences.append(
            tr("New subscription of %1: %2. %3 licences were moved, %4 are assigned.", nullptr,
                static_cast<int>(licences))
                .arg(companyInSentence(), product, number(licences), number(outcome.moved)));
    }
    const qsizetype left = outcome.affected.size();
    if (left > 0) {
        sentences.append(
            tr("%1 items need extra work.", nullptr, static_cast<int>(left)).arg(number(left)));
    }
    words.text = sentences.join(u'\n');
    if (outcome.recordOnly) {
        words.importedNote
            = tr("This records the upgrade in your book. Carry it out in Partner Center.");
    }
    words.product = product;
    if (outcome.newSubscription) {
        words.status = m_texts.status(outcome.newSubscription->status);
        words.id = outcome.newSubscription->id.text();
    }
    const wording::BillingTable billing
        = wording::billingTable(outcome.billing, *m_context.catalogue, m_texts);
    QStringList amounts;
    for (const wording::BillingTable::Row &row : billing.rows) {
        if (row.kind == wording::BillingTable::Kind::Due
            || row.kind == wording::BillingTable::Kind::Next) {
            amounts.append(tr("%1: %2", "billing item, amount").arg(row.item, row.amount));
        }
    }
    words.billing = amounts.join(u" · "_s);
    words.idLabel = tr("Subscription ID");
    words.listTitle = tr("Accounts and services that need extra work");
    words.listCount = left;
    words.listEmpty = tr("No accounts need extra work.");
    words.followUpTitle = tr("Follow-up steps");
    if (left > 0) {
        words.followUps.append(outcome.upgradeType == domain::UpgradeType::UpgradeOnly
                ? tr("Assign %1 to the accounts above in the Office 365 admin center operated by "
                     "21Vianet.")
                      .arg(product)
                : tr("Finish the %1 items above.", nullptr, static_cast<int>(left))
                      .arg(number(left)));
    }
    words.followUps.append(tr("Tell users to sign out and in again to get the new apps."));
    return words;
}

QList<AffectedLine> WizardWords::affected(const services::UpgradeOutcome &outcome, bool kept) const
{
    const catalog::Catalogue &catalogue = *m_context.catalogue;
    const QString product = targetName();
    QList<AffectedLine> lines;
    lines.reserve(outcome.affected.size());
    for (const domain::AffectedAccount &account : outcome.affected) {
        AffectedLine line;
        line.name = account.displayName;
        line.email = account.email;
        line.service = m_texts.affectedService(account, catalogue);
        line.reason = m_texts.affectedReason(account, catalogue);
        line.whatToDo = m_texts.affectedRemedy(account, product, catalogue);
        if (kept) {
            line.key = { outcome.order.number, lines.size() + 1 };
        }
        lines.append(line);
    }
    return lines;
}

FailurePageWords WizardWords::failure(const WizardTrouble &trouble) const
{
    FailurePageWords words;
    words.nothingChanged = m_stand.page != WizardPage::UnknownOutcome;
    words.sameTitle = tr("Still the same");
    words.whatToDoTitle = tr("What to do");
    words.detailsTitle = tr("Technical details");
    words.details = details(trouble);
    if (!words.nothingChanged) {
        words.title = tr("The outcome is not known. Check the subscription before you try again.");
        if (trouble.error) {
            words.cause = m_texts.error(*trouble.error).what;
        }
        words.whatToDo
            = tr("Try again sends the same request. If it was carried out, its result is "
                 "shown, and nothing is done twice.");
        return words;
    }
    words.title = tr("The upgrade failed. Nothing was changed.");
    words.same = stillTheSame(trouble);
    QStringList causes;
    QStringList remedies;
    if (trouble.refused) {
        const services::CustomerFile &file = trouble.refused->before;
        const QList<domain::Subscription> holdings = file.holdings();
        const auto around = scene(file, holdings, trouble.target);
        for (const domain::Refusal &refusal : trouble.refused->refusals) {
            appendNew(causes, m_texts.refusal(refusal, around));
            if (!isCovered(refusal, trouble.refused->refusals)) {
                appendNew(remedies, m_texts.refusalRemedy(refusal, around));
            }
            if (words.request.isEmpty() && asksTheCustomer(refusal)) {
                words.request = wording::LetterWriter(wording::letterLanguageFor(file.customer))
                                    .write(refusal, around, file.book.resellerName)
                                    .whole;
            }
        }
        words.canChooseAnother = true;
    } else if (trouble.error) {
        const wording::Texts::ErrorText text = m_texts.error(*trouble.error);
        appendNew(causes, text.what);
        appendNew(remedies, text.next);
        if (trouble.error->code == domain::ErrorCode::RoleNotAllowed) {
            remedies = { m_texts.roleRemedy(cloud(), *m_context.catalogue) };
        }
        words.canChooseAnother = trouble.error->code == domain::ErrorCode::VersionConflict
            || trouble.error->code == domain::ErrorCode::QuantityOutOfRange;
    }
    words.cause = causes.join(u'\n');
    words.whatToDo = remedies.join(u'\n');
    return words;
}

// Only what was compared with what the wizard had seen is called the same.
QStringList WizardWords::stillTheSame(const WizardTrouble &trouble) const
{
    QStringList same;
    const services::SubscriptionFile &before = m_options.source;
    const services::SubscriptionFile *after = nullptr;
    if (trouble.readAfter) {
        after = &trouble.readAfter->source;
    } else if (trouble.refused) {
        after = trouble.refused->before.subscription(before.subscription.id);
    }
    if (after != nullptr) {
        const domain::Subscription &old = before.subscription;
        const domain::Subscription &now = after->subscription;
        if (old.status == now.status) {
            same.append(now.status == domain::SubscriptionStatus::Active
                    ? tr("%1 is active").arg(sourceName())
                    : tr("%1: %2", "product: status")
                          .arg(sourceName(), m_texts.status(now.status)));
        }
        if (old.quantity == now.quantity && before.assigned == after->assigned) {
            same.append(tr("%1 licences, %2 assigned", nullptr, static_cast<int>(now.quantity))
                            .arg(number(now.quantity), number(after->assigned)));
        }
        if (old.rowVersion == now.rowVersion) {
            same.append(tr("All service settings are kept"));
        }
    }
    same.append(tr("No credit and no charge"));
    return same;
}

QList<QPair<QString, QString>> WizardWords::details(const WizardTrouble &trouble) const
{
    QList<QPair<QString, QString>> lines;
    const QStringList names = stepNames();
    if (trouble.step >= 0 && trouble.step < names.size()) {
        lines.append({ tr("Step"),
            tr("%1 (%2 of %3)", "step name, its number, how many there are")
                .arg(names.at(trouble.step), number(trouble.step + 1), number(names.size())) });
    }
    QStringList answers;
    QStringList found;
    if (trouble.refused) {
        const QList<domain::Subscription> holdings = trouble.refused->before.holdings();
        for (const domain::Refusal &refusal : trouble.refused->refusals) {
            QString code = domain::codeOf(refusal.code);
            if (refusal.other != domain::OtherRefusal::None) {
                code += u" (" + domain::codeOf(refusal.other) + u')';
            }
            answers.append(u"403 · 2085 · " + code);
            for (const domain::Subscription &holding : holdings) {
                if (refusal.subscriptions.contains(holding.id)) {
                    appendNew(found, holding.id.text() + u" (" + m_texts.seller(holding) + u')');
                }
            }
        }
    } else if (trouble.error) {
        const QString rest = restAnswer(trouble.error->code);
        answers.append(rest.isEmpty() ? trouble.error->detail
                                      : QString(rest + u" · " + trouble.error->detail));
    }
    answers.removeAll(QString());
    if (!answers.isEmpty()) {
        lines.append({ tr("Answer"), answers.join(u'\n') });
    }
    lines.append({ tr("Target"), targetName() });
    if (!found.isEmpty()) {
        lines.append({ tr("Found"), found.join(u'\n') });
    }
    lines.append(
        { tr("Request"), trouble.requestId + u" · " + trouble.at.toUTC().toString(Qt::ISODate) });
    return lines;
}

} // namespace viewmodels
