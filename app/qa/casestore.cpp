#include "qa/casestore.h"

#include "domain/durablefile.h"
#include "domain/privatefile.h"
#include "exchange/csvreader.h"
#include "exchange/csvwriter.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

constexpr qint64 largestFile = 8 * 1024 * 1024;

const QStringList &columns()
{
    static const QStringList names{ u"case"_s, u"cloud"_s, u"title_en"_s, u"title_ko"_s,
        u"scenario"_s, u"preconditions_en"_s, u"preconditions_ko"_s, u"step"_s, u"statements"_s,
        u"do_en"_s, u"do_ko"_s, u"expect_en"_s, u"expect_ko"_s, u"target"_s };
    return names;
}

tl::unexpected<domain::Error> failed(const QString &file, const QString &reason)
{
    return domain::failure(domain::storageCode(reason), u"%1: %2"_s.arg(file, reason),
        { { u"file"_s, file }, { u"reason"_s, reason } });
}

tl::unexpected<domain::Error> badRow(const QString &file, qint64 line, const QString &reason)
{
    return domain::failure(domain::ErrorCode::BadInput,
        u"%1, line %2: %3"_s.arg(file).arg(line).arg(reason),
        { { u"file"_s, file }, { u"path"_s, u"%1"_s.arg(line) }, { u"reason"_s, reason } });
}

domain::Result<QList<TestCase>> readJson(const QByteArray &bytes, const QString &file)
{
    const QJsonObject root = QJsonDocument::fromJson(bytes).object();
    if (!root.contains(u"cases"_s)) {
        return readCase(bytes, file).map([](const TestCase &testCase) {
            return QList<TestCase>{ testCase };
        });
    }
    QList<TestCase> all;
    const QJsonArray cases = root.value(u"cases"_s).toArray();
    for (const QJsonValue &value : cases) {
        const auto testCase = readCase(
            QJsonDocument(value.toObject()).toJson(), u"%1, cases[%2]"_s.arg(file).arg(all.size()));
        if (!testCase) {
            return tl::unexpected(testCase.error());
        }
        all.append(*testCase);
    }
    return all;
}

/// The texts of a cell, a line each, paired with those of the other language.
QJsonArray paired(const QString &english, const QString &korean)
{
    const QStringList en = english.split(u'\n', Qt::SkipEmptyParts);
    const QStringList ko = korean.split(u'\n', Qt::SkipEmptyParts);
    QJsonArray all;
    for (qsizetype i = 0; i < std::max(en.size(), ko.size()); ++i) {
        const QString first = en.value(i, ko.value(i)).trimmed();
        const QString second = ko.value(i, en.value(i)).trimmed();
        all.append(QJsonObject{ { u"en"_s, first }, { u"ko"_s, second } });
    }
    return all;
}

QJsonObject named(const QString &english, const QString &korean)
{
    // One language is enough for somebody who writes for himself.
    return { { u"en"_s, english.isEmpty() ? korean : english },
        { u"ko"_s, korean.isEmpty() ? english : korean } };
}

domain::Result<QList<TestCase>> readCsv(QByteArray bytes, const QString &file)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto scan = exchange::scanText(buffer);
    if (!scan) {
        return badRow(file, 1, u"the text is in no encoding that is known here"_s);
    }
    exchange::CsvReader reader(buffer, *scan);
    exchange::TableRow row;
    if (!reader.next(row)) {
        return badRow(file, 1, u"the file is empty"_s);
    }
    const QStringList head = row.fields;
    for (const QString &needed : { u"case"_s, u"step"_s }) {
        if (!head.contains(needed)) {
            return badRow(file, row.line, u"the column \"%1\" is missing"_s.arg(needed));
        }
    }
    QList<QJsonObject> cases;
    while (reader.next(row)) {
        if (row.fault != exchange::RowFault::None) {
            return badRow(file, row.line, u"the row is broken"_s);
        }
        const auto cell = [&](const QString &name) {
            const qsizetype at = head.indexOf(name);
            QString text = at < 0 ? QString() : row.fields.value(at).trimmed();
            return text.startsWith(u'\'') ? text.sliced(1) : text;
        };
        const QString id = cell(u"case"_s);
        if (cases.isEmpty() || cases.constLast().value(u"id"_s).toString() != id) {
            QJsonObject begun{ { u"id"_s, id },
                { u"cloud"_s, cell(u"cloud"_s).isEmpty() ? u"both"_s : cell(u"cloud"_s) },
                { u"title"_s, named(cell(u"title_en"_s), cell(u"title_ko"_s)) },
                { u"steps"_s, QJsonArray() } };
            if (!cell(u"scenario"_s).isEmpty()) {
                begun.insert(u"scenario"_s, cell(u"scenario"_s));
            }
            if (!cell(u"preconditions_en"_s).isEmpty() || !cell(u"preconditions_ko"_s).isEmpty()) {
                begun.insert(u"preconditions"_s,
                    named(cell(u"preconditions_en"_s), cell(u"preconditions_ko"_s)));
            }
            cases.append(begun);
        }
        QJsonObject step{ { u"id"_s, cell(u"step"_s) },
            { u"do"_s, named(cell(u"do_en"_s), cell(u"do_ko"_s)) },
            { u"expect"_s, paired(cell(u"expect_en"_s), cell(u"expect_ko"_s)) } };
        if (const QString target = cell(u"target"_s); !target.isEmpty()) {
            step.insert(u"target"_s, target);
        }
        if (const QString statements = cell(u"statements"_s); !statements.isEmpty()) {
            step.insert(u"statements"_s,
                QJsonArray::fromStringList(statements.split(u' ', Qt::SkipEmptyParts)));
        }
        QJsonArray steps = cases.constLast().value(u"steps"_s).toArray();
        steps.append(step);
        cases.last().insert(u"steps"_s, steps);
    }
    if (!reader.failure().isEmpty()) {
        return failed(file, reader.failure());
    }
    QList<TestCase> all;
    for (const QJsonObject &object : std::as_const(cases)) {
        const auto testCase = readCase(QJsonDocument(object).toJson(),
            u"%1, %2"_s.arg(file, object.value(u"id"_s).toString()));
        if (!testCase) {
            return tl::unexpected(testCase.error());
        }
        all.append(*testCase);
    }
    return all;
}

QString safe(const QString &cell)
{
    static const QString dangerous = u"=+-@\t\r"_s;
    return !cell.isEmpty() && dangerous.contains(cell.at(0)) ? QString(u'\'' + cell) : cell;
}

} // namespace

QString CaseStore::fileOf(const QString &id) const
{
    return u"%1/cases/%2.json"_s.arg(m_folder, id);
}

CaseStore::Listing CaseStore::list() const
{
    Listing listing;
    const QDir folder(m_folder + u"/cases"_s);
    const QStringList names = folder.entryList({ u"*.json"_s }, QDir::Files, QDir::Name);
    for (const QString &name : names) {
        const auto read = readFile(folder.filePath(name));
        if (read) {
            listing.cases += *read;
        } else {
            listing.broken.append(read.error());
        }
    }
    return listing;
}

domain::Result<void> CaseStore::save(const TestCase &testCase) const
{
    const QByteArray bytes = writeCase(testCase);
    if (const auto again = readCase(bytes, testCase.id); !again) {
        return tl::unexpected(again.error()); // an empty text, an id that is there twice
    }
    if (const auto made = domain::makePrivateFolder(m_folder + u"/cases"_s); !made) {
        return failed(m_folder, made.error().detail);
    }
    const QString file = fileOf(testCase.id);
    if (const auto written = domain::writePrivately(file, bytes); !written) {
        return failed(file, written.error().detail);
    }
    return {};
}

domain::Result<void> CaseStore::remove(const QString &id) const
{
    QFile file(fileOf(id));
    if (!file.remove()) {
        return failed(file.fileName(), file.errorString());
    }
    return {};
}

domain::Result<QList<TestCase>> CaseStore::readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(path, file.errorString());
    }
    if (file.size() > largestFile) {
        return badRow(path, 1, u"the file is larger than 8 MiB"_s);
    }
    const QByteArray bytes = file.readAll();
    QByteArray begin = bytes.startsWith("\xEF\xBB\xBF") ? bytes.sliced(3) : bytes;
    const bool json = begin.trimmed().startsWith('{');
    auto read = json ? readJson(begin, path) : readCsv(bytes, path);
    if (read && read->isEmpty()) {
        return badRow(path, 1, u"the file holds no case"_s);
    }
    return read;
}

QByteArray CaseStore::asJson(const QList<TestCase> &cases)
{
    QJsonArray all;
    for (const TestCase &testCase : cases) {
        all.append(caseObject(testCase));
    }
    return QJsonDocument(QJsonObject{ { u"cases"_s, all } }).toJson();
}

QByteArray CaseStore::asCsv(const QList<TestCase> &cases)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    exchange::CsvWriter writer(buffer, true);
    (void)writer.write(columns());
    for (const TestCase &testCase : cases) {
        for (const Step &step : testCase.steps) {
            QStringList english;
            QStringList korean;
            for (const catalog::Name &one : step.expected) {
                english.append(one.en);
                korean.append(one.ko);
            }
            QStringList cells{ testCase.id, code(testCase.cloud), testCase.title.en,
                testCase.title.ko, testCase.scenario, testCase.preconditions.en,
                testCase.preconditions.ko, step.id, step.statements.join(u' '), step.action.en,
                step.action.ko, english.join(u'\n'), korean.join(u'\n'), step.target };
            for (QString &cell : cells) {
                cell = safe(cell);
            }
            (void)writer.write(cells);
        }
    }
    return buffer.data();
}

} // namespace qa
