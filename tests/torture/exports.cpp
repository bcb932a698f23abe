#include "bookscenarios.h"

#include "bookcontent.h"

#include "services/importing.h"
#include "services/tablefile.h"

#include <QFile>

using namespace Qt::StringLiterals;
using domain::Result;

namespace {

/// Workbooks of the customers and of the subscriptions. They grow in the folder for temporary
/// files, which is the book's own here, so that what stays there is seen.
class Exports final : public BookScenario
{
public:
    [[nodiscard]] QString name() const override { return u"export"_s; }
    [[nodiscard]] int acts() const override { return 6; }
    [[nodiscard]] QString build(const QString &folder) const override
    {
        return makeBook(bookIn(folder), 60);
    }
    [[nodiscard]] Result<void> run(const QString &folder, const Doing &doing) const override
    {
        qputenv("TMPDIR", QFile::encodeName(folder));
        const auto book = openBook(bookIn(folder));
        if (!book) {
            return tl::unexpected(book.error());
        }
        return actInTurn(doing, [&](int number) -> Result<void> {
            services::ExportFiles files;
            const QString file = fileIn(folder, number);
            (number % 2 == 0 ? files.customers : files.subscriptions) = file;
            const auto written = services::ExportService(**book)
                                     .exportFiles(files, services::formOf(file))
                                     .result();
            return written ? Result<void>() : tl::unexpected(written.error());
        });
    }
    [[nodiscard]] QStringList content(const QString &folder) const override
    {
        QStringList lines = BookScenario::content(folder);
        for (int i = 0; i < acts(); ++i) {
            QFile file(fileIn(folder, i));
            if (file.open(QIODevice::ReadOnly)) {
                const QByteArray bytes = file.readAll();
                lines.append(u"workbook %1: %2"_s.arg(i).arg(
                    QString::fromLatin1(digestOf({ QString::fromLatin1(bytes) }))));
            }
        }
        return lines;
    }
    [[nodiscard]] Found look(const QString &folder) const override
    {
        qputenv("TMPDIR", QFile::encodeName(folder));
        Found found = BookScenario::look(folder);
        found.content = content(folder);
        return found;
    }

private:
    [[nodiscard]] static QString fileIn(const QString &folder, int number)
    {
        return folder + u"/table%1.xlsx"_s.arg(number);
    }
};

} // namespace

void addExportScenarios(std::vector<std::unique_ptr<Scenario>> &all)
{
    all.push_back(std::make_unique<Exports>());
}
