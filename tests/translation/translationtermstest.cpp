#include "support/testmain.h"
#include "tsfile.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace {

/// A notion of glossary.md: wherever an English text speaks of it, the Korean one has its word.
struct Term
{
    const char *english; ///< a pattern of whole words
    QString korean;
};

const QList<Term> terms{
    { "subscriptions?", u"구독"_s },
    { "licences?", u"라이선스"_s },
    { "customers?", u"고객"_s },
    { "upgrad\\w+", u"업그레이드"_s },
    { "accounts?", u"계정"_s },
    { "catalogues?", u"카탈로그"_s },
    { "services?", u"서비스"_s },
    { "service plans?", u"서비스 플랜"_s },
    { "add-ons?", u"추가 기능"_s },
    { "products?", u"제품"_s },
    { "markets?", u"국가/지역"_s },
    { "databases?", u"데이터베이스"_s },
    { "company", u"회사"_s },
    { "domains?", u"도메인"_s },
    { "resellers?", u"재판매인"_s },
    { "roles?", u"역할"_s },
    { "delegated admin privileges?", u"위임된 관리자 권한"_s },
    { "delegated admin", u"위임된 관리자"_s },
    { "status", u"상태"_s },
    { "suspend\\w*", u"일시 중단"_s },
    { "reactivat\\w*", u"다시 활성화"_s },
    { "cancel\\w*", u"취소"_s },
    { "renew\\w*", u"갱신"_s },
    { "auto-renew\\w*", u"자동 갱신"_s },
    { "assigned", u"할당"_s },
    { "order number", u"주문 번호"_s },
    { "billing", u"청구"_s },
    { "credit", u"크레딧"_s },
    { "prorat\\w*", u"비례 배분"_s },
    { "price list", u"가격표"_s },
    { "conditions?", u"조건"_s },
    { "extra work", u"추가 작업"_s },
    { "activity", u"활동"_s },
    { "history", u"기록"_s },
    { "simulated clock", u"가상 시계"_s },
    { "demo clock", u"가상 시계"_s },
    { "dry run", u"모의 실행"_s },
    { "settings?", u"설정"_s },
    { "language", u"언어"_s },
    { "theme", u"테마"_s },
    { "text size", u"텍스트 크기"_s },
    { "columns?", u"열"_s },
    { "rows?", u"행"_s },
    { "filters?", u"필터"_s },
    { "export\\w*", u"내보"_s },
    { "import\\w*", u"가져"_s },
    { "errors?", u"오류"_s },
};

/// Sentences that glossary.md words as a whole, or that say it without the word; and words that
/// mean another thing here.
const QStringList otherwise{
    u"With auto-renew on, a subscription begins a new term"_s,
    u"No subscription already has the additional services"_s,
    u"Up to %1 licences"_s,
    u"In the cloud operated by 21Vianet a customer has at most one partner"_s,
    u"The customer has no subscription with services."_s,
    u"The customer does not already have the target"_s,
    u"A dry run changes nothing. The upgrade would do this:"_s,
    u"%Ln can upgrade"_s,
    u"%1, bought from %2, already has services that this upgrade adds: %3."_s,
    u"Another subscription already has services that this upgrade adds: %1."_s,
    u"no check takes it into account"_s,
    u"Catalogue corrected"_s,
    u"Catalogue as written"_s,
    u"catalogue.json does not list this file"_s,
    u"Import these customers as:"_s,
};

} // namespace

/// One word for one notion, in every text of the program.
class TranslationTermsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void aNotionHasItsWord_data();
    void aNotionHasItsWord();
    void everyExceptionIsNeeded();

private:
    QList<TsMessage> m_messages;
};

void TranslationTermsTest::initTestCase()
{
    for (const QString &path : tsFilesOf(QStringLiteral(DESK_SOURCE_DIR "/translations/ko"))) {
        m_messages.append(readTsFile(path).messages);
    }
    QVERIFY(m_messages.size() > 500);
}

void TranslationTermsTest::aNotionHasItsWord_data()
{
    QTest::addColumn<QString>("korean");
    for (const Term &term : terms) {
        QTest::newRow(term.english) << term.korean;
    }
}

void TranslationTermsTest::aNotionHasItsWord()
{
    QFETCH(const QString, korean);
    // Not in an option of the command line (--customers) nor in a file's name.
    const QRegularExpression english(
        u"(?<![\\w%-])"_s % QString::fromLatin1(QTest::currentDataTag()) % u"(?![\\w-]|\\.csv)"_s,
        QRegularExpression::CaseInsensitiveOption);
    QVERIFY(english.isValid());
    bool wanted = false;
    bool kept = true;
    for (const TsMessage &message : std::as_const(m_messages)) {
        if (!english.match(message.source).hasMatch()) {
            continue;
        }
        wanted = true;
        const bool excepted = std::any_of(otherwise.cbegin(), otherwise.cend(),
            [&message](const QString &sentence) { return message.source.contains(sentence); });
        if (!excepted && !message.translations.join(u' ').contains(korean)) {
            qInfo("%s", qPrintable(message.place(korean)));
            kept = false;
        }
    }
    QVERIFY2(kept, "see the lines above");
    QVERIFY2(wanted, "no text speaks of it");
}

void TranslationTermsTest::everyExceptionIsNeeded()
{
    for (const QString &sentence : otherwise) {
        QVERIFY2(std::any_of(m_messages.cbegin(), m_messages.cend(),
                     [&sentence](
                         const TsMessage &message) { return message.source.contains(sentence); }),
            qPrintable(sentence));
    }
}

DESK_TEST_MAIN(TranslationTermsTest, QCoreApplication)
#include "translationtermstest.moc"
