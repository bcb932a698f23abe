#include "wording/texts.h"

#include <QTranslator>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace wording {
namespace {

constexpr const char *context = "wording";

} // namespace

Language languageOfSystem()
{
    const QLocale system = QLocale::system();
    // The language of the interface and that of the formats may differ; the first decides.
    const QStringList interfaceLanguages = system.uiLanguages();
    if (!interfaceLanguages.isEmpty()) {
        const QString &first = interfaceLanguages.first();
        return first == "ko"_L1 || first.startsWith("ko-"_L1) ? Language::Korean
                                                              : Language::English;
    }
    return system.language() == QLocale::Korean ? Language::Korean : Language::English;
}

QString languageCode(Language language)
{
    return language == Language::Korean ? u"ko"_s : u"en"_s;
}

Texts::Texts(Language language)
    : m_language(language)
    , m_locale(language == Language::Korean ? QLocale(QLocale::Korean, QLocale::SouthKorea)
                                            : QLocale(QLocale::English, QLocale::UnitedKingdom))
    , m_zone(QTimeZone::systemTimeZone())
    , m_translator(std::make_unique<QTranslator>())
{
    // English is the language of the sources: its file holds the forms for one and many alone.
    const QString file = u":/i18n/partner-desk_"_s % languageCode(language) % u".qm"_s;
    if (!m_translator->load(file)) {
        qWarning(
            "The texts of the language \"%s\" are missing.", qPrintable(languageCode(language)));
    }
}

Texts::~Texts() = default;

void Texts::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone.isValid() ? zone : QTimeZone::systemTimeZone();
}

QString Texts::list(const QStringList &items) const
{
    return items.join(", "_L1);
}

QString Texts::text(const char *source) const
{
    const QString translated = m_translator->translate(context, source);
    return translated.isEmpty() ? QString::fromUtf8(source) : translated;
}

QString Texts::counted(const char *source, qint64 count) const
{
    // The plural rules take an int; every count above its range has the form of "many".
    const qint64 highest = std::numeric_limits<int>::max();
    const int form = static_cast<int>(std::clamp<qint64>(count, 0, highest));
    QString translated = m_translator->translate(context, source, nullptr, form);
    if (translated.isEmpty()) {
        translated = QString::fromUtf8(source);
    }
    return translated.replace("%n"_L1, number(count));
}

} // namespace wording
