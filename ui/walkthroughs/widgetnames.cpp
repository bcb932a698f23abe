#include "walkthroughs/widgetnames.h"

#include "walkthroughs/widgetnamelist.h"

#include <algorithm>

namespace walkthroughs {

bool isWidgetName(const QString &name)
{
    const auto same = [&name](const char16_t *each) { return QStringView(each) == name; };
    const auto begins
        = [&name](const char16_t *each) { return name.startsWith(QStringView(each)); };
    const auto isNumbered = [&name](const char16_t *each) {
        const QStringView beginning(each);
        bool isNumber = false;
        (void)QStringView(name).mid(beginning.size()).toUInt(&isNumber);
        return isNumber && name.startsWith(beginning);
    };
    return std::any_of(std::begin(known::names), std::end(known::names), same)
        || std::any_of(std::begin(known::numbered), std::end(known::numbered), isNumbered)
        || std::any_of(std::begin(known::beginnings), std::end(known::beginnings), begins);
}

} // namespace walkthroughs
