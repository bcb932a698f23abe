#include "store/bookfile.h"

#include "store/connection.h"
#include "store/sqlitebook.h"

using namespace Qt::StringLiterals;

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

QString engineVersion()
{
    constexpr QStringView versionOfEngine = u"SELECT sqlite_version()";
    ConnectionSpec spec;
    spec.file = u":memory:"_s;
    const auto memory = Connection::open(spec);
    if (!memory) {
        return {};
    }
    const auto version = (*memory)->once(versionOfEngine);
    return version ? version->toString() : QString();
}

} // namespace store
