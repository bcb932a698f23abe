#include "walkthroughs/reportwriter.h"

#include "domain/newfile.h"

#include <QBuffer>
#include <QDir>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextDocument>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

constexpr int dotsPerInch = 96;
constexpr qreal pageMargin = 14; ///< mm
constexpr int widestPicture = 600;

/// Pictures from the folder of the run, no wider than the paper.
class PaperDocument final : public QTextDocument
{
public:
    explicit PaperDocument(QString folder)
        : m_folder(std::move(folder))
    {
    }

protected:
    QVariant loadResource(int type, const QUrl &name) override
    {
        const QString path = name.toString();
        if (type != QTextDocument::ImageResource || path.contains(u".."_s)) {
            return {};
        }
        const QImage picture(m_folder + u'/' + path);
        return picture.width() > widestPicture
            ? picture.scaledToWidth(widestPicture, Qt::SmoothTransformation)
            : picture;
    }

private:
    QString m_folder;
};

domain::Result<void> save(const QString &file, const QByteArray &bytes)
{
    domain::NewFile target(file);
    if (!QDir().mkpath(QFileInfo(file).path()) || !target.begin()
        || target.write(bytes) != bytes.size() || !target.commit()) {
        return domain::failure(domain::ErrorCode::StorageFailed, file,
            { { u"file"_s, file }, { u"reason"_s, target.errorString() } });
    }
    return {};
}

} // namespace

QByteArray pdfOf(const qa::ReportSource &source, const QFont &font)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setResolution(dotsPerInch);
    writer.setPageMargins(
        { pageMargin, pageMargin, pageMargin, pageMargin }, QPageLayout::Millimeter);
    writer.setTitle(source.run.facts.title);
    PaperDocument document(source.folder);
    document.setDefaultFont(font);
    document.setHtml(QString::fromUtf8(qa::html(source, true, true)));
    document.setPageSize(QSizeF(writer.width(), writer.height()));
    document.print(&writer);
    return bytes;
}

domain::Result<int> writeReports(const ReportOrder &order)
{
    QList<qa::ReportFile> files;
    for (const qa::ReportKind kind : order.kinds) {
        const auto made = qa::report(kind, order.source);
        if (!made) {
            return tl::unexpected(made.error());
        }
        files += *made;
    }
    const qa::ReportFile pdf{ order.source.run.id + u".pdf"_s,
        order.pdf || order.archive ? pdfOf(order.source, order.font) : QByteArray() };
    if (order.pdf) {
        files.append(pdf);
    }
    if (order.archive) {
        const auto archive = qa::zipped(order.source, { pdf });
        if (!archive) {
            return tl::unexpected(archive.error());
        }
        files.append({ order.source.run.id + u".zip"_s, *archive });
    }
    const QString folder = order.folder + u'/' + order.source.run.id;
    for (const qa::ReportFile &file : std::as_const(files)) {
        if (const auto saved = save(folder + u'/' + file.name, file.bytes); !saved) {
            return tl::unexpected(saved.error());
        }
    }
    return static_cast<int>(files.size());
}

} // namespace walkthroughs
