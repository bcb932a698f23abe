#include "store/bookfile.h"

#include "store/sqlitebook.h"

namespace store {

domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, const OpenOptions &options)
{
    auto book = std::make_unique<SqliteBook>(options);
    if (const auto opened = book->open(file); !opened) {
        return tl::unexpected(opened.error());
    }
    return book;
}

} // namespace store
