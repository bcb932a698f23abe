#include "qa/reportmarkup.h"

using namespace Qt::StringLiterals;

namespace qa::markup {

QString escaped(const QString &text)
{
    return text.toHtmlEscaped().replace("\r\n"_L1, "<br>"_L1).replace(u'\n', "<br>"_L1);
}

QString tag(const QString &name, const QString &inside, const QString &attributes)
{
    return u'<' + name + (attributes.isEmpty() ? QString() : u' ' + attributes) + u'>' + inside
        + u"</"_s + name + u'>';
}

QString cell(const QString &inside, const QString &attributes)
{
    return tag(u"td"_s, inside, attributes);
}

QString cell(int number)
{
    return cell(QString::number(number), u"class=\"number\" align=\"right\""_s);
}

QString head(const QStringList &names)
{
    QString cells;
    for (const QString &name : names) {
        cells += tag(u"th"_s, escaped(name), u"scope=\"col\""_s);
    }
    return tag(u"thead"_s, tag(u"tr"_s, cells));
}

QString table(const QString &kind, const QString &inside, bool forPaper)
{
    return forPaper ? tag(u"table"_s, inside,
               u"width=\"100%\" border=\"1\" cellspacing=\"0\" cellpadding=\"4\""_s)
                    : tag(u"div"_s, tag(u"table"_s, inside, u"class=\"%1\""_s.arg(kind)),
                        u"class=\"scroll\""_s);
}

QString verdict(Verdict verdict, catalog::Language language)
{
    return tag(u"span"_s, escaped(signedWord(verdict, language)),
        u"class=\"verdict %1\""_s.arg(code(verdict)));
}

} // namespace qa::markup
