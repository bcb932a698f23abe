#include "qa/reportfixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QTimeZone>

using namespace Qt::StringLiterals;
using qa::Execution;
using qa::StepResult;
using qa::TestCase;
using qa::Verdict;

namespace support {
namespace {

QDateTime at(int minute, int second = 0)
{
    return QDateTime(QDate(2026, 1, 5), QTime(0, 30), QTimeZone::utc())
        .addSecs(minute * 60 + second);
}

qa::Step step(const QString &id, const QStringList &statements, const catalog::Name &action,
    const QList<catalog::Name> &expected)
{
    qa::Step made;
    made.id = id;
    made.statements = statements;
    made.action = action;
    made.expected = expected;
    return made;
}

TestCase testCase(const QString &id, qa::CloudScope cloud, const catalog::Name &title,
    const QList<qa::Step> &steps)
{
    TestCase made;
    made.id = id;
    made.cloud = cloud;
    made.title = title;
    made.scenario = u"first-upgrade"_s;
    made.preconditions = { u"The demo book is open."_s, u"데모 데이터가 열려 있습니다."_s };
    made.steps = steps;
    return made;
}

StepResult result(Verdict verdict, const QString &note, const QDateTime &when)
{
    StepResult made;
    made.verdict = verdict;
    made.note = note;
    made.at = when;
    made.elapsed = 12'345;
    return made;
}

qa::Evidence evidence(const QString &file, const QByteArray &bytes)
{
    return { file, QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), at(3) };
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size()) {
        qFatal("the fixture could not be written");
    }
}

TestCase longCase()
{
    QList<qa::Step> steps;
    for (int number = 1; number <= 300; ++number) {
        steps.append(step(u"s%1"_s.arg(number), { u"S1.3"_s },
            { u"Action %1"_s.arg(number), u"작업 %1"_s.arg(number) },
            { { u"Result"_s, u"결과"_s } }));
    }
    return testCase(
        u"long"_s, qa::CloudScope::Global, { u"Three hundred steps"_s, u"삼백 단계"_s }, steps);
}

} // namespace

QByteArray smallPicture()
{
    return QByteArray::fromBase64("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhf"
                                  "DwAChwGA60e6kgAAAABJRU5ErkJg"
                                  "gg==");
}

qa::ReportSource reportSource(const QString &folder, catalog::Language language)
{
    QDir().mkpath(folder + u"/evidence"_s);
    const QByteArray picture = smallPicture();
    write(folder + u"/evidence/run-0001-upgrade-fails-01.png"_s, picture);
    write(folder + u"/evidence/run-0001-upgrade-fails-01.json"_s, "{\"theme\": \"light\"}\n");
    write(folder + u"/evidence/changed.png"_s, picture + "another pixel");
    write(folder + u"/secret.png"_s, picture);

    qa::Run run;
    run.id = u"run-0001"_s;
    run.facts
        = { u"회귀 테스트 <2026> & \"1월\""_s, u"=김테스터"_s, u"1.10"_s, u"Debian 12\u000b"_s,
              u"ko"_s, u"dark"_s, u"데모 데이터.pdbook"_s, 42, at(-600), u"Chrome 120"_s };
    run.begun = at(0);
    run.finished = at(60);
    run.again = u"run-0000"_s;

    const qa::Step open = step(u"open"_s, { u"S1.12"_s, u"S1.13"_s },
        { u"Open the subscriptions."_s, u"구독 목록을 엽니다."_s },
        { { u"The list is shown."_s, u"목록이 표시됩니다."_s },
            { u"The icon stands behind the name."_s, u"이름 뒤에 아이콘이 있습니다."_s } });
    const qa::Step submit = step(u"submit"_s, { u"S1.14"_s },
        { u"Choose Submit."_s, u"제출을 선택합니다."_s }, { { u"=SUM(A1)"_s, u"=SUM(A1)"_s } });

    run.cases = {
        testCase(u"upgrade-passes"_s, qa::CloudScope::Global,
            { u"The upgrade works"_s, u"업그레이드가 됩니다"_s }, { open, submit }),
        testCase(u"upgrade-fails"_s, qa::CloudScope::China,
            { u"Upgrade <b>fails</b>"_s, u"업그레이드 <b>실패</b> 🙂"_s },
            { open, submit }),
        testCase(u"upgrade-blocked"_s, qa::CloudScope::China, { u"Blocked"_s, u"막힘"_s },
            { open, submit }),
        testCase(u"upgrade-skipped"_s, qa::CloudScope::Both, { u"Skipped"_s, u"건너뛴 것"_s },
            { open, submit }),
        testCase(u"upgrade-untouched"_s, qa::CloudScope::Both,
            { u"Nobody began"_s, u"시작하지 않음"_s }, { open, submit }),
        testCase(u"upgrade-chosen"_s, qa::CloudScope::Global,
            { u"Chosen verdict"_s, u"직접 정한 판정"_s }, { open, submit }),
        longCase(),
    };

    StepResult passed = result(Verdict::Pass, {}, at(2));
    passed.ticked = { 1, 0 };
    passed.finding = { qa::Finding::Outcome::Holds, u"목록 6행"_s };

    Execution first;
    first.begun = at(1);
    first.steps = { { u"open"_s, passed }, { u"submit"_s, result(Verdict::Pass, {}, at(3)) } };
    run.executions.insert(u"upgrade-passes"_s, { first });

    Execution before;
    before.number = 1;
    before.begun = at(4);
    before.steps = { { u"open"_s, result(Verdict::Fail, u"먼저 실패했습니다."_s, at(5)) } };
    StepResult failed = result(Verdict::Fail,
        u"=1+1 <script>alert(1)</script>\n[[ATTACHMENT|/etc/passwd]] ]]> \u0001 끝 🙂"_s, at(8));
    failed.defect = u"https://jira.example/browse/DESK-12?a=1&b=\"2\""_s;
    failed.finding = { qa::Finding::Outcome::Differs, u"구독 상태: 활성"_s };
    failed.evidence = { evidence(u"evidence/run-0001-upgrade-fails-01.png"_s, picture) };
    Execution again;
    again.number = 2;
    again.begun = at(6);
    again.steps = { { u"open"_s, passed }, { u"submit"_s, failed } };
    run.executions.insert(u"upgrade-fails"_s, { before, again });

    StepResult blocked = result(Verdict::Blocked, u"서버가 응답하지 않았습니다."_s, at(10));
    blocked.defect = u"DESK-7"_s;
    blocked.evidence = { evidence(u"evidence/missing.png"_s, picture),
        evidence(u"evidence/changed.png"_s, picture),
        evidence(u"evidence/../secret.png"_s, picture), evidence(u"secret.png"_s, picture) };
    Execution third;
    third.begun = at(9);
    third.steps = { { u"open"_s, blocked } };
    run.executions.insert(u"upgrade-blocked"_s, { third });

    StepResult skipped = result(Verdict::Skipped, u"+이번에는 제외"_s, at(12));
    skipped.defect = u"javascript:alert(1)"_s;
    Execution fourth;
    fourth.begun = at(11);
    fourth.steps = { { u"open"_s, skipped }, { u"submit"_s, skipped } };
    run.executions.insert(u"upgrade-skipped"_s, { fourth });

    Execution chosen;
    chosen.begun = at(13);
    chosen.steps = { { u"open"_s, passed }, { u"submit"_s, passed } };
    chosen.chosen = Verdict::Fail;
    run.executions.insert(u"upgrade-chosen"_s, { chosen });

    Execution all;
    all.begun = at(14);
    for (int number = 1; number <= 300; ++number) {
        all.steps.insert(u"s%1"_s.arg(number), result(Verdict::Pass, {}, at(14, number)));
    }
    run.executions.insert(u"long"_s, { all });

    return { run, folder, language, QTimeZone("Asia/Seoul"), u"DESK"_s };
}

} // namespace support
