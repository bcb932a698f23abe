#include "stage.h"

#include "bookcontent.h"
#include "forked.h"
#include "iofault.h"

#include <QDir>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostTold = 12;

bool save(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QSet<QString> setOf(const QStringList &lines)
{
    return QSet<QString>(lines.cbegin(), lines.cend());
}

} // namespace

bool copyFolder(const QString &from, const QString &to)
{
    QDir(to).removeRecursively();
    if (!QDir().mkpath(to)) {
        return false;
    }
    QDirIterator entries(
        from, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        const QString place = to + path.mid(from.size());
        if (entries.fileInfo().isDir() ? !QDir().mkpath(place) : !QFile::copy(path, place)) {
            return false;
        }
    }
    return true;
}

QStringList litterIn(const QString &folder)
{
    static const QRegularExpression passing(u"^\\.|\\.(?!sqlite|backup)[A-Za-z]{6}$"_s);
    QStringList found;
    QDirIterator entries(folder, QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot,
        QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        entries.next();
        if (passing.match(entries.fileName()).hasMatch()) {
            found.append(entries.fileName());
        }
    }
    return found;
}

Stage::Stage(const Scenario &scenario, QString folder)
    : m_scenario(scenario)
    , m_folder(std::move(folder))
{
}

QString Stage::stateFile(int state) const
{
    return m_folder + u"/state%1"_s.arg(state);
}

QStringList Stage::stateContent(int state) const
{
    QFile file(stateFile(state));
    return file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
        : QStringList();
}

bool Stage::begin(const QString &folder) const
{
    return copyFolder(m_folder + u"/begin"_s, folder);
}

QString Stage::prepare()
{
    const QString first = m_folder + u"/begin"_s;
    const QString played = m_folder + u"/played"_s;
    const QString watched = m_folder + u"/counted"_s;
    QDir().mkpath(first);
    const auto whole = [this](const Tell &tell) { return Doing{ 0, m_scenario.acts(), tell, {} }; };
    Forked building([&](int pipe) {
        say(pipe, m_scenario.build(first).toUtf8());
        return 0;
    });
    building.finish();
    if (!building.said().isEmpty() || building.status() != 0) {
        return QString(m_scenario.name() % u": "_s % QString::fromUtf8(building.said()));
    }
    if (!begin(played) || !begin(watched)) {
        return u"no copy of the beginning"_s;
    }
    Forked playing([&](int pipe) {
        const auto keep = [&](int state) {
            const QStringList lines = m_scenario.content(played);
            if (!save(stateFile(state), lines.join(u'\n').toUtf8())) {
                say(pipe, "! a state cannot be kept\n");
            }
            say(pipe, QByteArray::number(state) + ' ' + digestOf(lines) + '\n');
        };
        keep(0);
        const auto done = m_scenario.run(played, whole(keep));
        if (!done) {
            say(pipe, "! " + done.error().detail.toUtf8() + '\n');
        }
        return 0;
    });
    playing.finish();
    const QList<QByteArray> lines = playing.said().split('\n');
    for (const QByteArray &line : lines) {
        if (line.startsWith('!')) {
            return QString(m_scenario.name() % u": "_s % QString::fromUtf8(line));
        }
        const QList<QByteArray> words = line.split(' ');
        if (words.size() == 2) {
            m_states.insert(words.at(0).toInt(), words.at(1));
        }
    }
    Forked counting([&](int pipe) {
        iofault::watch(watched.toUtf8());
        QElapsedTimer clock;
        clock.start();
        iofault::arm({});
        (void)m_scenario.run(watched, whole([](int) {}));
        say(pipe,
            QByteArray::number(iofault::counted()) + ' '
                + QByteArray::number(clock.nsecsElapsed() / 1000));
        return 0;
    });
    counting.finish();
    m_calls = counting.said().split(' ').value(0).toLongLong();
    m_duration = counting.said().split(' ').value(1).toLongLong();
    const bool isComplete = m_states.size() == m_scenario.acts() + 1 && m_calls > 0;
    return isComplete ? QString() : QString(m_scenario.name() % u": not every act was told"_s);
}

Stage::Judgement Stage::judge(const QString &folder, int confirmed, int more) const
{
    Judgement judgement;
    const QString foundFile = m_folder + u"/found"_s;
    Forked looking([&](int pipe) {
        const Found found = m_scenario.look(folder);
        (void)save(foundFile, found.content.join(u'\n').toUtf8());
        say(pipe, digestOf(found.content) + '\n' + found.wrong.join(u'\n').toUtf8());
        return 0;
    });
    looking.finish();
    if (looking.status() != 0) {
        judgement.lost = 1;
        judgement.told.append(u"looking at it ended with %1"_s.arg(looking.status()));
        return judgement;
    }
    const qsizetype end = looking.said().indexOf('\n');
    const QByteArray digest = looking.said().left(end);
    const QString wrong = QString::fromUtf8(looking.said().mid(end + 1));
    if (!wrong.isEmpty()) {
        judgement.lost = 1;
        judgement.told.append(wrong);
    }
    const int last = std::min(confirmed + more, m_scenario.acts());
    for (int state = last; state >= confirmed; --state) {
        if (m_states.value(state) == digest) {
            judgement.state = state;
            return judgement;
        }
    }
    QFile file(foundFile);
    const QStringList lines = file.open(QIODevice::ReadOnly)
        ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
        : QStringList();
    QSet<QString> allowed;
    QSet<QString> wanted = setOf(stateContent(confirmed));
    for (int state = confirmed; state <= last; ++state) {
        const QSet<QString> content = setOf(stateContent(state));
        allowed.unite(content);
        wanted.intersect(content);
    }
    const QSet<QString> there = setOf(lines);
    const QStringList missing = (wanted - there).values();
    const QStringList added = (there - allowed).values();
    judgement.lost += missing.size();
    judgement.invented += added.size();
    if (judgement.isGood()) {
        judgement.lost = 1; // every line is of one state or the other: an act that was half done
        judgement.told.append(u"neither the state before an act nor the one after it"_s);
    }
    for (const QString &line : missing.first(std::min(missing.size(), mostTold))) {
        judgement.told.append(QString(u"missing: "_s % line.left(300)));
    }
    for (const QString &line : added.first(std::min(added.size(), mostTold))) {
        judgement.told.append(QString(u"not asked for: "_s % line.left(300)));
    }
    return judgement;
}
