#include "bookscenarios.h"

#include "bookcontent.h"

#include "domain/backups.h"
#include "qa/journal.h"
#include "services/snapshots.h"
#include "store/restore.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTextStream>

#include <sqlite3.h>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

bool isWhole(const QString &book, const QString &what, QStringList &wrong)
{
    const QStringList faults = bookFaults(book);
    for (const QString &fault : faults) {
        wrong.append(QString(what % u": "_s % fault));
    }
    return faults.isEmpty();
}

/// Two backups take the place of the book in turn.
class Restores final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"restore"_s; }
    [[nodiscard]] int acts() const override { return 6; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        QString wrong = makeBook(bookIn(folder), 8);
        for (int i = 0; i < 2 && wrong.isEmpty(); ++i) {
            wrong = makeBook(backup(folder, i), 12 + 6 * i);
        }
        return wrong;
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        return actInTurn(doing, [&folder](int number) -> Result<void> {
            const auto restored = store::restoreBook(backup(folder, number), bookIn(folder),
                { store::OpenMode::MustExist, std::chrono::milliseconds(50) });
            return restored ? Result<void>() : tl::unexpected(restored.error());
        });
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        Found found = BookScenario::look(folder);
        // What stood there before is kept whole, or not at all.
        const QList<domain::BackupFile> kept = domain::backupsOf(bookIn(folder));
        for (const domain::BackupFile &each : kept) {
            (void)isWhole(each.path, u"a kept copy"_s, found.wrong);
        }
        return found;
    }

private:
    [[nodiscard]] static QString backup(const QString &folder, int number)
    {
        return folder + u"/backup%1.sqlite"_s.arg(number % 2);
    }
};

/// The state of the open book under a name, again and again.
class Snapshots final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return u"snapshot"_s; }
    [[nodiscard]] int acts() const override { return 5; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), 10);
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        const auto nameOf = [](int number) { return u"State %1"_s.arg(number); };
        const auto save = [&](int number) -> Result<void> {
            services::Snapshot label;
            label.name = nameOf(number);
            label.savedAt = steadyContext().now({});
            const auto saved = services::saveSnapshot(**book, label).result();
            return saved ? Result<void>() : tl::unexpected(saved.error());
        };
        return actInTurn(doing, save, [&](int number) {
            const QList<services::Snapshot> known = services::snapshotsOf(bookIn(folder));
            return services::snapshotNameFault(nameOf(number), known)
                == services::SnapshotNameFault::Taken;
        });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        QStringList lines = bookContent(bookIn(folder));
        const QList<services::Snapshot> saved = services::snapshotsOf(bookIn(folder));
        for (const services::Snapshot &each : saved) {
            lines.append(QString(u"snapshot "_s % each.name % u": "_s
                % QString::fromLatin1(digestOf(bookContent(each.path)))));
        }
        lines.sort();
        return lines;
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        QStringList wrong = bookFaults(bookIn(folder));
        const QList<services::Snapshot> saved = services::snapshotsOf(bookIn(folder));
        for (const services::Snapshot &each : saved) {
            (void)isWhole(each.path, each.name, wrong);
        }
        return { content(folder), wrong };
    }
};

/// Copies for safety under names that somebody chose; later ones take the place of the first.
class Backups final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return u"backup"_s; }
    [[nodiscard]] int acts() const override { return 5; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), 10);
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        return actInTurn(
            doing, [&](int number) { return (*book)->backUpTo(copyIn(folder, number)).result(); });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        QStringList lines = bookContent(bookIn(folder));
        for (int i = 0; i < 3; ++i) {
            if (QFile::exists(copyIn(folder, i))) {
                lines.append(u"copy %1: %2"_s.arg(i).arg(
                    QString::fromLatin1(digestOf(bookContent(copyIn(folder, i))))));
            }
        }
        return lines;
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        QStringList wrong = bookFaults(bookIn(folder));
        for (int i = 0; i < 3; ++i) {
            if (QFile::exists(copyIn(folder, i))) {
                (void)isWhole(copyIn(folder, i), u"the copy"_s, wrong);
            }
        }
        return { content(folder), wrong };
    }

private:
    [[nodiscard]] static QString copyIn(const QString &folder, int number)
    {
        return folder + u"/copy%1.sqlite"_s.arg(number % 3);
    }
};

/// A book of the first schema is opened.
class Migrations final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return u"migration"_s; }
    /// What fails may be the reading that comes after it.
    [[nodiscard]] bool failedMayBeDone() const override { return true; }
    [[nodiscard]] int acts() const override { return 1; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        QFile dump(QStringLiteral(DESK_SOURCE_DIR "/tests/data/stores/schema001.sql"));
        if (!dump.open(QIODevice::ReadOnly)) {
            return dump.errorString();
        }
        QByteArray script;
        while (!dump.atEnd()) {
            const QByteArray line = dump.readLine().trimmed();
            if (!line.isEmpty() && !line.startsWith("--")) {
                script += line + ";\n";
            }
        }
        sqlite3 *database = nullptr;
        (void)sqlite3_open(QFile::encodeName(bookIn(folder)).constData(), &database);
        const bool done
            = sqlite3_exec(database, script.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
        const QString wrong = done ? QString() : QString::fromUtf8(sqlite3_errmsg(database));
        sqlite3_close(database);
        return wrong;
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const auto done = act(doing, [&]() -> Result<void> {
            const auto book = openBook(bookIn(folder));
            if (!book) {
                return tl::unexpected(book.error());
            }
            switch ((*book)->access()) {
            case domain::BookAccess::Full:
                return {};
            case domain::BookAccess::NoSpace:
                return domain::failure(
                    domain::ErrorCode::StorageFull, u"the book is open for reading only"_s);
            default:
                return domain::failure(domain::ErrorCode::StorageReadOnly);
            }
        });
        if (done) {
            doing.tell(1);
        }
        return done;
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        return bookContent(bookIn(folder));
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        // First as it was left: opening migrates it.
        Found found;
        found.content = content(folder);
        found.wrong = bookFaults(bookIn(folder));
        const QList<domain::BackupFile> kept = domain::backupsOf(bookIn(folder));
        for (const domain::BackupFile &each : kept) {
            const QString copy = each.path + u".looked-at"_s;
            (void)(QFile::copy(each.path, copy) && isWhole(copy, u"a kept copy"_s, found.wrong));
        }
        return found;
    }
};

/// What a tester finds, with a picture now and then.
class Walkthroughs final : public Scenario
{
public:
    [[nodiscard]] QString name() const override { return u"walkthrough"_s; }
    [[nodiscard]] int acts() const override { return 40; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        qa::TestCase testCase;
        testCase.id = u"case"_s;
        testCase.title = { u"Title"_s, u"제목"_s };
        // So many that the journal is read in several parts.
        for (int i = 0; i < 40; ++i) {
            qa::Step step;
            step.id = u"step-%1"_s.arg(i);
            step.action = { QString(800, u'x'), u"하기"_s };
            step.expected = { { u"It is so"_s, u"그렇습니다"_s } };
            testCase.steps.append(step);
        }
        qa::RunFacts facts;
        facts.title = u"Check"_s;
        facts.tester = u"Minho"_s;
        const auto run = qa::RunStore(folder).begin(facts, { testCase }, {}, moment(0));
        return run ? QString() : run.error().detail;
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        const qa::RunStore runs(folder);
        const auto keep = [&runs](int number) -> Result<void> {
            const auto kept = add(runs, number);
            return kept ? Result<void>() : tl::unexpected(kept.error());
        };
        return actInTurn(doing, keep, [&folder](int number) { return number < entries(folder); });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        return look(folder).content;
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        Found found;
        const auto run = qa::RunStore(folder).read(runId());
        if (!run || run->damaged) {
            found.wrong.append(run ? u"the journal is damaged"_s : run.error().detail);
            return found;
        }
        const QList<qa::Execution> executions = run->executions.value(u"case"_s);
        for (const qa::Execution &execution : executions) {
            for (const qa::Step &step : run->cases.first().steps) {
                const qa::StepResult result = execution.steps.value(step.id);
                found.content.append(u"%1 %2 %3 %4 %5"_s.arg(execution.number)
                                         .arg(step.id, code(result.verdict), result.note)
                                         .arg(result.evidence.size()));
                addFaults(folder, result, found.wrong);
            }
        }
        found.content.append(u"entries %1"_s.arg(entries(folder)));
        return found;
    }

private:
    [[nodiscard]] static QString runId() { return u"run-0001"_s; }
    [[nodiscard]] static QDateTime moment(int second)
    {
        return QDateTime(QDate(2026, 5, 12), QTime(9, 0), Qt::UTC).addSecs(second);
    }
    /// Whole lines of the journal but the first.
    [[nodiscard]] static int entries(const QString &folder)
    {
        QFile journal(folder + u"/runs/"_s + runId() + u"/journal.jsonl"_s);
        return journal.open(QIODevice::ReadOnly)
            ? static_cast<int>(journal.readAll().count('\n')) - 1
            : -1;
    }
    [[nodiscard]] static Result<qa::Run> add(const qa::RunStore &runs, int number)
    {
        const QString step = u"step-%1"_s.arg(number % 4);
        if (number % 10 == 9) {
            return runs.append(runId(), qa::Entry::execution(u"case"_s), moment(number));
        }
        if (number % 5 == 3) {
            return runs.attach(runId(), u"case"_s, step, QByteArray(20'000, 'p'),
                { { u"customer"_s, u"hanbit"_s } }, moment(number));
        }
        qa::StepResult result;
        result.verdict = qa::Verdict::Fail;
        result.note = u"note %1"_s.arg(number);
        return runs.append(runId(), qa::Entry::verdict(u"case"_s, step, result), moment(number));
    }
    static void addFaults(const QString &folder, const qa::StepResult &result, QStringList &wrong)
    {
        for (const qa::Evidence &each : result.evidence) {
            QFile picture(folder + u"/runs/"_s + runId() + u'/' + each.file);
            const bool there = picture.open(QIODevice::ReadOnly);
            if (!there
                || QCryptographicHash::hash(picture.readAll(), QCryptographicHash::Sha256).toHex()
                    != each.sha256) {
                wrong.append(QString(u"no such picture: "_s % each.file));
            }
        }
    }
};

} // namespace

void addFileScenarios(std::vector<std::unique_ptr<Scenario>> &all)
{
    all.push_back(std::make_unique<Restores>());
    all.push_back(std::make_unique<Migrations>());
    all.push_back(std::make_unique<Walkthroughs>());
    all.push_back(std::make_unique<Backups>());
    all.push_back(std::make_unique<Snapshots>());
}
