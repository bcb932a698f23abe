#pragma once

#include "catalog/catalogue.h"
#include "domain/customer.h"
#include "domain/role.h"
#include "theme/tokens.h"

#include <QByteArray>
#include <QSettings>
#include <QVariantMap>

#include <atomic>
#include <memory>

namespace mainwindow {

/// What the program remembers of its user between two starts, in one INI file. Values that cannot
/// be read are as if they were never saved.
class Preferences
{
public:
    /// `file` is an INI file; it need not exist.
    explicit Preferences(const QString &file);

    [[nodiscard]] catalog::Language language() const; ///< the system's where none was chosen
    void setLanguage(catalog::Language language);
    [[nodiscard]] theme::ThemeChoice theme() const;
    void setTheme(theme::ThemeChoice choice);
    [[nodiscard]] int textScale() const; ///< percent
    void setTextScale(int percent);
    [[nodiscard]] bool compactRows() const;
    void setCompactRows(bool compact);
    [[nodiscard]] bool reduceMotion() const;
    void setReduceMotion(bool reduce);
    [[nodiscard]] domain::Role role() const;
    void setRole(domain::Role role);
    [[nodiscard]] domain::Cloud cloud() const;
    void setCloud(domain::Cloud cloud);
    /// How many of the copies that the program makes of a book stay, of each reason. Any thread
    /// may ask.
    [[nodiscard]] int backupsKept() const;
    void setBackupsKept(int count);
    [[nodiscard]] int sandboxPort() const; ///< 0: any free one
    void setSandboxPort(int port);
    [[nodiscard]] bool railCollapsed() const;
    void setRailCollapsed(bool collapsed);
    [[nodiscard]] QString lastBook() const; ///< empty: none yet
    void setLastBook(const QString &file);
    /// The book whose names are masked; empty: masking is off.
    [[nodiscard]] QString maskedBook() const;
    void setMaskedBook(const QString &file);
    /// Books that were open, the last one first; at most eight. Some may be gone since.
    [[nodiscard]] QStringList recentBooks() const;
    void addRecentBook(const QString &file);
    void removeRecentBook(const QString &file);
    [[nodiscard]] QByteArray windowGeometry() const;
    void setWindowGeometry(const QByteArray &geometry);
    /// State of a page (columns, sort, splitter), by the page's name.
    [[nodiscard]] QVariantMap page(const QString &name) const;
    void setPage(const QString &name, const QVariantMap &state);

    /// Writes what was set; false where the file cannot be written.
    [[nodiscard]] bool save();
    [[nodiscard]] QString fileName() const;

private:
    std::unique_ptr<QSettings> m_settings;
    std::atomic<int> m_backupsKept;
};

} // namespace mainwindow
