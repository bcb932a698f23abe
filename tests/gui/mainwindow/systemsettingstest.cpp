#include "shell/portalsettings.h"
#include "support/testmain.h"

#include <QSignalSpy>
#include <QDBusMessage>
#include <QDBusMetaType>
#include <QDBusServer>
#include <QDBusVirtualObject>

using namespace Qt::StringLiterals;
using theme::SystemWishes;

namespace {

using Groups = QMap<QString, QVariantMap>;

/// A settings portal that says what a test wants, on a line of its own instead of a session bus.
class Portal : public QDBusVirtualObject
{
public:
    explicit Portal(Groups groups)
        : m_groups(std::move(groups))
        , m_server(u"unix:tmpdir=/tmp"_s)
    {
        qDBusRegisterMetaType<Groups>();
        connect(&m_server, &QDBusServer::newConnection, this, [this](const QDBusConnection &line) {
            QDBusConnection(line).registerVirtualObject(u"/org/freedesktop/portal/desktop"_s, this);
            m_lines.append(line);
        });
    }

    [[nodiscard]] QDBusConnection line() const
    {
        return QDBusConnection::connectToPeer(m_server.address(), u"asks the portal"_s);
    }

    void change(const QString &group, const QString &key, const QVariant &value)
    {
        QDBusMessage news = QDBusMessage::createSignal(u"/org/freedesktop/portal/desktop"_s,
            u"org.freedesktop.portal.Settings"_s, u"SettingChanged"_s);
        news << group << key << QVariant::fromValue(QDBusVariant(value));
        for (const QDBusConnection &line : std::as_const(m_lines)) {
            QVERIFY(line.send(news));
        }
    }

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &line) override
    {
        Groups answer;
        for (const QString &group : message.arguments().constFirst().toStringList()) {
            if (m_groups.contains(group)) {
                answer.insert(group, m_groups.value(group));
            }
        }
        return line.send(message.createReply(QVariant::fromValue(answer)));
    }

private:
    Groups m_groups;
    QDBusServer m_server;
    QList<QDBusConnection> m_lines;
};

const QString appearance = u"org.freedesktop.appearance"_s;
const QString gnome = u"org.gnome.desktop.interface"_s;

} // namespace

/// What the desktop asks for arrives, at the start and whenever it changes.
class SystemSettingsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { QDBusConnection::disconnectFromPeer(u"asks the portal"_s); }

    void eachDesktopIsUnderstood_data();
    void eachDesktopIsUnderstood();
    void aChangeIsHeard();
    void withoutAPortalNothingIsAsked();
};

void SystemSettingsTest::eachDesktopIsUnderstood_data()
{
    QTest::addColumn<Groups>("groups");
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("contrast");
    QTest::addColumn<bool>("still");
    const QString a11y = u"org.gnome.desktop.a11y.interface"_s;
    const QString kde = u"org.kde.kdeglobals.KDE"_s;
    const auto row = [](const char *name, const Groups &groups, std::optional<bool> dark,
                         bool contrast, bool still) {
        QTest::newRow(name) << groups << dark.has_value() << dark.value_or(false) << contrast
                            << still;
    };
    const QVariantMap isDark{ { u"color-scheme"_s, QVariant(1U) } };
    row("dark", { { appearance, isDark } }, true, false, false);
    row("light", { { appearance, { { u"color-scheme"_s, QVariant(2U) } } } }, false, false, false);
    row("no preference, no animations",
        { { appearance, { { u"color-scheme"_s, QVariant(0U) } } },
            { gnome, { { u"enable-animations"_s, false } } } },
        {}, false, true);
    row("GNOME, animations",
        { { appearance, isDark }, { gnome, { { u"enable-animations"_s, true } } } }, true, false,
        false);
    row("contrast", { { appearance, { { u"contrast"_s, QVariant(1U) } } } }, {}, true, false);
    row("contrast, older GNOME", { { a11y, { { u"high-contrast"_s, true } } } }, {}, true, false);
    row("reduced motion", { { appearance, { { u"reduced-motion"_s, QVariant(1U) } } } }, {}, false,
        true);
    row("KDE, instant", { { kde, { { u"AnimationDurationFactor"_s, u"0"_s } } } }, {}, false, true);
    row("KDE, slow",
        { { appearance, isDark }, { kde, { { u"AnimationDurationFactor"_s, u"1.5"_s } } } }, true,
        false, false);
}

void SystemSettingsTest::eachDesktopIsUnderstood()
{
    QFETCH(Groups, groups);
    QFETCH(bool, known);
    QFETCH(bool, dark);
    QFETCH(bool, contrast);
    QFETCH(bool, still);
    SystemWishes wanted{ {}, contrast, still };
    if (known) {
        wanted.dark = dark;
    }
    Portal portal(groups);
    const shell::PortalSettings settings(portal.line());
    QTRY_COMPARE(settings.wishes(), wanted);
}

void SystemSettingsTest::aChangeIsHeard()
{
    Portal portal({ { appearance, { { u"color-scheme"_s, QVariant(2U) } } } });
    const shell::PortalSettings settings(portal.line());
    QTRY_COMPARE(settings.wishes(), (SystemWishes{ false, false, false }));
    QSignalSpy heard(&settings, &shell::SystemSettings::changed);
    portal.change(appearance, u"color-scheme"_s, QVariant(1U));
    QTRY_COMPARE(settings.wishes(), (SystemWishes{ true, false, false }));
    portal.change(gnome, u"enable-animations"_s, false);
    QTRY_COMPARE(settings.wishes(), (SystemWishes{ true, false, true }));
    portal.change(gnome, u"cursor-size"_s, 48);
    portal.change(gnome, u"enable-animations"_s, true);
    QTRY_COMPARE(settings.wishes(), (SystemWishes{ true, false, false }));
    QCOMPARE(heard.size(), 3);
}

void SystemSettingsTest::withoutAPortalNothingIsAsked()
{
    const shell::PortalSettings settings(QDBusConnection(u"no such line"_s));
    QCOMPARE(settings.wishes(), SystemWishes());
}

DESK_TEST_MAIN(SystemSettingsTest, QCoreApplication)
#include "systemsettingstest.moc"
