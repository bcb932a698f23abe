#include "store/privatecopy.h"

#include "store/connection.h"
#include "store/fileinspection.h"
#include "store/readonlybook.h"

#include <QFileInfo>

#include <filesystem>
#include <system_error>

using namespace Qt::StringLiterals;

namespace store {

bool isSameFile(const QString &a, const QString &b)
{
    std::error_code error;
    return QFileInfo(a).absoluteFilePath() == QFileInfo(b).absoluteFilePath()
        || std::filesystem::equivalent(QFileInfo(a).filesystemAbsoluteFilePath(),
            QFileInfo(b).filesystemAbsoluteFilePath(), error);
}

domain::Error about(const QString &file, domain::Error error)
{
    for (auto &[key, value] : error.facts) {
        value = key == "file"_L1 ? file : value;
    }
    return error;
}

domain::Result<void> copyPrivately(
    const QString &book, const QString &copy, const OpenOptions &options)
{
    const auto facts = inspectFile(book, OpenMode::MustExist);
    if (!facts) {
        return tl::unexpected(facts.error());
    }
    {
        const auto source = openReadOnly(*facts, options.busyTimeout);
        if (!source) {
            return tl::unexpected(about(book, source.error()));
        }
        if (const auto made = makePrivateFile(copy); !made) {
            return tl::unexpected(made.error());
        }
        auto target = Connection::open({ copy, Access::ReadWrite, options.busyTimeout });
        if (!target) {
            return tl::unexpected(target.error());
        }
        // Not VACUUM INTO, which a connection that only reads refuses.
        if (const auto copied = (*target)->takeAllFrom(*source->connection); !copied) {
            // What cannot be read is the book's fault; what cannot be written the folder's.
            return tl::unexpected(copied.error().code == domain::ErrorCode::BookDamaged
                    ? about(book, copied.error())
                    : copied.error());
        }
    }
    const auto opened = openBook(copy, options);
    if (!opened) {
        return tl::unexpected(about(book, opened.error()));
    }
    // Why nothing could be written, where that is so: a newer program wrote it, or the folder.
    const auto writable
        = (*opened)
              ->write<void>([](domain::BookWriter &) { return domain::Result<void>(); },
                  domain::Book::Ending::RollBack)
              .result();
    if (!writable && writable.error().code == domain::ErrorCode::BookNewer) {
        return tl::unexpected(about(book, writable.error()));
    }
    return writable;
}

} // namespace store
