#include "wording/handoff.h"

#include "wording/texts.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

using domain::HandOffAct;
using domain::HandOffEntry;
using domain::HandOffRow;
using domain::HandOffSide;

QString taskOf(const HandOffEntry &entry, const Texts &texts)
{
    switch (entry.act) {
    case HandOffAct::Upgrade:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Upgrade"));
    case HandOffAct::ChangeLicences:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Change the number of licences"));
    case HandOffAct::Suspend:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Suspend"));
    case HandOffAct::Reactivate:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Reactivate"));
    case HandOffAct::Cancel:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Cancel the subscription"));
    case HandOffAct::ChangeAutoRenew:
        break;
    }
    return entry.after.autoRenew
        ? texts.translated(QT_TRANSLATE_NOOP("wording", "Turn on auto-renew"))
        : texts.translated(QT_TRANSLATE_NOOP("wording", "Turn off auto-renew"));
}

QString productOf(domain::OfferId id, const QString &stored, domain::Cloud cloud,
    const catalog::Catalogue &catalogue, const Texts &texts)
{
    const catalog::Offer *offer = catalogue.offer(id);
    return offer != nullptr ? texts.product(*offer, cloud) : stored;
}

QString sideOf(
    const HandOffEntry &entry, const HandOffSide &side, const QString &product, const Texts &texts)
{
    switch (entry.act) {
    case HandOffAct::Upgrade:
        //: {product} · licences: {number}
        return texts.translated(QT_TRANSLATE_NOOP("wording", "%1 · licences: %2"))
            .arg(product, texts.number(side.quantity));
    case HandOffAct::ChangeLicences:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Licences: %1"))
            .arg(texts.number(side.quantity));
    case HandOffAct::Suspend:
    case HandOffAct::Reactivate:
    case HandOffAct::Cancel:
        return texts.status(side.status);
    case HandOffAct::ChangeAutoRenew:
        break;
    }
    return side.autoRenew ? texts.translated(QT_TRANSLATE_NOOP("wording", "Auto-renew on"))
                          : texts.translated(QT_TRANSLATE_NOOP("wording", "Auto-renew off"));
}

QString settledOf(const HandOffEntry &entry, const Texts &texts)
{
    if (!entry.settledAt.isValid()) {
        return {};
    }
    const QString when = texts.dateTime(entry.settledAt);
    if (entry.seenByImport) {
        return texts.translated(QT_TRANSLATE_NOOP("wording", "%1, seen by an import")).arg(when);
    }
    return entry.settledBy.isEmpty() ? when : QString(when % u", "_s % entry.settledBy);
}

} // namespace

QString handOffSide(const HandOffRow &row, const HandOffSide &side,
    const catalog::Catalogue &catalogue, const Texts &texts)
{
    const QString stored
        = side.offer == row.entry.after.offer ? row.productAfter : row.productBefore;
    return sideOf(
        row.entry, side, productOf(side.offer, stored, row.cloud, catalogue, texts), texts);
}

QString handOffFinding(rules::HandOffFinding finding, const Texts &texts)
{
    switch (finding) {
    case rules::HandOffFinding::NotTold:
        break;
    case rules::HandOffFinding::Done:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Carried out"));
    case rules::HandOffFinding::Missing:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Not carried out yet"));
    case rules::HandOffFinding::Different:
        return texts.translated(QT_TRANSLATE_NOOP("wording", "Different in Partner Center"));
    }
    return {};
}

HandOffWords handOffWords(
    const HandOffRow &row, const catalog::Catalogue &catalogue, const Texts &texts)
{
    const HandOffEntry &entry = row.entry;
    domain::Customer customer;
    customer.companyName = row.companyName;
    customer.localName = row.localName;
    const QString before
        = productOf(entry.before.offer, row.productBefore, row.cloud, catalogue, texts);
    const QString after
        = productOf(entry.after.offer, row.productAfter, row.cloud, catalogue, texts);
    HandOffWords words;
    words.task = taskOf(entry, texts);
    words.customer = texts.customerName(customer);
    words.product
        = row.friendlyName.isEmpty() ? before : QString(before % u" · "_s % row.friendlyName);
    words.before = sideOf(entry, entry.before, before, texts);
    words.after = sideOf(entry, entry.after, after, texts);
    words.state = texts.handOffState(entry.state);
    words.settled = settledOf(entry, texts);
    return words;
}

} // namespace wording
