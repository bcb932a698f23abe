#include "mainwindow/preferences.h"

#include "domain/backups.h"
#include "domain/names.h"
#include "domain/privatefile.h"
#include "wording/texts.h"

#include <QFile>
#include <QFileInfo>

#include <array>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mainwindow {
namespace {

constexpr std::array themeNames{ std::pair{ theme::ThemeChoice::System, "system"_L1 },
    std::pair{ theme::ThemeChoice::Light, "light"_L1 },
    std::pair{ theme::ThemeChoice::Dark, "dark"_L1 },
    std::pair{ theme::ThemeChoice::HighContrast, "highContrast"_L1 } };

constexpr qsizetype mostRecentBooks = 8;

/// Names of books, searches and columns are the user's alone. QSettings would make the file
/// readable for everybody, and keeps the mode of one that is there.
QString madePrivate(const QString &file)
{
    domain::makePrivateFolder(QFileInfo(file).absolutePath());
    QFile settings(file);
    if (settings.exists()) {
        settings.setPermissions(settings.permissions() & domain::privateMode);
    } else if (settings.open(QIODevice::WriteOnly | QIODevice::NewOnly, domain::privateMode)) {
        settings.close();
    }
    return file;
}

} // namespace

Preferences::Preferences(const QString &file)
    : m_settings(std::make_unique<QSettings>(madePrivate(file), QSettings::IniFormat))
    , m_backupsKept(std::clamp(m_settings->value(u"backupsKept"_s, domain::backupsKept).toInt(), 1,
          domain::mostBackupsKept))
{
}

catalog::Language Preferences::language() const
{
    const QString code = m_settings->value(u"language"_s).toString();
    if (code == "ko"_L1) {
        return catalog::Language::Korean;
    }
    return code == "en"_L1 ? catalog::Language::English : wording::languageOfSystem();
}

void Preferences::setLanguage(catalog::Language language)
{
    m_settings->setValue(u"language"_s, wording::languageCode(language));
}

theme::ThemeChoice Preferences::theme() const
{
    const QString name = m_settings->value(u"theme"_s).toString();
    for (const auto &[choice, code] : themeNames) {
        if (name == code) {
            return choice;
        }
    }
    return theme::ThemeChoice::System;
}

void Preferences::setTheme(theme::ThemeChoice choice)
{
    for (const auto &[candidate, code] : themeNames) {
        if (candidate == choice) {
            m_settings->setValue(u"theme"_s, QString(code));
        }
    }
}

int Preferences::textScale() const
{
    return m_settings->value(u"textScale"_s, 100).toInt();
}

void Preferences::setTextScale(int percent)
{
    m_settings->setValue(u"textScale"_s, percent);
}

bool Preferences::compactRows() const
{
    return m_settings->value(u"compactRows"_s, false).toBool();
}

void Preferences::setCompactRows(bool compact)
{
    m_settings->setValue(u"compactRows"_s, compact);
}

bool Preferences::reduceMotion() const
{
    return m_settings->value(u"reduceMotion"_s, false).toBool();
}

void Preferences::setReduceMotion(bool reduce)
{
    m_settings->setValue(u"reduceMotion"_s, reduce);
}

domain::Role Preferences::role() const
{
    return domain::fromCode<domain::Role>(m_settings->value(u"role"_s).toString())
        .value_or(domain::Role::AdminAgent);
}

void Preferences::setRole(domain::Role role)
{
    m_settings->setValue(u"role"_s, domain::codeOf(role));
}

domain::Cloud Preferences::cloud() const
{
    return domain::fromCode<domain::Cloud>(m_settings->value(u"cloud"_s).toString())
        .value_or(domain::Cloud::Global);
}

void Preferences::setCloud(domain::Cloud cloud)
{
    m_settings->setValue(u"cloud"_s, domain::codeOf(cloud));
}

int Preferences::sandboxPort() const
{
    const int port = m_settings->value(u"sandboxPort"_s, 0).toInt();
    return port >= 0 && port <= 65535 ? port : 0;
}

void Preferences::setSandboxPort(int port)
{
    m_settings->setValue(u"sandboxPort"_s, port);
}

int Preferences::backupsKept() const
{
    return m_backupsKept;
}

void Preferences::setBackupsKept(int count)
{
    m_backupsKept = count;
    m_settings->setValue(u"backupsKept"_s, count);
}

bool Preferences::railCollapsed() const
{
    return m_settings->value(u"railCollapsed"_s, false).toBool();
}

void Preferences::setRailCollapsed(bool collapsed)
{
    m_settings->setValue(u"railCollapsed"_s, collapsed);
}

QString Preferences::lastBook() const
{
    return m_settings->value(u"lastBook"_s).toString();
}

void Preferences::setLastBook(const QString &file)
{
    m_settings->setValue(u"lastBook"_s, file);
}

QString Preferences::maskedBook() const
{
    return m_settings->value(u"maskedBook"_s).toString();
}

void Preferences::setMaskedBook(const QString &file)
{
    if (file.isEmpty()) {
        m_settings->remove(u"maskedBook"_s);
    } else {
        m_settings->setValue(u"maskedBook"_s, file);
    }
}

QStringList Preferences::recentBooks() const
{
    return m_settings->value(u"recentBooks"_s).toStringList();
}

void Preferences::addRecentBook(const QString &file)
{
    QStringList books = recentBooks();
    books.removeAll(file);
    books.prepend(file);
    m_settings->setValue(u"recentBooks"_s, books.mid(0, mostRecentBooks));
}

void Preferences::removeRecentBook(const QString &file)
{
    QStringList books = recentBooks();
    books.removeAll(file);
    m_settings->setValue(u"recentBooks"_s, books);
}

bool Preferences::save()
{
    m_settings->sync();
    return m_settings->status() == QSettings::NoError && m_settings->isWritable();
}

QString Preferences::fileName() const
{
    return m_settings->fileName();
}

QByteArray Preferences::windowGeometry() const
{
    return m_settings->value(u"windowGeometry"_s).toByteArray();
}

void Preferences::setWindowGeometry(const QByteArray &geometry)
{
    m_settings->setValue(u"windowGeometry"_s, geometry);
}

QVariantMap Preferences::page(const QString &name) const
{
    return m_settings->value(u"pages/"_s + name).toMap();
}

void Preferences::setPage(const QString &name, const QVariantMap &state)
{
    m_settings->setValue(u"pages/"_s + name, state);
}

} // namespace mainwindow
