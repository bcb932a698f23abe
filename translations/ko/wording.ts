<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko_KR" sourcelanguage="en">
<context>
    <name>letters</name>
    <message>
        <source>New product: %1</source>
        <translation>새 제품: %1</translation>
    </message>
    <message>
        <source>us</source>
        <translation>자사</translation>
    </message>
    <message>
        <source>another reseller</source>
        <translation>다른 재판매인</translation>
    </message>
    <message>
        <source>To be cancelled: %1 (bought from: %2, subscription ID: %3)</source>
        <translation>취소할 구독: %1(구입처: %2, 구독 ID: %3)</translation>
    </message>
    <message>
        <source>The new product adds services that the other subscription already has: %1. The upgrade is possible only after that subscription has been cancelled.</source>
        <translation>새 제품에 추가되는 서비스가 이미 다른 구독에 있습니다: %1. 해당 구독을 취소해야 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>You already have a subscription to the new product. The upgrade is possible only after that subscription has been cancelled.</source>
        <translation>새 제품의 구독이 이미 있습니다. 해당 구독을 취소해야 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>We would like to upgrade one of your subscriptions and need your help with it.</source>
        <translation>안녕하세요. 사용 중인 구독을 업그레이드하는 데 도움이 필요하여 연락드립니다.</translation>
    </message>
    <message>
        <source>Please tell us whether we may cancel the subscription.</source>
        <translation>해당 구독을 취소해도 되는지 알려 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>Please ask the seller named above to cancel the subscription, and tell us when it is done.</source>
        <translation>위에 적은 구입처에 구독 취소를 요청하시고, 취소가 완료되면 알려 주시기 바랍니다.</translation>
    </message>
    <message>
        <source>Users lose access to its services when it is cancelled, so please save the data that you need beforehand. We will then check again and carry out the upgrade.</source>
        <translation>구독을 취소하면 사용자가 서비스를 사용할 수 없게 되므로 필요한 데이터를 미리 보관해 두시기 바랍니다. 취소된 후 다시 확인하여 업그레이드를 진행하겠습니다.</translation>
    </message>
    <message>
        <source>Request to cancel a subscription before the upgrade</source>
        <translation>업그레이드를 위한 구독 취소 요청</translation>
    </message>
    <message>
        <source>Bought from: %1</source>
        <translation>구입처: %1</translation>
    </message>
    <message>
        <source>Subscription ID: %1</source>
        <translation>구독 ID: %1</translation>
    </message>
    <message>
        <source>You have a subscription that you bought elsewhere. We can support you with it, but only its seller can change, upgrade or cancel it.</source>
        <translation>안녕하세요. 다른 곳에서 구입하신 구독과 관련하여 연락드립니다. 지원은 자사에서도 해 드릴 수 있지만 구독의 변경, 업그레이드, 취소는 구입처에서만 할 수 있습니다.</translation>
    </message>
    <message>
        <source>If you would like to have it from us, please ask the seller named above to cancel it, or let it end, and tell us when it is done. We will then set up the subscription that you need.</source>
        <translation>자사에서 구독을 사용하시려면 위에 적은 구입처에 구독 취소를 요청하시거나 구독이 만료된 후 알려 주시기 바랍니다. 이후 필요한 구독을 준비해 드리겠습니다.</translation>
    </message>
    <message>
        <source>Users lose access to its services when it is cancelled, so please save the data that you need beforehand.</source>
        <translation>구독을 취소하면 사용자가 서비스를 사용할 수 없게 되므로 필요한 데이터를 미리 보관해 두시기 바랍니다.</translation>
    </message>
    <message>
        <source>Request to cancel a subscription with another seller</source>
        <translation>다른 곳에서 구입한 구독의 취소 요청</translation>
    </message>
    <message>
        <source>Primary domain name: %1</source>
        <translation>주 도메인 이름: %1</translation>
    </message>
    <message>
        <source>Services to be added: %1</source>
        <translation>추가할 서비스: %1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>링크: %1</translation>
    </message>
    <message>
        <source>You have granted us delegated admin privileges, but some services are left out. To upgrade and support your subscriptions we need the privileges for these as well.</source>
        <translation>안녕하세요. 위임된 관리자 권한에서 제외된 서비스가 있어 연락드립니다. 구독을 업그레이드하고 지원하려면 해당 서비스에 대한 권한도 필요합니다.</translation>
    </message>
    <message>
        <source>To upgrade and support your subscriptions we need delegated admin privileges for your organisation.</source>
        <translation>안녕하세요. 구독을 업그레이드하고 지원하려면 위임된 관리자 권한이 필요하여 연락드립니다.</translation>
    </message>
    <message>
        <source>Please open the link, sign in to the admin center as a global admin, and accept our request for delegated admin privileges under Settings &gt; Partner relationships. You can remove the privileges there at any time.</source>
        <translation>링크를 열고 글로벌 관리자로 관리 센터에 로그인한 후 설정 &gt; 파트너 관계에서 위임된 관리자 권한 요청을 수락해 주시기 바랍니다. 권한은 같은 곳에서 언제든지 제거할 수 있습니다.</translation>
    </message>
    <message>
        <source>We will check again once you have accepted the request.</source>
        <translation>요청을 수락하신 후 다시 확인하겠습니다.</translation>
    </message>
    <message>
        <source>Request for delegated admin privileges</source>
        <translation>위임된 관리자 권한 요청</translation>
    </message>
    <message>
        <source>To the administrator of %1,</source>
        <translation>%1 담당자님께</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>감사합니다.</translation>
    </message>
    <message>
        <source>Kind regards
%1</source>
        <translation>감사합니다.
%1 드림</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>제목: %1</translation>
    </message>
    <message>
        <source>Current subscription: %1</source>
        <translation>현재 구독: %1</translation>
    </message>
    <message>
        <source>Microsoft directly</source>
        <translation>직접 구입</translation>
    </message>
    <message>
        <source>Microsoft volume licensing</source>
        <translation>볼륨 라이선스</translation>
    </message>
</context>
<context>
    <name>wording</name>
    <message>
        <source>%1 and %2 cannot be used together.</source>
        <translation>함께 사용할 수 없는 플랜입니다: %1, %2</translation>
    </message>
    <message>
        <source>%1 needs a plan that the new product does not have: %2.</source>
        <translation>필요한 플랜이 새 제품에 없습니다: %2(서비스: %1)</translation>
    </message>
    <message>
        <source>There are not enough licences for this account.</source>
        <translation>이 계정에 할당할 라이선스가 부족합니다.</translation>
    </message>
    <message>
        <source>The account has no usage location.</source>
        <translation>계정에 사용 위치가 설정되어 있지 않습니다.</translation>
    </message>
    <message>
        <source>%1 is not available in the usage location: %2.</source>
        <translation>계정의 사용 위치에서 제공되지 않는 서비스입니다: %1(%2)</translation>
    </message>
    <message>
        <source>The new product does not include %1.</source>
        <translation>새 제품에 포함되지 않는 서비스입니다: %1</translation>
    </message>
    <message>
        <source>The licence comes from a group.</source>
        <translation>그룹에서 할당된 라이선스입니다.</translation>
    </message>
    <message>
        <source>The licence comes from a group: %1.</source>
        <translation>그룹에서 할당된 라이선스입니다: %1</translation>
    </message>
    <message>
        <source>This service was switched off for the account and is on again: %1.</source>
        <translation>이 계정에서 꺼 두었던 서비스가 다시 켜졌습니다: %1</translation>
    </message>
    <message>
        <source>The licence did not move with the upgrade.</source>
        <translation>업그레이드할 때 이전되지 않은 라이선스입니다.</translation>
    </message>
    <message>
        <source>Remove the licence for %1 from the account, then assign the new one.</source>
        <translation>계정에서 기존 플랜(%1)의 라이선스를 제거한 후 새 라이선스를 할당하세요.</translation>
    </message>
    <message>
        <source>Assign a plan that supports it, or remove the licence for %1.</source>
        <translation>이 서비스를 지원하는 플랜을 할당하거나 이 서비스의 라이선스를 제거하세요.</translation>
    </message>
    <message>
        <source>Add licences or free one, then assign it.</source>
        <translation>라이선스를 추가하거나 다른 계정에서 회수한 후 할당하세요.</translation>
    </message>
    <message>
        <source>Set the usage location, then assign the licence.</source>
        <translation>사용 위치를 설정한 후 라이선스를 할당하세요.</translation>
    </message>
    <message>
        <source>Check the usage location of the account, or switch this service off.</source>
        <translation>계정의 사용 위치를 확인하거나 이 서비스를 끄세요.</translation>
    </message>
    <message>
        <source>Tell the user that the data stays and access ends.</source>
        <translation>데이터는 유지되지만 더 이상 사용할 수 없음을 사용자에게 안내하세요.</translation>
    </message>
    <message>
        <source>Change the licence of the group.</source>
        <translation>그룹의 라이선스를 변경하세요.</translation>
    </message>
    <message>
        <source>Switch it off again if it is not needed.</source>
        <translation>필요하지 않으면 다시 끄세요.</translation>
    </message>
    <message>
        <source>Assign %1 in the Office 365 admin center operated by 21Vianet.</source>
        <translation>21Vianet에서 운영하는 Office 365 관리 센터에서 새 제품(%1)을 할당하세요.</translation>
    </message>
    <message>
        <source>All services</source>
        <translation>모든 서비스</translation>
    </message>
    <message>
        <source>The subscription is active</source>
        <translation>구독 활성 상태</translation>
    </message>
    <message>
        <source>You have delegated admin privileges</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>No subscription already has the additional services</source>
        <translation>추가 서비스 중복 없음</translation>
    </message>
    <message>
        <source>The customer does not already have the target</source>
        <translation>새 제품 미보유</translation>
    </message>
    <message>
        <source>Pass</source>
        <translation>충족</translation>
    </message>
    <message>
        <source>Fail</source>
        <translation>미충족</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>미확인</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>확인하지 못했습니다. 이유: %1</translation>
    </message>
    <message>
        <source>the product has no upgrade path</source>
        <translation>업그레이드 경로가 없는 제품</translation>
    </message>
    <message>
        <source>The status is Active, not suspended or cancelled.</source>
        <translation>활성 상태이며 일시 중단되거나 취소되지 않았습니다.</translation>
    </message>
    <message>
        <source>The status is %1. Only an active subscription can be upgraded.</source>
        <translation>현재 상태: %1. 활성 상태인 구독만 업그레이드할 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n of 4 conditions are not met.</source>
        <translation>
            <numerusform>조건 4개 중 %n개가 충족되지 않았습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Granted for this customer and service.</source>
        <translation>이 고객과 서비스에 대한 권한을 받았습니다.</translation>
    </message>
    <message>
        <source>Granted on %1 for this customer and service.</source>
        <translation>%1에 이 고객과 서비스에 대한 권한을 받았습니다.</translation>
    </message>
    <message>
        <source>Requested. The customer has not accepted yet.</source>
        <translation>권한을 요청했습니다. 고객이 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>Requested on %1. The customer has not accepted yet.</source>
        <translation>%1에 권한을 요청했습니다. 고객이 아직 수락하지 않았습니다.</translation>
    </message>
    <message>
        <source>The customer removed the privileges.</source>
        <translation>고객이 권한을 제거했습니다.</translation>
    </message>
    <message>
        <source>The customer removed the privileges on %1.</source>
        <translation>%1에 고객이 권한을 제거했습니다.</translation>
    </message>
    <message>
        <source>The privileges do not cover: %1.</source>
        <translation>권한에서 제외된 서비스가 있습니다: %1</translation>
    </message>
    <message>
        <source>You have no delegated admin privileges for this customer and service.</source>
        <translation>이 고객과 서비스에 대한 위임된 관리자 권한이 없습니다.</translation>
    </message>
    <message>
        <source>This upgrade adds no service.</source>
        <translation>이 업그레이드로 추가되는 서비스가 없습니다.</translation>
    </message>
    <message>
        <source>No other subscription has a service that this upgrade adds.</source>
        <translation>이 업그레이드로 추가되는 서비스가 다른 구독에 없습니다.</translation>
    </message>
    <message>
        <source>%1, bought from %2, already has services that this upgrade adds: %3.</source>
        <translation>추가되는 서비스가 이미 다른 구독에 있습니다: %3. 구독: %1, 구입처: %2</translation>
    </message>
    <message>
        <source>Not compared, because the product is unknown: %1.</source>
        <translation>알 수 없는 제품이므로 비교하지 않은 구독: %1</translation>
    </message>
    <message>
        <source>The customer has no subscription to %1.</source>
        <translation>고객에게 %1 구독이 없습니다.</translation>
    </message>
    <message>
        <source>The customer already has %1, bought from %2.</source>
        <translation>고객에게 이미 %1 구독이 있습니다. 구입처: %2</translation>
    </message>
    <message>
        <source>An internal error stopped this action. Nothing was changed.</source>
        <translation>내부 오류로 작업을 완료하지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Try again. If it happens again, copy the details and contact support.</source>
        <translation>다시 시도하세요. 같은 오류가 계속되면 세부 정보를 복사하여 지원팀에 문의하세요.</translation>
    </message>
    <message>
        <source>The action was stopped. Nothing was changed.</source>
        <translation>작업을 중지했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Start it again when you are ready.</source>
        <translation>필요하면 다시 시작하세요.</translation>
    </message>
    <message>
        <source>The database already has customers. Nothing was changed.</source>
        <translation>데이터베이스에 이미 고객이 있습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Choose another file, or confirm that its content is replaced (--force).</source>
        <translation>다른 파일을 선택하거나 기존 내용을 바꾸도록 지정하세요(--force).</translation>
    </message>
    <message>
        <source>The request cannot be carried out like this. Nothing was changed.</source>
        <translation>요청 형식이 올바르지 않아 처리하지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>This is not allowed here: %1. Nothing was changed.</source>
        <translation>여기에서는 사용할 수 없습니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Check the options and values, then try again.</source>
        <translation>옵션과 값을 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file could not be read: %1. Nothing was changed.</source>
        <translation>파일을 읽지 못했습니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Reason: %1</source>
        <translation>이유: %1</translation>
    </message>
    <message>
        <source>Check the file and its format, then try again.</source>
        <translation>파일과 형식을 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>A value is not what it should be. Nothing was changed.</source>
        <translation>올바르지 않은 값이 있습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>This value cannot be used: %1. Nothing was changed.</source>
        <translation>사용할 수 없는 값입니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Correct the value, then try again.</source>
        <translation>값을 수정한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Several records fit. Nothing was changed.</source>
        <translation>일치하는 항목이 여러 개입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Several records fit: %1. Nothing was changed.</source>
        <translation>일치하는 항목이 여러 개입니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Enter more of the ID or the full name.</source>
        <translation>ID를 더 길게 입력하거나 전체 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>The subscription was not found. It may have been removed.</source>
        <translation>구독을 찾을 수 없습니다. 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The customer was not found. It may have been removed.</source>
        <translation>고객을 찾을 수 없습니다. 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The product was not found in the catalogue.</source>
        <translation>카탈로그에서 제품을 찾을 수 없습니다.</translation>
    </message>
    <message>
        <source>The account was not found. It may have been removed.</source>
        <translation>계정을 찾을 수 없습니다. 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>The record was not found. It may have been removed.</source>
        <translation>항목을 찾을 수 없습니다. 삭제되었을 수 있습니다.</translation>
    </message>
    <message>
        <source>Update the list, then try again.</source>
        <translation>목록을 업데이트한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Check this ID or name: %1</source>
        <translation>이 ID 또는 이름을 확인하세요: %1</translation>
    </message>
    <message>
        <source>Someone else changed this subscription at %1.</source>
        <translation>%1에 다른 사용자가 이 구독을 변경했습니다.</translation>
    </message>
    <message>
        <source>Someone else changed this subscription.</source>
        <translation>다른 사용자가 이 구독을 변경했습니다.</translation>
    </message>
    <message>
        <source>Check it and try again.</source>
        <translation>내용을 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Your role cannot do this. Nothing was changed.</source>
        <translation>현재 역할로는 이 작업을 할 수 없습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Ask somebody whose role allows it.</source>
        <translation>역할에 이 권한이 있는 사용자에게 요청하세요.</translation>
    </message>
    <message>
        <source>Roles that can: %1.</source>
        <translation>업그레이드할 수 있는 역할: %1</translation>
    </message>
    <message>
        <source>The number of licences cannot be changed while the subscription is suspended.</source>
        <translation>일시 중단된 구독의 라이선스 수는 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Reactivate it, then try again.</source>
        <translation>구독을 다시 활성화한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be changed. Nothing was changed.</source>
        <translation>취소된 구독은 변경할 수 없습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Add a new subscription.</source>
        <translation>새 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>A rule does not allow this. Nothing was changed.</source>
        <translation>규칙에 따라 허용되지 않는 작업입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Check the reasons, then try again.</source>
        <translation>이유를 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Enter another number of licences.</source>
        <translation>다른 라이선스 수를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter %1 to %2.</source>
        <translation>%1~%2 범위에서 입력하세요.</translation>
    </message>
    <message numerus="yes">
        <source>%n licences are assigned. Enter at least %n, or unassign some first.</source>
        <translation>
            <numerusform>할당된 라이선스: %n개. %n개 이상을 입력하거나 먼저 할당을 해제하세요.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 allows at most %n licences.</source>
        <translation>
            <numerusform>라이선스를 최대 %n개까지 사용할 수 있는 제품입니다: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>This number of licences is not allowed. Nothing was changed.</source>
        <translation>사용할 수 없는 라이선스 수입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Another program is using the database. Nothing was changed.</source>
        <translation>다른 프로그램에서 데이터베이스를 사용하고 있습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>%1 is in use, or was not closed. Nothing was changed.</source>
        <translation>사용 중이거나 닫히지 않은 파일입니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Close the program that uses it, or open it once and close it; or choose another file.</source>
        <translation>이 파일을 사용하는 프로그램을 닫거나, 파일을 한 번 열었다가 닫으세요. 다른 파일을 선택할 수도 있습니다.</translation>
    </message>
    <message>
        <source>Close the other program, or try again in a moment.</source>
        <translation>다른 프로그램을 닫거나 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The file could not be saved. Nothing was changed.</source>
        <translation>파일을 저장하지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Check the folder and its permissions.</source>
        <translation>폴더와 쓰기 권한을 확인하세요.</translation>
    </message>
    <message>
        <source>There is not enough disk space. Nothing was saved.</source>
        <translation>디스크 공간이 부족합니다. 저장된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Free some disk space, then try again. If there is enough, check the limit on the size of files.</source>
        <translation>디스크 공간을 확보한 후 다시 시도하세요. 공간이 충분하면 파일 크기 제한을 확인하세요.</translation>
    </message>
    <message>
        <source>There is no database here.</source>
        <translation>데이터베이스가 없습니다.</translation>
    </message>
    <message>
        <source>There is no database here: %1.</source>
        <translation>이 위치에 데이터베이스가 없습니다: %1.</translation>
    </message>
    <message>
        <source>Choose another file, load the demo data, or import customers.</source>
        <translation>다른 파일을 선택하거나, 데모 데이터를 불러오거나, 고객을 가져오세요.</translation>
    </message>
    <message>
        <source>This file is not a Partner Desk database. It was not changed.</source>
        <translation>파트너 데스크 데이터베이스가 아닌 파일입니다. 파일은 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>This file is not a Partner Desk database: %1. It was not changed.</source>
        <translation>파트너 데스크 데이터베이스가 아닌 파일입니다: %1. 파일은 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>This database was made by a newer version.</source>
        <translation>더 새로운 버전에서 만든 데이터베이스입니다.</translation>
    </message>
    <message>
        <source>Update Partner Desk to open it.</source>
        <translation>파트너 데스크를 업데이트한 후 여세요.</translation>
    </message>
    <message>
        <source>The database is damaged and was not opened.</source>
        <translation>데이터베이스가 손상되어 열지 않았습니다.</translation>
    </message>
    <message>
        <source>Restore a backup.</source>
        <translation>백업에서 복원하세요.</translation>
    </message>
    <message>
        <source>The data could not be read or saved. Nothing was changed.</source>
        <translation>데이터를 읽거나 저장하지 못했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be read or saved: %1. Nothing was changed.</source>
        <translation>파일을 읽거나 저장하지 못했습니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Check the disk and the permissions of the folder, then try again.</source>
        <translation>디스크와 폴더 권한을 확인한 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>Subscription created</source>
        <translation>구독 생성</translation>
    </message>
    <message>
        <source>Subscription upgraded</source>
        <translation>구독 업그레이드</translation>
    </message>
    <message>
        <source>Upgraded to %1</source>
        <translation>업그레이드한 새 제품: %1</translation>
    </message>
    <message>
        <source>Created by an upgrade</source>
        <translation>업그레이드로 구독 생성</translation>
    </message>
    <message>
        <source>Created by an upgrade from %1</source>
        <translation>업그레이드로 구독 생성(기존 구독: %1)</translation>
    </message>
    <message>
        <source>Licences changed from %1 to %2</source>
        <translation>라이선스를 %1개에서 %2개로 변경</translation>
    </message>
    <message>
        <source>Licences changed</source>
        <translation>라이선스 수 변경</translation>
    </message>
    <message>
        <source>Subscription suspended</source>
        <translation>구독 일시 중단</translation>
    </message>
    <message>
        <source>Subscription reactivated</source>
        <translation>구독 다시 활성화</translation>
    </message>
    <message>
        <source>Subscription cancelled</source>
        <translation>구독 취소</translation>
    </message>
    <message>
        <source>Add-on cancelled</source>
        <translation>추가 기능 취소</translation>
    </message>
    <message>
        <source>Delegated admin privileges requested</source>
        <translation>위임된 관리자 권한 요청됨</translation>
    </message>
    <message>
        <source>Delegated admin privileges granted</source>
        <translation>위임된 관리자 권한 부여됨</translation>
    </message>
    <message>
        <source>Delegated admin privileges removed</source>
        <translation>위임된 관리자 권한 제거됨</translation>
    </message>
    <message>
        <source>Customers imported</source>
        <translation>고객 가져오기</translation>
    </message>
    <message>
        <source>Large database of invented customers created</source>
        <translation>가상 고객으로 큰 데이터베이스 만들기</translation>
    </message>
    <message>
        <source>Demo data loaded</source>
        <translation>데모 데이터 불러오기</translation>
    </message>
    <message>
        <source>Microsoft ID</source>
        <translation>Microsoft ID</translation>
    </message>
    <message>
        <source>Company name</source>
        <translation>회사 이름</translation>
    </message>
    <message>
        <source>Local name</source>
        <translation>현지 이름</translation>
    </message>
    <message>
        <source>Primary domain name</source>
        <translation>주 도메인 이름</translation>
    </message>
    <message>
        <source>Market</source>
        <translation>국가/지역</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>언어</translation>
    </message>
    <message>
        <source>Cloud</source>
        <translation>클라우드</translation>
    </message>
    <message>
        <source>Relationship</source>
        <translation>관계</translation>
    </message>
    <message>
        <source>Delegated admin privileges</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>Excluded services</source>
        <translation>권한에서 제외된 서비스</translation>
    </message>
    <message>
        <source>Subscription ID</source>
        <translation>구독 ID</translation>
    </message>
    <message>
        <source>Product ID</source>
        <translation>제품 ID</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>제품</translation>
    </message>
    <message>
        <source>Nickname</source>
        <translation>구독 애칭</translation>
    </message>
    <message>
        <source>Number of licences</source>
        <translation>라이선스 수</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>상태</translation>
    </message>
    <message>
        <source>Creation date</source>
        <translation>만든 날짜</translation>
    </message>
    <message>
        <source>Start date</source>
        <translation>시작일</translation>
    </message>
    <message>
        <source>End date</source>
        <translation>종료일</translation>
    </message>
    <message>
        <source>Billing frequency</source>
        <translation>청구 주기</translation>
    </message>
    <message>
        <source>Commitment term</source>
        <translation>약정 기간</translation>
    </message>
    <message>
        <source>Auto-renew</source>
        <translation>자동 갱신</translation>
    </message>
    <message>
        <source>Trial</source>
        <translation>평가판</translation>
    </message>
    <message>
        <source>Base subscription ID</source>
        <translation>기본 구독 ID</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>주문 번호</translation>
    </message>
    <message>
        <source>Bought from</source>
        <translation>구입처</translation>
    </message>
    <message>
        <source>Reseller</source>
        <translation>재판매인</translation>
    </message>
    <message>
        <source>Unit price</source>
        <translation>단가</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>통화</translation>
    </message>
    <message>
        <source>User ID</source>
        <translation>사용자 ID</translation>
    </message>
    <message>
        <source>Display name</source>
        <translation>표시 이름</translation>
    </message>
    <message>
        <source>Email</source>
        <translation>이메일</translation>
    </message>
    <message>
        <source>Usage location</source>
        <translation>사용 위치</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>라이선스</translation>
    </message>
    <message>
        <source>Switched-off plans</source>
        <translation>사용하지 않는 플랜</translation>
    </message>
    <message>
        <source>Group-based licence</source>
        <translation>그룹 기반 라이선스</translation>
    </message>
    <message>
        <source>Enter a value in this column.</source>
        <translation>이 열에 값을 입력하세요.</translation>
    </message>
    <message>
        <source>Keep one of the two rows, or correct the ID.</source>
        <translation>두 행 중 하나만 남기거나 ID를 수정하세요.</translation>
    </message>
    <message>
        <source>Write all 36 characters, as in 4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4.</source>
        <translation>4be1b7d0-52c3-4f0e-9a61-0c7d2f81a9e4와 같이 36자를 모두 입력하세요.</translation>
    </message>
    <message>
        <source>Correct the year, month or day.</source>
        <translation>연, 월, 일을 수정하세요.</translation>
    </message>
    <message>
        <source>Write one of the allowed values.</source>
        <translation>사용할 수 있는 값 중 하나를 입력하세요.</translation>
    </message>
    <message>
        <source>Add the base subscription to the file, or import it first.</source>
        <translation>기본 구독을 파일에 추가하거나 먼저 가져오세요.</translation>
    </message>
    <message>
        <source>Correct the base subscription of one of them.</source>
        <translation>이 중 한 구독의 기본 구독 ID를 수정하세요.</translation>
    </message>
    <message>
        <source>Export the file again, or close the quoted value.</source>
        <translation>파일을 다시 내보내거나 값을 닫는 따옴표를 추가하세요.</translation>
    </message>
    <message>
        <source>Shorten the value.</source>
        <translation>값을 줄이세요.</translation>
    </message>
    <message>
        <source>Check the separators and quotes of this row.</source>
        <translation>이 행의 구분 기호와 따옴표를 확인하세요.</translation>
    </message>
    <message>
        <source>Write the names of the columns in the first row.</source>
        <translation>첫 행에 열 이름을 입력하세요.</translation>
    </message>
    <message>
        <source>Add the column, or match another one with it.</source>
        <translation>열을 추가하거나 다른 열을 매핑하세요.</translation>
    </message>
    <message>
        <source>Check the customer of this row, or correct the ID.</source>
        <translation>이 행의 고객을 확인하거나 ID를 수정하세요.</translation>
    </message>
    <message>
        <source>%1 is missing.</source>
        <translation>필수 값이 없습니다: %1</translation>
    </message>
    <message>
        <source>This ID stands in the file twice.</source>
        <translation>같은 ID가 파일에 두 번 있습니다.</translation>
    </message>
    <message>
        <source>This ID is already in row %1.</source>
        <translation>같은 ID가 %1행에 이미 있습니다.</translation>
    </message>
    <message>
        <source>No customer has this ID. Import the customer first.</source>
        <translation>이 ID의 고객이 없습니다. 고객을 먼저 가져오세요.</translation>
    </message>
    <message>
        <source>No subscription has this ID. Import the subscription first.</source>
        <translation>이 ID의 구독이 없습니다. 구독을 먼저 가져오세요.</translation>
    </message>
    <message>
        <source>This is not a full ID (GUID).</source>
        <translation>올바른 ID(GUID)가 아닙니다.</translation>
    </message>
    <message>
        <source>Enter a whole number.</source>
        <translation>정수를 입력하세요.</translation>
    </message>
    <message>
        <source>Enter a whole number from %1 to %2.</source>
        <translation>%1~%2 범위의 정수를 입력하세요.</translation>
    </message>
    <message>
        <source>This date does not exist. Write it as 2020-05-12.</source>
        <translation>없는 날짜입니다. 2020-05-12 형식으로 입력하세요.</translation>
    </message>
    <message>
        <source>%1 is not allowed here.</source>
        <translation>사용할 수 없는 값입니다: %1</translation>
    </message>
    <message>
        <source>%1 is not allowed here. Allowed: %2.</source>
        <translation>사용할 수 없는 값입니다: %1. 사용할 수 있는 값: %2</translation>
    </message>
    <message>
        <source>The base subscription of this add-on is missing.</source>
        <translation>이 추가 기능의 기본 구독이 없습니다.</translation>
    </message>
    <message>
        <source>These subscriptions name each other as base: %1.</source>
        <translation>기본 구독이 서로를 가리킵니다: %1</translation>
    </message>
    <message>
        <source>The file ends inside a quoted value. It may be cut off.</source>
        <translation>따옴표로 묶은 값이 닫히지 않은 채 파일이 끝났습니다. 파일이 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>The value has a control character at position %1. Remove it.</source>
        <translation>값의 %1번째 위치에 제어 문자가 있습니다. 제거하세요.</translation>
    </message>
    <message>
        <source>The value is longer than %1.</source>
        <translation>값이 너무 깁니다. 최대 길이: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n characters</source>
        <translation>
            <numerusform>%n자</numerusform>
        </translation>
    </message>
    <message>
        <source>The text encoding is not recognised. Save the file as UTF-8.</source>
        <translation>텍스트 인코딩을 인식하지 못했습니다. 파일을 UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>The file has no row with names of columns.</source>
        <translation>파일에 열 이름이 있는 행이 없습니다.</translation>
    </message>
    <message>
        <source>The file has no column for: %1.</source>
        <translation>파일에 필요한 열이 없습니다: %1</translation>
    </message>
    <message>
        <source>This ID belongs to another customer.</source>
        <translation>다른 고객의 ID입니다.</translation>
    </message>
    <message>
        <source>Unknown product. It is kept without an upgrade path.</source>
        <translation>알 수 없는 제품입니다. 업그레이드 경로 없이 저장됩니다.</translation>
    </message>
    <message numerus="yes">
        <source>Product: %1, %n rows.</source>
        <translation>
            <numerusform>제품: %1, %n행.</numerusform>
        </translation>
    </message>
    <message>
        <source>Unknown product. Did you mean this one: %1?</source>
        <translation>알 수 없는 제품입니다. 비슷한 제품: %1</translation>
    </message>
    <message>
        <source>Columns that are not imported: %1.</source>
        <translation>가져오지 않는 열: %1</translation>
    </message>
    <message>
        <source>The file has no status column. The subscriptions are imported as active.</source>
        <translation>파일에 상태 열이 없습니다. 구독을 활성 상태로 가져옵니다.</translation>
    </message>
    <message>
        <source>The file does not say who granted delegated admin privileges. The customers are imported as: %1.</source>
        <translation>파일에 위임된 관리자 권한 정보가 없습니다. 가져오는 고객의 권한 상태: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n subscriptions are imported as suspended: the reason column says that they are not active.</source>
        <translation>
            <numerusform>이유 열에 활성 상태가 아닌 것으로 표시된 구독 %n개를 일시 중단된 상태로 가져옵니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows will be imported, %1 skipped. Nothing is saved until the last row.</source>
        <translation>
            <numerusform>%n행을 가져오고 %1행을 건너뜁니다. 마지막 행까지 처리한 후 저장됩니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Importing row %1 of %2</source>
        <translation>%2행 중 %1행 가져오는 중</translation>
    </message>
    <message numerus="yes">
        <source>%n customers and 1 subscription were imported.</source>
        <translation>
            <numerusform>고객 %n곳과 구독 1개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customers and %1 subscriptions were imported.</source>
        <translation>
            <numerusform>고객 %n곳과 구독 %1개를 가져왔습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The import was stopped. Nothing was changed.</source>
        <translation>가져오기를 중지했습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>United Arab Emirates</source>
        <translation>아랍에미리트</translation>
    </message>
    <message>
        <source>Armenia</source>
        <translation>아르메니아</translation>
    </message>
    <message>
        <source>Argentina</source>
        <translation>아르헨티나</translation>
    </message>
    <message>
        <source>Austria</source>
        <translation>오스트리아</translation>
    </message>
    <message>
        <source>Australia</source>
        <translation>오스트레일리아</translation>
    </message>
    <message>
        <source>Azerbaijan</source>
        <translation>아제르바이잔</translation>
    </message>
    <message>
        <source>Bosnia and Herzegovina</source>
        <translation>보스니아 헤르체고비나</translation>
    </message>
    <message>
        <source>Bangladesh</source>
        <translation>방글라데시</translation>
    </message>
    <message>
        <source>Belgium</source>
        <translation>벨기에</translation>
    </message>
    <message>
        <source>Bulgaria</source>
        <translation>불가리아</translation>
    </message>
    <message>
        <source>Bahrain</source>
        <translation>바레인</translation>
    </message>
    <message>
        <source>Brunei</source>
        <translation>브루나이</translation>
    </message>
    <message>
        <source>Bolivia</source>
        <translation>볼리비아</translation>
    </message>
    <message>
        <source>Brazil</source>
        <translation>브라질</translation>
    </message>
    <message>
        <source>Belarus</source>
        <translation>벨라루스</translation>
    </message>
    <message>
        <source>Canada</source>
        <translation>캐나다</translation>
    </message>
    <message>
        <source>Switzerland</source>
        <translation>스위스</translation>
    </message>
    <message>
        <source>Chile</source>
        <translation>칠레</translation>
    </message>
    <message>
        <source>China</source>
        <translation>중국</translation>
    </message>
    <message>
        <source>Colombia</source>
        <translation>콜롬비아</translation>
    </message>
    <message>
        <source>Costa Rica</source>
        <translation>코스타리카</translation>
    </message>
    <message>
        <source>Cuba</source>
        <translation>쿠바</translation>
    </message>
    <message>
        <source>Cyprus</source>
        <translation>키프로스</translation>
    </message>
    <message>
        <source>Czechia</source>
        <translation>체코</translation>
    </message>
    <message>
        <source>Germany</source>
        <translation>독일</translation>
    </message>
    <message>
        <source>Denmark</source>
        <translation>덴마크</translation>
    </message>
    <message>
        <source>Dominican Republic</source>
        <translation>도미니카 공화국</translation>
    </message>
    <message>
        <source>Algeria</source>
        <translation>알제리</translation>
    </message>
    <message>
        <source>Ecuador</source>
        <translation>에콰도르</translation>
    </message>
    <message>
        <source>Estonia</source>
        <translation>에스토니아</translation>
    </message>
    <message>
        <source>Egypt</source>
        <translation>이집트</translation>
    </message>
    <message>
        <source>Spain</source>
        <translation>스페인</translation>
    </message>
    <message>
        <source>Ethiopia</source>
        <translation>에티오피아</translation>
    </message>
    <message>
        <source>Finland</source>
        <translation>핀란드</translation>
    </message>
    <message>
        <source>France</source>
        <translation>프랑스</translation>
    </message>
    <message>
        <source>United Kingdom</source>
        <translation>영국</translation>
    </message>
    <message>
        <source>Georgia</source>
        <translation>조지아</translation>
    </message>
    <message>
        <source>Ghana</source>
        <translation>가나</translation>
    </message>
    <message>
        <source>Greece</source>
        <translation>그리스</translation>
    </message>
    <message>
        <source>Guatemala</source>
        <translation>과테말라</translation>
    </message>
    <message>
        <source>Hong Kong SAR</source>
        <translation>홍콩 특별 행정구</translation>
    </message>
    <message>
        <source>Honduras</source>
        <translation>온두라스</translation>
    </message>
    <message>
        <source>Croatia</source>
        <translation>크로아티아</translation>
    </message>
    <message>
        <source>Hungary</source>
        <translation>헝가리</translation>
    </message>
    <message>
        <source>Indonesia</source>
        <translation>인도네시아</translation>
    </message>
    <message>
        <source>Ireland</source>
        <translation>아일랜드</translation>
    </message>
    <message>
        <source>Israel</source>
        <translation>이스라엘</translation>
    </message>
    <message>
        <source>India</source>
        <translation>인도</translation>
    </message>
    <message>
        <source>Iraq</source>
        <translation>이라크</translation>
    </message>
    <message>
        <source>Iran</source>
        <translation>이란</translation>
    </message>
    <message>
        <source>Iceland</source>
        <translation>아이슬란드</translation>
    </message>
    <message>
        <source>Italy</source>
        <translation>이탈리아</translation>
    </message>
    <message>
        <source>Jamaica</source>
        <translation>자메이카</translation>
    </message>
    <message>
        <source>Jordan</source>
        <translation>요르단</translation>
    </message>
    <message>
        <source>Japan</source>
        <translation>일본</translation>
    </message>
    <message>
        <source>Kenya</source>
        <translation>케냐</translation>
    </message>
    <message>
        <source>Cambodia</source>
        <translation>캄보디아</translation>
    </message>
    <message>
        <source>North Korea</source>
        <translation>북한</translation>
    </message>
    <message>
        <source>Korea</source>
        <translation>대한민국</translation>
    </message>
    <message>
        <source>Kuwait</source>
        <translation>쿠웨이트</translation>
    </message>
    <message>
        <source>Kazakhstan</source>
        <translation>카자흐스탄</translation>
    </message>
    <message>
        <source>Laos</source>
        <translation>라오스</translation>
    </message>
    <message>
        <source>Lebanon</source>
        <translation>레바논</translation>
    </message>
    <message>
        <source>Liechtenstein</source>
        <translation>리히텐슈타인</translation>
    </message>
    <message>
        <source>Sri Lanka</source>
        <translation>스리랑카</translation>
    </message>
    <message>
        <source>Lithuania</source>
        <translation>리투아니아</translation>
    </message>
    <message>
        <source>Luxembourg</source>
        <translation>룩셈부르크</translation>
    </message>
    <message>
        <source>Latvia</source>
        <translation>라트비아</translation>
    </message>
    <message>
        <source>Morocco</source>
        <translation>모로코</translation>
    </message>
    <message>
        <source>Monaco</source>
        <translation>모나코</translation>
    </message>
    <message>
        <source>Moldova</source>
        <translation>몰도바</translation>
    </message>
    <message>
        <source>Montenegro</source>
        <translation>몬테네그로</translation>
    </message>
    <message>
        <source>North Macedonia</source>
        <translation>북마케도니아</translation>
    </message>
    <message>
        <source>Myanmar</source>
        <translation>미얀마</translation>
    </message>
    <message>
        <source>Mongolia</source>
        <translation>몽골</translation>
    </message>
    <message>
        <source>Macao SAR</source>
        <translation>마카오 특별 행정구</translation>
    </message>
    <message>
        <source>Malta</source>
        <translation>몰타</translation>
    </message>
    <message>
        <source>Mauritius</source>
        <translation>모리셔스</translation>
    </message>
    <message>
        <source>Mexico</source>
        <translation>멕시코</translation>
    </message>
    <message>
        <source>Malaysia</source>
        <translation>말레이시아</translation>
    </message>
    <message>
        <source>Nigeria</source>
        <translation>나이지리아</translation>
    </message>
    <message>
        <source>Nicaragua</source>
        <translation>니카라과</translation>
    </message>
    <message>
        <source>Netherlands</source>
        <translation>네덜란드</translation>
    </message>
    <message>
        <source>Norway</source>
        <translation>노르웨이</translation>
    </message>
    <message>
        <source>Nepal</source>
        <translation>네팔</translation>
    </message>
    <message>
        <source>New Zealand</source>
        <translation>뉴질랜드</translation>
    </message>
    <message>
        <source>Oman</source>
        <translation>오만</translation>
    </message>
    <message>
        <source>Panama</source>
        <translation>파나마</translation>
    </message>
    <message>
        <source>Peru</source>
        <translation>페루</translation>
    </message>
    <message>
        <source>Philippines</source>
        <translation>필리핀</translation>
    </message>
    <message>
        <source>Pakistan</source>
        <translation>파키스탄</translation>
    </message>
    <message>
        <source>Poland</source>
        <translation>폴란드</translation>
    </message>
    <message>
        <source>Puerto Rico</source>
        <translation>푸에르토리코</translation>
    </message>
    <message>
        <source>Portugal</source>
        <translation>포르투갈</translation>
    </message>
    <message>
        <source>Paraguay</source>
        <translation>파라과이</translation>
    </message>
    <message>
        <source>Qatar</source>
        <translation>카타르</translation>
    </message>
    <message>
        <source>Romania</source>
        <translation>루마니아</translation>
    </message>
    <message>
        <source>Serbia</source>
        <translation>세르비아</translation>
    </message>
    <message>
        <source>Russia</source>
        <translation>러시아</translation>
    </message>
    <message>
        <source>Rwanda</source>
        <translation>르완다</translation>
    </message>
    <message>
        <source>Saudi Arabia</source>
        <translation>사우디아라비아</translation>
    </message>
    <message>
        <source>Sweden</source>
        <translation>스웨덴</translation>
    </message>
    <message>
        <source>Singapore</source>
        <translation>싱가포르</translation>
    </message>
    <message>
        <source>Slovenia</source>
        <translation>슬로베니아</translation>
    </message>
    <message>
        <source>Slovakia</source>
        <translation>슬로바키아</translation>
    </message>
    <message>
        <source>Senegal</source>
        <translation>세네갈</translation>
    </message>
    <message>
        <source>El Salvador</source>
        <translation>엘살바도르</translation>
    </message>
    <message>
        <source>Syria</source>
        <translation>시리아</translation>
    </message>
    <message>
        <source>Thailand</source>
        <translation>태국</translation>
    </message>
    <message>
        <source>Tunisia</source>
        <translation>튀니지</translation>
    </message>
    <message>
        <source>Turkey</source>
        <translation>터키</translation>
    </message>
    <message>
        <source>Trinidad and Tobago</source>
        <translation>트리니다드 토바고</translation>
    </message>
    <message>
        <source>Taiwan</source>
        <translation>대만</translation>
    </message>
    <message>
        <source>Tanzania</source>
        <translation>탄자니아</translation>
    </message>
    <message>
        <source>Ukraine</source>
        <translation>우크라이나</translation>
    </message>
    <message>
        <source>Uganda</source>
        <translation>우간다</translation>
    </message>
    <message>
        <source>United States</source>
        <translation>미국</translation>
    </message>
    <message>
        <source>Uruguay</source>
        <translation>우루과이</translation>
    </message>
    <message>
        <source>Uzbekistan</source>
        <translation>우즈베키스탄</translation>
    </message>
    <message>
        <source>Venezuela</source>
        <translation>베네수엘라</translation>
    </message>
    <message>
        <source>Vietnam</source>
        <translation>베트남</translation>
    </message>
    <message>
        <source>South Africa</source>
        <translation>남아프리카 공화국</translation>
    </message>
    <message>
        <source>Zambia</source>
        <translation>잠비아</translation>
    </message>
    <message>
        <source>Zimbabwe</source>
        <translation>짐바브웨</translation>
    </message>
    <message>
        <source>%1 won</source>
        <translation>%1원</translation>
    </message>
    <message>
        <source>%1 US dollars</source>
        <translation>%1달러</translation>
    </message>
    <message>
        <source>%1 pounds</source>
        <translation>%1파운드</translation>
    </message>
    <message>
        <source>%1 euros</source>
        <translation>%1유로</translation>
    </message>
    <message>
        <source>%1 yen</source>
        <translation>%1엔</translation>
    </message>
    <message>
        <source>%1 yuan</source>
        <translation>%1위안</translation>
    </message>
    <message>
        <source>%1 rupees</source>
        <translation>%1루피</translation>
    </message>
    <message>
        <source>%1 Hong Kong dollars</source>
        <translation>%1 홍콩 달러</translation>
    </message>
    <message>
        <source>%1 New Taiwan dollars</source>
        <translation>%1 대만 달러</translation>
    </message>
    <message>
        <source>minus %1</source>
        <translation>마이너스 %1</translation>
    </message>
    <message>
        <source>Global</source>
        <translation>글로벌</translation>
    </message>
    <message>
        <source>Global admin</source>
        <translation>글로벌 관리자</translation>
    </message>
    <message>
        <source>User management admin</source>
        <translation>사용자 관리 담당자</translation>
    </message>
    <message>
        <source>Admin agent</source>
        <translation>관리 에이전트</translation>
    </message>
    <message>
        <source>Sales agent</source>
        <translation>영업 상담원</translation>
    </message>
    <message>
        <source>Helpdesk agent</source>
        <translation>기술 지원팀 상담원</translation>
    </message>
    <message>
        <source>Billing admin</source>
        <translation>청구 관리자</translation>
    </message>
    <message>
        <source>Account admin</source>
        <translation>계정 관리자</translation>
    </message>
    <message>
        <source>MPN partner admin</source>
        <translation>MPN 파트너 관리자</translation>
    </message>
    <message>
        <source>Referral admin</source>
        <translation>추천 관리자</translation>
    </message>
    <message>
        <source>Guest</source>
        <translation>게스트</translation>
    </message>
    <message>
        <source>No status</source>
        <translation>상태 없음</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>활성</translation>
    </message>
    <message>
        <source>Pending</source>
        <translation>보류 중</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>일시 중단됨</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>취소됨</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>만료됨</translation>
    </message>
    <message>
        <source>Not granted</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Requested</source>
        <translation>요청됨</translation>
    </message>
    <message>
        <source>Granted</source>
        <translation>부여됨</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>제거됨</translation>
    </message>
    <message>
        <source>annual</source>
        <translation>매년</translation>
    </message>
    <message>
        <source>monthly</source>
        <translation>매월</translation>
    </message>
    <message>
        <source>You</source>
        <translation>자사</translation>
    </message>
    <message>
        <source>Other reseller</source>
        <translation>다른 재판매인</translation>
    </message>
    <message>
        <source>Direct purchase</source>
        <translation>직접 구입</translation>
    </message>
    <message>
        <source>Volume licensing</source>
        <translation>볼륨 라이선스</translation>
    </message>
    <message>
        <source>you</source>
        <translation>자사</translation>
    </message>
    <message>
        <source>Microsoft directly</source>
        <translation>직접 구입</translation>
    </message>
    <message>
        <source>Microsoft volume licensing</source>
        <translation>볼륨 라이선스</translation>
    </message>
    <message>
        <source>another reseller</source>
        <translation>다른 재판매인</translation>
    </message>
    <message>
        <source>Unknown product</source>
        <translation>알 수 없는 제품</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>오늘 %1</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>어제</translation>
    </message>
    <message>
        <source>The subscription is suspended.</source>
        <translation>일시 중단된 구독입니다.</translation>
    </message>
    <message>
        <source>The subscription is not active: %1.</source>
        <translation>활성 상태가 아닌 구독입니다. 현재 상태: %1</translation>
    </message>
    <message>
        <source>Another subscription already has services that this upgrade adds: %1.</source>
        <translation>추가되는 서비스가 이미 다른 구독에 있습니다: %1</translation>
    </message>
    <message>
        <source>The customer already has %1.</source>
        <translation>고객에게 이미 %1 구독이 있습니다.</translation>
    </message>
    <message>
        <source>This request needs a signed-in user.</source>
        <translation>로그인한 사용자가 필요한 요청입니다.</translation>
    </message>
    <message>
        <source>The subscription has add-ons: %1.</source>
        <translation>구독에 추가 기능이 있습니다: %1</translation>
    </message>
    <message>
        <source>%1 has no upgrade path.</source>
        <translation>업그레이드 경로가 없는 제품입니다: %1</translation>
    </message>
    <message>
        <source>This is not a possible upgrade: %1 to %2.</source>
        <translation>가능한 업그레이드가 아닙니다: %1 → %2</translation>
    </message>
    <message>
        <source>The order is still being provisioned.</source>
        <translation>아직 주문을 프로비저닝하고 있습니다.</translation>
    </message>
    <message>
        <source>%1 is not sold with this billing frequency: %2.</source>
        <translation>현재 청구 주기를 지원하지 않는 제품입니다: %1, %2</translation>
    </message>
    <message>
        <source>Your granular admin permissions are not sufficient.</source>
        <translation>세분화된 관리자 권한(GDAP)이 부족합니다.</translation>
    </message>
    <message>
        <source>Wait until the customer accepts the request, then check again.</source>
        <translation>고객이 요청을 수락한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Request them. You can upgrade once the customer accepts.</source>
        <translation>위임된 관리자 권한을 요청하세요. 고객이 수락하면 업그레이드할 수 있습니다.</translation>
    </message>
    <message>
        <source>Reactivate it, then check again.</source>
        <translation>구독을 다시 활성화한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Wait until the status is Active, then check again.</source>
        <translation>상태가 활성으로 바뀐 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>It cannot be reactivated. Add a new subscription.</source>
        <translation>다시 활성화할 수 없습니다. 새 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>That subscription must be cancelled first, here or with its seller (%1). Then check again.</source>
        <translation>해당 구독을 먼저 취소해야 합니다(구입처: %1). 취소한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>The other subscription must be cancelled first, here or with its seller (%1). Then check again, or choose another product.</source>
        <translation>해당 구독을 먼저 취소해야 합니다(구입처: %1). 취소한 후 다시 확인하거나 다른 제품을 선택하세요.</translation>
    </message>
    <message>
        <source>Send it with an app-and-user token, not with an app-only one.</source>
        <translation>앱 전용 토큰 대신 앱+사용자 토큰으로 다시 요청하세요.</translation>
    </message>
    <message>
        <source>Cancel the add-ons, then check again.</source>
        <translation>추가 기능을 취소한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>Add a subscription to the product that the customer needs.</source>
        <translation>고객에게 필요한 제품의 구독을 새로 추가하세요.</translation>
    </message>
    <message>
        <source>Choose a product from the list.</source>
        <translation>목록에서 제품을 선택하세요.</translation>
    </message>
    <message>
        <source>Choose a product that is.</source>
        <translation>현재 청구 주기를 지원하는 제품을 선택하세요.</translation>
    </message>
    <message>
        <source>Ask the customer for the missing permissions, then check again.</source>
        <translation>고객에게 필요한 권한을 요청한 후 다시 확인하세요.</translation>
    </message>
    <message>
        <source>The service refused the upgrade: %1</source>
        <translation>서비스에서 업그레이드를 거부했습니다. 사유: %1</translation>
    </message>
    <message>
        <source>the subscription is a trial.</source>
        <translation>평가판 구독</translation>
    </message>
    <message>
        <source>the subscription is an add-on.</source>
        <translation>추가 기능 구독</translation>
    </message>
    <message>
        <source>Bought from another reseller or channel. It cannot be upgraded here.</source>
        <translation>다른 재판매인이나 다른 채널에서 구입한 구독입니다. 여기에서는 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>The product does not allow so many licences.</source>
        <translation>이 제품에서 사용할 수 있는 라이선스 수를 초과했습니다.</translation>
    </message>
    <message>
        <source>More licences are assigned than the new number allows.</source>
        <translation>할당된 라이선스가 새 라이선스 수보다 많습니다.</translation>
    </message>
    <message>
        <source>no reason was given.</source>
        <translation>알려지지 않음</translation>
    </message>
    <message>
        <source>Buy the product, then check the new subscription.</source>
        <translation>제품을 구입한 후 새 구독을 확인하세요.</translation>
    </message>
    <message>
        <source>Upgrade its base subscription.</source>
        <translation>기본 구독을 업그레이드하세요.</translation>
    </message>
    <message>
        <source>It can be upgraded by its seller (%1), or cancelled there and bought here.</source>
        <translation>구입처(%1)에서 업그레이드하거나, 구입처에서 취소한 후 여기에서 구독을 추가하세요.</translation>
    </message>
    <message>
        <source>Lower the number of licences, or choose another product.</source>
        <translation>라이선스 수를 줄이거나 다른 제품을 선택하세요.</translation>
    </message>
    <message>
        <source>Enter a higher number, or unassign licences first.</source>
        <translation>더 큰 수를 입력하거나 먼저 라이선스 할당을 해제하세요.</translation>
    </message>
    <message>
        <source>Check again. If it is still refused, copy the details and contact support.</source>
        <translation>다시 확인하세요. 계속 거부되면 세부 정보를 복사하여 지원팀에 문의하세요.</translation>
    </message>
    <message>
        <source>Your role cannot upgrade subscriptions.</source>
        <translation>현재 역할로는 구독을 업그레이드할 수 없습니다.</translation>
    </message>
    <message>
        <source>Your role cannot request delegated admin privileges.</source>
        <translation>현재 역할로는 위임된 관리자 권한을 요청할 수 없습니다.</translation>
    </message>
    <message>
        <source>Ask an admin agent.</source>
        <translation>관리 에이전트에게 요청하세요.</translation>
    </message>
    <message>
        <source>this product</source>
        <translation>이 제품</translation>
    </message>
    <message>
        <source>the chosen product</source>
        <translation>선택한 제품</translation>
    </message>
    <message>
        <source>Write each quote inside a quoted value twice.</source>
        <translation>따옴표로 묶은 값 안의 따옴표는 두 번씩 입력하세요.</translation>
    </message>
    <message>
        <source>Values in this row: %1. Columns of the file: %2.</source>
        <translation>이 행의 값: %1개. 파일의 열: %2개.</translation>
    </message>
    <message>
        <source>A quoted value has text behind its closing quote.</source>
        <translation>닫는 따옴표 뒤에 다른 문자가 있습니다.</translation>
    </message>
    <message>
        <source>This ID belongs to another customer. Expected customer: %1.</source>
        <translation>다른 고객의 ID입니다. 일치해야 하는 고객: %1</translation>
    </message>
    <message>
        <source>Group names</source>
        <translation>그룹 이름</translation>
    </message>
    <message>
        <source>Delegation date</source>
        <translation>위임된 관리자 권한 날짜</translation>
    </message>
    <message>
        <source>Partner ID</source>
        <translation>파트너 ID</translation>
    </message>
    <message>
        <source>Add-on</source>
        <translation>추가 기능</translation>
    </message>
    <message>
        <source>Reason against migration</source>
        <translation>마이그레이션할 수 없는 이유</translation>
    </message>
    <message>
        <source>Export it again, or choose another file.</source>
        <translation>파일을 다시 내보내거나 다른 파일을 선택하세요.</translation>
    </message>
    <message>
        <source>Save the table as CSV, then import that file.</source>
        <translation>표를 CSV로 저장한 후 그 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>Check the file again, then import it.</source>
        <translation>파일을 다시 확인한 후 가져오세요.</translation>
    </message>
    <message>
        <source>This is a folder, a pipe or a device, not a file.</source>
        <translation>파일이 아니라 폴더, 파이프 또는 장치입니다.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>파일이 비어 있습니다.</translation>
    </message>
    <message>
        <source>The file was changed after it was checked.</source>
        <translation>확인한 후에 파일이 변경되었습니다.</translation>
    </message>
    <message>
        <source>Unknown plan. It is kept, but no check takes it into account.</source>
        <translation>알 수 없는 플랜입니다. 저장되지만 확인할 때는 고려하지 않습니다.</translation>
    </message>
    <message>
        <source>Unknown plan. Did you mean this one: %1?</source>
        <translation>알 수 없는 플랜입니다. 비슷한 플랜: %1</translation>
    </message>
    <message numerus="yes">
        <source>Plan: %1, %n rows.</source>
        <translation>
            <numerusform>플랜: %1, %n행.</numerusform>
        </translation>
    </message>
    <message>
        <source>Billing effect</source>
        <translation>청구에 미치는 영향</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>일수</translation>
    </message>
    <message>
        <source>Price per year</source>
        <translation>연 단가</translation>
    </message>
    <message>
        <source>Price per month</source>
        <translation>월 단가</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>금액</translation>
    </message>
    <message>
        <source>Credit: %1</source>
        <translation>크레딧: %1</translation>
    </message>
    <message>
        <source>Charge: %1</source>
        <translation>요금: %1</translation>
    </message>
    <message>
        <source>Due now</source>
        <translation>이번 청구 금액</translation>
    </message>
    <message>
        <source>From %1, each year</source>
        <translation>%1부터 매년</translation>
    </message>
    <message>
        <source>From %1, each month</source>
        <translation>%1부터 매월</translation>
    </message>
    <message>
        <source>Old period %1 · %2 of %3 days unused</source>
        <translation>기존 청구 기간 %1 · %3일 중 %2일 미사용</translation>
    </message>
    <message>
        <source>Old period %1 · credited in full</source>
        <translation>기존 청구 기간 %1 · 전액 크레딧</translation>
    </message>
    <message>
        <source>Free until the first billing date, %1</source>
        <translation>첫 청구일까지 무료: %1</translation>
    </message>
    <message>
        <source>Old period %1</source>
        <translation>기존 청구 기간 %1</translation>
    </message>
    <message>
        <source>Tax is not included. Amounts are rounded to the smallest unit of the currency.</source>
        <translation>세금은 별도입니다. 금액은 통화의 최소 단위로 반올림합니다.</translation>
    </message>
    <message>
        <source>Demo price list. Tax is not included. Amounts are rounded to the smallest unit of the currency.</source>
        <translation>데모 가격표 기준이며 세금은 별도입니다. 금액은 통화의 최소 단위로 반올림합니다.</translation>
    </message>
    <message>
        <source>Price list: %1.</source>
        <translation>가격표: %1.</translation>
    </message>
    <message>
        <source>Price list: %1; demo prices where it has none.</source>
        <translation>가격표: %1. 여기에 없는 가격은 데모 가격표를 따릅니다.</translation>
    </message>
    <message>
        <source>The billing effect is not shown: there is no price for %1 in this currency: %2.</source>
        <translation>가격이 없어 청구에 미치는 영향을 표시할 수 없습니다. 제품: %1, 통화: %2</translation>
    </message>
    <message>
        <source>The billing effect is not shown: the prices are in different currencies.</source>
        <translation>가격의 통화가 서로 달라 청구에 미치는 영향을 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>The billing effect is not shown: the start date of the subscription is not known.</source>
        <translation>구독의 시작일을 알 수 없어 청구에 미치는 영향을 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>The billing effect is not shown: an amount is too large.</source>
        <translation>금액이 너무 커서 청구에 미치는 영향을 표시할 수 없습니다.</translation>
    </message>
    <message>
        <source>No billing lines were kept with this order.</source>
        <translation>이 주문에는 저장된 청구 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The file has no prices.</source>
        <translation>파일에 가격이 없습니다.</translation>
    </message>
    <message>
        <source>This column is missing: %1.</source>
        <translation>없는 열: %1</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>비어 있는 값: %1</translation>
    </message>
    <message>
        <source>This product is not in the catalogue: %2.</source>
        <translation>카탈로그에 없는 제품입니다: %2</translation>
    </message>
    <message>
        <source>%1 is not a currency of three letters, such as KRW or USD: %2.</source>
        <translation>KRW, USD처럼 세 글자로 된 통화를 입력하세요. %1: %2</translation>
    </message>
    <message>
        <source>%1 is not an amount of this currency: %2. Use digits and, where the currency has them, two decimals.</source>
        <translation>이 통화의 금액이 아닙니다. 숫자로 입력하고, 소수 단위가 있는 통화는 소수 둘째 자리까지 입력하세요. %1: %2</translation>
    </message>
    <message>
        <source>%1 is not a percentage from -100 to 1000 with two decimals at most: %2.</source>
        <translation>-100에서 1000까지의 백분율을 소수 둘째 자리까지 입력하세요. %1: %2</translation>
    </message>
    <message>
        <source>This product has a price in this currency already: %2.</source>
        <translation>이 통화의 가격이 이미 있는 제품입니다: %2</translation>
    </message>
    <message>
        <source>The row cannot be read. Check its quotes, or save the file as CSV UTF-8.</source>
        <translation>행을 읽을 수 없습니다. 따옴표를 확인하거나 파일을 CSV UTF-8로 저장하세요.</translation>
    </message>
    <message>
        <source>The file has too many rows.</source>
        <translation>파일의 행이 너무 많습니다.</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>%1행: %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2일)</translation>
    </message>
    <message>
        <source>Cancelled within 30 days of its start on %1: the whole period is credited.</source>
        <translation>시작일(%1)부터 30일 이내에 취소되므로 기간 전체에 크레딧이 적용됩니다.</translation>
    </message>
    <message>
        <source>Cancelled more than 30 days after its start on %1: unused days are credited.</source>
        <translation>시작일(%1)부터 30일이 지나 취소되므로 미사용 일수에 크레딧이 적용됩니다.</translation>
    </message>
    <message>
        <source>Billed each month in advance on the 15th: unused days are credited.</source>
        <translation>매월 15일에 선청구되므로 미사용 일수에 크레딧이 적용됩니다.</translation>
    </message>
    <message>
        <source>Free until its first billing date: there is nothing to credit.</source>
        <translation>첫 청구일까지 무료이므로 크레딧이 없습니다.</translation>
    </message>
    <message>
        <source>The new one starts its own period.</source>
        <translation>새 구독은 새 청구 기간을 시작합니다.</translation>
    </message>
    <message>
        <source>The new one is charged to the day before the next billing date.</source>
        <translation>새 구독은 다음 청구일 전날까지의 요금이 청구됩니다.</translation>
    </message>
    <message>
        <source>Catalogue changed: %1</source>
        <translation>카탈로그 변경: %1</translation>
    </message>
    <message>
        <source>Note on extra work changed: %1</source>
        <translation>추가 작업 메모 변경: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n items of extra work marked as done</source>
        <translation>
            <numerusform>추가 작업 %n개를 완료로 표시</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n items of extra work marked as open</source>
        <translation>
            <numerusform>추가 작업 %n개를 미완료로 표시</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>완료</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>미완료</translation>
    </message>
    <message>
        <source>Catalogue corrected</source>
        <translation>정정 기준</translation>
    </message>
    <message>
        <source>Catalogue as written</source>
        <translation>원문 기준</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>a cloud has at most one corrected edition</source>
        <translation>클라우드 하나에 정정 기준은 하나만 둘 수 있습니다</translation>
    </message>
    <message>
        <source>a plan cannot exclude itself</source>
        <translation>플랜은 자신을 제외 대상으로 지정할 수 없습니다</translation>
    </message>
    <message>
        <source>a plan cannot need itself</source>
        <translation>플랜은 자신을 필요한 플랜으로 지정할 수 없습니다</translation>
    </message>
    <message>
        <source>a statement without a footnote</source>
        <translation>각주가 없는데 각주의 출처가 있습니다</translation>
    </message>
    <message>
        <source>a step of a family needs a name of its step: %1</source>
        <translation>서비스 계열에 속한 플랜에는 단계 이름(step)이 필요합니다: %1</translation>
    </message>
    <message>
        <source>a text longer than %1 characters</source>
        <translation>텍스트가 너무 깁니다. 최대 길이: %1자</translation>
    </message>
    <message>
        <source>a text with spaces at its ends, double spaces or control characters</source>
        <translation>앞뒤 공백, 이중 공백 또는 제어 문자가 있는 텍스트입니다</translation>
    </message>
    <message>
        <source>an edge leads from an offer to itself</source>
        <translation>업그레이드 경로가 같은 제품으로 되돌아옵니다</translation>
    </message>
    <message>
        <source>an empty array</source>
        <translation>배열이 비어 있습니다</translation>
    </message>
    <message>
        <source>an empty text</source>
        <translation>텍스트가 비어 있습니다</translation>
    </message>
    <message>
        <source>another edition has this id: %1</source>
        <translation>같은 ID의 업그레이드 표가 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>another family has this id: %1</source>
        <translation>같은 ID의 서비스 계열이 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>another offer has this id: %1</source>
        <translation>같은 ID의 제품이 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>another offer has this key: %1</source>
        <translation>같은 키의 제품이 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>another offer has this name: %1</source>
        <translation>같은 이름의 제품이 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>another plan has this code: %1</source>
        <translation>같은 코드의 플랜이 이미 있습니다: %1</translation>
    </message>
    <message>
        <source>catalogue.json does not list this file</source>
        <translation>catalogue.json에 없는 파일입니다</translation>
    </message>
    <message>
        <source>each cloud needs exactly one edition as written</source>
        <translation>클라우드마다 원문 기준이 정확히 하나 필요합니다</translation>
    </message>
    <message>
        <source>min is above max</source>
        <translation>min이 max보다 큽니다</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>필수 값이 없습니다</translation>
    </message>
    <message>
        <source>missing role: %1</source>
        <translation>누락된 역할: %1</translation>
    </message>
    <message>
        <source>more than 256 service plans</source>
        <translation>서비스 플랜이 256개를 넘습니다</translation>
    </message>
    <message>
        <source>neither documented, common nor generated: %1</source>
        <translation>documented, common, generated 중 하나가 아닙니다: %1</translation>
    </message>
    <message>
        <source>neither empty nor 1: %1</source>
        <translation>빈 값이나 1이 아닙니다: %1</translation>
    </message>
    <message>
        <source>neither empty nor IN: %1</source>
        <translation>빈 값이나 IN이 아닙니다: %1</translation>
    </message>
    <message>
        <source>neither global nor 21vianet: %1</source>
        <translation>global이나 21vianet이 아닙니다: %1</translation>
    </message>
    <message>
        <source>neither true nor false</source>
        <translation>true나 false가 아닙니다</translation>
    </message>
    <message>
        <source>no offer has this key: %1</source>
        <translation>이 키의 제품이 없습니다: %1</translation>
    </message>
    <message>
        <source>no plan has this code: %1</source>
        <translation>이 코드의 플랜이 없습니다: %1</translation>
    </message>
    <message>
        <source>not JSON in line %1, column %2: %3</source>
        <translation>%1행 %2열에서 JSON 형식이 잘못되었습니다: %3</translation>
    </message>
    <message>
        <source>not a GUID: %1</source>
        <translation>GUID가 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a billing cycle: %1</source>
        <translation>청구 주기가 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a country of two capital letters: %1</source>
        <translation>대문자 두 글자의 국가 코드가 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a currency of three capital letters: %1</source>
        <translation>대문자 세 글자의 통화 코드가 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a date: %1</source>
        <translation>날짜가 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a pair of plans</source>
        <translation>플랜 두 개의 쌍이 아닙니다</translation>
    </message>
    <message>
        <source>not a role: %1</source>
        <translation>역할이 아닙니다: %1</translation>
    </message>
    <message>
        <source>not a text</source>
        <translation>텍스트가 아닙니다</translation>
    </message>
    <message>
        <source>not a whole number from %1 to %2</source>
        <translation>%1~%2 범위의 정수가 아닙니다</translation>
    </message>
    <message>
        <source>not an amount of this currency: %1</source>
        <translation>이 통화의 금액이 아닙니다: %1</translation>
    </message>
    <message>
        <source>not an array</source>
        <translation>배열이 아닙니다</translation>
    </message>
    <message>
        <source>not an object</source>
        <translation>개체가 아닙니다</translation>
    </message>
    <message>
        <source>not the name of a file in this folder: %1</source>
        <translation>이 폴더에 있는 파일의 이름이 아닙니다: %1</translation>
    </message>
    <message>
        <source>stands here twice</source>
        <translation>두 번 나옵니다</translation>
    </message>
    <message>
        <source>stands here twice: %1</source>
        <translation>두 번 나옵니다: %1</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>파일을 읽을 수 없습니다: %1</translation>
    </message>
    <message>
        <source>the file has none of the parts of a catalogue</source>
        <translation>카탈로그의 구성 요소가 하나도 없는 파일입니다</translation>
    </message>
    <message>
        <source>the file is larger than 8 MiB</source>
        <translation>파일이 8MiB보다 큽니다</translation>
    </message>
    <message>
        <source>the file is not a JSON object</source>
        <translation>JSON 개체가 아닌 파일입니다</translation>
    </message>
    <message>
        <source>the plan is a step already: %1</source>
        <translation>이미 다른 서비스 계열에 속한 플랜입니다: %1</translation>
    </message>
    <message>
        <source>the price list must be marked as demo data</source>
        <translation>가격표는 데모 데이터로 표시되어야 합니다</translation>
    </message>
    <message>
        <source>there is no footnote to show</source>
        <translation>표시할 각주가 없습니다</translation>
    </message>
    <message>
        <source>this edge stands here twice</source>
        <translation>같은 업그레이드 경로가 두 번 나옵니다</translation>
    </message>
    <message>
        <source>this offer has a price in this currency already</source>
        <translation>이 제품에는 이 통화의 가격이 이미 있습니다</translation>
    </message>
    <message>
        <source>this pair stands here twice</source>
        <translation>같은 쌍이 두 번 나옵니다</translation>
    </message>
    <message>
        <source>unknown key</source>
        <translation>알 수 없는 키입니다</translation>
    </message>
    <message>
        <source>The catalogue of this book cannot be read, so the built-in one is used: %1</source>
        <translation>이 고객 데이터의 카탈로그를 읽을 수 없어 기본 제공 카탈로그를 사용합니다: %1</translation>
    </message>
    <message>
        <source>Assigned licences</source>
        <translation>할당된 라이선스</translation>
    </message>
    <message>
        <source>Terms renewed</source>
        <translation>갱신된 기간 수</translation>
    </message>
    <message>
        <source>Items that need extra work</source>
        <translation>추가 작업이 필요한 항목</translation>
    </message>
    <message>
        <source>Old subscription</source>
        <translation>기존 구독</translation>
    </message>
    <message>
        <source>New subscription</source>
        <translation>새 구독</translation>
    </message>
    <message>
        <source>Base subscription</source>
        <translation>기본 구독</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>적용일</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscriptions</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Rows added</source>
        <translation>추가된 행</translation>
    </message>
    <message>
        <source>Rows changed</source>
        <translation>변경된 행</translation>
    </message>
    <message>
        <source>Rows unchanged</source>
        <translation>변경되지 않은 행</translation>
    </message>
    <message>
        <source>Rows skipped</source>
        <translation>건너뛴 행</translation>
    </message>
    <message>
        <source>Extra work</source>
        <translation>추가 작업</translation>
    </message>
    <message>
        <source>Number of items</source>
        <translation>항목 수</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Catalogue</source>
        <translation>카탈로그</translation>
    </message>
    <message>
        <source>Catalogue file</source>
        <translation>카탈로그 파일</translation>
    </message>
    <message>
        <source>Simulated clock</source>
        <translation>가상 시계</translation>
    </message>
    <message>
        <source>On</source>
        <translation>켜짐</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>꺼짐</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>예</translation>
    </message>
    <message>
        <source>No</source>
        <translation>아니요</translation>
    </message>
    <message>
        <source>Extra work changed</source>
        <translation>추가 작업 변경</translation>
    </message>
    <message>
        <source>Catalogue changed</source>
        <translation>카탈로그 변경</translation>
    </message>
    <message>
        <source>Your role cannot open the activity log.</source>
        <translation>현재 역할로는 활동 로그를 열 수 없습니다.</translation>
    </message>
    <message>
        <source>Roles that can open it: %1.</source>
        <translation>활동 로그를 열 수 있는 역할: %1</translation>
    </message>
    <message>
        <source>Auto-renew turned on</source>
        <translation>자동 갱신 켜짐</translation>
    </message>
    <message>
        <source>Auto-renew turned off</source>
        <translation>자동 갱신 꺼짐</translation>
    </message>
    <message>
        <source>Renewed until %1</source>
        <translation>%1까지 갱신됨</translation>
    </message>
    <message>
        <source>Subscription renewed</source>
        <translation>구독 갱신</translation>
    </message>
    <message>
        <source>Subscription expired</source>
        <translation>구독 만료</translation>
    </message>
    <message>
        <source>Deleted after its suspension</source>
        <translation>일시 중단 기간이 지나 삭제됨</translation>
    </message>
    <message>
        <source>Simulated clock set to %1</source>
        <translation>가상 시계 설정: %1</translation>
    </message>
    <message>
        <source>Simulated clock taken away</source>
        <translation>가상 시계 제거됨</translation>
    </message>
    <message>
        <source>Nickname changed</source>
        <translation>구독 애칭 변경됨</translation>
    </message>
    <message>
        <source>Bought from another reseller or channel. It cannot be changed here.</source>
        <translation>다른 재판매인이나 다른 채널에서 구입한 구독입니다. 여기에서는 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Only its seller can change it.</source>
        <translation>구입처에서만 변경할 수 있습니다.</translation>
    </message>
    <message>
        <source>Your role cannot change subscriptions.</source>
        <translation>현재 역할로는 구독을 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>Wait until the status is Active, then try again.</source>
        <translation>상태가 활성으로 바뀐 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The subscription is suspended already.</source>
        <translation>이미 일시 중단된 구독입니다.</translation>
    </message>
    <message>
        <source>Only a suspended subscription can be reactivated.</source>
        <translation>일시 중단된 구독만 다시 활성화할 수 있습니다.</translation>
    </message>
    <message>
        <source>A cancelled subscription cannot be changed.</source>
        <translation>취소된 구독은 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>An expired subscription cannot be changed.</source>
        <translation>만료된 구독은 변경할 수 없습니다.</translation>
    </message>
    <message>
        <source>The base subscription of this add-on is not active.</source>
        <translation>이 추가 기능의 기본 구독이 활성 상태가 아닙니다.</translation>
    </message>
    <message>
        <source>Reactivate the base subscription first.</source>
        <translation>기본 구독을 먼저 다시 활성화하세요.</translation>
    </message>
    <message>
        <source>Act of the customer (demo)</source>
        <translation>고객의 작업(데모)</translation>
    </message>
    <message>
        <source>Only the customer can grant or remove delegated admin privileges.</source>
        <translation>위임된 관리자 권한은 고객만 부여하거나 제거할 수 있습니다.</translation>
    </message>
    <message>
        <source>Delegated admin privileges have already been requested.</source>
        <translation>위임된 관리자 권한을 이미 요청했습니다.</translation>
    </message>
    <message>
        <source>The customer has already granted these privileges.</source>
        <translation>고객이 이미 권한을 부여했습니다.</translation>
    </message>
    <message>
        <source>No delegated admin privileges have been requested.</source>
        <translation>위임된 관리자 권한을 요청하지 않았습니다.</translation>
    </message>
    <message>
        <source>The customer has granted no delegated admin privileges.</source>
        <translation>고객이 위임된 관리자 권한을 부여하지 않았습니다.</translation>
    </message>
    <message>
        <source>Delegated admin privileges extended to every service</source>
        <translation>위임된 관리자 권한을 모든 서비스로 확대</translation>
    </message>
    <message>
        <source>Services of the delegated admin privileges changed, without: %1</source>
        <translation>위임된 관리자 권한의 서비스 변경(제외: %1)</translation>
    </message>
    <message>
        <source>Delegated admin privileges granted, without: %1</source>
        <translation>위임된 관리자 권한 부여(제외: %1)</translation>
    </message>
    <message>
        <source>%1 (demo: act of the customer)</source>
        <translation>%1(데모: 고객의 작업)</translation>
    </message>
    <message>
        <source>Check again, then decide.</source>
        <translation>다시 확인한 후 결정하세요.</translation>
    </message>
    <message>
        <source>Someone else changed this customer.</source>
        <translation>다른 사용자가 이 고객을 변경했습니다.</translation>
    </message>
    <message>
        <source>Request for delegated admin privileges withdrawn</source>
        <translation>위임된 관리자 권한 요청 철회</translation>
    </message>
    <message>
        <source>Auto-renew changed</source>
        <translation>자동 갱신 변경</translation>
    </message>
    <message>
        <source>Simulated clock changed</source>
        <translation>가상 시계 변경</translation>
    </message>
    <message>
        <source>Correct this entry, or export the file again.</source>
        <translation>이 항목을 고치거나 파일을 다시 내보내세요.</translation>
    </message>
    <message>
        <source>Export the file again.</source>
        <translation>파일을 다시 내보내세요.</translation>
    </message>
    <message>
        <source>Remove from this entry what is not imported.</source>
        <translation>이 항목에서 가져오지 않는 내용을 지우세요.</translation>
    </message>
    <message>
        <source>Write each entry as an object between braces.</source>
        <translation>항목마다 중괄호로 묶은 개체로 쓰세요.</translation>
    </message>
    <message>
        <source>Name the fields as the REST API does, or match them.</source>
        <translation>필드 이름을 REST API와 같게 쓰거나 필드를 연결하세요.</translation>
    </message>
    <message>
        <source>Choose a file.</source>
        <translation>파일을 선택하세요.</translation>
    </message>
    <message>
        <source>This is not valid JSON.</source>
        <translation>올바른 JSON이 아닙니다.</translation>
    </message>
    <message>
        <source>The file ends inside an entry. It may be cut off.</source>
        <translation>항목 도중에 파일이 끝납니다. 파일이 잘렸을 수 있습니다.</translation>
    </message>
    <message>
        <source>Objects or lists stand inside each other too deeply in this entry.</source>
        <translation>이 항목에 개체나 목록이 너무 깊게 겹쳐 있습니다.</translation>
    </message>
    <message>
        <source>This entry is too large.</source>
        <translation>이 항목이 너무 큽니다.</translation>
    </message>
    <message>
        <source>This entry is not a JSON object.</source>
        <translation>이 항목은 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>None of the fields of this file is known.</source>
        <translation>이 파일에는 알려진 필드가 없습니다.</translation>
    </message>
    <message>
        <source>Save the table as CSV or XLSX, then import that file.</source>
        <translation>표를 CSV나 XLSX로 저장한 다음 그 파일을 가져오세요.</translation>
    </message>
    <message>
        <source>Open it in a spreadsheet and save it again.</source>
        <translation>스프레드시트에서 열어 다시 저장하세요.</translation>
    </message>
    <message>
        <source>This is neither CSV nor XLSX nor JSON.</source>
        <translation>CSV, XLSX, JSON 파일이 아닙니다.</translation>
    </message>
    <message>
        <source>The workbook is damaged or cut off.</source>
        <translation>통합 문서가 손상되었거나 잘렸습니다.</translation>
    </message>
    <message>
        <source>The workbook unpacks to more than can be read.</source>
        <translation>통합 문서의 압축을 풀면 읽을 수 있는 크기를 넘습니다.</translation>
    </message>
    <message>
        <source>Task for Partner Center changed</source>
        <translation>파트너 센터 작업 변경</translation>
    </message>
    <message>
        <source>Note on a task for Partner Center changed</source>
        <translation>파트너 센터 작업의 메모 변경</translation>
    </message>
    <message>
        <source>Task for Partner Center marked as open</source>
        <translation>파트너 센터 작업을 미완료로 표시</translation>
    </message>
    <message>
        <source>Task for Partner Center marked as done</source>
        <translation>파트너 센터 작업을 완료로 표시</translation>
    </message>
    <message>
        <source>Task for Partner Center taken back</source>
        <translation>파트너 센터 작업 철회</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>철회됨</translation>
    </message>
    <message>
        <source>This task for Partner Center was taken back. Nothing was changed.</source>
        <translation>철회된 파트너 센터 작업입니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Repeat the change if it is needed again.</source>
        <translation>다시 필요하면 변경을 다시 진행하세요.</translation>
    </message>
    <message>
        <source>Upgrade</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Change the number of licences</source>
        <translation>라이선스 수 변경</translation>
    </message>
    <message>
        <source>Suspend</source>
        <translation>일시 중단</translation>
    </message>
    <message>
        <source>Reactivate</source>
        <translation>다시 활성화</translation>
    </message>
    <message>
        <source>Cancel the subscription</source>
        <translation>구독 취소</translation>
    </message>
    <message>
        <source>Turn on auto-renew</source>
        <translation>자동 갱신 켜기</translation>
    </message>
    <message>
        <source>Turn off auto-renew</source>
        <translation>자동 갱신 끄기</translation>
    </message>
    <message>
        <source>%1 · licences: %2</source>
        <extracomment>{product} · licences: {number}</extracomment>
        <translation>%1 · 라이선스: %2개</translation>
    </message>
    <message>
        <source>Licences: %1</source>
        <translation>라이선스: %1개</translation>
    </message>
    <message>
        <source>Auto-renew on</source>
        <translation>자동 갱신 켜짐</translation>
    </message>
    <message>
        <source>Auto-renew off</source>
        <translation>자동 갱신 꺼짐</translation>
    </message>
    <message>
        <source>%1, seen by an import</source>
        <translation>%1, 가져오기에서 확인</translation>
    </message>
    <message>
        <source>The request is not valid HTTP.</source>
        <translation>올바른 HTTP 요청이 아닙니다.</translation>
    </message>
    <message>
        <source>The address of the request is too long.</source>
        <translation>요청 주소가 너무 깁니다.</translation>
    </message>
    <message>
        <source>The headers of the request are too large.</source>
        <translation>요청 헤더가 너무 큽니다.</translation>
    </message>
    <message>
        <source>The body of the request is too large.</source>
        <translation>요청 본문이 너무 큽니다.</translation>
    </message>
    <message>
        <source>The server does not know this method.</source>
        <translation>서버가 알 수 없는 메서드입니다.</translation>
    </message>
    <message>
        <source>The server speaks HTTP/1.1.</source>
        <translation>서버는 HTTP/1.1만 지원합니다.</translation>
    </message>
    <message>
        <source>The request did not arrive in time.</source>
        <translation>요청이 제한 시간 안에 도착하지 않았습니다.</translation>
    </message>
    <message>
        <source>The service is busy. Try again in a moment.</source>
        <translation>서비스 사용량이 많습니다. 잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The sandbox answers to this computer&apos;s own address alone, not to: %1</source>
        <translation>샌드박스는 이 컴퓨터의 주소로 보낸 요청에만 응답합니다. 요청한 호스트: %1</translation>
    </message>
    <message>
        <source>The sandbox does not answer web pages.</source>
        <translation>샌드박스는 웹 페이지의 요청에 응답하지 않습니다.</translation>
    </message>
    <message>
        <source>There is no such route. The nearest one: %1</source>
        <translation>없는 경로입니다. 가장 비슷한 경로: %1</translation>
    </message>
    <message>
        <source>The route has other methods: %1</source>
        <translation>사용할 수 없는 메서드입니다. 이 경로의 메서드: %1</translation>
    </message>
    <message>
        <source>The sandbox does not have this: %1</source>
        <translation>샌드박스에 없는 기능입니다: %1</translation>
    </message>
    <message>
        <source>The token is missing or has expired. Get a new one.</source>
        <translation>토큰이 없거나 만료되었습니다. 새 토큰을 발급받으세요.</translation>
    </message>
    <message>
        <source>The form has no usable field %1.</source>
        <translation>양식에 사용할 수 있는 항목이 없습니다: %1</translation>
    </message>
    <message>
        <source>The body is not a JSON object.</source>
        <translation>본문이 JSON 개체가 아닙니다.</translation>
    </message>
    <message>
        <source>%1 has a value that cannot be used.</source>
        <translation>사용할 수 없는 값이 있는 항목입니다: %1</translation>
    </message>
    <message>
        <source>There is no reseller relationship to this customer.</source>
        <translation>이 고객과 재판매인 관계가 없습니다.</translation>
    </message>
    <message>
        <source>There is no such entry.</source>
        <translation>없는 항목입니다.</translation>
    </message>
    <message>
        <source>The subscription was changed since this etag was read. Read it again.</source>
        <translation>이 etag를 읽은 후 구독이 변경되었습니다. 다시 읽으세요.</translation>
    </message>
    <message>
        <source>The etag is missing: send attributes.etag or If-Match.</source>
        <translation>etag가 없습니다. attributes.etag 또는 If-Match를 보내세요.</translation>
    </message>
    <message>
        <source>The number of licences must be in this range: %1</source>
        <translation>라이선스 수는 다음 범위에 있어야 합니다: %1</translation>
    </message>
    <message>
        <source>This subscription cannot be upgraded</source>
        <translation>업그레이드할 수 없는 구독입니다</translation>
    </message>
    <message>
        <source>Writing needs the token of a user.</source>
        <translation>변경하려면 사용자의 토큰이 필요합니다.</translation>
    </message>
    <message>
        <source>This date does not exist. Write it as 2020-05-12: %1</source>
        <translation>없는 날짜입니다. 2020-05-12 형식으로 입력하세요: %1</translation>
    </message>
    <message>
        <source>The filter needs Field (CompanyName or Domain), Value, and Operator (starts_with).</source>
        <translation>필터에는 Field(회사 이름 CompanyName 또는 도메인 Domain), Value, Operator(starts_with)가 필요합니다.</translation>
    </message>
    <message>
        <source>The continuation token is not of this list.</source>
        <translation>이 목록의 연속 토큰이 아닙니다.</translation>
    </message>
    <message>
        <source>A fault rule of the sandbox made this answer.</source>
        <translation>샌드박스의 오류 주입 규칙에 따른 응답입니다.</translation>
    </message>
    <message>
        <source>The book holds customers of your own. Only a demo book can be reset.</source>
        <translation>직접 가져온 고객이 있는 데이터입니다. 데모 데이터만 초기화할 수 있습니다.</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>계정</translation>
    </message>
    <message>
        <source>Action</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>Affected customer</source>
        <translation>영향을 받은 고객</translation>
    </message>
    <message>
        <source>After</source>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>변경 전</translation>
    </message>
    <message>
        <source>Can go to</source>
        <translation>가능한 새 제품</translation>
    </message>
    <message>
        <source>Change per month</source>
        <translation>월 금액 변동</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>회사</translation>
    </message>
    <message>
        <source>Customer ID</source>
        <translation>고객 ID</translation>
    </message>
    <message>
        <source>Date-Time</source>
        <translation>날짜-시간</translation>
    </message>
    <message>
        <source>Delegated admin</source>
        <translation>위임된 관리자 권한</translation>
    </message>
    <message>
        <source>Domain</source>
        <translation>도메인</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>항목 번호</translation>
    </message>
    <message>
        <source>Last checked</source>
        <translation>마지막 확인</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>주문</translation>
    </message>
    <message>
        <source>Partner user</source>
        <translation>파트너 사용자</translation>
    </message>
    <message>
        <source>Primary domain</source>
        <translation>주 도메인</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Reasons</source>
        <translation>이유</translation>
    </message>
    <message>
        <source>Renews</source>
        <translation>갱신일</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>요청 ID</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>역할</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>서비스</translation>
    </message>
    <message>
        <source>Upgrade to</source>
        <translation>업그레이드 후 제품</translation>
    </message>
    <message>
        <source>Upgrades</source>
        <translation>업그레이드</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>판정</translation>
    </message>
    <message>
        <source>What to do</source>
        <translation>필요한 작업</translation>
    </message>
    <message>
        <source>Ready to upgrade</source>
        <translation>업그레이드 가능</translation>
    </message>
    <message>
        <source>Blocked: no delegated admin privileges</source>
        <translation>업그레이드 불가: 위임된 관리자 권한 없음</translation>
    </message>
    <message>
        <source>Blocked: already has the target or its services</source>
        <translation>업그레이드 불가: 새 제품 또는 서비스 이미 보유</translation>
    </message>
    <message>
        <source>Blocked: not active</source>
        <translation>업그레이드 불가: 활성 상태 아님</translation>
    </message>
    <message>
        <source>No upgrade path</source>
        <translation>업그레이드 경로 없음</translation>
    </message>
    <message>
        <source>Blocked: other reasons</source>
        <translation>업그레이드 불가: 기타 이유</translation>
    </message>
    <message>
        <source>Carried out</source>
        <translation>진행됨</translation>
    </message>
    <message>
        <source>Not carried out yet</source>
        <translation>아직 진행되지 않음</translation>
    </message>
    <message>
        <source>Different in Partner Center</source>
        <translation>파트너 센터의 내용이 다름</translation>
    </message>
    <message>
        <source>From</source>
        <translation>변경 전</translation>
    </message>
    <message>
        <source>New subscription ID</source>
        <translation>새 구독 ID</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>기록한 시간</translation>
    </message>
    <message>
        <source>Settled</source>
        <translation>처리한 시간</translation>
    </message>
    <message>
        <source>Settled by</source>
        <translation>처리한 사람</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>작업</translation>
    </message>
    <message>
        <source>To</source>
        <translation>변경 후</translation>
    </message>
    <message>
        <source>Number of the task</source>
        <translation>작업 번호</translation>
    </message>
    <message>
        <source>Assign %1 to the account by hand.</source>
        <translation>제품을 계정에 직접 할당하세요: %1</translation>
    </message>
    <message>
        <source>The service is busy just now. Nothing was changed.</source>
        <translation>지금은 서비스를 사용할 수 없습니다. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>잠시 후 다시 시도하세요.</translation>
    </message>
    <message>
        <source>The connection was lost before the answer came. It is not known whether the change was made.</source>
        <translation>응답을 받기 전에 연결이 끊겼습니다. 변경되었는지 알 수 없습니다.</translation>
    </message>
    <message>
        <source>Try again: the same request is sent, and nothing is done twice.</source>
        <translation>다시 시도하세요. 같은 요청을 보내므로 두 번 처리되지 않습니다.</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>고객</translation>
    </message>
    <message>
        <source>Subscription</source>
        <translation>구독</translation>
    </message>
    <message>
        <source>User account</source>
        <translation>사용자 계정</translation>
    </message>
    <message>
        <source>Assigned licence</source>
        <translation>할당된 라이선스</translation>
    </message>
    <message>
        <source>Affected account</source>
        <translation>영향을 받는 계정</translation>
    </message>
    <message>
        <source>Billing line</source>
        <translation>청구 항목</translation>
    </message>
    <message>
        <source>History entry</source>
        <translation>기록 항목</translation>
    </message>
    <message>
        <source>Task for Partner Center</source>
        <translation>파트너 센터 할 일</translation>
    </message>
    <message>
        <source>Bulk upgrade</source>
        <translation>일괄 업그레이드</translation>
    </message>
    <message>
        <source>Row of a bulk upgrade</source>
        <translation>일괄 업그레이드의 행</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>가격</translation>
    </message>
    <message>
        <source>Kept answer to a request</source>
        <translation>보관된 요청 응답</translation>
    </message>
    <message>
        <source>Setting of the database</source>
        <translation>데이터베이스 설정</translation>
    </message>
    <message>
        <source>Its place in the file is damaged</source>
        <translation>파일에서 이 항목의 위치가 손상됨</translation>
    </message>
    <message>
        <source>What it belongs to was lost</source>
        <translation>이 항목이 속한 상위 항목을 잃음</translation>
    </message>
    <message>
        <source>What was read cannot be true</source>
        <translation>읽은 내용이 서로 맞지 않음</translation>
    </message>
    <message>
        <source>Kept, but a part of it was replaced</source>
        <translation>저장했지만 일부 내용이 바뀜</translation>
    </message>
    <message>
        <source>Damaged places: %1</source>
        <translation>손상된 위치: %1</translation>
    </message>
    <message>
        <source>Damaged file</source>
        <translation>손상된 파일</translation>
    </message>
    <message>
        <source>Records lost or altered</source>
        <translation>잃거나 바뀐 항목</translation>
    </message>
    <message>
        <source>History complete</source>
        <translation>기록 온전함</translation>
    </message>
    <message>
        <source>Written again from the order</source>
        <translation>주문을 보고 다시 씀</translation>
    </message>
    <message>
        <source>It has format %1; this version reads up to format %2. Nothing was changed.</source>
        <extracomment>Numbers of schemas, as in &quot;It has format 12; this version reads up to format 10.&quot;</extracomment>
        <translation>이 데이터베이스의 형식: %1, 이 버전에서 읽을 수 있는 최신 형식: %2. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>Saved from a damaged database</source>
        <translation>손상된 데이터베이스에서 살림</translation>
    </message>
    <message>
        <source>This cannot be read as a price.</source>
        <translation>가격으로 읽을 수 없는 값입니다.</translation>
    </message>
    <message>
        <source>Write digits only, with a point before the decimals, as in %1.</source>
        <translation>%1처럼 숫자만 쓰고 소수는 마침표 뒤에 쓰세요.</translation>
    </message>
    <message>
        <source>Write digits only; this currency has no decimals, as in %1.</source>
        <translation>%1처럼 숫자만 쓰세요. 이 통화에는 소수가 없습니다.</translation>
    </message>
    <message>
        <source>The file could not be saved: %1. Nothing was changed.</source>
        <translation>파일을 저장하지 못했습니다: %1. 변경된 내용은 없습니다.</translation>
    </message>
    <message>
        <source>This backup is damaged: %1. The database was left as it is.</source>
        <translation>이 백업은 손상되었습니다: %1. 데이터베이스는 변경되지 않았습니다.</translation>
    </message>
    <message>
        <source>Choose another backup.</source>
        <translation>다른 백업을 선택하세요.</translation>
    </message>
    <message>
        <source>The sandbox does not answer other users of this computer.</source>
        <translation>샌드박스는 이 컴퓨터를 사용하는 다른 사용자의 요청에 응답하지 않습니다.</translation>
    </message>
    <message numerus="yes">
        <source>The list in the file goes on after %n entries. Save the pages that follow too, and import them.</source>
        <translation>
            <numerusform>파일의 목록은 항목 %n개 뒤에도 이어집니다. 이어지는 페이지도 저장하여 가져오세요.</numerusform>
        </translation>
    </message>
    <message>
        <source>The file holds only %1 of the %2 entries of its list. Save the other pages of the list too, and import them.</source>
        <translation>파일에는 목록의 항목 %2개 중 %1개만 있습니다. 목록의 다른 페이지도 저장하여 가져오세요.</translation>
    </message>
    <message>
        <source>Choose the file of customers together with this one, or correct the ID.</source>
        <translation>고객 파일을 이 파일과 함께 선택하거나 ID를 수정하세요.</translation>
    </message>
    <message>
        <source>Write digits only, without spaces, commas or units.</source>
        <translation>공백, 쉼표, 단위 없이 숫자만 입력하세요.</translation>
    </message>
    <message>
        <source>Correct the file, then import it again.</source>
        <translation>파일을 수정한 후 다시 가져오세요.</translation>
    </message>
    <message>
        <source>Choose the file of subscriptions together with this one, or correct the ID.</source>
        <translation>구독 파일을 이 파일과 함께 선택하거나 ID를 수정하세요.</translation>
    </message>
    <message>
        <source>Enter the real ID, or clear the value where none is needed.</source>
        <translation>실제 ID를 입력하거나, 필요하지 않으면 값을 지우세요.</translation>
    </message>
    <message>
        <source>This ID is empty: it holds zeros alone.</source>
        <translation>0으로만 된 빈 ID입니다.</translation>
    </message>
    <message>
        <source>The value has half a character at position %1. Remove it.</source>
        <translation>값의 %1번째 위치에 온전하지 않은 문자가 있습니다. 제거하세요.</translation>
    </message>
    <message>
        <source>The name of the file is too long: %1.</source>
        <translation>파일 이름이 너무 깁니다: %1.</translation>
    </message>
    <message>
        <source>Choose a shorter name.</source>
        <translation>더 짧은 이름을 선택하세요.</translation>
    </message>
</context>
</TS>
