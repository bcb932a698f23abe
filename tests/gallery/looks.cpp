#include "looks.h"

#include <QRegularExpression>

namespace gallery {

using namespace Qt::StringLiterals;
using catalog::Language;
using theme::ThemeChoice;

QString themeName(ThemeChoice theme)
{
    return theme == ThemeChoice::Dark        ? u"dark"_s
        : theme == ThemeChoice::HighContrast ? u"contrast"_s
                                             : u"light"_s;
}

QString languageName(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

QString sizeName(const QSize &size)
{
    return u"%1x%2"_s.arg(size.width()).arg(size.height());
}

QString Look::name() const
{
    return themeName(theme) + u'-' + languageName(language) + u'-' + sizeName(size)
        + (percent == 100 ? QString() : u"-%1"_s.arg(percent));
}

QList<Look> everyLook()
{
    QList<Look> looks;
    for (const QSize size : { QSize(1280, 800), QSize(1024, 600) }) {
        for (const Language language : { Language::English, Language::Korean }) {
            for (const ThemeChoice theme :
                { ThemeChoice::Light, ThemeChoice::Dark, ThemeChoice::HighContrast }) {
                looks.append({ theme, language, size });
            }
        }
    }
    for (const int percent : { 150, 200 }) {
        for (const Language language : { Language::English, Language::Korean }) {
            looks.append({ ThemeChoice::Light, language, QSize(1280, 800), percent });
        }
    }
    return looks;
}

std::optional<Look> lookNamed(const QString &name)
{
    static const QRegularExpression shape(
        u"^(light|dark|contrast)-(en|ko)-(\\d+)x(\\d+)(?:-(\\d+))?$"_s);
    const QRegularExpressionMatch match = shape.match(name);
    if (!match.hasMatch()) {
        return std::nullopt;
    }
    const QString theme = match.captured(1);
    return Look{ theme == "dark"_L1  ? ThemeChoice::Dark
            : theme == "contrast"_L1 ? ThemeChoice::HighContrast
                                     : ThemeChoice::Light,
        match.captured(2) == "ko"_L1 ? Language::Korean : Language::English,
        QSize(match.captured(3).toInt(), match.captured(4).toInt()),
        match.captured(5).isEmpty() ? 100 : match.captured(5).toInt() };
}

} // namespace gallery
