#pragma once

#include "shell/systemsettings.h"

#include <QDBusConnection>
#include <QDBusVariant>
#include <QVariantMap>

namespace shell {

/// Linux: the settings portal, which GNOME, KDE and the others answer alike. It is asked without
/// waiting: a desktop without one must not hold the program up.
class PortalSettings : public SystemSettings
{
    Q_OBJECT
public:
    explicit PortalSettings(const QDBusConnection &bus);

private Q_SLOTS:
    void takeChange(const QString &group, const QString &key, const QDBusVariant &value);

private: // NOLINT(readability-redundant-access-specifiers): above are slots
    void ask();
    void decide();

    QDBusConnection m_bus;
    QVariantMap m_values; ///< by "group key"
};

} // namespace shell
