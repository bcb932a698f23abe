#include "services/catalogues.h"

#include "domain/newfile.h"
#include "services/inpool.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

namespace {

tl::unexpected<domain::Error> failed(const QFileDevice &file, const QString &path)
{
    return domain::failure(
        domain::ErrorCode::StorageFailed, file.errorString(), { { u"file"_s, path } });
}

Result<CatalogueCandidate> readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return failed(file, path);
    }
    // One byte more than there may be: the reader then says that the file is too large.
    const QByteArray content = file.read(catalog::largestCatalogueFile + 1);
    if (file.error() != QFileDevice::NoError) {
        return failed(file, path);
    }
    CatalogueCandidate candidate;
    candidate.choice.name = QFileInfo(path).fileName();
    auto own = catalog::readOwnCatalogue(content, candidate.choice.name, builtInFolder());
    candidate.catalogue = std::move(own.catalogue);
    candidate.faults = std::move(own.faults);
    if (candidate.catalogue) {
        // Without the mark of Windows editors, so that every reader of the book takes it.
        candidate.choice.content = content.startsWith("\xEF\xBB\xBF") ? content.sliced(3) : content;
    }
    return candidate;
}

Result<void> saveFile(const QString &path, const domain::CatalogueChoice &choice)
{
    const QByteArray content
        = choice.isOwn() ? choice.content : catalog::builtInAsOneFile(builtInFolder());
    domain::NewFile file(path);
    if (!file.begin() || file.write(content) != content.size() || !file.commit()) {
        return failed(file, path);
    }
    return {};
}

Result<void> keepChoice(
    domain::BookWriter &writer, domain::CatalogueChoice choice, const Context &context)
{
    const auto before = writer.catalogueChoice();
    if (!before) {
        return tl::unexpected(before.error());
    }
    if (before->corrected == choice.corrected && before->name == choice.name
        && before->content == choice.content) {
        return {};
    }
    const auto info = writer.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    choice.chosenAt = context.now(*info);
    if (const auto kept = writer.setCatalogueChoice(choice); !kept) {
        return kept;
    }
    const auto told = [](const domain::CatalogueChoice &which) {
        return QJsonObject{ { u"file"_s, which.name }, { u"corrected"_s, which.corrected } };
    };
    domain::AuditEvent event;
    event.time = choice.chosenAt;
    event.actor = context.actor.name;
    event.role = context.actor.role;
    event.act = domain::Act::CatalogueChanged;
    event.before = told(*before);
    event.after = told(choice);
    return writer.addAudit(event);
}

} // namespace

Result<BookFacts> readBookFacts(domain::BookReader &reader,
    const std::shared_ptr<const catalog::Catalogue> &builtIn, const ChosenCatalogue &known)
{
    auto info = reader.info();
    if (!info) {
        return tl::unexpected(info.error());
    }
    const auto choice = reader.catalogueChoice();
    if (!choice) {
        return tl::unexpected(choice.error());
    }
    const bool sameFile = known.catalogue && known.choice.name == choice->name
        && known.choice.content == choice->content;
    BookFacts facts{ *std::move(info), sameFile ? known : catalogueOf(*choice, builtIn) };
    facts.chosen.choice = *choice;
    return facts;
}

QString builtInFolder()
{
    return u":/catalogs"_s;
}

ChosenCatalogue catalogueOf(
    const domain::CatalogueChoice &choice, const std::shared_ptr<const catalog::Catalogue> &builtIn)
{
    ChosenCatalogue chosen{ choice, builtIn, {} };
    if (choice.isOwn()) {
        auto own = catalog::readOwnCatalogue(choice.content, choice.name, builtInFolder());
        if (own.catalogue) {
            chosen.catalogue = std::move(own.catalogue);
        }
        chosen.faults = std::move(own.faults);
    }
    return chosen;
}

QFuture<Result<CatalogueCandidate>> readCatalogueFile(const QString &path)
{
    return inPool([path] { return readFile(path); });
}

QFuture<Result<void>> saveCatalogueFile(const QString &path, const domain::CatalogueChoice &choice)
{
    return inPool([path, choice] { return saveFile(path, choice); });
}

CatalogueService::CatalogueService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

QFuture<Result<void>> CatalogueService::choose(domain::CatalogueChoice choice) const
{
    return m_book.write<void>(
        [choice = std::move(choice), context = m_context](
            domain::BookWriter &writer) { return keepChoice(writer, choice, context); });
}

} // namespace services
