#include "support/testmain.h"
#include "tsfile.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

const QString translations = QStringLiteral(DESK_SOURCE_DIR "/translations");

/// Particles that depend on the sound before them, directly behind a placeholder or the mark that
/// closes around it. A Hangul letter behind makes it another word ("%1이상"), except for the
/// copula.
const QRegularExpression hazard(
    u"(%L?\\d|%L?n)([\"'\\x{201D}\\x{2019}\\x{BB}\\x{300D}>\\]*]|</\\w+>)*"
    "(?:(?:은|는|이|가|을|를|와|과|으로|로)(?![가-힣(])|"
    "(?:이다|이며|이고|이라|이나|이란|으로부터|로부터|으로서|로서))"_s);

struct Forbidden
{
    const char *name;
    QString pattern;
};

/// The "Not" column of glossary.md and its style rules. What a word may be part of stands behind
/// it.
const QList<Forbidden> forbidden{
    { "라이선스, not 라이센스", u"라이센스"_s },
    { "고객, not 고객사", u"고객사"_s },
    { "고객 데이터, not 장부", u"장부"_s },
    { "주 도메인, not 기본 도메인", u"기본 도메인"_s },
    { "국가/지역, not 시장", u"(?<![가-힣])시장(?![가-힣])"_s },
    { "제품, not 제안", u"제안"_s },
    { "플랜, not 요금제", u"요금제"_s },
    { "서비스 플랜, not 서비스 계획", u"서비스 계획"_s },
    { "계획 only in 업그레이드 계획", u"(?<!업그레이드 )계획"_s },
    { "라이선스, not 좌석", u"좌석"_s },
    { "유지, not 이월", u"이월"_s },
    { "업그레이드 불가 or 진행 불가, not 차단됨", u"차단됨"_s },
    { "모의 실행, not 예행연습", u"예행\\s?연습"_s },
    { "모의 실행, not 리허설", u"리허설"_s },
    { "가상 시계, not 모의 시계", u"(모의|데모) 시계"_s },
    { "갱신 기준일, not 연주기일", u"연주기일"_s },
    { "청구 주기, not 청구 빈도", u"청구 빈도"_s },
    { "주문 기록, not 주문 내역", u"주문 내역"_s },
    { "구입, not 구매", u"구매(?! 시 비례 배분)"_s },
    { "되돌리기, not 롤백", u"롤백"_s },
    { "아니요, not 아니오", u"아니오"_s },
    { "완료 or 닫기, not 마침", u"(?<![가-힣])마침(?![가-힣])"_s },
    { "재판매인, not 대리점", u"대리점|리셀러"_s },
    { "글로벌 관리자, not 전역 관리자", u"전역 관리자"_s },
    { "영업 상담원, not 영업 에이전트", u"영업 에이전트"_s },
    { "기술 지원팀 상담원, not 지원 센터 상담원", u"지원 센터 상담원"_s },
    { "청구 관리자, not 대금 청구 관리자", u"대금 청구"_s },
    { "청구서, not 송장", u"송장"_s },
    { "비례 배분, not 일할 계산", u"일할 계산"_s },
    { "오류, not 에러", u"에러"_s },
    { "확인란, not 체크 박스", u"체크\\s?박스"_s },
    { "이메일, not 전자 메일", u"전자 메일"_s },
    { "테스트 시나리오, not 검증 시나리오", u"검증 시나리오"_s },
    { "보고서, not 리포트", u"리포트"_s },
    { "업그레이드 가능 여부 확인, not 전체 업그레이드 확인", u"전체 업그레이드 확인"_s },
    { "고객에게 보낼 요청문, not 고객 요청문", u"고객 요청문"_s },
    { "위임된 관리자 권한, never shortened", u"위임(된)? 권한"_s },
    { "no 성공적으로", u"성공적"_s },
    { "no 당신, no 귀하", u"당신|귀하"_s },
    { "-세요, not -십시오", u"십시오"_s },
    { "no 해요체", u"(?<!하)(어요|아요|해요|에요|예요)(?![가-힣])"_s },
    { "spacing damaged by machine translation",
        u"(운영|취소|업그레이드|일시|선택) (하는|하지|하려는|됩니다|합니다)"_s },
    { "a counter attaches to its number",
        u"(%L?\\d|%L?n|\\d) (개|건|곳|행|단계|일|명|초)(?![가-힣])"_s },
    { "parentheses attach", u"[가-힣] \\((?!&)"_s },
    { "각 is left out", u"(?<![가-힣])각 "_s },
    { "no exclamation mark", u"[!\\x{FF01}]"_s },
    { "no doubled space", u"  "_s },
    { "one sign for the ellipsis", u"\\.\\.\\."_s },
    { "the ellipsis attaches", u" …"_s },
};

QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression placeholder(u"%L?\\d|%L?n"_s);
    QStringList found;
    auto matches = placeholder.globalMatch(text);
    while (matches.hasNext()) {
        const QString one = matches.next().captured();
        if (!found.contains(one)) {
            found.append(one);
        }
    }
    found.sort();
    return found;
}

/// Placeholders that glossary.md itself leaves out in Korean: the sentence says "this service".
const QStringList leftOutInKorean{
    u"Assign a plan that supports it, or remove the licence for %1."_s,
};

/// One line for each fault: QtTest cuts the text of a failure after a thousand characters.
bool none(const QStringList &faults)
{
    for (const QString &fault : faults) {
        qInfo("%s", qPrintable(fault));
    }
    return faults.isEmpty();
}

} // namespace

/// Every committed translation: whole, in the words of the glossary, safe with any value.
class TranslationTextsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void thereIsKoreanAndEnglish();
    void everyTranslationIsFinished();
    void placeholdersAreTheSameInBothLanguages();
    void koreanHasNoParticleThatChangesBehindAPlaceholder();
    void theHazardPatternFindsAndSpares_data();
    void theHazardPatternFindsAndSpares();
    void koreanUsesTheWordsOfTheGlossary_data();
    void koreanUsesTheWordsOfTheGlossary();
    void sourcesFollowTheEnglishStyle();
    void mnemonicsAndEllipsesAreKept();
    void oneEnglishTextHasOneKoreanTextInAContext();
    void englishPluralsDifferOnlyWhereTheyMust();

private:
    QList<TsFile> m_korean;
    QList<TsFile> m_english;
};

void TranslationTextsTest::initTestCase()
{
    for (const QString &path : tsFilesOf(translations + u"/ko"_s)) {
        m_korean.append(readTsFile(path));
    }
    for (const QString &path : tsFilesOf(translations + u"/en"_s)) {
        m_english.append(readTsFile(path));
    }
}

void TranslationTextsTest::thereIsKoreanAndEnglish()
{
    QVERIFY(!m_korean.isEmpty());
    QVERIFY(!m_english.isEmpty());
    for (const TsFile &file : m_korean + m_english) {
        QVERIFY2(file.error.isEmpty(), qPrintable(QString(file.path % u": "_s % file.error)));
    }
    for (const TsFile &file : m_korean) {
        QVERIFY2(file.language == "ko_KR"_L1, qPrintable(file.path));
    }
    for (const TsFile &file : m_english) {
        QVERIFY2(file.language == "en_GB"_L1, qPrintable(file.path));
    }
}

void TranslationTextsTest::everyTranslationIsFinished()
{
    QStringList faults;
    for (const TsFile &file : m_korean + m_english) {
        const qsizetype forms = file.language == "ko_KR"_L1 ? 1 : 2;
        for (const TsMessage &message : file.messages) {
            const bool whole = message.translations.size() == (message.numerus ? forms : 1)
                && !message.translations.contains(QString());
            if (!message.type.isEmpty() || !whole) {
                faults.append(message.place(file.path));
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::placeholdersAreTheSameInBothLanguages()
{
    QStringList faults;
    for (const TsFile &file : m_korean + m_english) {
        for (const TsMessage &message : file.messages) {
            if (leftOutInKorean.contains(message.source)) {
                continue;
            }
            const QStringList wanted = placeholdersOf(message.source);
            for (qsizetype form = 0; form < message.translations.size(); ++form) {
                QStringList found = placeholdersOf(message.translations.at(form));
                // "One licence" needs no number; every other form does.
                const bool singular
                    = message.numerus && message.translations.size() > 1 && form == 0;
                const QString count = wanted.contains(u"%Ln"_s) ? u"%Ln"_s : u"%n"_s;
                if (singular && wanted.contains(count) && !found.contains(count)) {
                    found.append(count);
                    found.sort();
                }
                if (found != wanted) {
                    faults.append(message.place(file.path));
                }
            }
            // A count may show its number by %1, grouped; %n without a count stays in the text.
            if (!message.numerus && (wanted.contains(u"%n"_s) || wanted.contains(u"%Ln"_s))) {
                faults.append(u"%n without a count: "_s + message.place(file.path));
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::koreanHasNoParticleThatChangesBehindAPlaceholder()
{
    QStringList faults;
    for (const TsFile &file : m_korean) {
        for (const TsMessage &message : file.messages) {
            for (const QString &text : message.translations) {
                if (hazard.match(text).hasMatch()) {
                    faults.append(message.place(file.path));
                }
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::theHazardPatternFindsAndSpares_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isHazard");
    for (const QString &text : { u"%1을 선택합니다"_s, u"%1로 업그레이드"_s, u"%1으로"_s,
             u"%n이 남았습니다"_s, u"%2와 %1"_s, u"<b>%1</b>를 취소"_s, u"\"%1\"은 없습니다"_s,
             u"%1이며"_s, u"%1가 있습니다"_s, u"%1로부터"_s }) {
        QTest::newRow(qPrintable(text)) << text << true;
    }
    for (const QString &text : { u"%1을(를) 선택합니다"_s, u"%n개를 이전"_s, u"%1의 새 구독"_s,
             u"%1에서"_s, u"%1부터 %2까지"_s, u"새 제품: %1"_s, u"%1 구독이 있습니다"_s,
             u"%1이상"_s, u"%1 로그"_s, u"기존 플랜(%1)을 제거"_s, u"%1가지"_s }) {
        QTest::newRow(qPrintable(text)) << text << false;
    }
}

void TranslationTextsTest::theHazardPatternFindsAndSpares()
{
    QFETCH(const QString, text);
    QFETCH(const bool, isHazard);
    QVERIFY2(hazard.isValid(), qPrintable(hazard.errorString()));
    QCOMPARE(hazard.match(text).hasMatch(), isHazard);
}

void TranslationTextsTest::koreanUsesTheWordsOfTheGlossary_data()
{
    QTest::addColumn<QString>("pattern");
    for (const Forbidden &form : forbidden) {
        QTest::newRow(form.name) << form.pattern;
    }
}

void TranslationTextsTest::koreanUsesTheWordsOfTheGlossary()
{
    QFETCH(const QString, pattern);
    const QRegularExpression expression(pattern);
    QVERIFY2(expression.isValid(), qPrintable(expression.errorString()));
    QStringList faults;
    for (const TsFile &file : m_korean) {
        for (const TsMessage &message : file.messages) {
            for (const QString &text : message.translations) {
                if (expression.match(text).hasMatch()) {
                    faults.append(message.place(file.path));
                }
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::sourcesFollowTheEnglishStyle()
{
    const QRegularExpression style(
        u"!|  |\\.\\.\\.|\\b(license|canceled|color|catalog|organization|recognized|please wait|successfully)\\b"_s,
        QRegularExpression::CaseInsensitiveOption);
    QStringList faults;
    for (const TsFile &file : m_korean) {
        for (const TsMessage &message : file.messages) {
            if (style.match(message.source).hasMatch()) {
                faults.append(message.place(file.path));
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::mnemonicsAndEllipsesAreKept()
{
    const QRegularExpression englishMnemonic(u"&([A-Za-z0-9])"_s);
    QStringList faults;
    for (const TsFile &file : m_korean) {
        for (const TsMessage &message : file.messages) {
            const QString &text = message.translations.value(0);
            const auto mnemonic = englishMnemonic.match(message.source);
            const bool isMnemonic = mnemonic.hasMatch() && !message.source.contains(u';');
            const QString marked = u"(&"_s % mnemonic.captured(1).toUpper() % u')';
            if (isMnemonic && !text.contains(marked)) {
                faults.append(message.place(file.path));
            }
            if (message.source.endsWith(u'…') != text.endsWith(u'…')) {
                faults.append(message.place(file.path));
            }
        }
    }
    QVERIFY2(none(faults), "see the lines above");
}

void TranslationTextsTest::oneEnglishTextHasOneKoreanTextInAContext()
{
    // The files of all rooms become one .qm: the same key in two files must mean the same.
    QMap<QString, QString> seen;
    for (const TsFile &file : m_korean) {
        for (const TsMessage &message : file.messages) {
            const QString text = message.translations.join(QChar(0x1f));
            const auto known = seen.constFind(message.key());
            QVERIFY2(known == seen.cend() || *known == text, qPrintable(message.place(file.path)));
            seen.insert(message.key(), text);
        }
    }
    QVERIFY(!seen.isEmpty());
}

void TranslationTextsTest::englishPluralsDifferOnlyWhereTheyMust()
{
    for (const TsFile &file : m_english) {
        for (const TsMessage &message : file.messages) {
            QVERIFY2(message.numerus, qPrintable(message.place(file.path)));
            QVERIFY2(message.translations.value(1) == message.source,
                qPrintable(message.place(file.path)));
        }
    }
}

DESK_TEST_MAIN(TranslationTextsTest, QCoreApplication)
#include "translationtextstest.moc"
