#include "exchange/fields.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

struct Names
{
    Field field;
    QLatin1StringView written; ///< in our own files
    /// Folded names, the better known first; `written` is known without being listed. The batch
    /// tool's Current… columns count before those that describe its plan to migrate.
    QStringView known;
};

// Sources: data-formats.md (English), glossary.md (Korean). Names are parted by blanks.
constexpr std::array customerNames{
    Names{ Field::CustomerId, "customerId"_L1,
        u"microsoftid tenantid customertenantid 고객id 테넌트id id companyprofiletenantid" },
    Names{ Field::CompanyName, "companyName"_L1,
        u"customername company 회사이름 회사명 고객이름 고객명 고객사 업체명 회사 "
        u"companyprofilecompanyname "
        u"billingprofilecompanyname" },
    Names{ Field::LocalName, "localName"_L1, u"현지이름" },
    Names{ Field::Domain, "domain"_L1,
        u"primarydomainname primarydomain defaultdomain defaultdomainname 주도메인이름 주도메인 "
        u"기본도메인 도메인 companyprofiledomain" },
    Names{ Field::Country, "country"_L1,
        u"market countryregion 국가지역 국가 지역 "
        u"billingprofiledefaultaddresscountry companyprofileaddresscountry" },
    Names{ Field::Language, "language"_L1, u"언어 billingprofileculture billingprofilelanguage" },
    Names{ Field::Cloud, "cloud"_L1, u"클라우드" },
    Names{ Field::Relationship, "relationship"_L1, u"관계 relationshiptopartner" },
    Names{ Field::DelegatedAdmin, "delegatedAdmin"_L1,
        u"delegatedadminprivileges 위임된관리자권한 위임권한 delegationstate "
        u"allowdelegatedaccess" },
    Names{ Field::ExcludedServices, "excludedServices"_L1,
        u"권한에서제외된서비스 제외된서비스 delegationexcludedservices" },
    Names{ Field::DelegationDate, "delegationDate"_L1, u"delegationsince 위임변경일" },
};

constexpr std::array subscriptionNames{
    Names{ Field::SubscriptionId, "subscriptionId"_L1, u"legacysubscriptionid 구독id id" },
    Names{ Field::CustomerId, "customerId"_L1,
        u"customertenantid microsoftid tenantid 고객id 테넌트id" },
    Names{ Field::OfferId, "offerId"_L1, u"제품id" },
    Names{ Field::OfferName, "offerName"_L1,
        u"legacyproductname productname product offer 제품 제품이름 subscription 구독" },
    Names{
        Field::FriendlyName, "friendlyName"_L1, u"legacysubscriptionname nickname 구독애칭 애칭" },
    Names{ Field::Quantity, "quantity"_L1,
        u"currentseatcount licences licenses seats licensessold licencessold seatcount "
        u"numberoflicences numberoflicenses 수량 "
        u"라이선스수 라이선스" },
    Names{ Field::Status, "status"_L1, u"상태" },
    Names{ Field::CreationDate, "creationDate"_L1, u"만든날짜 생성일" },
    Names{ Field::StartDate, "startDate"_L1, u"effectivestartdate 시작일 시작날짜" },
    Names{ Field::CommitmentEndDate, "commitmentEndDate"_L1,
        u"expirationdate enddate renewaldate renewal 종료일 종료날짜 갱신일 만료일" },
    Names{ Field::BillingCycle, "billingCycle"_L1,
        u"currentbillingplan billingplan billingfrequency 청구주기" },
    Names{ Field::AutoRenew, "autoRenew"_L1, u"autorenewenabled 자동갱신" },
    Names{ Field::IsTrial, "isTrial"_L1, u"trial 평가판" },
    Names{
        Field::ParentSubscriptionId, "parentSubscriptionId"_L1, u"basesubscriptionid 기본구독id" },
    Names{ Field::OrderId, "orderId"_L1, u"주문번호 주문id" },
    Names{ Field::SoldBy, "soldBy"_L1, u"boughtfrom 구입처" },
    Names{ Field::SellerName, "sellerName"_L1, u"reseller 재판매인 판매자이름" },
    Names{ Field::UnitPrice, "unitPrice"_L1, u"단가" },
    Names{ Field::Currency, "currency"_L1, u"통화" },
    Names{ Field::Term, "currentTerm"_L1, u"term termduration commitmentterm 약정기간" },
    Names{ Field::PartnerId, "partnerId"_L1, u"indirectresellermpnid 파트너id" },
    Names{ Field::AddOn, "addOn"_L1, u"" },
    Names{ Field::IneligibilityReason, "migrationIneligibilityReason"_L1, u"" },
};

constexpr std::array userNames{
    Names{ Field::UserId, "userId"_L1, u"사용자id id" },
    Names{ Field::CustomerId, "customerId"_L1,
        u"customertenantid microsoftid tenantid 고객id 테넌트id" },
    Names{ Field::DisplayName, "displayName"_L1, u"표시이름" },
    Names{ Field::Email, "email"_L1, u"이메일 userprincipalname mail" },
    Names{ Field::UsageLocation, "usageLocation"_L1, u"사용위치" },
    Names{ Field::Licences, "licences"_L1, u"licenses 라이선스" },
    Names{ Field::DisabledPlans, "disabledPlans"_L1, u"사용하지않는플랜" },
    Names{ Field::GroupBased, "groupBased"_L1, u"그룹기반라이선스" },
    Names{ Field::GroupNames, "groupNames"_L1, u"그룹이름" },
};

/// Columns of the batch tool that say nothing about what is: not unknown, and not imported.
constexpr std::array batchToolPlans{ "partnertenantid"_L1, "customername"_L1,
    "migrationeligible"_L1, "ncepsa"_L1, "startnewterminnce"_L1, "term"_L1, "billingplan"_L1,
    "seatcount"_L1 };
/// A REST resource says these a second time in another place.
constexpr std::array restRepeats{ "companyprofiletenantid"_L1, "billingprofilecompanyname"_L1,
    "billingprofilelanguage"_L1, "companyprofileaddresscountry"_L1, "allowdelegatedaccess"_L1 };

template <typename Table>
bool holds(const Table &table, const QString &folded)
{
    return std::find(table.begin(), table.end(), folded) != table.end();
}

template <typename Visit>
void forEachName(FileKind kind, Visit visit)
{
    switch (kind) {
    case FileKind::Customers:
        std::for_each(customerNames.begin(), customerNames.end(), visit);
        break;
    case FileKind::Subscriptions:
        std::for_each(subscriptionNames.begin(), subscriptionNames.end(), visit);
        break;
    case FileKind::Users:
        std::for_each(userNames.begin(), userNames.end(), visit);
        break;
    }
}

/// Place of the header among the field's names, 0 best; -1 where it is none of them.
qsizetype rank(const Names &names, const QString &folded)
{
    if (folded == foldedHeader(names.written)) {
        return 0;
    }
    const qsizetype place = names.known.toString().split(u' ', Qt::SkipEmptyParts).indexOf(folded);
    return place < 0 ? -1 : place + 1;
}

} // namespace

QString foldedHeader(const QString &header)
{
    const QString normal = header.normalized(QString::NormalizationForm_C);
    QString folded;
    for (const QChar c : normal) {
        if (c.isLetterOrNumber()) {
            folded += c.toCaseFolded();
        }
    }
    return folded;
}

QString fieldName(Field field)
{
    QString name;
    for (const FileKind kind : { FileKind::Customers, FileKind::Subscriptions, FileKind::Users }) {
        forEachName(kind, [&](const Names &names) {
            if (names.field == field) {
                name = names.written;
            }
        });
    }
    // Written without the batch tool's word in front.
    return field == Field::Term ? u"term"_s : name;
}

QList<Field> exportedFields(FileKind kind)
{
    QList<Field> fields;
    forEachName(kind, [&](const Names &names) {
        if (names.field != Field::AddOn && names.field != Field::IneligibilityReason) {
            fields += names.field;
        }
    });
    return fields;
}

QList<Field> knownFields(FileKind kind)
{
    QList<Field> fields = exportedFields(kind);
    forEachName(kind, [&](const Names &names) {
        if (!fields.contains(names.field)) {
            fields += names.field;
        }
    });
    return fields;
}

bool isFieldName(const QString &name)
{
    const QString folded = foldedHeader(name);
    for (std::size_t i = 0; i < fieldCount; ++i) {
        if (foldedHeader(fieldName(static_cast<Field>(i))) == folded) {
            return true;
        }
    }
    return false;
}

ColumnMatch::ColumnMatch(FileKind kind, const QStringList &header,
    const QHash<QString, QString> &columnMap, const QHash<qsizetype, QString> &chosen)
    : m_header(header)
{
    m_columns.fill(-1);
    QHash<QString, QString> asked;
    for (auto it = columnMap.cbegin(); it != columnMap.cend(); ++it) {
        asked.insert(foldedHeader(it.key()), foldedHeader(it.value()));
    }
    QStringList folded;
    for (const QString &name : header) {
        folded += foldedHeader(name);
    }
    m_batchTool = folded.contains(u"legacysubscriptionid"_s);

    QList<bool> used(header.size(), false);
    forEachName(kind, [&](const Names &names) {
        qsizetype best = -1;
        qsizetype bestRank = -1;
        for (qsizetype i = 0; i < folded.size(); ++i) {
            const auto picked = chosen.constFind(i);
            const auto mapped = asked.constFind(folded.at(i));
            const bool isPicked = picked != chosen.cend();
            const bool isAsked = !isPicked && mapped != asked.cend();
            const QString &wanted = isPicked ? *picked : isAsked ? *mapped : folded.at(i);
            if ((isPicked || isAsked)
                && foldedHeader(wanted) != foldedHeader(fieldName(names.field))) {
                continue;
            }
            const qsizetype found = isPicked ? -1 : isAsked ? 0 : rank(names, folded.at(i)) + 1;
            if ((isPicked || isAsked || found > 0) && !used.at(i)
                && (best < 0 || found < bestRank)) {
                best = i;
                bestRank = found;
            }
        }
        if (best >= 0) {
            m_columns[static_cast<std::size_t>(names.field)] = best;
            used[best] = true;
        }
    });
    for (qsizetype i = 0; i < header.size(); ++i) {
        const bool isIdle = !chosen.contains(i)
            && ((m_batchTool && holds(batchToolPlans, folded.at(i)))
                || holds(restRepeats, folded.at(i)));
        if (!used.at(i) && !isIdle && !header.at(i).trimmed().isEmpty()) {
            m_unknown += header.at(i);
        }
    }
}

QString ColumnMatch::fieldAt(qsizetype column) const
{
    const auto found = std::find(m_columns.cbegin(), m_columns.cend(), column);
    return found == m_columns.cend() ? QString()
                                     : fieldName(static_cast<Field>(found - m_columns.cbegin()));
}

QString ColumnMatch::spelling(Field field) const
{
    return has(field) ? m_header.at(column(field)) : fieldName(field);
}

bool ColumnMatch::hasAny() const
{
    return std::any_of(m_columns.cbegin(), m_columns.cend(), [](qsizetype at) { return at >= 0; });
}

} // namespace exchange
