#include "qa/reportwords.h"

using namespace Qt::StringLiterals;

namespace qa {
namespace {

catalog::Name pair(Word word)
{
    switch (word) {
    case Word::Report:
        return { u"Test report"_s, u"테스트 보고서"_s };
    case Word::Run:
        return { u"Test run"_s, u"테스트 실행"_s };
    case Word::RunId:
        return { u"Run ID"_s, u"실행 ID"_s };
    case Word::RunTitle:
        return { u"Run title"_s, u"실행 제목"_s };
    case Word::Case:
        return { u"Test case"_s, u"테스트 케이스"_s };
    case Word::Cases:
        return { u"Test cases"_s, u"테스트 케이스"_s };
    case Word::CaseId:
        return { u"Case ID"_s, u"케이스 ID"_s };
    case Word::CaseTitle:
        return { u"Title"_s, u"제목"_s };
    case Word::CaseVerdict:
        return { u"Case verdict"_s, u"케이스 판정"_s };
    case Word::Step:
        return { u"Step"_s, u"단계"_s };
    case Word::Steps:
        return { u"Steps"_s, u"단계"_s };
    case Word::StepId:
        return { u"Step ID"_s, u"단계 ID"_s };
    case Word::Execution:
        return { u"Execution"_s, u"수행 기록"_s };
    case Word::Earlier:
        return { u"Earlier executions"_s, u"이전 수행 기록"_s };
    case Word::Statement:
        return { u"Statement"_s, u"원문 항목"_s };
    case Word::Statements:
        return { u"Statements"_s, u"원문 항목"_s };
    case Word::Action:
        return { u"Do this"_s, u"수행할 작업"_s };
    case Word::Expected:
        return { u"Expected result"_s, u"예상 결과"_s };
    case Word::Confirmed:
        return { u"Expected results confirmed"_s, u"확인한 예상 결과"_s };
    case Word::Ticked:
        return { u"Confirmed"_s, u"확인함"_s };
    case Word::NotTicked:
        return { u"Not confirmed"_s, u"확인하지 않음"_s };
    case Word::Verdict:
        return { u"Verdict"_s, u"판정"_s };
    case Word::Note:
        return { u"Note"_s, u"메모"_s };
    case Word::Defect:
        return { u"Defect link"_s, u"결함 링크"_s };
    case Word::Evidence:
        return { u"Evidence"_s, u"증적"_s };
    case Word::Sidecar:
        return { u"Facts of the screenshot"_s, u"스크린샷 정보"_s };
    case Word::SelfCheck:
        return { u"Self-check"_s, u"자동 확인"_s };
    case Word::SelfCheckTold:
        return { u"Self-check: found"_s, u"자동 확인 내용"_s };
    case Word::Time:
        return { u"Time"_s, u"시간"_s };
    case Word::TimeUtc:
        return { u"Time (UTC)"_s, u"시간(UTC)"_s };
    case Word::Elapsed:
        return { u"Time spent"_s, u"소요 시간"_s };
    case Word::ElapsedMs:
        return { u"Time spent (ms)"_s, u"소요 시간(ms)"_s };
    case Word::Tester:
        return { u"Tester"_s, u"테스터"_s };
    case Word::Build:
        return { u"Build"_s, u"빌드"_s };
    case Word::System:
        return { u"System"_s, u"시스템"_s };
    case Word::Language:
        return { u"Language"_s, u"언어"_s };
    case Word::Theme:
        return { u"Theme"_s, u"테마"_s };
    case Word::Seed:
        return { u"Seed"_s, u"시드"_s };
    case Word::Book:
        return { u"Database"_s, u"데이터베이스"_s };
    case Word::Simulated:
        return { u"Simulated clock"_s, u"가상 시계"_s };
    case Word::SimulatedUtc:
        return { u"Simulated clock (UTC)"_s, u"가상 시계(UTC)"_s };
    case Word::Environment:
        return { u"Environment"_s, u"테스트 환경"_s };
    case Word::Begun:
        return { u"Started"_s, u"시작"_s };
    case Word::BegunUtc:
        return { u"Started (UTC)"_s, u"시작(UTC)"_s };
    case Word::Finished:
        return { u"Finished"_s, u"완료"_s };
    case Word::FinishedUtc:
        return { u"Finished (UTC)"_s, u"완료(UTC)"_s };
    case Word::TimeZone:
        return { u"Times in"_s, u"시간대"_s };
    case Word::UnderWay:
        return { u"In progress"_s, u"진행 중"_s };
    case Word::Again:
        return { u"Failed cases of"_s, u"실패 항목의 원래 실행"_s };
    case Word::Cloud:
        return { u"Cloud"_s, u"클라우드"_s };
    case Word::Scene:
        return { u"Demo scene"_s, u"시연 상황"_s };
    case Word::Preconditions:
        return { u"Preconditions"_s, u"사전 조건"_s };
    case Word::Summary:
        return { u"Summary"_s, u"요약"_s };
    case Word::Coverage:
        return { u"Coverage"_s, u"커버리지"_s };
    case Word::Gap:
        return { u"Not covered"_s, u"테스트 케이스 없음"_s };
    case Word::Gaps:
        return { u"Not covered in this run: %1"_s, u"이 실행에 테스트 케이스가 없는 항목: %1개"_s };
    case Word::Total:
        return { u"Total"_s, u"합계"_s };
    case Word::Result:
        return { u"Result"_s, u"결과"_s };
    case Word::None:
        return { u"None"_s, u"없음"_s };
    case Word::NoCases:
        return { u"There are no test cases in this run."_s,
            u"이 실행에는 테스트 케이스가 없습니다."_s };
    case Word::Suggested:
        return { u"Chosen by the tester; by the steps: %1"_s,
            u"테스터가 정한 판정. 단계 결과 기준: %1"_s };
    case Word::Damaged:
        return { u"The record of this run is damaged. What was written after the damaged place is "
                 u"not in this report."_s,
            u"이 실행의 기록이 손상되었습니다. 손상된 위치 이후의 내용은 이 보고서에 없습니다."_s };
    case Word::PictureMissing:
        return { u"The screenshot is missing: %1"_s, u"스크린샷 파일이 없습니다: %1"_s };
    case Word::PictureChanged:
        return { u"The screenshot was changed after it was taken and is left out: %1"_s,
            u"저장된 후 변경된 스크린샷이므로 보고서에서 제외했습니다: %1"_s };
    case Word::TakenAt:
        return { u"Screenshot, %1"_s, u"스크린샷, %1"_s };
    case Word::ExportedAsTodo:
        return { u"Verdict of the tester: %1. Xray has no such status, so it is TODO here."_s,
            u"테스터 판정: %1. Xray에 해당하는 상태가 없어 TODO로 내보냈습니다."_s };
    case Word::StepsDone:
        return { u"%1 of %2 steps done"_s, u"%2단계 중 %1단계 완료"_s };
    case Word::Contents:
        return { u"Contents"_s, u"목차"_s };
    }
    return {};
}

} // namespace

QString word(Word wanted, catalog::Language language)
{
    return pair(wanted).in(language);
}

QString word(Verdict verdict, catalog::Language language)
{
    const bool korean = language == catalog::Language::Korean;
    switch (verdict) {
    case Verdict::Pass:
        return korean ? u"통과"_s : u"Pass"_s;
    case Verdict::Fail:
        return korean ? u"실패"_s : u"Fail"_s;
    case Verdict::Blocked:
        return korean ? u"진행 불가"_s : u"Blocked"_s;
    case Verdict::Skipped:
        return korean ? u"건너뜀"_s : u"Skipped"_s;
    case Verdict::NotRun:
        break;
    }
    return korean ? u"미실행"_s : u"Not run"_s;
}

QString word(Finding::Outcome outcome, catalog::Language language)
{
    const bool korean = language == catalog::Language::Korean;
    switch (outcome) {
    case Finding::Outcome::Holds:
        return korean ? u"예상과 일치"_s : u"As expected"_s;
    case Finding::Outcome::Differs:
        return korean ? u"예상과 다름"_s : u"Not as expected"_s;
    case Finding::Outcome::Unknown:
        return korean ? u"확인할 수 없음"_s : u"Could not be checked"_s;
    case Finding::Outcome::None:
        break;
    }
    return korean ? u"자동 확인 없음"_s : u"No self-check"_s;
}

QString word(CloudScope scope, catalog::Language language)
{
    const bool korean = language == catalog::Language::Korean;
    switch (scope) {
    case CloudScope::China:
        return korean ? u"21Vianet에서 운영하는 클라우드"_s : u"Operated by 21Vianet"_s;
    case CloudScope::Both:
        return korean ? u"글로벌, 21Vianet"_s : u"Global and 21Vianet"_s;
    case CloudScope::Global:
        break;
    }
    return korean ? u"글로벌"_s : u"Global"_s;
}

QString languageWord(const QString &code)
{
    return code == "ko"_L1 ? u"한국어"_s : code == "en"_L1 ? u"English"_s : code;
}

QString themeWord(const QString &code, catalog::Language language)
{
    const bool korean = language == catalog::Language::Korean;
    if (code == "light"_L1) {
        return korean ? u"밝게"_s : u"Light"_s;
    }
    if (code == "dark"_L1) {
        return korean ? u"어둡게"_s : u"Dark"_s;
    }
    if (code.compare("highContrast"_L1, Qt::CaseInsensitive) == 0 || code == "contrast"_L1) {
        return korean ? u"고대비"_s : u"High contrast"_s;
    }
    if (code == "system"_L1) {
        return korean ? u"시스템"_s : u"System"_s;
    }
    return code;
}

QString elapsedWords(qint64 ms, catalog::Language language)
{
    const bool korean = language == catalog::Language::Korean;
    constexpr qint64 second = 1000;
    constexpr qint64 minute = 60 * second;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 tenths = 10 * second;
    QStringList parts;
    const qint64 spent = qMax<qint64>(0, ms);
    if (spent >= hour) {
        parts.append((korean ? u"%1시간"_s : u"%1 h"_s).arg(spent / hour));
    }
    if (spent >= minute && spent % hour >= minute) {
        parts.append((korean ? u"%1분"_s : u"%1 min"_s).arg(spent % hour / minute));
    }
    const QString seconds = spent < tenths
        ? QString::number(static_cast<double>(spent) / static_cast<double>(second), 'f', 1)
        : QString::number(spent % minute / second);
    if (parts.isEmpty() || spent % minute >= second) {
        parts.append((korean ? u"%1초"_s : u"%1 s"_s).arg(seconds));
    }
    return parts.join(u' ');
}

QChar sign(Verdict verdict)
{
    switch (verdict) {
    case Verdict::Pass:
        return u'✓';
    case Verdict::Fail:
        return u'×';
    case Verdict::Blocked:
        return u'■';
    case Verdict::Skipped:
        return u'→';
    case Verdict::NotRun:
        break;
    }
    return u'○';
}

} // namespace qa
