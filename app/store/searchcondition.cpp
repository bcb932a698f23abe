#include "store/searchcondition.h"

using namespace Qt::StringLiterals;

namespace store {
namespace {

// Stored text and needle are in one form, so a plain comparison of bytes is the search; LIKE would
// need escapes and would fold ASCII a second time.
constexpr QStringView textMatches = u"instr(search_text, ?) > 0";
constexpr QStringView eitherTextMatches
    = u"(instr(search_text, ?) > 0 OR instr(search_text, ?) > 0)";
// '~' stands behind every character of an id.
constexpr QStringView orIdBegins
    = u" OR (customers.id >= ? AND customers.id < ?) OR EXISTS (SELECT 1 FROM subscriptions"
      u" WHERE subscriptions.customer_id = customers.id"
      u" AND subscriptions.id >= ? AND subscriptions.id < ?)";

} // namespace

QString textCondition(const Needle &needle, QVariantList &values)
{
    values.append(needle.form);
    if (needle.movedOn.isEmpty()) {
        return textMatches.toString();
    }
    values.append(needle.movedOn);
    return eitherTextMatches.toString();
}

void addSearch(const Needle &needle, QString &sql, QVariantList &values)
{
    if (needle.isEmpty()) {
        return;
    }
    sql += u" AND ("_s;
    sql += textCondition(needle, values);
    if (!needle.idBeginning.isEmpty()) {
        sql += orIdBegins;
        const QString behind = needle.idBeginning + u'~';
        values.append({ needle.idBeginning, behind, needle.idBeginning, behind });
    }
    sql += u')';
}

QString placeholders(qsizetype count)
{
    return QStringList(count, u"?"_s).join(u',');
}

} // namespace store
