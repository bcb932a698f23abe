#pragma once

#include "domain/workfolder.h"
#include "store/connection.h"

#include <chrono>
#include <memory>
#include <mutex>

namespace store {

/// What a file and its log looked like from outside: another one where somebody wrote.
struct FileMark
{
    struct Part
    {
        qint64 size = -1; ///< -1: there is none
        qint64 changedAt = 0; ///< as exact as the system tells it
        quint64 number = 0; ///< of the file on its disk, where the system tells it
        friend bool operator==(const Part &, const Part &) = default;
    };

    [[nodiscard]] static FileMark of(const QString &file);

    Part book;
    Part log;
    friend bool operator==(const FileMark &, const FileMark &) = default;
};

/// Where an open book is read from. SQLite sees no change of a file that it reads as immutable, and
/// a private copy has none: where somebody wrote the book after all, it is opened again.
class ReadSource
{
public:
    struct Place
    {
        ConnectionSpec spec;
        std::shared_ptr<domain::WorkFolder> copy; ///< that the file is in, if any
        FileMark mark; ///< of the book
        bool isFrozen = false; ///< SQLite would not see that somebody wrote the book
        int turn = 0; ///< another one: open it again
    };

    /// A book that SQLite itself keeps up with.
    void set(const ConnectionSpec &spec);
    /// A book that is only read.
    [[nodiscard]] domain::Result<void> open(
        const QString &file, std::chrono::milliseconds busyTimeout);
    /// The place to read from now. On any thread; opens again what has moved meanwhile.
    [[nodiscard]] domain::Result<Place> now();
    void close();

private:
    [[nodiscard]] domain::Result<void> openAgain();

    std::mutex m_mutex;
    QString m_file;
    std::chrono::milliseconds m_busyTimeout{};
    Place m_place;
    /// Asked for nothing: what others have in use stays there for who opens the place next.
    std::unique_ptr<Connection> m_keeper;
};

} // namespace store
