#include "services/importing.h"

#include "services/importingrun.h"

#include <QFileInfo>

#include <filesystem>
#include <optional>
#include <system_error>

using namespace Qt::StringLiterals;

namespace services {

using domain::Result;

ImportService::ImportService(domain::Book &book, Context context)
    : m_book(book)
    , m_context(std::move(context))
{
}

void ImportService::setContext(Context context)
{
    m_context = std::move(context);
}

namespace {

/// The book itself is no file to import, and is not even looked at: the kernel takes the locks of
/// an open book away when any descriptor of its file is closed.
std::optional<domain::Error> bookAmong(const ImportFiles &files, const QString &book)
{
    for (const QString &file : { files.customers, files.subscriptions, files.users }) {
        std::error_code error;
        if (!file.isEmpty()
            && std::filesystem::equivalent(QFileInfo(file).filesystemAbsoluteFilePath(),
                QFileInfo(book).filesystemAbsoluteFilePath(), error)) {
            return domain::Error{ domain::ErrorCode::BadInput, u"the database itself"_s,
                { { u"file"_s, file }, { u"reason"_s, u"notCsv"_s } } };
        }
    }
    return std::nullopt;
}

} // namespace

QFuture<Result<ImportReport>> ImportService::import(
    ImportFiles files, ImportOptions options, Progress progress, std::stop_token stop) const
{
    // Bad rows end the job with an error, so that the transaction rolls back; what was found is
    // handed out beside it.
    auto stopped = std::make_shared<std::optional<ImportReport>>();
    const auto ending
        = options.dryRun ? domain::Book::Ending::RollBack : domain::Book::Ending::Commit;
    const bool dryRun = options.dryRun;
    auto promise = std::make_shared<QPromise<Result<ImportReport>>>();
    promise->start();
    if (const auto error = bookAmong(files, m_book.filePath())) {
        promise->addResult(tl::unexpected(*error));
        promise->finish();
        return promise->future();
    }
    m_book.write<ImportReport>(
        [=, context = m_context](domain::BookWriter &writer) -> Result<ImportReport> {
            ImportRun run(writer, options, context, progress, stop);
            Result<ImportReport> report = run.run(files);
            if (report && !report->imported && !dryRun) {
                *stopped = *report;
                return domain::failure(domain::ErrorCode::BadInput, u"bad rows"_s);
            }
            return report;
        },
        ending,
        [promise, stopped](const Result<ImportReport> &answer) {
            promise->addResult(*stopped ? Result<ImportReport>(**stopped) : answer);
            promise->finish();
        });
    return promise->future();
}

} // namespace services
