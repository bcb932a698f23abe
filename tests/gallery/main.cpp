// Every screen and state in every look, beside the design: desk-gallery FOLDER DESIGN_FOLDER
#include "gallerypage.h"
#include "moodybook.h"
#include "scenes.h"

#include "catalog/catalogue.h"
#include "store/bookfile.h"

#include <QApplication>
#include <QFileInfo>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace {

viewmodels::BookOpener openerOf(const std::shared_ptr<gallery::Mood> &mood)
{
    return
        [mood](const QString &file, bool create) -> domain::Result<std::unique_ptr<domain::Book>> {
            store::OpenOptions options;
            if (create) {
                options.mode = store::OpenMode::CreateIfMissing;
            }
            auto book = store::openBook(file, options);
            if (!book) {
                return tl::unexpected(book.error());
            }
            return std::make_unique<gallery::MoodyBook>(std::move(*book), mood);
        };
}

bool copyDesigns(const QDir &from, const QDir &to)
{
    if (!to.mkpath(u"."_s)) {
        return false;
    }
    for (const QString &name : from.entryList({ u"*.png"_s }, QDir::Files)) {
        QFile::remove(to.filePath(name));
        if (!QFile::copy(from.filePath(name), to.filePath(name))) {
            return false;
        }
    }
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() != 3) {
        std::fprintf(stderr, "Usage: desk-gallery FOLDER DESIGN_FOLDER\n");
        return 2;
    }
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(u"."_s)
        || !copyDesigns(QDir(arguments.at(2)), QDir(folder.filePath(u"design"_s)))) {
        std::fprintf(
            stderr, "The design pictures could not be copied into %s\n", qPrintable(folder.path()));
        return 1;
    }
    auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
    if (!catalogue) {
        std::fprintf(stderr, "The catalogue could not be read.\n");
        return 1;
    }
    const auto mood = std::make_shared<gallery::Mood>();
    shell::ApplicationLanguage language;
    shell::play::Stage stage(application, language, *catalogue, openerOf(mood));
    gallery::Frame frame(stage, mood, folder);
    gallery::takeFirstRun(frame);
    gallery::takeCustomers(frame);
    gallery::takeSubscriptions(frame);
    gallery::takeWizard(frame);
    gallery::take21Vianet(frame);
    gallery::takeSheets(frame);
    if (!gallery::writePage(folder, frame.taken(), frame.missing())) {
        return 1;
    }
    std::printf("%s\n", qPrintable(QFileInfo(folder.filePath(u"index.html"_s)).absoluteFilePath()));
    return frame.missing().isEmpty() ? 0 : 1;
}
