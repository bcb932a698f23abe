#include "wording/texts.h"

#include "domain/names.h"

#include <array>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

struct Word
{
    QLatin1StringView code;
    const char *source;
};

// The fields of data-formats.md.
constexpr std::array fields{
    Word{ "customerId"_L1, QT_TRANSLATE_NOOP("wording", "Microsoft ID") },
    Word{ "companyName"_L1, QT_TRANSLATE_NOOP("wording", "Company name") },
    Word{ "localName"_L1, QT_TRANSLATE_NOOP("wording", "Local name") },
    Word{ "domain"_L1, QT_TRANSLATE_NOOP("wording", "Primary domain name") },
    Word{ "country"_L1, QT_TRANSLATE_NOOP("wording", "Market") },
    Word{ "language"_L1, QT_TRANSLATE_NOOP("wording", "Language") },
    Word{ "cloud"_L1, QT_TRANSLATE_NOOP("wording", "Cloud") },
    Word{ "relationship"_L1, QT_TRANSLATE_NOOP("wording", "Relationship") },
    Word{ "delegatedAdmin"_L1, QT_TRANSLATE_NOOP("wording", "Delegated admin privileges") },
    Word{ "excludedServices"_L1, QT_TRANSLATE_NOOP("wording", "Excluded services") },
    Word{ "subscriptionId"_L1, QT_TRANSLATE_NOOP("wording", "Subscription ID") },
    Word{ "offerId"_L1, QT_TRANSLATE_NOOP("wording", "Product ID") },
    Word{ "offerName"_L1, QT_TRANSLATE_NOOP("wording", "Product") },
    Word{ "friendlyName"_L1, QT_TRANSLATE_NOOP("wording", "Nickname") },
    Word{ "quantity"_L1, QT_TRANSLATE_NOOP("wording", "Number of licences") },
    Word{ "status"_L1, QT_TRANSLATE_NOOP("wording", "Status") },
    Word{ "creationDate"_L1, QT_TRANSLATE_NOOP("wording", "Creation date") },
    Word{ "startDate"_L1, QT_TRANSLATE_NOOP("wording", "Start date") },
    Word{ "commitmentEndDate"_L1, QT_TRANSLATE_NOOP("wording", "End date") },
    Word{ "billingCycle"_L1, QT_TRANSLATE_NOOP("wording", "Billing frequency") },
    Word{ "term"_L1, QT_TRANSLATE_NOOP("wording", "Commitment term") },
    Word{ "autoRenew"_L1, QT_TRANSLATE_NOOP("wording", "Auto-renew") },
    Word{ "isTrial"_L1, QT_TRANSLATE_NOOP("wording", "Trial") },
    Word{ "parentSubscriptionId"_L1, QT_TRANSLATE_NOOP("wording", "Base subscription ID") },
    Word{ "orderId"_L1, QT_TRANSLATE_NOOP("wording", "Order number") },
    Word{ "soldBy"_L1, QT_TRANSLATE_NOOP("wording", "Bought from") },
    Word{ "sellerName"_L1, QT_TRANSLATE_NOOP("wording", "Reseller") },
    Word{ "unitPrice"_L1, QT_TRANSLATE_NOOP("wording", "Unit price") },
    Word{ "currency"_L1, QT_TRANSLATE_NOOP("wording", "Currency") },
    Word{ "userId"_L1, QT_TRANSLATE_NOOP("wording", "User ID") },
    Word{ "displayName"_L1, QT_TRANSLATE_NOOP("wording", "Display name") },
    Word{ "email"_L1, QT_TRANSLATE_NOOP("wording", "Email") },
    Word{ "usageLocation"_L1, QT_TRANSLATE_NOOP("wording", "Usage location") },
    Word{ "licences"_L1, QT_TRANSLATE_NOOP("wording", "Licences") },
    Word{ "disabledPlans"_L1, QT_TRANSLATE_NOOP("wording", "Switched-off plans") },
    Word{ "groupBased"_L1, QT_TRANSLATE_NOOP("wording", "Group-based licence") },
    Word{ "groupNames"_L1, QT_TRANSLATE_NOOP("wording", "Group names") },
    Word{ "delegationDate"_L1, QT_TRANSLATE_NOOP("wording", "Delegation date") },
    Word{ "partnerId"_L1, QT_TRANSLATE_NOOP("wording", "Partner ID") },
    Word{ "addOn"_L1, QT_TRANSLATE_NOOP("wording", "Add-on") },
    Word{ "migrationIneligibilityReason"_L1,
        QT_TRANSLATE_NOOP("wording", "Reason against migration") },
};

// What would mend each problem. It is read behind `importProblem`, which says what is wrong, and
// repeats nothing of that.
constexpr std::array mends{
    Word{ "missing"_L1, QT_TRANSLATE_NOOP("wording", "Enter a value in this column.") },
    Word{ "duplicateId"_L1,
        QT_TRANSLATE_NOOP("wording", "Keep one of the two rows, or correct the ID.") },
    Word{ "unknownCustomer"_L1,
        QT_TRANSLATE_NOOP(
            "wording", "Choose the file of customers together with this one, or correct the ID.") },
    Word{ "notAGuid"_L1,
        QT_TRANSLATE_NOOP(
            "wording", "Write all 36 characters, as in 4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4.") },
    Word{ "nilId"_L1,
        QT_TRANSLATE_NOOP(
            "wording", "Enter the real ID, or clear the value where none is needed.") },
    Word{ "number"_L1,
        QT_TRANSLATE_NOOP("wording", "Write digits only, without spaces, commas or units.") },
    Word{ "date"_L1, QT_TRANSLATE_NOOP("wording", "Correct the year, month or day.") },
    Word{ "value"_L1, QT_TRANSLATE_NOOP("wording", "Write one of the allowed values.") },
    Word{ "addOnWithoutParent"_L1,
        QT_TRANSLATE_NOOP(
            "wording", "Add the base subscription to the file, or import it first.") },
    Word{ "parentLoop"_L1,
        QT_TRANSLATE_NOOP("wording", "Correct the base subscription of one of them.") },
    Word{ "cutOff"_L1,
        QT_TRANSLATE_NOOP("wording", "Export the file again, or close the quoted value.") },
    Word{ "controlCharacter"_L1,
        QT_TRANSLATE_NOOP("wording", "Correct the file, then import it again.") },
    Word{ "halfCharacter"_L1,
        QT_TRANSLATE_NOOP("wording", "Correct the file, then import it again.") },
    Word{ "tooLarge"_L1, QT_TRANSLATE_NOOP("wording", "Shorten the value.") },
    Word{ "encoding"_L1, QT_TRANSLATE_NOOP("wording", "Correct the file, then import it again.") },
    Word{ "wrongColumnCount"_L1,
        QT_TRANSLATE_NOOP("wording", "Check the separators and quotes of this row.") },
    Word{ "strayQuote"_L1,
        QT_TRANSLATE_NOOP("wording", "Write each quote inside a quoted value twice.") },
    Word{ "noHeader"_L1,
        QT_TRANSLATE_NOOP("wording", "Write the names of the columns in the first row.") },
    Word{ "missingColumn"_L1,
        QT_TRANSLATE_NOOP("wording", "Add the column, or match another one with it.") },
    Word{ "otherCustomer"_L1,
        QT_TRANSLATE_NOOP("wording", "Check the customer of this row, or correct the ID.") },
    Word{ "unknownSubscription"_L1,
        QT_TRANSLATE_NOOP("wording",
            "Choose the file of subscriptions together with this one, or correct the ID.") },
    Word{ "jsonSyntax"_L1,
        QT_TRANSLATE_NOOP("wording", "Correct this entry, or export the file again.") },
    Word{ "jsonCutOff"_L1, QT_TRANSLATE_NOOP("wording", "Export the file again.") },
    Word{ "jsonTooDeep"_L1,
        QT_TRANSLATE_NOOP("wording", "Remove from this entry what is not imported.") },
    Word{ "jsonTooLarge"_L1,
        QT_TRANSLATE_NOOP("wording", "Remove from this entry what is not imported.") },
    Word{ "jsonNoObject"_L1,
        QT_TRANSLATE_NOOP("wording", "Write each entry as an object between braces.") },
    Word{ "jsonNoFields"_L1,
        QT_TRANSLATE_NOOP("wording", "Name the fields as the REST API does, or match them.") },
    Word{ "notAFile"_L1, QT_TRANSLATE_NOOP("wording", "Choose a file.") },
    Word{
        "emptyFile"_L1, QT_TRANSLATE_NOOP("wording", "Export it again, or choose another file.") },
    Word{ "notCsv"_L1,
        QT_TRANSLATE_NOOP("wording", "Save the table as CSV or XLSX, then import that file.") },
    Word{ "damagedWorkbook"_L1,
        QT_TRANSLATE_NOOP("wording", "Open it in a spreadsheet and save it again.") },
    Word{ "largeWorkbook"_L1,
        QT_TRANSLATE_NOOP("wording", "Save the table as CSV, then import that file.") },
    Word{ "fileChanged"_L1, QT_TRANSLATE_NOOP("wording", "Check the file again, then import it.") },
};

template <typename Table>
const char *sourceOf(const Table &table, const QString &code)
{
    for (const Word &word : table) {
        if (word.code == code) {
            return word.source;
        }
    }
    return nullptr;
}

QString factIn(const Facts &facts, QLatin1StringView name)
{
    for (const auto &[key, value] : facts) {
        if (key == name) {
            return value;
        }
    }
    return {};
}

} // namespace

QString Texts::field(const QString &name) const
{
    const char *source = sourceOf(fields, name);
    return source ? text(source) : name;
}

QString Texts::importProblem(const QString &problem, const QString &value, const Facts &facts) const
{
    const auto fact = [&facts](QLatin1StringView name) { return factIn(facts, name); };
    const auto numberFact = [this, &facts](QLatin1StringView name) {
        const QString plain = factIn(facts, name);
        bool isNumber = false;
        const qlonglong digits = plain.toLongLong(&isNumber);
        return isNumber ? number(digits) : plain;
    };
    if (problem == "missing"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "%1 is missing.")).arg(field(fact("field"_L1)));
    }
    if (problem == "duplicateId"_L1) {
        const QString row = numberFact("row"_L1);
        return row.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "This ID stands in the file twice."))
            : text(QT_TRANSLATE_NOOP("wording", "This ID is already in row %1.")).arg(row);
    }
    if (problem == "unknownCustomer"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "No customer has this ID. Import the customer first."));
    }
    if (problem == "unknownSubscription"_L1) {
        return text(QT_TRANSLATE_NOOP(
            "wording", "No subscription has this ID. Import the subscription first."));
    }
    if (problem == "notAGuid"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This is not a full ID (GUID)."));
    }
    if (problem == "nilId"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This ID is empty: it holds zeros alone."));
    }
    if (problem == "number"_L1) {
        const QString minimum = numberFact("min"_L1);
        const QString maximum = numberFact("max"_L1);
        return minimum.isEmpty() || maximum.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "Enter a whole number."))
            : text(QT_TRANSLATE_NOOP("wording", "Enter a whole number from %1 to %2."))
                  .arg(minimum, maximum);
    }
    if (problem == "date"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "This date does not exist. Write it as 2020-05-12."));
    }
    if (problem == "value"_L1) {
        if (fact("field"_L1) == "unitPrice"_L1) {
            return text(QT_TRANSLATE_NOOP("wording", "This cannot be read as a price."));
        }
        const QString values = fact("values"_L1).replace(u'|', ", "_L1);
        return values.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "%1 is not allowed here.")).arg(value)
            : text(QT_TRANSLATE_NOOP("wording", "%1 is not allowed here. Allowed: %2."))
                  .arg(value, values);
    }
    if (problem == "addOnWithoutParent"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "The base subscription of this add-on is missing."));
    }
    if (problem == "parentLoop"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "These subscriptions name each other as base: %1."))
            .arg(fact("ids"_L1).replace(u'|', ", "_L1));
    }
    if (problem == "cutOff"_L1) {
        return text(QT_TRANSLATE_NOOP(
            "wording", "The file ends inside a quoted value. It may be cut off."));
    }
    if (problem == "controlCharacter"_L1) {
        return text(QT_TRANSLATE_NOOP(
                        "wording", "The value has a control character at position %1. Remove it."))
            .arg(numberFact("n"_L1));
    }
    if (problem == "halfCharacter"_L1) {
        return text(QT_TRANSLATE_NOOP(
                        "wording", "The value has half a character at position %1. Remove it."))
            .arg(numberFact("n"_L1));
    }
    if (problem == "tooLarge"_L1) {
        bool isNumber = false;
        const qlonglong characters = fact("max"_L1).toLongLong(&isNumber);
        return text(QT_TRANSLATE_NOOP("wording", "The value is longer than %1."))
            .arg(isNumber ? counted(QT_TRANSLATE_N_NOOP("wording", "%n characters"), characters)
                          : fact("max"_L1));
    }
    if (problem == "encoding"_L1) {
        return text(QT_TRANSLATE_NOOP(
            "wording", "The text encoding is not recognised. Save the file as UTF-8."));
    }
    if (problem == "wrongColumnCount"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "Values in this row: %1. Columns of the file: %2."))
            .arg(numberFact("n"_L1), numberFact("max"_L1));
    }
    if (problem == "strayQuote"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "A quoted value has text behind its closing quote."));
    }
    if (problem == "jsonSyntax"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This is not valid JSON."));
    }
    if (problem == "jsonCutOff"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "The file ends inside an entry. It may be cut off."));
    }
    if (problem == "jsonTooDeep"_L1) {
        return text(QT_TRANSLATE_NOOP(
            "wording", "Objects or lists stand inside each other too deeply in this entry."));
    }
    if (problem == "jsonTooLarge"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This entry is too large."));
    }
    if (problem == "jsonNoObject"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This entry is not a JSON object."));
    }
    if (problem == "jsonNoFields"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "None of the fields of this file is known."));
    }
    if (problem == "noHeader"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The file has no row with names of columns."));
    }
    if (problem == "missingColumn"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The file has no column for: %1."))
            .arg(field(fact("field"_L1)));
    }
    if (problem == "otherCustomer"_L1) {
        const QString expected = fact("ids"_L1);
        return expected.isEmpty()
            ? text(QT_TRANSLATE_NOOP("wording", "This ID belongs to another customer."))
            : text(QT_TRANSLATE_NOOP(
                       "wording", "This ID belongs to another customer. Expected customer: %1."))
                  .arg(expected);
    }
    // Not a row's, but the whole file's.
    if (problem == "notAFile"_L1) {
        return text(
            QT_TRANSLATE_NOOP("wording", "This is a folder, a pipe or a device, not a file."));
    }
    if (problem == "emptyFile"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The file is empty."));
    }
    if (problem == "notCsv"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "This is neither CSV nor XLSX nor JSON."));
    }
    if (problem == "damagedWorkbook"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The workbook is damaged or cut off."));
    }
    if (problem == "largeWorkbook"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The workbook unpacks to more than can be read."));
    }
    if (problem == "fileChanged"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "The file was changed after it was checked."));
    }
    return {};
}

QString Texts::importMend(const QString &problem, const Facts &facts) const
{
    const QString values = factIn(facts, "values"_L1).replace(u'|', ", "_L1);
    if (problem == "value"_L1 && factIn(facts, "field"_L1) == "unitPrice"_L1) {
        return (values.contains(u'.')
                ? text(QT_TRANSLATE_NOOP(
                    "wording", "Write digits only, with a point before the decimals, as in %1."))
                : text(QT_TRANSLATE_NOOP(
                    "wording", "Write digits only; this currency has no decimals, as in %1.")))
            .arg(values);
    }
    const char *source = sourceOf(mends, problem);
    return source ? text(source) : QString();
}

QString Texts::importWarning(
    const QString &kind, qint64 count, const QString &detail, const QString &suggestion) const
{
    if (kind == "unknownProduct"_L1) {
        return counted(QT_TRANSLATE_N_NOOP("wording", "Product: %1, %n rows."), count).arg(detail)
            % u' '
            % text(QT_TRANSLATE_NOOP(
                "wording", "Unknown product. It is kept without an upgrade path."));
    }
    if (kind == "misspeltProduct"_L1) {
        const QString near
            = text(QT_TRANSLATE_NOOP("wording", "Unknown product. Did you mean this one: %1?"))
                  .arg(suggestion);
        return count == 0
            ? near
            : QString(
                counted(QT_TRANSLATE_N_NOOP("wording", "Product: %1, %n rows."), count).arg(detail)
                % u' ' % near);
    }
    if (kind == "unknownPlan"_L1) {
        const QString unknown = suggestion.isEmpty()
            ? text(QT_TRANSLATE_NOOP(
                "wording", "Unknown plan. It is kept, but no check takes it into account."))
            : text(QT_TRANSLATE_NOOP("wording", "Unknown plan. Did you mean this one: %1?"))
                  .arg(suggestion);
        return count == 0
            ? unknown
            : QString(
                counted(QT_TRANSLATE_N_NOOP("wording", "Plan: %1, %n rows."), count).arg(detail)
                % u' ' % unknown);
    }
    if (kind == "unknownColumns"_L1) {
        return text(QT_TRANSLATE_NOOP("wording", "Columns that are not imported: %1.")).arg(detail);
    }
    if (kind == "statusAssumed"_L1) {
        return text(QT_TRANSLATE_NOOP(
            "wording", "The file has no status column. The subscriptions are imported as active."));
    }
    if (kind == "delegationAssumed"_L1) {
        const auto state = domain::fromCode<domain::DelegationState>(detail);
        return text(
            QT_TRANSLATE_NOOP("wording",
                "The file does not say who granted delegated admin privileges. The customers are "
                "imported as: %1."))
            .arg(delegation(state.value_or(domain::DelegationState::Granted)));
    }
    if (kind == "suspendedByReason"_L1) {
        return counted(
            QT_TRANSLATE_N_NOOP("wording",
                "%n subscriptions are imported as suspended: the reason column says that they "
                "are not active."),
            count);
    }
    if (kind == "partOfList"_L1) {
        return detail.isEmpty()
            ? counted(QT_TRANSLATE_N_NOOP("wording",
                          "The list in the file goes on after %n entries. Save the pages that "
                          "follow too, and import them."),
                count)
            : text(QT_TRANSLATE_NOOP("wording",
                       "The file holds only %1 of the %2 entries of its list. Save the other pages "
                       "of the list too, and import them."))
                  .arg(number(count), number(detail.toLongLong()));
    }
    return {};
}

QString Texts::importForecast(qint64 rows, qint64 skipped) const
{
    return counted(
        QT_TRANSLATE_N_NOOP("wording",
            "%n rows will be imported, %1 skipped. Nothing is saved until the last row."),
        rows)
        .arg(number(skipped));
}

QString Texts::importProgress(qint64 row, qint64 total) const
{
    return text(QT_TRANSLATE_NOOP("wording", "Importing row %1 of %2"))
        .arg(number(row), number(total));
}

QString Texts::importDone(qint64 customers, qint64 subscriptions) const
{
    // Two counts in one sentence: %n can bend only one of them.
    if (subscriptions == 1) {
        return counted(
            QT_TRANSLATE_N_NOOP("wording", "%n customers and 1 subscription were imported."),
            customers);
    }
    return counted(
        QT_TRANSLATE_N_NOOP("wording", "%n customers and %1 subscriptions were imported."),
        customers)
        .arg(number(subscriptions));
}

QString Texts::importStopped() const
{
    return text(QT_TRANSLATE_NOOP("wording", "The import was stopped. Nothing was changed."));
}

} // namespace wording
