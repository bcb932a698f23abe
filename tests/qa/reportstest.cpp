#include "qa/reportfixture.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using qa::ReportFile;
using qa::ReportKind;

namespace {

QByteArray bytesOf(const QList<ReportFile> &files, const QString &name)
{
    for (const ReportFile &file : files) {
        if (file.name == name) {
            return file.bytes;
        }
    }
    return {};
}

QJsonValue readBy(const QStringList &arguments)
{
    QProcess reader;
    reader.start(u"python3"_s,
        QStringList{ QStringLiteral(DESK_SOURCE_DIR "/tests/qa/readreport.py") } + arguments);
    if (!reader.waitForFinished() || reader.exitCode() != 0) {
        qInfo().noquote() << reader.readAllStandardError();
        return {};
    }
    // Qt reads objects and arrays only.
    const QByteArray told = '[' + reader.readAllStandardOutput() + ']';
    return QJsonDocument::fromJson(told).array().at(0);
}

QString rulesOf(const QString &name)
{
    return QStringLiteral(DESK_SOURCE_DIR "/tests/qa/%1.schema.json").arg(name);
}

} // namespace

/// What a run leaves, read by readers that know nothing of the writer: Python's XML, CSV, JSON
/// schema, HTML and ZIP, and a workbook cell by cell.
class ReportsTest : public support::TestCase
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_source = support::reportSource(m_folder.filePath(u"run-0001"_s));
        for (const ReportKind kind : { ReportKind::JUnit, ReportKind::Allure, ReportKind::Xray,
                 ReportKind::Csv, ReportKind::Html, ReportKind::Xlsx }) {
            const auto files = qa::report(kind, m_source);
            QVERIFY(files);
            m_files.insert(kind, *files);
            for (const ReportFile &file : *files) {
                const QString path = m_folder.filePath(u"out/"_s + file.name);
                QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
                QFile made(path);
                QVERIFY(made.open(QIODevice::WriteOnly));
                made.write(file.bytes);
            }
        }
    }

    void junitIsReadWithEveryVerdict()
    {
        const QJsonArray cases
            = readBy({ u"junit"_s, m_folder.filePath(u"out/junit.xml"_s) }).toArray();
        QCOMPARE(cases.size(), 7);
        QHash<QString, QJsonObject> byClass;
        for (const QJsonValue &each : cases) {
            byClass.insert(each[u"classname"_s].toString(), each.toObject());
        }
        QCOMPARE(byClass.size(), 7); // each class once
        const QJsonObject failed = byClass.value(u"walkthroughs.21vianet.upgrade-fails"_s);
        QCOMPARE(failed[u"outcome"_s], u"failure"_s);
        QCOMPARE(failed[u"name"_s], u"업그레이드 <b>실패</b> 🙂"_s);
        QVERIFY(failed[u"message"_s].toString().startsWith(u"실패: =1+1 <script>"_s));
        QVERIFY(failed[u"text"_s].toString().contains(u"]]> \uFFFD 끝 🙂"_s));
        QCOMPARE(failed[u"steps"_s], 2);
        QCOMPARE(failed[u"attachments"_s].toArray(),
            QJsonArray{ u"evidence/run-0001-upgrade-fails-01.png"_s });
        const QJsonObject facts = failed[u"properties"_s].toObject();
        QCOMPARE(facts[u"case"_s], u"upgrade-fails"_s);
        QCOMPARE(facts[u"tester"_s], u"=김테스터"_s);
        QCOMPARE(facts[u"build"_s], u"1.10"_s);
        QCOMPARE(facts[u"book"_s], u"데모 데이터.pdbook"_s);
        QCOMPARE(facts[u"system"_s], u"Debian 12\uFFFD"_s);
        QCOMPARE(facts[u"seed"_s], u"42"_s);
        QCOMPARE(facts[u"execution"_s], u"2"_s);
        QCOMPARE(facts[u"step.02"_s], u"fail: 제출을 선택합니다."_s);
        QCOMPARE(facts[u"step.01.statements"_s], u"S1.12 S1.13"_s);
        QCOMPARE(facts[u"attachment"_s], u"evidence/run-0001-upgrade-fails-01.png"_s);

        const QJsonObject blocked = byClass.value(u"walkthroughs.21vianet.upgrade-blocked"_s);
        QCOMPARE(blocked[u"outcome"_s], u"skipped"_s);
        QCOMPARE(blocked[u"message"_s], u"진행 불가: 서버가 응답하지 않았습니다."_s);
        QCOMPARE(blocked[u"attachments"_s].toArray(), QJsonArray());
        QVERIFY(blocked[u"out"_s].toString().contains(
            u"스크린샷 파일이 없습니다: evidence/missing.png"_s));
        QVERIFY(blocked[u"out"_s].toString().contains(u"evidence/changed.png"_s));
        QCOMPARE(byClass.value(u"walkthroughs.both.upgrade-skipped"_s)[u"message"_s],
            u"건너뜀: +이번에는 제외"_s);
        QCOMPARE(
            byClass.value(u"walkthroughs.both.upgrade-untouched"_s)[u"message"_s], u"미실행"_s);
        QCOMPARE(byClass.value(u"walkthroughs.global.upgrade-passes"_s)[u"outcome"_s], u"pass"_s);
        QCOMPARE(
            byClass.value(u"walkthroughs.global.upgrade-chosen"_s)[u"outcome"_s], u"failure"_s);
        QCOMPARE(byClass.value(u"walkthroughs.global.long"_s)[u"steps"_s], 300);
    }

    void picturesComeOnlyFromTheFolderAndWhole()
    {
        QStringList names;
        for (const ReportFile &file : m_files.value(ReportKind::JUnit)) {
            names.append(file.name);
        }
        names.sort();
        QCOMPARE(names,
            (QStringList{ u"evidence/run-0001-upgrade-fails-01.json"_s,
                u"evidence/run-0001-upgrade-fails-01.png"_s, u"junit.xml"_s }));
        QCOMPARE(
            bytesOf(m_files.value(ReportKind::JUnit), u"evidence/run-0001-upgrade-fails-01.png"_s),
            support::smallPicture());
    }

    void allureFitsItsModel()
    {
        QHash<QString, QStringList> statuses; // by name
        QHash<QString, QString> histories;
        QSet<QString> known;
        int results = 0;
        int containers = 0;
        QStringList attachments;
        for (const ReportFile &file : m_files.value(ReportKind::Allure)) {
            QVERIFY(!known.contains(file.name));
            known.insert(file.name);
            const QString path = m_folder.filePath(u"out/"_s + file.name);
            if (file.name.endsWith("-result.json"_L1)) {
                ++results;
                QCOMPARE(readBy({ u"schema"_s, rulesOf(u"allureresult"_s), path }), QJsonArray());
                const QJsonObject result = QJsonDocument::fromJson(file.bytes).object();
                QCOMPARE(file.name,
                    u"allure-results/%1-result.json"_s.arg(result[u"uuid"_s].toString()));
                QVERIFY(result[u"start"_s].toDouble() <= result[u"stop"_s].toDouble());
                statuses[result[u"fullName"_s].toString()].append(result[u"status"_s].toString());
                const QString history = result[u"historyId"_s].toString();
                QVERIFY(!histories.contains(history)
                    || histories.value(history) == result[u"fullName"_s].toString());
                histories.insert(history, result[u"fullName"_s].toString());
                for (const QJsonValue &step : result[u"steps"_s].toArray()) {
                    for (const QJsonValue &each : step[u"attachments"_s].toArray()) {
                        attachments.append(each[u"source"_s].toString());
                    }
                }
            }
            containers += file.name.endsWith("-container.json"_L1) ? 1 : 0;
        }
        QCOMPARE(results, 8); // one case was begun twice
        QCOMPARE(containers, 7);
        QCOMPARE(attachments.size(), 1);
        QCOMPARE(bytesOf(m_files.value(ReportKind::Allure),
                     u"allure-results/"_s + attachments.constFirst()),
            support::smallPicture());
        const auto of = [&](const char *name) {
            return statuses.value(u"walkthroughs."_s + QLatin1String(name));
        };
        QCOMPARE(of("global.upgrade-passes"), QStringList{ u"passed"_s });
        QCOMPARE(of("21vianet.upgrade-fails"), (QStringList{ u"failed"_s, u"failed"_s }));
        QCOMPARE(of("21vianet.upgrade-blocked"), QStringList{ u"broken"_s });
        QCOMPARE(of("both.upgrade-skipped"), QStringList{ u"skipped"_s });
        QCOMPARE(of("both.upgrade-untouched"), QStringList{ u"skipped"_s });
        const QByteArray environment = bytesOf(
            m_files.value(ReportKind::Allure), u"allure-results/environment.properties"_s);
        QVERIFY(std::all_of(environment.cbegin(), environment.cend(),
            [](char letter) { return letter == '\n' || (letter >= ' ' && letter <= '~'); }));
    }

    void xrayFitsItsFormat()
    {
        const QString path = m_folder.filePath(u"out/xray.json"_s);
        QCOMPARE(readBy({ u"schema"_s, rulesOf(u"xray"_s), path }), QJsonArray());
        const QJsonObject all
            = QJsonDocument::fromJson(bytesOf(m_files.value(ReportKind::Xray), u"xray.json"_s))
                  .object();
        const QJsonArray tests = all[u"tests"_s].toArray();
        QCOMPARE(tests.size(), 7);
        QStringList statuses;
        for (const QJsonValue &test : tests) {
            statuses.append(test[u"status"_s].toString());
            QCOMPARE(test[u"steps"_s].toArray().size(),
                test[u"testInfo"_s][u"steps"_s].toArray().size());
        }
        QCOMPARE(statuses,
            (QStringList{ u"PASSED"_s, u"FAILED"_s, u"TODO"_s, u"TODO"_s, u"TODO"_s, u"FAILED"_s,
                u"PASSED"_s }));
        const QJsonValue failed = tests.at(1)[u"steps"_s][1];
        QCOMPARE(failed[u"defects"_s].toArray(), QJsonArray()); // an address with a query is no key
        QVERIFY(failed[u"comment"_s].toString().contains(u"https://jira.example/"_s));
        QCOMPARE(QByteArray::fromBase64(failed[u"evidence"_s][0][u"data"_s].toString().toLatin1()),
            support::smallPicture());
        QCOMPARE(tests.at(2)[u"defects"_s].toArray(), QJsonArray{ u"DESK-7"_s });
        QVERIFY(tests.at(2)[u"steps"_s][0][u"comment"_s].toString().contains(
            u"테스터 판정: 진행 불가"_s));
        QCOMPARE(all[u"info"_s][u"startDate"_s], u"2026-01-05T00:30:00+00:00"_s);
        QCOMPARE(all[u"info"_s][u"testEnvironments"_s].toArray(), QJsonArray{ u"Chrome_120"_s });
    }

    void csvHasARowForEachStepAndNoFormula()
    {
        const QJsonValue read = readBy({ u"csv"_s, m_folder.filePath(u"out/report.csv"_s) });
        QCOMPARE(read[u"bom"_s], true);
        const QJsonArray rows = read[u"rows"_s].toArray();
        QCOMPARE(rows.size(), m_source.run.stepCount());
        for (const QJsonValue &row : rows) {
            const QJsonObject cells = row.toObject();
            QCOMPARE(cells.size(), 33);
            for (const QJsonValue &cell : cells) {
                QVERIFY(cell.isString()); // no row is longer or shorter than the header
                const QString text = cell.toString();
                QVERIFY2(
                    text.isEmpty() || !u"=+-@\t\r\n"_s.contains(text.front()), qPrintable(text));
            }
        }
        const QJsonObject failed = rows.at(3).toObject();
        QCOMPARE(failed[u"테스터"_s], u"'=김테스터"_s);
        QCOMPARE(failed[u"판정"_s], u"실패"_s);
        QCOMPARE(failed[u"수행 기록"_s], u"2"_s);
        QCOMPARE(failed[u"예상 결과"_s], u"'=SUM(A1)"_s);
        QCOMPARE(failed[u"메모"_s],
            u"'=1+1 <script>alert(1)</script>\n[[ATTACHMENT|/etc/passwd]] ]]> \uFFFD 끝 🙂"_s);
        QCOMPARE(failed[u"시간(UTC)"_s], u"2026-01-05T00:38:00.000Z"_s);
        QCOMPARE(failed[u"소요 시간(ms)"_s], u"12345"_s);
        QCOMPARE(failed[u"증적"_s], u"evidence/run-0001-upgrade-fails-01.png"_s);
        QCOMPARE(rows.at(0)[u"확인한 예상 결과"_s], u"1; 2"_s);
        QVERIFY(rows.at(4)[u"증적"_s].toString().contains(
            u"스크린샷 파일이 없습니다: evidence/missing.png"_s));
    }

    void theWorkbookHasThreeSheetsOfTextAndNumbers()
    {
        QProcess reader;
        reader.start(u"python3"_s,
            { QStringLiteral(DESK_SOURCE_DIR "/tests/exchange/readworkbook.py"),
                m_folder.filePath(u"out/report.xlsx"_s) });
        QVERIFY(reader.waitForFinished());
        QCOMPARE(reader.exitCode(), 0);
        const QStringList cells
            = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(!cells.filter(u" formula "_s).size());
        QVERIFY(cells.contains(u"단계!A1 s 실행 ID"_s));
        QVERIFY(cells.contains(u"단계!W2 s =김테스터"_s));
        QVERIFY(cells.contains(u"단계!X2 s 1.10"_s));
        QVERIFY(cells.contains(u"단계!I5 n 2"_s));
        QVERIFY(cells.contains(u"단계!O5 s 실패"_s));
        QVERIFY(cells.contains(u"요약!A2 s 통과"_s));
        QVERIFY(cells.contains(u"요약!C2 n 2"_s)); // cases
        QVERIFY(cells.contains(u"요약!D2 n 305"_s)); // steps
        QVERIFY(!cells.filter(QRegularExpression(u"^요약!B\\d+ s 1\\.10$"_s)).isEmpty());
        QVERIFY(cells.contains(u"커버리지!A1 s 원문 항목"_s));
        QVERIFY(!cells.filter(QRegularExpression(u"^커버리지!C\\d+ s 테스트 케이스 없음$"_s))
                     .isEmpty());
    }

    void thePageIsWholeInItself_data()
    {
        QTest::addColumn<bool>("korean");
        QTest::newRow("Korean") << true;
        QTest::newRow("English") << false;
    }
    void thePageIsWholeInItself()
    {
        QFETCH(bool, korean);
        qa::ReportSource source = m_source;
        source.language = korean ? catalog::Language::Korean : catalog::Language::English;
        const QJsonValue page = pageOf(qa::html(source, true, false));
        QCOMPARE(page[u"wrong"_s].toArray(), QJsonArray());
        QCOMPARE(page[u"lang"_s], korean ? u"ko"_s : u"en"_s);
        const QString text = page[u"text"_s].toString();
        const QStringList told = korean
            ? QStringList{ u"✓ 통과"_s, u"× 실패"_s, u"■ 진행 불가"_s, u"→ 건너뜀"_s, u"○ 미실행"_s,
                  u"구독 상태: 활성"_s, u"예상과 다름"_s, u"이전 수행 기록"_s,
                  u"먼저 실패했습니다."_s, u"업그레이드 <b>실패</b> 🙂"_s,
                  u"2026-01-05 09:38:00"_s, u"UTC+09:00"_s, u"S1.12 · S1.13"_s,
                  u"스크린샷 파일이 없습니다: evidence/missing.png"_s,
                  u"스크린샷이므로 보고서에서 제외했습니다: evidence/changed.png"_s,
                  u"테스트 케이스 없음"_s, u"단계 결과 기준: 통과"_s }
            : QStringList{ u"✓ Pass"_s, u"× Fail"_s, u"■ Blocked"_s, u"→ Skipped"_s, u"○ Not run"_s,
                  u"Not as expected"_s, u"Upgrade <b>fails</b>"_s,
                  u"The screenshot is missing: evidence/missing.png"_s, u"Not covered"_s,
                  u"300 of 300 steps done"_s };
        for (const QString &each : told) {
            QVERIFY2(text.contains(each), qPrintable(each));
        }
        QVERIFY(text.contains(u"<script>alert(1)</script>"_s)); // as words
        const QJsonArray tags = page[u"tags"_s].toArray();
        QVERIFY(!tags.contains(u"script"_s));
        const QJsonArray images = page[u"images"_s].toArray();
        QCOMPARE(images,
            QJsonArray{ QString(u"data:image/png;base64,"_s
                + QString::fromLatin1(support::smallPicture().toBase64())) });
        QStringList outside;
        for (const QJsonValue &link : page[u"links"_s].toArray()) {
            if (!link.toString().startsWith(u'#')) {
                outside.append(link.toString());
            }
        }
        QCOMPARE(outside.size(), 1);
        QVERIFY(outside.constFirst().startsWith("https://jira.example/browse/DESK-12?a=1&b="_L1));
        QVERIFY(text.contains(u"javascript:alert(1)"_s)); // told, never followed
    }

    void thePageForPaperIsPlain()
    {
        const QByteArray html = qa::html(m_source, true, true);
        const QJsonValue page = pageOf(html);
        QCOMPARE(
            page[u"images"_s].toArray(), QJsonArray{ u"evidence/run-0001-upgrade-fails-01.png"_s });
        for (const char *each : { "flex", "grid", "var(", "data:" }) {
            QVERIFY2(!html.contains(each), each);
        }
        QCOMPARE(page[u"wrong"_s].toArray(), QJsonArray());
    }

    void theArchiveKeepsItsSums()
    {
        const auto bytes = qa::zipped(m_source, { { u"report.pdf"_s, "%PDF-1.7"_ba } });
        QVERIFY(bytes);
        const auto again = qa::zipped(m_source, { { u"report.pdf"_s, "%PDF-1.7"_ba } });
        QCOMPARE(*again, *bytes);
        const QString path = written(u"report.zip"_s, *bytes);
        const QJsonValue read = readBy({ u"zip"_s, path });
        QVERIFY(read[u"damaged"_s].isNull());
        QCOMPARE(read[u"wrong"_s].toArray(), QJsonArray());
        QCOMPARE(read[u"unlisted"_s].toArray(), QJsonArray());
        QCOMPARE(read[u"times"_s].toArray(), QJsonArray{ u"2026-01-05 01:30"_s });
        const QJsonArray names = read[u"names"_s].toArray();
        for (const QString &each :
            { u"junit.xml"_s, u"xray.json"_s, u"report.csv"_s, u"report.html"_s, u"report.xlsx"_s,
                u"report.pdf"_s, u"evidence/run-0001-upgrade-fails-01.png"_s,
                u"evidence/run-0001-upgrade-fails-01.json"_s,
                u"allure-results/environment.properties"_s }) {
            QVERIFY2(names.contains(each), qPrintable(each));
        }
    }

    void theSameRunMakesTheSameBytes()
    {
        qa::ReportSource again = support::reportSource(m_folder.filePath(u"second"_s));
        for (auto each = m_files.cbegin(); each != m_files.cend(); ++each) {
            const auto files = qa::report(each.key(), again);
            QVERIFY(files);
            QCOMPARE(files->size(), each->size());
            for (qsizetype at = 0; at < files->size(); ++at) {
                QCOMPARE(files->at(at).name, each->at(at).name);
                QCOMPARE(files->at(at).bytes, each->at(at).bytes);
            }
        }
    }

    void aRunWithoutAnythingIsAReportToo()
    {
        qa::ReportSource empty;
        empty.folder = m_folder.filePath(u"nowhere"_s);
        empty.run.id = u"run-0002"_s;
        empty.run.damaged = true;
        QVERIFY(qa::zipped(empty, {}));
        const QJsonValue page = pageOf(qa::html(empty, true, false));
        QCOMPARE(page[u"wrong"_s].toArray(), QJsonArray());
        QVERIFY(page[u"text"_s].toString().contains(u"기록이 손상되었습니다"_s));
        QVERIFY(page[u"text"_s].toString().contains(u"진행 중"_s));
    }

    /// For readers that no test may ask for (./dev installs them not): DESK_REPORTS=folder.
    void reportsAreLeftForOtherReaders()
    {
        const QString folder = qEnvironmentVariable("DESK_REPORTS");
        if (folder.isEmpty()) {
            QSKIP("only where DESK_REPORTS names a folder");
        }
        for (auto each = m_files.cbegin(); each != m_files.cend(); ++each) {
            for (const ReportFile &file : each.value()) {
                const QString path
                    = folder + u'/' + QString::number(int(each.key())) + u'/' + file.name;
                QVERIFY(QDir().mkpath(path.section(u'/', 0, -2)));
                QFile made(path);
                QVERIFY(made.open(QIODevice::WriteOnly));
                made.write(file.bytes);
            }
        }
        QFile archive(folder + u"/report.zip"_s);
        QVERIFY(archive.open(QIODevice::WriteOnly));
        archive.write(*qa::zipped(m_source, {}));
        QFile paper(folder + u"/paper.html"_s);
        QVERIFY(paper.open(QIODevice::WriteOnly));
        paper.write(qa::html(m_source, false, true));
    }

private:
    QString written(const QString &name, const QByteArray &bytes) const
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path
                                                                                    : QString();
    }
    QJsonValue pageOf(const QByteArray &html) const
    {
        return readBy({ u"html"_s, written(u"page.html"_s, html) });
    }

    QTemporaryDir m_folder;
    qa::ReportSource m_source;
    QMap<ReportKind, QList<ReportFile>> m_files;
};

DESK_TEST_MAIN(ReportsTest, QCoreApplication)
#include "reportstest.moc"
