#include "storebench.h"

#include "catalog/catalogue.h"
#include "services/catalogues.h"
#include "store/bookfile.h"

#include <QCoreApplication>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace bench {

std::unique_ptr<domain::Book> openBook(const QString &file, bool create)
{
    store::OpenOptions options;
    options.mode = create ? store::OpenMode::CreateIfMissing : store::OpenMode::MustExist;
    auto book = store::openBook(file, options);
    if (!book) {
        std::fprintf(stderr, "%s: %s\n", qPrintable(file), qPrintable(book.error().detail));
        return nullptr;
    }
    return *std::move(book);
}

services::Context someone()
{
    services::Context context;
    if (const auto catalogue = catalog::Catalogue::load(services::builtInFolder())) {
        context.catalogue = *catalogue;
    }
    context.actor = { u"Bench"_s, domain::Role::AdminAgent };
    return context;
}

} // namespace bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList words = QCoreApplication::arguments();
    const QString what = words.value(1);
    QJsonObject figures;
    if (what == "search"_L1 && words.size() == 3) {
        figures = bench::search(words.at(2));
    } else if (what == "pages"_L1 && words.size() == 3) {
        figures = bench::pages(words.at(2));
    } else if (what == "judge"_L1 && words.size() == 3) {
        figures = bench::judge(words.at(2));
    } else if (what == "upgrade"_L1 && words.size() == 3) {
        figures = bench::upgrade(words.at(2));
    } else if (what == "import"_L1 && words.size() == 6) {
        figures = bench::import(words.at(2), words.at(3), words.at(4), words.at(5));
    } else {
        std::fputs("desk-bench search|pages|judge|upgrade BOOK\n"
                   "desk-bench import CUSTOMERS SUBSCRIPTIONS BOOK FOLDER\n",
            stderr);
        return 2;
    }
    if (figures.isEmpty()) {
        return 1;
    }
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    return 0;
}
