#include "shell/systemsettings.h"

#ifdef Q_OS_WIN
#include "shell/windowssettings.h"
#elif defined(DESK_HAS_DBUS)
#include "shell/portalsettings.h"
#endif

namespace shell {

std::unique_ptr<SystemSettings> SystemSettings::ofThisDesktop(
    [[maybe_unused]] QCoreApplication &application)
{
#ifdef Q_OS_WIN
    return std::make_unique<WindowsSettings>(application);
#elif defined(DESK_HAS_DBUS)
    return std::make_unique<PortalSettings>(QDBusConnection::sessionBus());
#else
    return std::make_unique<SystemSettings>();
#endif
}

void SystemSettings::setWishes(const theme::SystemWishes &wishes)
{
    if (wishes != m_wishes) {
        m_wishes = wishes;
        Q_EMIT changed();
    }
}

} // namespace shell
