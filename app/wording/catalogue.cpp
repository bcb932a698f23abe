#include "wording/texts.h"

#include "catalog/fault.h"

using namespace Qt::StringLiterals;

namespace wording {
namespace {

/// What a catalogue file can have wrong: the forms of catalog::Fault, here for the translators.
[[maybe_unused]] constexpr const char *faultForms[] = {
    QT_TRANSLATE_NOOP("wording", "a cloud has at most one corrected edition"),
    QT_TRANSLATE_NOOP("wording", "a plan cannot exclude itself"),
    QT_TRANSLATE_NOOP("wording", "a plan cannot need itself"),
    QT_TRANSLATE_NOOP("wording", "a statement without a footnote"),
    QT_TRANSLATE_NOOP("wording", "a step of a family needs a name of its step: %1"),
    QT_TRANSLATE_NOOP("wording", "a text longer than %1 characters"),
    QT_TRANSLATE_NOOP(
        "wording", "a text with spaces at its ends, double spaces or control characters"),
    QT_TRANSLATE_NOOP("wording", "an edge leads from an offer to itself"),
    QT_TRANSLATE_NOOP("wording", "an empty array"),
    QT_TRANSLATE_NOOP("wording", "an empty text"),
    QT_TRANSLATE_NOOP("wording", "another edition has this id: %1"),
    QT_TRANSLATE_NOOP("wording", "another family has this id: %1"),
    QT_TRANSLATE_NOOP("wording", "another offer has this id: %1"),
    QT_TRANSLATE_NOOP("wording", "another offer has this key: %1"),
    QT_TRANSLATE_NOOP("wording", "another offer has this name: %1"),
    QT_TRANSLATE_NOOP("wording", "another plan has this code: %1"),
    QT_TRANSLATE_NOOP("wording", "catalogue.json does not list this file"),
    QT_TRANSLATE_NOOP("wording", "each cloud needs exactly one edition as written"),
    QT_TRANSLATE_NOOP("wording", "min is above max"),
    QT_TRANSLATE_NOOP("wording", "missing"),
    QT_TRANSLATE_NOOP("wording", "missing role: %1"),
    QT_TRANSLATE_NOOP("wording", "more than 256 service plans"),
    QT_TRANSLATE_NOOP("wording", "neither documented, common nor generated: %1"),
    QT_TRANSLATE_NOOP("wording", "neither empty nor 1: %1"),
    QT_TRANSLATE_NOOP("wording", "neither empty nor IN: %1"),
    QT_TRANSLATE_NOOP("wording", "neither global nor 21vianet: %1"),
    QT_TRANSLATE_NOOP("wording", "neither true nor false"),
    QT_TRANSLATE_NOOP("wording", "no offer has this key: %1"),
    QT_TRANSLATE_NOOP("wording", "no plan has this code: %1"),
    QT_TRANSLATE_NOOP("wording", "not JSON in line %1, column %2: %3"),
    QT_TRANSLATE_NOOP("wording", "not a GUID: %1"),
    QT_TRANSLATE_NOOP("wording", "not a billing cycle: %1"),
    QT_TRANSLATE_NOOP("wording", "not a country of two capital letters: %1"),
    QT_TRANSLATE_NOOP("wording", "not a currency of three capital letters: %1"),
    QT_TRANSLATE_NOOP("wording", "not a date: %1"),
    QT_TRANSLATE_NOOP("wording", "not a pair of plans"),
    QT_TRANSLATE_NOOP("wording", "not a role: %1"),
    QT_TRANSLATE_NOOP("wording", "not a text"),
    QT_TRANSLATE_NOOP("wording", "not a whole number from %1 to %2"),
    QT_TRANSLATE_NOOP("wording", "not an amount of this currency: %1"),
    QT_TRANSLATE_NOOP("wording", "not an array"),
    QT_TRANSLATE_NOOP("wording", "not an object"),
    QT_TRANSLATE_NOOP("wording", "not the name of a file in this folder: %1"),
    QT_TRANSLATE_NOOP("wording", "stands here twice"),
    QT_TRANSLATE_NOOP("wording", "stands here twice: %1"),
    QT_TRANSLATE_NOOP("wording", "the file cannot be read: %1"),
    QT_TRANSLATE_NOOP("wording", "the file has none of the parts of a catalogue"),
    QT_TRANSLATE_NOOP("wording", "the file is larger than 8 MiB"),
    QT_TRANSLATE_NOOP("wording", "the file is not a JSON object"),
    QT_TRANSLATE_NOOP("wording", "the plan is a step already: %1"),
    QT_TRANSLATE_NOOP("wording", "the price list must be marked as demo data"),
    QT_TRANSLATE_NOOP("wording", "there is no footnote to show"),
    QT_TRANSLATE_NOOP("wording", "this edge stands here twice"),
    QT_TRANSLATE_NOOP("wording", "this offer has a price in this currency already"),
    QT_TRANSLATE_NOOP("wording", "this pair stands here twice"),
    QT_TRANSLATE_NOOP("wording", "unknown key"),
};

} // namespace

QString Texts::catalogueFault(const catalog::Fault &fault, const QString &file) const
{
    const QString reason = fault.filled(text(fault.form));
    QStringList place;
    if (fault.file != file) {
        place.append(fault.file);
    }
    if (!fault.path.isEmpty()) {
        place.append(fault.path);
    }
    return place.isEmpty() ? reason : QString(place.join(u' ') + u": "_s + reason);
}

QString Texts::catalogueNotUsed(const QString &file) const
{
    return text(QT_TRANSLATE_NOOP("wording",
                    "The catalogue of this book cannot be read, so the built-in one is used: %1"))
        .arg(file);
}

} // namespace wording
