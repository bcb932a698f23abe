#pragma once

#include "catalog/catalogue.h"

#include <QTranslator>

namespace shell {

/// Installs the texts of one language in the application: the program's own and Qt's. Installing
/// another language takes the first one out; widgets hear of it by LanguageChange.
class ApplicationLanguage
{
public:
    ApplicationLanguage() = default;
    ~ApplicationLanguage();
    ApplicationLanguage(const ApplicationLanguage &) = delete;
    ApplicationLanguage &operator=(const ApplicationLanguage &) = delete;

    void install(catalog::Language language);

private:
    QTranslator m_own;
    QTranslator m_qt;
};

} // namespace shell
