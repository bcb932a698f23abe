#include "store/quickcheck.h"

namespace store {
namespace {

using namespace Qt::StringLiterals;

constexpr QStringView check = u"PRAGMA quick_check(1)";

} // namespace

domain::Result<void> quickCheck(Connection &connection)
{
    const auto answer = connection.once(check);
    if (!answer) {
        return tl::unexpected(answer.error());
    }
    const QString text = answer->toString();
    if (const auto unread = unreadPage(text, connection.file())) {
        return tl::unexpected(*unread);
    }
    return text == "ok"_L1 ? domain::Result<void>()
                           : domain::failure(domain::ErrorCode::BookDamaged, text,
                               { { u"file"_s, connection.file() } });
}

} // namespace store
