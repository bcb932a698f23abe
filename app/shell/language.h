#pragma once

#include "catalog/catalogue.h"

#include <memory>

namespace shell {

/// The texts of the application in one of its languages: the program's own and Qt's.
class ApplicationLanguage
{
public:
    ApplicationLanguage();
    ~ApplicationLanguage();
    ApplicationLanguage(const ApplicationLanguage &) = delete;
    ApplicationLanguage &operator=(const ApplicationLanguage &) = delete;

    /// From now on the application speaks this language; widgets hear of it by LanguageChange.
    void install(catalog::Language language);
    /// The same without telling any widget: for one who tells those it means, and takes it back.
    void lend(catalog::Language language);

private:
    class Voice;
    std::unique_ptr<Voice> m_voice;
};

} // namespace shell
