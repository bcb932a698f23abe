#include "shell/language.h"

#include "wording/texts.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace shell {

ApplicationLanguage::~ApplicationLanguage()
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
}

void ApplicationLanguage::install(catalog::Language language)
{
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    const QString code = wording::languageCode(language);
    // Qt's own texts (file dialogs, context menus) where the system has them; English needs none.
    if (language == catalog::Language::Korean
        && m_qt.load(u"qtbase_ko"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath))) {
        QCoreApplication::installTranslator(&m_qt);
    }
    if (m_own.load(u":/i18n/partner-desk_"_s + code)) {
        QCoreApplication::installTranslator(&m_own);
    }
}

} // namespace shell
