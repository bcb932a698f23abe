#include "fuzz/fuzzing.h"
#include "qa/journal.h"
#include "qa/report.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonDocument>
#include <QXmlStreamReader>

namespace {

using namespace Qt::StringLiterals;

/// A line without a digest gets the one that it should have, so that a changed entry is read as
/// one; a line that brings its own is left alone.
QByteArray chained(const QByteArray &lines)
{
    QByteArray journal;
    QByteArray digest;
    qsizetype from = 0;
    for (qsizetype end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', from)) {
        const QByteArray bytes = lines.mid(from, end + 1 - from);
        from = end + 1;
        QJsonObject line = QJsonDocument::fromJson(bytes).object();
        if (line.isEmpty() || line.contains("chain"_L1)) {
            journal += bytes;
            continue;
        }
        QCryptographicHash hash(QCryptographicHash::Sha256);
        hash.addData(digest);
        hash.addData(QJsonDocument(line).toJson(QJsonDocument::Compact));
        digest = hash.result().toHex();
        line.insert("chain"_L1, QString::fromLatin1(digest));
        journal += QJsonDocument(line).toJson(QJsonDocument::Compact) + '\n';
    }
    return journal + lines.mid(from);
}

void expectCounted(const qa::Run &run)
{
    int steps = 0;
    for (const auto verdict : { qa::Verdict::NotRun, qa::Verdict::Pass, qa::Verdict::Fail,
             qa::Verdict::Blocked, qa::Verdict::Skipped }) {
        steps += run.stepCount(verdict);
    }
    fuzzing::expect(run.begun.isValid() && steps == run.stepCount());
}

void expectReported(const qa::Run &run, const QString &folder)
{
    const qa::ReportSource source{ run, folder, catalog::Language::English, QTimeZone::utc(), {} };
    for (const auto kind : { qa::ReportKind::JUnit, qa::ReportKind::Xray, qa::ReportKind::Csv,
             qa::ReportKind::Html }) {
        const auto files = qa::report(kind, source);
        fuzzing::expect(files && !files->isEmpty());
        if (kind == qa::ReportKind::JUnit) {
            QXmlStreamReader xml(files->constFirst().bytes);
            while (!xml.atEnd()) {
                xml.readNext();
            }
            fuzzing::expect(!xml.hasError());
        }
    }
}

} // namespace

/// The journal of a run: a run that can be counted and reported, or an error with the file.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const qa::RunStore store(fuzzing::ownFolder());
    const QString id = u"run-0001"_s;
    const QString folder = store.folder(id);
    fuzzing::expect(QDir().mkpath(folder));
    fuzzing::put(folder + u"/journal.jsonl"_s, chained(fuzzing::bytesOf(data, size)));
    const auto run = store.read(id);
    const auto list = store.list();
    fuzzing::expect(list && list->size() == 1);
    fuzzing::expect(list->constFirst().unreadable == !run.has_value());
    if (!run) {
        fuzzing::expect(!run.error().fact(u"file"_s).isEmpty());
        return 0;
    }
    expectCounted(*run);
    expectReported(*run, folder);
    return 0;
}
