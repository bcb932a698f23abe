#include "shell/cli/session.h"

#include "shell/paths.h"
#include "store/bookfile.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::ErrorCode;
using domain::Result;

namespace {

void write(std::FILE *stream, const QString &text)
{
    const QByteArray bytes = text.toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

bool isBeginningOfId(const QString &text)
{
    static const QString allowed = u"0123456789abcdef-"_s;
    return !text.isEmpty() && text.size() <= 36
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return allowed.contains(c); });
}

/// The one id that begins with the text, among those that `find` gives (at most two are asked for).
template <typename Id, typename Find>
Result<Id> resolve(const QString &asked, const Find &find)
{
    if (const auto full = Id::fromText(asked)) {
        return *full;
    }
    const QString beginning = asked.trimmed().toLower();
    if (!isBeginningOfId(beginning)) {
        return domain::failure(ErrorCode::NotFound, u"not an id"_s, {{u"id"_s, asked}});
    }
    const Result<QList<Id>> found = find(beginning);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return domain::failure(ErrorCode::NotFound, u"no id begins so"_s, {{u"id"_s, asked}});
    }
    if (found->size() > 1) {
        return domain::failure(
            ErrorCode::Ambiguous, u"more than one id begins so"_s, {{u"id"_s, asked}});
    }
    return found->constFirst();
}

} // namespace

Exit exitOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return Exit::InternalError;
    case ErrorCode::WrongUse:
        return Exit::WrongUse;
    case ErrorCode::BadInput:
    case ErrorCode::NotFound:
    case ErrorCode::Ambiguous:
    case ErrorCode::Cancelled:
        return Exit::BadInput;
    case ErrorCode::Refused:
    case ErrorCode::VersionConflict:
    case ErrorCode::RoleNotAllowed:
    case ErrorCode::QuantityOutOfRange:
        return Exit::Refused;
    case ErrorCode::StorageBusy:
    case ErrorCode::StorageReadOnly:
    case ErrorCode::StorageFull:
    case ErrorCode::StorageFailed:
    case ErrorCode::BookMissing:
        return Exit::StorageTrouble;
    case ErrorCode::NotABook:
    case ErrorCode::BookNewer:
    case ErrorCode::BookDamaged:
        return Exit::BookTrouble;
    }
    return Exit::InternalError;
}

QString codeOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Internal:
        return u"internal"_s;
    case ErrorCode::WrongUse:
        return u"wrongUse"_s;
    case ErrorCode::BadInput:
        return u"badInput"_s;
    case ErrorCode::NotFound:
        return u"notFound"_s;
    case ErrorCode::Ambiguous:
        return u"ambiguous"_s;
    case ErrorCode::Refused:
        return u"refused"_s;
    case ErrorCode::VersionConflict:
        return u"versionConflict"_s;
    case ErrorCode::RoleNotAllowed:
        return u"roleNotAllowed"_s;
    case ErrorCode::QuantityOutOfRange:
        return u"quantityOutOfRange"_s;
    case ErrorCode::StorageBusy:
        return u"storageBusy"_s;
    case ErrorCode::StorageReadOnly:
        return u"storageReadOnly"_s;
    case ErrorCode::StorageFull:
        return u"storageFull"_s;
    case ErrorCode::StorageFailed:
        return u"storageFailed"_s;
    case ErrorCode::BookMissing:
        return u"bookMissing"_s;
    case ErrorCode::NotABook:
        return u"notABook"_s;
    case ErrorCode::BookNewer:
        return u"bookNewer"_s;
    case ErrorCode::BookDamaged:
        return u"bookDamaged"_s;
    case ErrorCode::Cancelled:
        return u"cancelled"_s;
    }
    return {};
}

Session::Session(Invocation invocation)
    : m_invocation(std::move(invocation))
    , m_texts(m_invocation.language)
{
}

Session::~Session() = default;

Exit Session::open(MissingBook missing)
{
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        return fail(catalogue.error());
    }
    m_context.catalogue = *std::move(catalogue);
    m_context.actor = {systemUserName(), m_invocation.role};
    m_context.clockOverride = m_invocation.clock;

    const QString file = m_invocation.book.isEmpty() ? standardBookFile() : m_invocation.book;
    store::OpenOptions options;
    if (missing == MissingBook::IsMade) {
        options.mode = store::OpenMode::CreateIfMissing;
        if (m_invocation.book.isEmpty()) {
            QDir().mkpath(QFileInfo(file).absolutePath());
        }
    }
    auto book = store::openBook(file, options);
    if (!book) {
        return fail(book.error());
    }
    m_book = *std::move(book);
    return Exit::Done;
}

void Session::print(const QString &line) const
{
    write(stdout, line + u'\n');
}

void Session::print(const QJsonObject &document) const
{
    print(QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact)));
}

void Session::complain(const QString &line) const
{
    write(stderr, line + u'\n');
}

Exit Session::fail(const domain::Error &error) const
{
    const wording::Texts::ErrorText text = m_texts.error(error);
    if (m_invocation.json) {
        QJsonArray details;
        for (const auto &[name, value] : error.facts) {
            details.append(QJsonObject{{name, value}});
        }
        print(QJsonObject{{u"error"_s,
            QJsonObject{{u"code"_s, codeOf(error.code)},
                {u"message"_s, QString(text.what + u' ' + text.next).trimmed()},
                {u"details"_s, details}}}});
    }
    complain(QString(text.what + u' ' + text.next).trimmed());
    if (!error.detail.isEmpty()) {
        complain(u"  ("_s + error.detail + u')');
    }
    return exitOf(error.code);
}

Result<domain::Subscription> Session::subscription(const QString &text) const
{
    return m_book
        ->read<domain::Subscription>([this, text](
                                         domain::BookReader &reader) -> Result<domain::Subscription> {
            const auto id = resolve<domain::SubscriptionId>(text,
                [&reader](const QString &beginning) { return reader.subscriptionsBeginning(beginning, 2); });
            if (!id) {
                return tl::unexpected(id.error());
            }
            auto found = reader.subscription(*id);
            if (!found) {
                return found;
            }
            const auto owner = reader.customer(found->customerId);
            if (!owner) {
                return tl::unexpected(owner.error());
            }
            if (!wantsCustomer(*owner)) {
                return domain::failure(
                    ErrorCode::NotFound, u"its customer is in the other cloud"_s, {{u"id"_s, text}});
            }
            return found;
        })
        .result();
}

Result<domain::Customer> Session::customer(const QString &text) const
{
    return m_book
        ->read<domain::Customer>([this, text](domain::BookReader &reader) -> Result<domain::Customer> {
            const auto id = resolve<domain::CustomerId>(text,
                [&reader](const QString &beginning) { return reader.customersBeginning(beginning, 2); });
            if (!id) {
                return tl::unexpected(id.error());
            }
            auto found = reader.customer(*id);
            if (found && !wantsCustomer(*found)) {
                return domain::failure(
                    ErrorCode::NotFound, u"the customer is in the other cloud"_s, {{u"id"_s, text}});
            }
            return found;
        })
        .result();
}

} // namespace shell::cli
