#include "services/importing.h"

#include "domain/names.h"
#include "exchange/csvwriter.h"
#include "exchange/fields.h"
#include "exchange/jsonwriter.h"
#include "exchange/sheetwriter.h"
#include "exchange/values.h"

#include <QFileInfo>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::Account;
using domain::BookReader;
using domain::Customer;
using domain::ErrorCode;
using domain::failure;
using domain::Page;
using domain::Result;
using domain::Subscription;
using exchange::Field;
using exchange::FileKind;

constexpr int pageLength = 500;

QString text(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

template <typename Tag>
QString text(const domain::Id<Tag> &id)
{
    return id.isNull() ? QString() : id.text();
}

QString cell(const Customer &customer, Field field)
{
    switch (field) {
    case Field::CustomerId:
        return text(customer.id);
    case Field::CompanyName:
        return customer.companyName;
    case Field::LocalName:
        return customer.localName;
    case Field::Domain:
        return customer.domain;
    case Field::Country:
        return customer.country;
    case Field::Language:
        return customer.language;
    case Field::Cloud:
        return domain::codeOf(customer.cloud);
    case Field::Relationship:
        return domain::codeOf(customer.relationship);
    case Field::DelegatedAdmin:
        return domain::codeOf(customer.delegation.state);
    case Field::ExcludedServices:
        return customer.delegation.excludedPlans.join(u'|');
    case Field::DelegationDate:
        return exchange::writeDate(customer.delegation.since);
    default:
        return {};
    }
}

QString cell(const Subscription &subscription, Field field)
{
    switch (field) {
    case Field::SubscriptionId:
        return text(subscription.id);
    case Field::CustomerId:
        return text(subscription.customerId);
    case Field::OfferId:
        return text(subscription.offerId);
    case Field::OfferName:
        return subscription.offerName;
    case Field::FriendlyName:
        return subscription.friendlyName;
    case Field::Quantity:
        return QString::number(subscription.quantity);
    case Field::Status:
        return domain::codeOf(subscription.status);
    case Field::CreationDate:
        return exchange::writeDateTime(subscription.creationDate);
    case Field::StartDate:
        return exchange::writeDate(subscription.startDate);
    case Field::CommitmentEndDate:
        return exchange::writeDate(subscription.commitmentEndDate);
    case Field::BillingCycle:
        return domain::codeOf(subscription.billingCycle);
    case Field::Term:
        return domain::codeOf(subscription.term);
    case Field::AutoRenew:
        return text(subscription.autoRenew);
    case Field::IsTrial:
        return text(subscription.isTrial);
    case Field::ParentSubscriptionId:
        return text(subscription.parentId);
    case Field::OrderId:
        return subscription.orderId;
    case Field::SoldBy:
        return domain::codeOf(subscription.soldBy);
    case Field::SellerName:
        return subscription.sellerName;
    case Field::UnitPrice:
        return subscription.unitPrice ? subscription.unitPrice->plainText() : QString();
    case Field::Currency:
        return subscription.unitPrice ? subscription.unitPrice->currency.code() : QString();
    case Field::PartnerId:
        return subscription.partnerId;
    default:
        return {};
    }
}

QString cell(const Account &account, Field field)
{
    QStringList parts;
    switch (field) {
    case Field::UserId:
        return text(account.id);
    case Field::CustomerId:
        return text(account.customerId);
    case Field::DisplayName:
        return account.displayName;
    case Field::Email:
        return account.email;
    case Field::UsageLocation:
        return account.usageLocation;
    default:
        break;
    }
    for (const domain::Licence &licence : account.licences) {
        const QString id = text(licence.subscriptionId);
        if (field == Field::Licences || (field == Field::GroupBased && licence.groupBased)) {
            parts += id;
        } else if (field == Field::GroupNames && !licence.groupName.isEmpty()) {
            parts += id + u':' + exchange::escapedPart(licence.groupName);
        } else if (field == Field::DisabledPlans) {
            for (const QString &plan : licence.disabledPlans) {
                parts += id + u':' + plan;
            }
        }
    }
    return parts.join(u'|');
}

/// Ids as text, dates as dates, numbers as numbers; a sheet of spreadsheets.
class WorkbookRows final : public exchange::RowWriter
{
public:
    WorkbookRows(QIODevice &device, FileKind kind)
        : m_device(device)
        , m_sheet(nameOf(kind), placesOf(kind, { Field::Quantity, Field::UnitPrice }),
              placesOf(kind,
                  { Field::CreationDate, Field::StartDate, Field::CommitmentEndDate,
                      Field::DelegationDate }))
    {
        m_sheet.refuseLongText();
    }

    bool write(const QStringList &cells) override { return m_sheet.write(cells); }
    bool finish() override { return m_sheet.finish(m_device); }
    QString failure() const override { return m_sheet.errorString(); }

private:
    static QString nameOf(FileKind kind)
    {
        switch (kind) {
        case FileKind::Customers:
            return u"customers"_s;
        case FileKind::Subscriptions:
            return u"subscriptions"_s;
        case FileKind::Users:
            break;
        }
        return u"users"_s;
    }
    static QList<int> placesOf(FileKind kind, const QList<Field> &wanted)
    {
        const QList<Field> fields = exchange::exportedFields(kind);
        QList<int> places;
        for (const Field field : wanted) {
            if (const qsizetype place = fields.indexOf(field); place >= 0) {
                places += static_cast<int>(place);
            }
        }
        return places;
    }

    QIODevice &m_device;
    exchange::SheetWriter m_sheet;
};

/// One export: its files are written beside their places and renamed together at the end.
class ExportRun
{
public:
    ExportRun(
        BookReader &reader, ExportForm form, const Progress &progress, const std::stop_token &stop)
        : m_reader(reader)
        , m_form(form)
        , m_progress(progress)
        , m_stop(stop)
    {
    }

    Result<qint64> run(const ExportFiles &files)
    {
        m_cloud = files.cloud;
        const auto customers = write<Customer>(files.customers, FileKind::Customers,
            [this](const QString &after) { return m_reader.customersById(after, pageLength); });
        if (!customers) {
            return tl::unexpected(customers.error());
        }
        const auto subscriptions = write<Subscription>(files.subscriptions, FileKind::Subscriptions,
            [this](const QString &after) { return m_reader.subscriptionsById(after, pageLength); });
        if (!subscriptions) {
            return tl::unexpected(subscriptions.error());
        }
        const auto users = write<Account>(files.users, FileKind::Users,
            [this](const QString &after) { return m_reader.accountsById(after, pageLength); });
        if (!users) {
            return tl::unexpected(users.error());
        }
        for (const std::unique_ptr<QSaveFile> &file : m_files) {
            if (!file->commit()) {
                return notWritten(*file);
            }
        }
        if (m_progress) {
            m_progress(m_rows, m_rows);
        }
        return m_rows;
    }

private:
    static tl::unexpected<domain::Error> notWritten(const QSaveFile &file, const QString &told = {})
    {
        const QString reason = told.isEmpty() ? file.errorString() : told;
        return failure(ErrorCode::StorageFailed, reason,
            { { u"file"_s, file.fileName() }, { u"reason"_s, reason } });
    }

    Result<bool> isWanted(const Customer &customer)
    {
        return !m_cloud || customer.cloud == *m_cloud;
    }

    /// What belongs to a customer goes where the customer goes.
    template <typename Row>
    Result<bool> isWanted(const Row &row)
    {
        if (!m_cloud) {
            return true;
        }
        const Result<Customer> owner = m_reader.customer(row.customerId);
        if (!owner) {
            return tl::unexpected(owner.error());
        }
        return isWanted(*owner);
    }

    std::unique_ptr<exchange::RowWriter> writerFor(QIODevice &device, FileKind kind) const
    {
        using exchange::JsonWriter;
        switch (m_form.format) {
        case ExportFormat::Csv:
            break;
        case ExportFormat::Json:
            return std::make_unique<JsonWriter>(
                device, kind, JsonWriter::Form::Collection, m_form.bom);
        case ExportFormat::JsonLines:
            return std::make_unique<JsonWriter>(device, kind, JsonWriter::Form::Lines, m_form.bom);
        case ExportFormat::Workbook:
            return std::make_unique<WorkbookRows>(device, kind);
        }
        return std::make_unique<exchange::CsvWriter>(device, m_form.bom);
    }

    template <typename Row, typename NextPage>
    Result<void> write(const QString &path, FileKind kind, NextPage nextPage)
    {
        if (path.isEmpty()) {
            return {};
        }
        // A save puts a new file in the place of the old one, even in that of a device.
        if (const QFileInfo place(path); place.exists() && !place.isFile() && !place.isDir()) {
            return failure(ErrorCode::StorageFailed, u"not a regular file"_s,
                { { u"file"_s, path }, { u"reason"_s, u"not a regular file"_s } });
        }
        auto file = std::make_unique<QSaveFile>(path);
        if (!file->open(QIODevice::WriteOnly)) {
            return notWritten(*file);
        }
        const auto writer = writerFor(*file, kind);
        const QList<Field> fields = exchange::exportedFields(kind);
        QStringList cells;
        for (const Field field : fields) {
            cells += exchange::fieldName(field);
        }
        bool written = writer->write(cells);
        QString after;
        do {
            if (m_stop.stop_requested()) {
                return failure(ErrorCode::Cancelled);
            }
            const Result<Page<Row>> page = nextPage(after);
            if (!page) {
                return tl::unexpected(page.error());
            }
            for (const Row &row : page->items) {
                const Result<bool> wanted = isWanted(row);
                if (!wanted) {
                    return tl::unexpected(wanted.error());
                }
                if (!*wanted) {
                    continue;
                }
                ++m_rows;
                for (qsizetype i = 0; i < fields.size(); ++i) {
                    cells[i] = cell(row, fields.at(i));
                }
                written = written && writer->write(cells);
            }
            if (!written) {
                return notWritten(*file, writer->failure());
            }
            if (m_progress) {
                m_progress(m_rows, m_rows);
            }
            after = page->next;
        } while (!after.isEmpty());
        if (!writer->finish()) {
            return notWritten(*file, writer->failure());
        }
        m_files.push_back(std::move(file));
        return {};
    }

    BookReader &m_reader;
    ExportForm m_form;
    const Progress &m_progress;
    const std::stop_token &m_stop;
    std::vector<std::unique_ptr<QSaveFile>> m_files;
    qint64 m_rows = 0;
    std::optional<domain::Cloud> m_cloud;
};

} // namespace

ExportService::ExportService(domain::Book &book)
    : m_book(book)
{
}

QFuture<Result<qint64>> ExportService::exportFiles(
    ExportFiles files, ExportForm form, Progress progress, std::stop_token stop) const
{
    return m_book.read<qint64>(
        [=](BookReader &reader) { return ExportRun(reader, form, progress, stop).run(files); });
}

} // namespace services
