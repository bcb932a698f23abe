#include "bookscenarios.h"

#include "bookcontent.h"

#include "services/masking.h"
#include "services/snapshots.h"
#include "store/maskedcopy.h"
#include "store/restore.h"
#include "store/salvage.h"

#include <QDir>
#include <QFile>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// A line for a file that must stay byte by byte as it is.
QStringList fileContent(const QString &path)
{
    QFile file(path);
    const bool there = file.open(QIODevice::ReadOnly);
    return { QString(path.section(u'/', -1) % u": "_s
        % (there ? QString::fromLatin1(digestOf({ QString::fromLatin1(file.readAll()) }))
                 : file.errorString())) };
}

/// Acts that each make one more book beside the first one: it is there whole, or not at all.
class NewBooks : public Scenario
{
public:
    [[nodiscard]] int acts() const override { return 4; }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        qputenv("TMPDIR", QFile::encodeName(folder)); // so that what stays there is seen
        return actInTurn(
            doing, [&](int number) { return make(folder, number); },
            [&folder](int number) { return QFile::exists(made(folder, number)); });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        QStringList lines = bookContent(bookIn(folder));
        for (int i = 0; i < acts(); ++i) {
            if (QFile::exists(made(folder, i))) {
                lines.append(u"book %1: %2"_s.arg(i).arg(
                    QString::fromLatin1(digestOf(bookContent(made(folder, i))))));
            }
        }
        return lines;
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        qputenv("TMPDIR", QFile::encodeName(folder));
        QStringList wrong = bookFaults(bookIn(folder));
        for (int i = 0; i < acts(); ++i) {
            if (QFile::exists(made(folder, i))) {
                wrong.append(bookFaults(made(folder, i)));
            }
            if (const QString log = made(folder, i) + u"-journal"_s; QFile::exists(log)) {
                wrong.append(QString(u"left behind: "_s % log));
            }
        }
        return { content(folder), wrong };
    }

protected:
    [[nodiscard]] static QString made(const QString &folder, int number)
    {
        return folder + u"/new%1.sqlite"_s.arg(number);
    }
    [[nodiscard]] virtual Result<void> make(const QString &folder, int number) const = 0;
};

/// Books that go on from a snapshot.
class Branches final : public NewBooks
{
public:
    [[nodiscard]] QString name() const override { return u"branch"_s; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        const QString wrong = makeBook(bookIn(folder), 6);
        return wrong.isEmpty() ? makeBook(snapshot(folder), 9) : wrong;
    }

protected:
    [[nodiscard]] Result<void> make(const QString &folder, int number) const override
    {
        services::Snapshot from;
        from.path = snapshot(folder);
        const auto open = [](const QString &file, bool create) { return openBook(file, create); };
        const auto branched
            = services::branchFrom(from, bookIn(folder), u"new%1"_s.arg(number), open).result();
        return branched ? Result<void>() : tl::unexpected(branched.error());
    }

private:
    [[nodiscard]] static QString snapshot(const QString &folder)
    {
        return folder + u"/kept.sqlite"_s;
    }
};

/// A backup is restored to where no book is.
class FirstRestores final : public NewBooks
{
public:
    [[nodiscard]] QString name() const override { return u"first restore"_s; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), 9);
    }

protected:
    [[nodiscard]] Result<void> make(const QString &folder, int number) const override
    {
        const auto restored = store::restoreBook(bookIn(folder), made(folder, number),
            { store::OpenMode::MustExist, std::chrono::milliseconds(50) });
        return restored ? Result<void>() : tl::unexpected(restored.error());
    }
};

/// Copies with invented names. The key stands there before: one that is drawn anew, since the old
/// one could not be read, would give other names.
class Masks final : public NewBooks
{
public:
    [[nodiscard]] QString name() const override { return u"mask"_s; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        QFile key(keyIn(folder));
        if (!key.open(QIODevice::WriteOnly)
            || key.write(QByteArray(services::maskingKeyBytes, 'k').toHex()) < 0) {
            return key.errorString();
        }
        return makeBook(bookIn(folder), 12);
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        return NewBooks::content(folder) + fileContent(keyIn(folder));
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        Found found = NewBooks::look(folder);
        for (int i = 0; i < acts(); ++i) {
            QFile copy(made(folder, i));
            if (copy.open(QIODevice::ReadOnly) && copy.readAll().contains("Customer 0")) {
                found.wrong.append(u"a real name in a copy without names"_s);
            }
        }
        return found;
    }

protected:
    [[nodiscard]] Result<void> make(const QString &folder, int number) const override
    {
        const auto key = services::maskingKey(keyIn(folder));
        if (!key) {
            return tl::unexpected(key.error());
        }
        const auto mask = services::makeNameMask(*key);
        return mask ? store::copyMasked(bookIn(folder), made(folder, number), **mask)
                    : Result<void>(tl::unexpected(mask.error()));
    }

private:
    [[nodiscard]] static QString keyIn(const QString &folder) { return folder + u"/key"_s; }
};

/// What can be read of a damaged book, whose newest changes stand in its log, goes into a new one.
class Salvages final : public NewBooks
{
public:
    [[nodiscard]] QString name() const override { return u"salvage"_s; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        for (const QString &book : { bookIn(folder), whole(folder) }) {
            if (const QString wrong = makeBook(book, customers); !wrong.isEmpty()) {
                return wrong;
            }
        }
        if (const QString wrong = makeDamaged(folder); !wrong.isEmpty()) {
            return wrong;
        }
        const QString trial = folder + u"/trial.sqlite"_s;
        const auto salvaged = store::salvageBook(damaged(folder), trial);
        if (!salvaged) {
            return salvaged.error().detail;
        }
        QFile promise(folder + u"/promised."_s + toldBy(*salvaged));
        return salvaged->lossesInAll > 0 && QFile::remove(trial)
                && promise.open(QIODevice::WriteOnly)
            ? QString()
            : u"nothing is lost of the damaged book"_s;
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        return NewBooks::content(folder) + fileContent(damaged(folder))
            + fileContent(damaged(folder) + u"-wal"_s);
    }

protected:
    /// What a disk does not give is told as lost too: no failure, but less than was promised here.
    [[nodiscard]] Result<void> make(const QString &folder, int number) const override
    {
        const auto salvaged
            = store::salvageBook(damaged(folder), made(folder, number), { u"Tester"_s });
        if (!salvaged) {
            return tl::unexpected(salvaged.error());
        }
        if (QDir(folder).exists(u"promised."_s + toldBy(*salvaged))) {
            return {};
        }
        QFile::remove(made(folder, number));
        return domain::failure(
            domain::ErrorCode::StorageFailed, u"told as lost: "_s + toldBy(*salvaged));
    }

private:
    static constexpr int customers = 60;

    [[nodiscard]] static QString whole(const QString &folder)
    {
        return folder + u"/whole.sqlite"_s;
    }
    [[nodiscard]] static QString damaged(const QString &folder)
    {
        return folder + u"/damaged.sqlite"_s;
    }
    [[nodiscard]] static QString toldBy(const domain::Salvaged &salvaged)
    {
        return u"%1-%2-%3"_s.arg(salvaged.lossesInAll)
            .arg(salvaged.unknownPlaces)
            .arg(salvaged.newestLost ? 1 : 0);
    }
    /// With the log of a program that ended, and without one page of the accounts.
    [[nodiscard]] static QString makeDamaged(const QString &folder)
    {
        {
            const auto book = openBook(whole(folder));
            if (!book) {
                return book.error().detail;
            }
            const auto written = (*book)->write<void>(changeNewest).result();
            if (!written) {
                return written.error().detail;
            }
            if (!QFile::copy(whole(folder), damaged(folder))
                || !QFile::copy(whole(folder) + u"-wal"_s, damaged(folder) + u"-wal"_s)) {
                return u"no copy of the book and its log"_s;
            }
        }
        QFile::remove(whole(folder));
        return spoilPage(damaged(folder)) ? QString() : u"no page of accounts"_s;
    }
    [[nodiscard]] static Result<void> changeNewest(domain::BookWriter &writer)
    {
        auto info = writer.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        info->simulatedNow = steadyContext().now({});
        return writer.setInfo(*info);
    }
    [[nodiscard]] static bool spoilPage(const QString &path)
    {
        constexpr int pageSize = 4096;
        constexpr char leafOfTable = 0x0d;
        QFile file(path);
        if (!file.open(QIODevice::ReadWrite)) {
            return false;
        }
        for (qint64 at = pageSize; file.seek(at); at += pageSize) {
            const QByteArray page = file.read(pageSize);
            if (page.size() < pageSize) {
                return false;
            }
            if (page.front() == leafOfTable && page.contains("person20@customer.example")) {
                return file.seek(at) && file.write(QByteArray(pageSize, '\xa5')) == pageSize;
            }
        }
        return false;
    }
};

} // namespace

void addNewBookScenarios(std::vector<std::unique_ptr<Scenario>> &all)
{
    all.push_back(std::make_unique<Branches>());
    all.push_back(std::make_unique<FirstRestores>());
    all.push_back(std::make_unique<Masks>());
    all.push_back(std::make_unique<Salvages>());
}
