#include "exchange/jsonwriter.h"

#include <QIODevice>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace exchange {
namespace {

/// Where a field stands in the resource; the REST name where the API has the field.
QString pathOf(Field field, FileKind kind)
{
    switch (field) {
    case Field::CustomerId:
        return kind == FileKind::Customers ? u"id"_s : u"customerId"_s;
    case Field::SubscriptionId:
    case Field::UserId:
        return u"id"_s;
    case Field::CompanyName:
        return u"companyProfile.companyName"_s;
    case Field::Domain:
        return u"companyProfile.domain"_s;
    case Field::Country:
        return u"billingProfile.defaultAddress.country"_s;
    case Field::Language:
        return u"billingProfile.culture"_s;
    case Field::Relationship:
        return u"relationshipToPartner"_s;
    case Field::DelegatedAdmin:
        return u"delegation.state"_s;
    case Field::ExcludedServices:
        return u"delegation.excludedServices"_s;
    case Field::DelegationDate:
        return u"delegation.since"_s;
    case Field::StartDate:
        return u"effectiveStartDate"_s;
    case Field::AutoRenew:
        return u"autoRenewEnabled"_s;
    case Field::Term:
        return u"termDuration"_s;
    case Field::Email:
        return u"userPrincipalName"_s;
    default:
        return fieldName(field);
    }
}

QJsonValue valueOf(Field field, const QString &cell)
{
    switch (field) {
    case Field::Quantity:
        return cell.toLongLong();
    case Field::AutoRenew:
    case Field::IsTrial:
        return cell == "true"_L1;
    case Field::ExcludedServices:
    case Field::Licences:
    case Field::DisabledPlans:
    case Field::GroupBased:
    case Field::GroupNames:
        return QJsonArray::fromStringList(cell.split(u'|', Qt::SkipEmptyParts));
    case Field::DelegationDate:
    case Field::StartDate:
    case Field::CommitmentEndDate:
        // Days are moments in the API.
        return cell.isEmpty() ? QJsonValue() : QJsonValue(QString(cell + u"T00:00:00Z"_s));
    case Field::CreationDate:
    case Field::ParentSubscriptionId:
    case Field::UnitPrice:
    case Field::Currency:
        return cell.isEmpty() ? QJsonValue() : QJsonValue(cell);
    default:
        return cell;
    }
}

void insert(QJsonObject &object, const QString &path, const QJsonValue &value)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0) {
        object.insert(path, value);
        return;
    }
    QJsonObject inner = object.value(path.left(dot)).toObject();
    insert(inner, path.mid(dot + 1), value);
    object.insert(path.left(dot), inner);
}

QString typeOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Customers:
        return u"Customer"_s;
    case FileKind::Subscriptions:
        return u"Subscription"_s;
    case FileKind::Users:
        break;
    }
    return u"CustomerUser"_s;
}

} // namespace

JsonWriter::JsonWriter(QIODevice &device, FileKind kind, Form form, bool bom)
    : m_device(device)
    , m_kind(kind)
    , m_form(form)
{
    if (bom) {
        m_failed = !put("\xef\xbb\xbf"_ba);
    }
}

bool JsonWriter::put(const QByteArray &bytes)
{
    m_failed = m_failed || m_device.write(bytes) != bytes.size();
    return !m_failed;
}

bool JsonWriter::write(const QStringList &cells)
{
    if (m_entries < 0) {
        m_entries = 0;
        for (const Field field : knownFields(m_kind)) {
            if (cells.contains(fieldName(field))) {
                m_fields += field;
            }
        }
        return m_form == Form::Lines || put("{\"items\":["_ba);
    }
    QJsonObject object;
    for (qsizetype i = 0; i < qMin(m_fields.size(), cells.size()); ++i) {
        const Field field = m_fields.at(i);
        insert(object, pathOf(field, m_kind), valueOf(field, cells.at(i)));
    }
    object.insert(u"attributes"_s, QJsonObject{ { u"objectType"_s, typeOf(m_kind) } });
    const QByteArray entry = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const bool first = m_entries++ == 0;
    return m_form == Form::Lines ? put(entry + '\n') : put((first ? "\n" : ",\n") + entry);
}

bool JsonWriter::finish()
{
    if (m_form == Form::Lines) {
        // An empty file could be anything; a line that holds no entries says what it is.
        return m_entries > 0 ? !m_failed : put("[]\n"_ba);
    }
    const QByteArray count = QByteArray::number(qMax<qint64>(0, m_entries));
    const QByteArray end
        = "\n],\"totalCount\":" + count + ",\"attributes\":{\"objectType\":\"Collection\"}}\n";
    return put(end);
}

} // namespace exchange
