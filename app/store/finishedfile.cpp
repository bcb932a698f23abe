#include "store/finishedfile.h"

#include "domain/durablefile.h"
#include "domain/workfolder.h"

using namespace Qt::StringLiterals;

namespace store {

domain::Result<void> moveFile(const QString &from, const QString &to)
{
    if (!domain::moveOver(from, to)) {
        const QString said = qt_error_string();
        return domain::failure(domain::storageCode(said), said, { { u"file"_s, to } });
    }
    return {};
}

} // namespace store
