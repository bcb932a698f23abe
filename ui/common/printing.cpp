#include "common/printing.h"

#include "domain/newfile.h"
#include "services/inpool.h"
#include "services/tablefile.h"

#include <QAbstractTextDocumentLayout>
#include <QCoreApplication>
#include <QPagedPaintDevice>
#include <QPainter>
#include <QPdfWriter>
#include <QTextDocument>

using namespace Qt::StringLiterals;

namespace common {
namespace {

constexpr double millimetresPerInch = 25.4;
constexpr double margin = 15; ///< millimetres, all around
constexpr double head = 11; ///< millimetres above the text
constexpr double foot = 9; ///< and below
constexpr double textSize = 9.5; ///< points
constexpr double smallSize = 8;

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(common::Printing)
};

/// Inter draws hyphens and colons beside digits ("PD-2020", "09:30") as signs that no text stands
/// for, and nobody would find an order or a time in the PDF. Letter by letter it draws them plain.
QFont searchable(QFont font)
{
    font.setStyleStrategy(QFont::PreferNoShaping);
    return font;
}

QFont sized(QFont font, double points)
{
    font.setPointSizeF(points);
    return font;
}

/// The sheets of one page that is drawn.
class Sheets
{
public:
    Sheets(QPagedPaintDevice &device, const viewmodels::PrintedPage &page, const QFont &font)
        : m_page(page)
        , m_font(searchable(font))
        , m_perMillimetre(device.logicalDpiY() / millimetresPerInch)
        , m_width(device.width())
        , m_height(device.height())
        , m_bodyHeight(m_height - (head + foot) * m_perMillimetre)
    {
        m_text.documentLayout()->setPaintDevice(&device);
        m_text.setDocumentMargin(0);
        m_text.setDefaultFont(sized(m_font, textSize));
        m_text.setHtml(page.body);
        m_text.setPageSize({ m_width, m_bodyHeight });
    }

    [[nodiscard]] int count() const { return m_text.pageCount(); }

    void draw(QPainter &painter, int number)
    {
        const double top = (number - 1) * m_bodyHeight;
        painter.save();
        painter.translate(0, head * m_perMillimetre - top);
        QAbstractTextDocumentLayout::PaintContext context;
        // Paper is white, whatever theme the window has.
        context.palette.setColor(QPalette::Text, Qt::black);
        context.clip = QRectF(0, top, m_width, m_bodyHeight);
        painter.setClipRect(context.clip);
        m_text.documentLayout()->draw(&painter, context);
        painter.restore();

        painter.setPen(Qt::black);
        painter.setFont(sized(m_font, smallSize));
        const double line = 5 * m_perMillimetre;
        const double end = m_height - line;
        edge(painter, 0, line, m_page.title, m_page.madeAt);
        //: Foot of a printed sheet: its number of how many
        edge(painter, end, line, m_page.book, Words::tr("Page %1 of %2").arg(number).arg(count()));
        const double above = (head - 3) * m_perMillimetre;
        painter.drawLine(QPointF(0, above), QPointF(m_width, above));
    }

private:
    /// One text at the left and one at the right; the left one makes way.
    void edge(QPainter &painter, double top, double height, const QString &left,
        const QString &right) const
    {
        const QFontMetricsF metrics(painter.font(), painter.device());
        const double rightWidth = metrics.horizontalAdvance(right);
        const double leftWidth = m_width - rightWidth - 5 * m_perMillimetre;
        painter.drawText(QRectF(0, top, leftWidth, height), Qt::AlignLeft | Qt::AlignVCenter,
            metrics.elidedText(left, Qt::ElideRight, leftWidth));
        painter.drawText(QRectF(0, top, m_width, height), Qt::AlignRight | Qt::AlignVCenter, right);
    }

    const viewmodels::PrintedPage &m_page;
    QFont m_font;
    double m_perMillimetre;
    double m_width;
    double m_height;
    double m_bodyHeight;
    QTextDocument m_text;
};

domain::Result<int> writePdf(
    const QString &path, const viewmodels::PrintedPage &page, const QFont &font)
{
    if (const auto may = services::mayBeSaved(path); !may) {
        return tl::unexpected(may.error());
    }
    domain::NewFile file(path);
    int sheets = 0;
    if (file.begin()) {
        QPdfWriter writer(&file);
        writer.setTitle(page.title);
        writer.setCreator(u"Partner Desk"_s);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setResolution(600);
        sheets = drawPages(writer, page, font);
    }
    if (sheets == 0 || !file.commit()) {
        return domain::failure(domain::ErrorCode::StorageFailed, file.errorString(),
            { { u"file"_s, path }, { u"reason"_s, file.errorString() } });
    }
    return sheets;
}

} // namespace

int drawPages(QPagedPaintDevice &device, const viewmodels::PrintedPage &page, const QFont &font,
    int first, int last)
{
    device.setPageMargins({ margin, margin, margin, margin }, QPageLayout::Millimeter);
    QPainter painter;
    if (!painter.begin(&device)) {
        return 0;
    }
    Sheets sheets(device, page, font);
    const int from = qMax(1, first);
    const int to = last == 0 ? sheets.count() : qMin(last, sheets.count());
    for (int number = from; number <= to; ++number) {
        if (number > from) {
            device.newPage();
        }
        sheets.draw(painter, number);
    }
    return sheets.count();
}

QFuture<domain::Result<int>> savePdf(
    const QString &file, const viewmodels::PrintedPage &page, const QFont &font)
{
    return services::inPool([file, page, font] { return writePdf(file, page, font); });
}

} // namespace common
