#include "shell/cli/session.h"

#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/privatefile.h"
#include "services/catalogues.h"
#include "shell/cli/progresslines.h"
#include "shell/paths.h"
#include "store/bookfile.h"

#include <QFileInfo>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace shell::cli {

using domain::ErrorCode;
using domain::Result;

namespace {

bool isBeginningOfId(const QString &text)
{
    static const QString allowed = u"0123456789abcdef-"_s;
    return !text.isEmpty() && text.size() <= 36
        && std::all_of(text.cbegin(), text.cend(), [](QChar c) { return allowed.contains(c); });
}

/// The one id that begins with the text, among those that `find` gives (at most two are asked for).
template <typename Id, typename Find>
Result<Id> resolve(const QString &asked, const QString &kind, const Find &find)
{
    const QList<QPair<QString, QString>> facts{ { u"kind"_s, kind }, { u"id"_s, asked } };
    if (const auto full = Id::fromText(asked)) {
        return *full;
    }
    const QString beginning = asked.trimmed().toLower();
    if (!isBeginningOfId(beginning)) {
        return domain::failure(ErrorCode::NotFound, u"not an id"_s, facts);
    }
    const Result<QList<Id>> found = find(beginning);
    if (!found) {
        return tl::unexpected(found.error());
    }
    if (found->isEmpty()) {
        return domain::failure(ErrorCode::NotFound, u"no id begins so"_s, facts);
    }
    if (found->size() > 1) {
        return domain::failure(ErrorCode::Ambiguous, u"more than one id begins so"_s, facts);
    }
    return found->constFirst();
}

/// A file's words may hold what a terminal obeys. They are written so that they are right in JSON
/// too; line ends and tabs are of the layout.
QString withoutControlCharacters(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar sign : text) {
        if (sign.category() == QChar::Other_Control && sign != u'\n' && sign != u'\t') {
            plain += u"\\u%1"_s.arg(sign.unicode(), 4, 16, QChar(u'0'));
        } else {
            plain += sign;
        }
    }
    return plain;
}

} // namespace

void write(std::FILE *stream, const QString &line)
{
    const QByteArray bytes = QString(withoutControlCharacters(line) + u'\n').toUtf8();
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

QString lineOf(const QJsonObject &document)
{
    return QString::fromUtf8(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

QJsonObject errorDocument(const QString &code, const QString &message, const QJsonArray &details)
{
    return { { u"error"_s,
        QJsonObject{
            { u"code"_s, code }, { u"message"_s, message }, { u"details"_s, details } } } };
}

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
    , m_file(m_invocation.book.isEmpty() ? standardBookFile() : m_invocation.book)
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
    m_context.actor = { systemUserName(), m_invocation.role };
    m_context.clockOverride = m_invocation.clock;

    store::OpenOptions options;
    if (missing == MissingBook::IsMade) {
        options.mode = store::OpenMode::CreateIfMissing;
        if (m_invocation.book.isEmpty()) {
            const auto made = domain::makePrivateFolder(QFileInfo(m_file).absolutePath());
            if (!made) {
                return fail(made.error());
            }
        }
        const QFileInfo place(domain::fileBehind(m_file));
        // An empty file is no book yet, and everybody may be able to read it.
        if (!place.exists() || (place.isFile() && place.size() == 0)) {
            m_making = std::make_unique<domain::WorkFolder>(place.absolutePath(), "making"_L1);
            if (!m_making->isValid()) {
                const QString said = m_making->errorString();
                return fail({ domain::storageCode(said), said, { { u"file"_s, m_file } } });
            }
            m_made = m_making->filePath(u"book"_s);
        }
    }
    ProgressLines lines(*this, ProgressLines::Work::Updating);
    if (errorsGoToTerminal()) {
        options.onUpdate = [this, &lines](const domain::BookUpdate &update) {
            if (update.phase == domain::BookUpdate::Phase::Copying) {
                complain(Words::tr("The book was made by an earlier version. It is brought up to "
                                   "date once; the book as it was stays beside it."));
            } else {
                lines.tell(update.done, update.total);
            }
        };
    }
    auto book = store::openBook(m_made.isEmpty() ? m_file : m_made, options);
    if (!book) {
        domain::Error error = book.error();
        if (!m_made.isEmpty()) {
            for (auto &fact : error.facts) {
                fact.second.replace(m_made, m_file);
            }
            error.detail.replace(m_made, m_file);
        }
        return fail(error);
    }
    m_book = *std::move(book);
    return takeCatalogue();
}

/// The book says by which catalogue it is judged, so every program judges it alike.
Exit Session::takeCatalogue()
{
    const auto choice = m_book
                            ->read<domain::CatalogueChoice>(
                                [](domain::BookReader &reader) { return reader.catalogueChoice(); })
                            .result();
    if (!choice) {
        return fail(choice.error());
    }
    const services::ChosenCatalogue chosen = services::catalogueOf(*choice, m_context.catalogue);
    m_context.catalogue = chosen.catalogue;
    m_context.variant = chosen.variant();
    if (!chosen.faults.isEmpty()) {
        complain(m_texts.catalogueNotUsed(choice->name));
        complain(u"  "_s + m_texts.catalogueFault(chosen.faults.constFirst(), choice->name));
    }
    return Exit::Done;
}

Result<void> Session::keepBook()
{
    if (m_made.isEmpty()) {
        return {};
    }
    m_book.reset();
    // Not over a book that another program has put there meanwhile.
    const QString file = domain::fileBehind(m_file);
    if (auto named = domain::nameBook(m_made, file, domain::Standing::IsKept); !named) {
        return named;
    }
    m_made.clear();
    m_making.reset();
    return {};
}

void Session::print(const QString &line) const
{
    write(stdout, line);
}

void Session::print(const QJsonObject &document) const
{
    print(lineOf(document));
}

void Session::complain(const QString &line) const
{
    write(stderr, line);
}

Exit Session::refuse(const QString &code, const QString &message, Exit exit) const
{
    if (m_invocation.json) {
        print(errorDocument(code, message));
    }
    complain(message);
    return exit;
}

Exit Session::wrongUse(const QString &text) const
{
    return refuse(codeOf(ErrorCode::WrongUse), text, Exit::WrongUse);
}

Exit Session::fail(const domain::Error &error) const
{
    const wording::Texts::ErrorText text = m_texts.error(error);
    if (m_invocation.json) {
        QJsonArray details;
        for (const auto &[name, value] : error.facts) {
            details.append(QJsonObject{ { name, value } });
        }
        print(errorDocument(
            codeOf(error.code), QString(text.what + u' ' + text.next).trimmed(), details));
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
        ->read<domain::Subscription>(
            [this, text](domain::BookReader &reader) -> Result<domain::Subscription> {
                const auto id = resolve<domain::SubscriptionId>(
                    text, u"subscription"_s, [&reader](const QString &beginning) {
                        return reader.subscriptionsBeginning(beginning, 2);
                    });
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
                    return domain::failure(ErrorCode::NotFound,
                        u"its customer is in the other cloud"_s,
                        { { u"kind"_s, u"subscription"_s }, { u"id"_s, text } });
                }
                return found;
            })
        .result();
}

Result<domain::Customer> Session::customer(const QString &text) const
{
    return m_book
        ->read<domain::Customer>([this, text](
                                     domain::BookReader &reader) -> Result<domain::Customer> {
            const auto id = resolve<domain::CustomerId>(
                text, u"customer"_s, [&reader](const QString &beginning) {
                    return reader.customersBeginning(beginning, 2);
                });
            if (!id) {
                return tl::unexpected(id.error());
            }
            auto found = reader.customer(*id);
            if (found && !wantsCustomer(*found)) {
                return domain::failure(ErrorCode::NotFound, u"the customer is in the other cloud"_s,
                    { { u"kind"_s, u"customer"_s }, { u"id"_s, text } });
            }
            return found;
        })
        .result();
}

} // namespace shell::cli
