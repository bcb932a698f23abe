#include "gallerypage.h"

#include <QSaveFile>

#include <cstdio>

namespace gallery {

using namespace Qt::StringLiterals;

namespace {

constexpr auto head = R"(<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Partner Desk: gallery</title>
<style>
body { font: 14px/1.5 Inter, "Noto Sans CJK KR", sans-serif; margin: 24px; background: #F2F4F8; color: #14181F }
nav { position: sticky; top: 0; background: #F2F4F8; padding: 8px 0; z-index: 1 }
nav label { margin-right: 16px }
section { border-top: 1px solid #C5CCD8; padding: 8px 0 24px }
.pair { display: grid; grid-template-columns: 1fr 1fr; gap: 16px; align-items: start }
figure { margin: 0 0 12px } img { width: 100%; border: 1px solid #C5CCD8 }
figcaption { color: #4A5466 } .missing { color: #A4161A }
</style></head><body>
<h1>Partner Desk: gallery</h1>
<p>Left the design, right the program. Choose what is shown; a click opens a picture in full size.</p>
)";

constexpr auto script = R"(<script>
const choices = [...document.querySelectorAll('nav select')];
function show() {
  for (const figure of document.querySelectorAll('figure[data-theme]')) {
    figure.hidden = choices.some(c => c.value && figure.dataset[c.name] !== c.value);
  }
}
choices.forEach(c => c.addEventListener('change', show));
show();
</script></body></html>
)";

QString choice(const QString &name, const QString &label, const QStringList &values)
{
    QString html = u"<label>%1 <select name=\"%2\">"_s.arg(label, name);
    for (const QString &value : values) {
        html += u"<option value=\"%1\">%1</option>"_s.arg(value);
    }
    return html + u"<option value=\"\">all</option></select></label>\n"_s;
}

QString figure(const QString &file, const QString &caption, const QString &data = {})
{
    return u"<figure%1><a href=\"%2\"><img loading=\"lazy\" src=\"%2\" alt=\"%3\"></a>"
           "<figcaption>%3</figcaption></figure>\n"_s.arg(data, file, caption);
}

QString section(const Scene &scene, const QList<Look> &looks)
{
    QString html = u"<section id=\"%1\"><h2>%2</h2><div class=\"pair\"><div>\n"_s.arg(
        scene.name, scene.title.toHtmlEscaped());
    for (const QString &design : scene.designs) {
        html += figure(u"design/"_s + design, design);
    }
    if (scene.designs.isEmpty()) {
        html += u"<p>The design has no picture of this.</p>"_s;
    }
    html += u"</div><div>\n"_s;
    for (const Look &look : looks) {
        html += figure(scene.name + u'-' + look.name() + u".png", look.name(),
            u" data-theme=\"%1\" data-language=\"%2\" data-size=\"%3\" data-text=\"%4\""_s
                .arg(themeName(look.theme), languageName(look.language), sizeName(look.size))
                .arg(look.percent));
    }
    return html + u"</div></div></section>\n"_s;
}

} // namespace

bool writePage(const QDir &folder, const QList<Scene> &scenes, const QList<Look> &looks,
    const QStringList &missing)
{
    QString html = QString::fromLatin1(head) + u"<nav>"_s
        + choice(u"theme"_s, u"Theme"_s, { u"light"_s, u"dark"_s, u"contrast"_s })
        + choice(u"language"_s, u"Language"_s, { u"en"_s, u"ko"_s })
        + choice(u"size"_s, u"Size"_s, { u"1280x800"_s, u"1024x600"_s })
        + choice(u"text"_s, u"Text size"_s, { u"100"_s, u"150"_s, u"200"_s }) + u"</nav>\n"_s;
    for (const QString &what : missing) {
        html += u"<p class=\"missing\">Did not come about: %1</p>\n"_s.arg(what.toHtmlEscaped());
    }
    html += u"<ol>"_s;
    for (const Scene &scene : scenes) {
        html += u"<li><a href=\"#%1\">%2</a></li>\n"_s.arg(scene.name, scene.title.toHtmlEscaped());
    }
    html += u"</ol>\n"_s;
    for (const Scene &scene : scenes) {
        html += section(scene, looks);
    }
    QSaveFile file(folder.filePath(u"index.html"_s));
    const bool written = file.open(QIODevice::WriteOnly)
        && file.write((html + QString::fromLatin1(script)).toUtf8()) >= 0 && file.commit();
    if (!written) {
        std::fprintf(
            stderr, "%s: %s\n", qPrintable(file.fileName()), qPrintable(file.errorString()));
    }
    return written;
}

} // namespace gallery
