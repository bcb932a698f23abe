#include "shell/windowssettings.h"

#include <QCoreApplication>
#include <QSettings>

#include <windows.h>

using namespace Qt::StringLiterals;

namespace shell {

WindowsSettings::WindowsSettings(QCoreApplication &application)
    : m_application(application)
{
    read();
    m_application.installNativeEventFilter(this);
}

WindowsSettings::~WindowsSettings()
{
    m_application.removeNativeEventFilter(this);
}

bool WindowsSettings::nativeEventFilter(const QByteArray &, void *message, qintptr *)
{
    const UINT kind = static_cast<const MSG *>(message)->message;
    if (kind == WM_SETTINGCHANGE || kind == WM_THEMECHANGED || kind == WM_SYSCOLORCHANGE) {
        // Each window of the program is told, and Qt reads its palette first.
        QMetaObject::invokeMethod(this, &WindowsSettings::read, Qt::QueuedConnection);
    }
    return false;
}

void WindowsSettings::read()
{
    theme::SystemWishes wishes;
    const QSettings look(
        u"HKEY_CURRENT_USER\\Software\\Microsoft\\Windows\\CurrentVersion\\Themes\\Personalize"_s,
        QSettings::NativeFormat);
    const QVariant light = look.value(u"AppsUseLightTheme"_s);
    if (light.isValid()) {
        wishes.dark = light.toInt() == 0;
    }
    HIGHCONTRASTW contrast{};
    contrast.cbSize = sizeof(contrast);
    if (SystemParametersInfoW(SPI_GETHIGHCONTRAST, sizeof(contrast), &contrast, 0) != 0) {
        wishes.highContrast = (contrast.dwFlags & HCF_HIGHCONTRASTON) != 0;
    }
    BOOL animations = TRUE;
    if (SystemParametersInfoW(SPI_GETCLIENTAREAANIMATION, 0, &animations, 0) != 0) {
        wishes.reduceMotion = animations == FALSE;
    }
    setWishes(wishes);
}

} // namespace shell
