<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>letters</name>
    <message>
        <source>New product: %1</source>
        <translation>新产品：%1</translation>
    </message>
    <message>
        <source>us</source>
        <translation>我们</translation>
    </message>
    <message>
        <source>another reseller</source>
        <translation>其他经销商</translation>
    </message>
    <message>
        <source>To be cancelled: %1 (bought from: %2, subscription ID: %3)</source>
        <translation>需要取消的订阅：%1（购买渠道：%2，订阅 ID：%3）</translation>
    </message>
    <message>
        <source>The new product adds services that the other subscription already has: %1. The upgrade is possible only after that subscription has been cancelled.</source>
        <translation>新产品所增加的服务已包含在另一个订阅中：%1。取消该订阅之后才能升级。</translation>
    </message>
    <message>
        <source>You already have a subscription to the new product. The upgrade is possible only after that subscription has been cancelled.</source>
        <translation>您已拥有新产品的订阅。取消该订阅之后才能升级。</translation>
    </message>
    <message>
        <source>We would like to upgrade one of your subscriptions and need your help with it.</source>
        <translation>您好！我们准备为您升级一个订阅，需要您的协助。</translation>
    </message>
    <message>
        <source>Please tell us whether we may cancel the subscription.</source>
        <translation>请告知我们是否可以取消该订阅。</translation>
    </message>
    <message>
        <source>Please ask the seller named above to cancel the subscription, and tell us when it is done.</source>
        <translation>请联系上述购买渠道取消该订阅，并在取消完成后通知我们。</translation>
    </message>
    <message>
        <source>Users lose access to its services when it is cancelled, so please save the data that you need beforehand. We will then check again and carry out the upgrade.</source>
        <translation>取消订阅后，用户将无法再使用其中的服务，因此请提前保存所需数据。取消完成后，我们会再次检查并进行升级。</translation>
    </message>
    <message>
        <source>Request to cancel a subscription before the upgrade</source>
        <translation>升级前取消订阅的请求</translation>
    </message>
    <message>
        <source>Bought from: %1</source>
        <translation>购买渠道：%1</translation>
    </message>
    <message>
        <source>Subscription ID: %1</source>
        <translation>订阅 ID：%1</translation>
    </message>
    <message>
        <source>You have a subscription that you bought elsewhere. We can support you with it, but only its seller can change, upgrade or cancel it.</source>
        <translation>您好！您有一个从其他渠道购买的订阅。我们可以为您提供支持，但只有原购买渠道才能更改、升级或取消该订阅。</translation>
    </message>
    <message>
        <source>If you would like to have it from us, please ask the seller named above to cancel it, or let it end, and tell us when it is done. We will then set up the subscription that you need.</source>
        <translation>如果您希望改由我们提供，请联系上述购买渠道取消该订阅，或等待其到期，然后通知我们。我们随后会为您开通所需的订阅。</translation>
    </message>
    <message>
        <source>Users lose access to its services when it is cancelled, so please save the data that you need beforehand.</source>
        <translation>取消订阅后，用户将无法再使用其中的服务，因此请提前保存所需数据。</translation>
    </message>
    <message>
        <source>Request to cancel a subscription with another seller</source>
        <translation>取消从其他渠道购买的订阅的请求</translation>
    </message>
    <message>
        <source>Primary domain name: %1</source>
        <translation>主域名：%1</translation>
    </message>
    <message>
        <source>Services to be added: %1</source>
        <translation>需要添加的服务：%1</translation>
    </message>
    <message>
        <source>Link: %1</source>
        <translation>链接：%1</translation>
    </message>
    <message>
        <source>You have granted us delegated admin privileges, but some services are left out. To upgrade and support your subscriptions we need the privileges for these as well.</source>
        <translation>您好！您已授予我们委派的管理员权限，但其中不包含部分服务。为了升级您的订阅并提供支持，我们还需要这些服务的权限。</translation>
    </message>
    <message>
        <source>To upgrade and support your subscriptions we need delegated admin privileges for your organisation.</source>
        <translation>您好！为了升级您的订阅并提供支持，我们需要贵组织授予委派的管理员权限。</translation>
    </message>
    <message>
        <source>Please open the link, sign in to the admin center as a global admin, and accept our request for delegated admin privileges under Settings &gt; Partner relationships. You can remove the privileges there at any time.</source>
        <translation>请打开链接，以全局管理员身份登录管理中心，然后在“设置 &gt; 合作伙伴关系”中接受我们的委派管理员权限请求。您可以随时在该处删除这些权限。</translation>
    </message>
    <message>
        <source>We will check again once you have accepted the request.</source>
        <translation>您接受请求后，我们会再次检查。</translation>
    </message>
    <message>
        <source>Request for delegated admin privileges</source>
        <translation>委派管理员权限请求</translation>
    </message>
    <message>
        <source>To the administrator of %1,</source>
        <translation>%1 管理员：</translation>
    </message>
    <message>
        <source>Kind regards</source>
        <translation>此致
敬礼</translation>
    </message>
    <message>
        <source>Kind regards
%1</source>
        <translation>此致
敬礼
%1</translation>
    </message>
    <message>
        <source>Subject: %1</source>
        <translation>主题：%1</translation>
    </message>
    <message>
        <source>Current subscription: %1</source>
        <translation>当前订阅：%1</translation>
    </message>
    <message>
        <source>Microsoft directly</source>
        <translation>Microsoft 直接购买</translation>
    </message>
    <message>
        <source>Microsoft volume licensing</source>
        <translation>Microsoft 批量许可</translation>
    </message>
</context>
</TS>
