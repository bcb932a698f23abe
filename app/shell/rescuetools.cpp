#include "shell/rescuetools.h"

#include "domain/bookname.h"
#include "store/restore.h"
#include "store/salvage.h"

namespace shell {

viewmodels::RescueTools rescueTools(
    std::function<domain::Result<QString>(const QString &backup, const QString &book)> restore)
{
    viewmodels::RescueTools tools;
    tools.examine = [](const QString &backup) { return store::examineBackup(backup); };
    tools.historyEntries = store::historyEntriesOf;
    tools.restore = std::move(restore);
    tools.salvage = [](const QString &book, const QString &to, const QString &actor,
                        const viewmodels::RescueTools::Progress &progress,
                        const std::stop_token &stop) -> domain::Result<domain::Salvaged> {
        if (auto fits = domain::checkBookName(to); !fits) {
            return tl::unexpected(fits.error());
        }
        return store::salvageBook(book, to, { actor, progress, stop });
    };
    return tools;
}

} // namespace shell
