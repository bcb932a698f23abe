#include "bookscenarios.h"

#include "bookcontent.h"

#include "services/snapshots.h"
#include "store/restore.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// Acts that each make one more book beside the first one: it is there whole, or not at all.
class NewBooks : public Scenario
{
public:
    [[nodiscard]] int acts() const override { return 4; }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
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
        QStringList wrong = bookFaults(bookIn(folder));
        for (int i = 0; i < acts(); ++i) {
            if (QFile::exists(made(folder, i))) {
                wrong.append(bookFaults(made(folder, i)));
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

} // namespace

void addNewBookScenarios(std::vector<std::unique_ptr<Scenario>> &all)
{
    all.push_back(std::make_unique<Branches>());
    all.push_back(std::make_unique<FirstRestores>());
}
