#include "help/helpview.h"

#include "common/focus.h"
#include "help/wordmarks.h"
#include "theme/theme.h"

#include <QEvent>
#include <QRegularExpression>
#include <QScrollBar>
#include <QTextBlock>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace help {

using theme::ColorRole;
using theme::TextStyle;
using viewmodels::HelpTopic;
namespace metric = theme::metric;

namespace {

const QString topicScheme = u"topic"_s;

/// A text of a page as HTML; what stands between asterisks stands out.
QString inlineHtml(const QString &text)
{
    static const QRegularExpression strong(u"\\*([^*]+)\\*"_s);
    QString html = text.toHtmlEscaped();
    html.replace(strong, u"<b>\\1</b>"_s);
    return html.replace(u'\n', u"<br>"_s);
}

QString listHtml(const QString &tag, const QStringList &lines)
{
    QString html = u'<' + tag + u'>';
    for (const QString &line : lines) {
        html += u"<li>"_s + inlineHtml(line) + u"</li>"_s;
    }
    return html + u"</"_s + tag + u'>';
}

QString tableHtml(const QList<QStringList> &rows, int padding)
{
    QString html = u"<table width=\"99%\" cellspacing=\"0\" cellpadding=\"%1\">"_s.arg(padding);
    for (qsizetype i = 0; i < rows.size(); ++i) {
        html += u"<tr>"_s;
        for (const QString &cell : rows.at(i)) {
            html += (i == 0 ? u"<th>"_s : u"<td>"_s) + inlineHtml(cell)
                + (i == 0 ? u"</th>"_s : u"</td>"_s);
        }
        html += u"</tr>"_s;
    }
    return html + u"</table>"_s;
}

} // namespace

HelpView::HelpView(QWidget *parent)
    : QTextBrowser(parent)
{
    setObjectName(u"helpPage"_s);
    setOpenLinks(false);
    setUndoRedoEnabled(false);
    setTabChangesFocus(true);
    setFrameShape(QFrame::NoFrame);
    setWordWrapMode(QTextOption::WordWrap);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    common::wantFocusRing(this, metric::radiusControl);
    connect(this, &QTextBrowser::anchorClicked, this, [this](const QUrl &link) {
        const int number = link.path().toInt();
        if (link.scheme() == topicScheme && number >= 0 && number < int(topics.size())) {
            Q_EMIT topicRequested(topics.at(static_cast<size_t>(number)));
        }
    });
}

void HelpView::showPage(const HelpPage &page)
{
    m_page = page;
    setAccessibleName(page.title);
    render();
    verticalScrollBar()->setValue(0);
}

void HelpView::mark(const QStringList &words)
{
    m_words = words;
    markWords();
    if (const auto marks = extraSelections(); !marks.isEmpty()) {
        QTextCursor first = marks.first().cursor;
        first.setPosition(first.selectionStart());
        setTextCursor(first);
        ensureCursorVisible();
    }
}

void HelpView::changeEvent(QEvent *event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::StyleChange && !m_page.title.isEmpty()) {
        render();
    }
}

void HelpView::render()
{
    const int place = verticalScrollBar()->value();
    const theme::Theme &theme = theme::Theme::of(this);
    QFont font = theme.font(TextStyle::Body);
    setFont(font);
    document()->setDefaultFont(font);
    document()->setDocumentMargin(0);
    const auto color = [&theme](ColorRole role) { return theme.color(role).name(); };
    const QFont title = theme.font(TextStyle::Title);
    const QFont heading = theme.font(TextStyle::BodyStrong);
    const QString style
        = u"body { color: %1; } h1 { font-size: %2px; font-weight: %3; margin-top: 0px; "
          u"margin-bottom: %4px; } h2 { font-size: %5px; font-weight: %6; margin-top: %7px; "
          u"margin-bottom: %8px; } "_s.arg(color(ColorRole::Text))
              .arg(title.pixelSize())
              .arg(title.weight())
              .arg(theme.px(metric::gap12))
              .arg(heading.pixelSize())
              .arg(heading.weight())
              .arg(theme.px(metric::gap16))
              .arg(theme.px(metric::gap4));
    const QString rest
        = u"p { margin-top: %1px; margin-bottom: %1px; } li { margin-bottom: %1px; } "
          u"a { color: %2; } table { border-collapse: collapse; margin-top: %1px; "
          u"margin-bottom: %1px; } td, th { border: 1px solid %3; text-align: left; } "
          u"th { background-color: %4; font-weight: %5; color: %6; }"_s.arg(theme.px(metric::gap4))
              .arg(color(ColorRole::AccentText), color(ColorRole::Line),
                  color(ColorRole::SurfaceAlt))
              .arg(heading.weight())
              .arg(color(ColorRole::TextSecondary));
    document()->setDefaultStyleSheet(QString(style + rest));
    setHtml(html());
    // HTML has no line height of the design; the words of a line keep their distance by it.
    QTextCursor all(document());
    all.select(QTextCursor::Document);
    QTextBlockFormat lines;
    lines.setLineHeight(theme.lineHeight(TextStyle::Body), QTextBlockFormat::MinimumHeight);
    all.mergeBlockFormat(lines);
    markWords();
    verticalScrollBar()->setValue(place);
}

QString HelpView::html() const
{
    using Kind = HelpBlock::Kind;
    const int padding = theme::Theme::of(this).px(5);
    QString html = u"<body><h1>"_s + m_page.title.toHtmlEscaped() + u"</h1>"_s;
    for (const HelpBlock &block : m_page.blocks) {
        switch (block.kind) {
        case Kind::Heading:
            html += u"<h2>"_s + inlineHtml(block.text) + u"</h2>"_s;
            break;
        case Kind::Paragraph:
            html += u"<p>"_s + inlineHtml(block.text) + u"</p>"_s;
            break;
        case Kind::Steps:
            html += listHtml(u"ol"_s, block.lines);
            break;
        case Kind::Points:
            html += listHtml(u"ul"_s, block.lines);
            break;
        case Kind::Table:
            html += tableHtml(block.rows, padding);
            break;
        case Kind::Topics:
            html += u"<h2>"_s + tr("See also").toHtmlEscaped() + u"</h2>"_s;
            for (const HelpTopic link : block.links) {
                const auto place = std::find(topics.cbegin(), topics.cend(), link);
                html += u"<p><a href=\"%1:%2\">%3</a></p>"_s.arg(topicScheme)
                            .arg(place - topics.cbegin())
                            .arg(helpTitle(link).toHtmlEscaped());
            }
            break;
        }
    }
    return html + u"</body>"_s;
}

void HelpView::markWords()
{
    const theme::Theme &theme = theme::Theme::of(this);
    QList<QTextEdit::ExtraSelection> marks;
    for (const QString &word : std::as_const(m_words)) {
        marks += marksOf(*document(), word, theme);
    }
    std::sort(marks.begin(), marks.end(), [](const auto &one, const auto &other) {
        return one.cursor.selectionStart() < other.cursor.selectionStart();
    });
    setExtraSelections(marks);
}

} // namespace help
