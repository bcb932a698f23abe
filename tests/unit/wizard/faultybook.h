#pragma once

#include "domain/ports.h"

/// A book whose answers can be lost on the way, over a real one.
class FaultyBook final : public domain::Book
{
public:
    enum class Write {
        Works,
        Fails, ///< rolled back, and the answer says so
        AnswerIsLost, ///< committed, and the answer is a failure
    };

    explicit FaultyBook(domain::Book &real)
        : m_real(real)
    {
    }

    void setWrite(Write write) { m_write = write; }
    void setReadable(bool readable) { m_readable = readable; }

    [[nodiscard]] QString filePath() const override { return m_real.filePath(); }
    [[nodiscard]] domain::BookAccess access() const override { return m_real.access(); }

protected:
    void enqueueRead(std::function<void(domain::Result<domain::BookReader *>)> job) override
    {
        if (!m_readable) {
            job(domain::failure(domain::ErrorCode::StorageFailed, QStringLiteral("gone")));
            return;
        }
        (void)m_real.read<bool>([job](domain::BookReader &reader) -> domain::Result<bool> {
            job(&reader);
            return true;
        });
    }

    void enqueueWrite(std::function<domain::Result<void>(domain::BookWriter &)> job, Ending ending,
        std::function<void(const domain::Result<void> &)> done) override
    {
        const Write write = m_write;
        m_real.write<bool>(
            [job](domain::BookWriter &writer) -> domain::Result<bool> {
                if (const auto result = job(writer); !result) {
                    return tl::unexpected(result.error());
                }
                return true;
            },
            write == Write::Fails ? Ending::RollBack : ending,
            [write, done](const domain::Result<bool> &result) {
                if (!result) {
                    done(tl::unexpected(result.error()));
                } else if (write == Write::Works) {
                    done({});
                } else {
                    done(domain::failure(
                        domain::ErrorCode::StorageFailed, QStringLiteral("the answer was lost")));
                }
            });
    }

    void enqueueBackUp(const QString &file, Done<void> done) override
    {
        m_real.backUpTo(file, std::move(done));
    }

private:
    domain::Book &m_real;
    Write m_write = Write::Works;
    bool m_readable = true;
};
