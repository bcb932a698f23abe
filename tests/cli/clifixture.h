#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcessEnvironment>
#include <QTemporaryDir>

/// What a call of partner-desk-cli left behind.
struct CliAnswer
{
    int exit = -1; ///< -1 where the program crashed or did not start
    QByteArray out;
    QByteArray err;

    [[nodiscard]] QString text() const { return QString::fromUtf8(out); }
    [[nodiscard]] QString diagnostics() const { return QString::fromUtf8(err); }
    [[nodiscard]] QJsonObject json() const { return QJsonDocument::fromJson(out).object(); }
    [[nodiscard]] QJsonArray items() const
    {
        return json().value(QLatin1StringView("items")).toArray();
    }
    [[nodiscard]] QString errorCode() const;
};

/// A folder of its own with everything the program may touch in it: no display, no home of a user,
/// the C locale. Calls without `--book` get the book of the folder.
class CliFixture
{
public:
    CliFixture();

    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] QString book() const { return path(QStringLiteral("book.sqlite")); }
    /// Writes a file into the folder and gives its path.
    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const;
    void setVariable(const QString &name, const QString &value);

    [[nodiscard]] CliAnswer raw(const QStringList &arguments) const;
    [[nodiscard]] CliAnswer run(const QStringList &arguments) const;
    /// With `--json`.
    [[nodiscard]] CliAnswer json(const QStringList &arguments) const;

    /// A copy of the demo book, which is written once for each test program.
    [[nodiscard]] bool takeDemo() const;
    /// The checks of every subscription.
    [[nodiscard]] QList<QJsonObject> checks(const QStringList &options = {}) const;
    [[nodiscard]] static QString program();
    [[nodiscard]] static QString partnerExport(const QString &name);

private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment;
};

/// The first check that fits; an empty object where there is none.
template <typename Fits>
[[nodiscard]] QJsonObject firstCheck(const QList<QJsonObject> &checks, Fits fits)
{
    for (const QJsonObject &check : checks) {
        if (fits(check)) {
            return check;
        }
    }
    return {};
}

/// Codes of a list of upgradeErrors.
[[nodiscard]] QStringList errorCodes(const QJsonArray &errors);
