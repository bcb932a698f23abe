#include "shell/portalsettings.h"

#include <QDBusArgument>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

using namespace Qt::StringLiterals;

namespace shell {
namespace {

using Groups = QMap<QString, QVariantMap>;

constexpr QLatin1StringView service("org.freedesktop.portal.Desktop");
constexpr QLatin1StringView path("/org/freedesktop/portal/desktop");
constexpr QLatin1StringView interface("org.freedesktop.portal.Settings");

constexpr QLatin1StringView appearance("org.freedesktop.appearance");
constexpr QLatin1StringView gnome("org.gnome.desktop.interface");
constexpr QLatin1StringView gnomeContrast("org.gnome.desktop.a11y.interface");
constexpr QLatin1StringView kde("org.kde.kdeglobals.KDE");

QString placeOf(const QString &group, const QString &key)
{
    return group + u' ' + key;
}

} // namespace

PortalSettings::PortalSettings(const QDBusConnection &bus)
    : m_bus(bus)
{
    qDBusRegisterMetaType<Groups>();
    if (!m_bus.isConnected()) {
        return;
    }
    // First to listen, then to ask: no change falls between.
    const bool peer = m_bus.baseService().isEmpty();
    (void)m_bus.connect(peer ? QString() : service, path, interface, u"SettingChanged"_s, this,
        SLOT(takeChange(QString, QString, QDBusVariant))); // clazy:exclude=connect-not-normalized
    ask();
}

void PortalSettings::ask()
{
    QDBusMessage question = QDBusMessage::createMethodCall(service, path, interface, u"ReadAll"_s);
    question << QStringList{ appearance, gnome, gnomeContrast, kde };
    auto *answer = new QDBusPendingCallWatcher(m_bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this, answer] {
        const QDBusPendingReply<Groups> reply = *answer;
        answer->deleteLater();
        if (reply.isError()) {
            return; // no portal: the palette tells what it can
        }
        const Groups groups = reply.value();
        for (auto group = groups.cbegin(); group != groups.cend(); ++group) {
            for (auto value = group->cbegin(); value != group->cend(); ++value) {
                m_values.insert(placeOf(group.key(), value.key()), value.value());
            }
        }
        decide();
    });
}

void PortalSettings::takeChange(const QString &group, const QString &key, const QDBusVariant &value)
{
    m_values.insert(placeOf(group, key), value.variant());
    decide();
}

void PortalSettings::decide()
{
    const auto value = [this](const QString &group, const QString &key) {
        return m_values.value(placeOf(group, key));
    };
    theme::SystemWishes wishes;
    const uint scheme = value(appearance, u"color-scheme"_s).toUInt(); // 0: no preference
    if (scheme == 1 || scheme == 2) {
        wishes.dark = scheme == 1;
    }
    wishes.highContrast = value(appearance, u"contrast"_s).toUInt() == 1
        || value(gnomeContrast, u"high-contrast"_s).toBool();
    const QVariant animations = value(gnome, u"enable-animations"_s);
    const QVariant speed = value(kde, u"AnimationDurationFactor"_s);
    bool isNumber = false;
    const double factor = speed.toString().toDouble(&isNumber);
    wishes.reduceMotion = (animations.isValid() && !animations.toBool())
        || value(appearance, u"reduced-motion"_s).toUInt() == 1 || (isNumber && factor <= 0.0);
    setWishes(wishes);
}

} // namespace shell
