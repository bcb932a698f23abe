#include "shell/language.h"

#include "wording/texts.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace shell {

/// The one translator of the application. Each language is read once and kept, so that changing it
/// costs nothing, and nobody hears of it who is not told.
class ApplicationLanguage::Voice : public QTranslator
{
public:
    Voice()
    {
        // Qt's own texts (file dialogs, context menus) where the system has them; English needs
        // none.
        m_korean.hasQt
            = m_korean.qt.load(u"qtbase_ko"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
        load(m_korean, catalog::Language::Korean);
        load(m_english, catalog::Language::English);
    }

    void setLanguage(catalog::Language language)
    {
        m_spoken = language == catalog::Language::Korean ? &m_korean : &m_english;
        // Counts in sentences (%Ln) and Qt's own fields are written as the language writes
        // numbers, whatever the computer is set to.
        QLocale::setDefault(wording::Texts(language).locale());
    }

    [[nodiscard]] QString translate(const char *context, const char *source,
        const char *disambiguation, int count) const override
    {
        const QString own = m_spoken->own.translate(context, source, disambiguation, count);
        return own.isNull() && m_spoken->hasQt
            ? m_spoken->qt.translate(context, source, disambiguation, count)
            : own;
    }

    [[nodiscard]] bool isEmpty() const override { return false; }

private:
    struct Tongue
    {
        QTranslator own;
        QTranslator qt;
        bool hasQt = false;
    };

    static void load(Tongue &tongue, catalog::Language language)
    {
        (void)tongue.own.load(u":/i18n/partner-desk_"_s + wording::languageCode(language));
    }

    Tongue m_korean;
    Tongue m_english;
    const Tongue *m_spoken = &m_english;
};

ApplicationLanguage::ApplicationLanguage()
    : m_voice(std::make_unique<Voice>())
{
}

ApplicationLanguage::~ApplicationLanguage()
{
    QCoreApplication::removeTranslator(m_voice.get());
}

void ApplicationLanguage::lend(catalog::Language language)
{
    m_voice->setLanguage(language);
}

void ApplicationLanguage::install(catalog::Language language)
{
    QCoreApplication::removeTranslator(m_voice.get());
    m_voice->setLanguage(language);
    QCoreApplication::installTranslator(m_voice.get());
}

} // namespace shell
