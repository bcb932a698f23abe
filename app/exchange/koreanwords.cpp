#include "exchange/koreanwords.h"

#include <algorithm>
#include <utility>

namespace exchange {
namespace {

struct Header
{
    Field field;
    QStringView words;
};

constexpr std::array headers{
    Header{ Field::CustomerId, u"Microsoft ID" },
    Header{ Field::CompanyName, u"회사 이름" },
    Header{ Field::LocalName, u"현지 이름" },
    Header{ Field::Domain, u"주 도메인 이름" },
    Header{ Field::Country, u"국가/지역" },
    Header{ Field::Language, u"언어" },
    Header{ Field::Cloud, u"클라우드" },
    Header{ Field::Relationship, u"관계" },
    Header{ Field::DelegatedAdmin, u"위임된 관리자 권한" },
    Header{ Field::ExcludedServices, u"권한에서 제외된 서비스" },
    Header{ Field::DelegationDate, u"위임 변경일" },
    Header{ Field::SubscriptionId, u"구독 ID" },
    Header{ Field::OfferId, u"제품 ID" },
    Header{ Field::OfferName, u"제품" },
    Header{ Field::FriendlyName, u"구독 애칭" },
    Header{ Field::Quantity, u"수량" },
    Header{ Field::Status, u"상태" },
    Header{ Field::CreationDate, u"만든 날짜" },
    Header{ Field::StartDate, u"시작일" },
    Header{ Field::CommitmentEndDate, u"종료일" },
    Header{ Field::BillingCycle, u"청구 주기" },
    Header{ Field::AutoRenew, u"자동 갱신" },
    Header{ Field::IsTrial, u"평가판" },
    Header{ Field::ParentSubscriptionId, u"기본 구독 ID" },
    Header{ Field::OrderId, u"주문 번호" },
    Header{ Field::SoldBy, u"구입처" },
    Header{ Field::SellerName, u"재판매인" },
    Header{ Field::UnitPrice, u"단가" },
    Header{ Field::Currency, u"통화" },
    Header{ Field::Term, u"약정 기간" },
    Header{ Field::PartnerId, u"파트너 ID" },
    Header{ Field::UserId, u"사용자 ID" },
    Header{ Field::DisplayName, u"표시 이름" },
    Header{ Field::Email, u"이메일" },
    Header{ Field::UsageLocation, u"사용 위치" },
    Header{ Field::Licences, u"라이선스" },
    Header{ Field::DisabledPlans, u"사용하지 않는 플랜" },
    Header{ Field::GroupBased, u"그룹 기반 라이선스" },
    Header{ Field::GroupNames, u"그룹 이름" },
};

struct Value
{
    Field field;
    QStringView code;
    QStringView words;
};

constexpr std::array values{
    Value{ Field::Cloud, u"global", u"글로벌" },
    Value{ Field::Relationship, u"reseller", u"재판매인" },
    Value{ Field::Relationship, u"none", u"없음" },
    Value{ Field::DelegatedAdmin, u"granted", u"부여됨" },
    Value{ Field::DelegatedAdmin, u"requested", u"요청됨" },
    Value{ Field::DelegatedAdmin, u"removed", u"제거됨" },
    Value{ Field::DelegatedAdmin, u"none", u"없음" },
    Value{ Field::Status, u"none", u"없음" },
    Value{ Field::Status, u"active", u"활성" },
    Value{ Field::Status, u"pending", u"보류 중" },
    Value{ Field::Status, u"suspended", u"일시 중단됨" },
    Value{ Field::Status, u"deleted", u"취소됨" },
    Value{ Field::Status, u"expired", u"만료됨" },
    Value{ Field::BillingCycle, u"monthly", u"매월" },
    Value{ Field::BillingCycle, u"annual", u"매년" },
    Value{ Field::AutoRenew, u"true", u"예" },
    Value{ Field::AutoRenew, u"false", u"아니요" },
    Value{ Field::IsTrial, u"true", u"예" },
    Value{ Field::IsTrial, u"false", u"아니요" },
    Value{ Field::SoldBy, u"own", u"자사" },
    Value{ Field::SoldBy, u"otherPartner", u"다른 재판매인" },
    Value{ Field::SoldBy, u"direct", u"직접 구입" },
    Value{ Field::SoldBy, u"volumeLicensing", u"볼륨 라이선스" },
};

} // namespace

QString koreanFieldName(Field field)
{
    const auto found = std::find_if(headers.begin(), headers.end(),
        [field](const Header &header) { return header.field == field; });
    return found == headers.end() ? fieldName(field) : found->words.toString();
}

QString koreanValue(Field field, const QString &value)
{
    const auto found = std::find_if(values.begin(), values.end(),
        [field, &value](const Value &each) { return each.field == field && each.code == value; });
    return found == values.end() ? value : found->words.toString();
}

} // namespace exchange
