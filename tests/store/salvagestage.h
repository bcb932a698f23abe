#pragma once

#include "bookfixture.h"
#include "domain/rescue.h"
#include "store/salvage.h"

#include <QByteArray>
#include <QMap>
#include <QStringList>

/// A book with records in every table that is saved, and what is asked of it after damage.
namespace salvagestage {

/// The demo, as if it had been imported: with tasks for Partner Center and a bulk upgrade. Empty,
/// or what went wrong.
[[nodiscard]] QString makeRichBook(const QString &path);

/// Every record of the tables that are saved, without what is made anew, by table.
[[nodiscard]] QMap<QString, QStringList> recordsOf(const QString &path);

/// For each page the name of the table or index that it belongs to, and what kind of page it is.
struct PageUse
{
    QString owner;
    QString kind; ///< internal, leaf, overflow
};
[[nodiscard]] QMap<int, PageUse> pagesOf(const QString &path);

[[nodiscard]] QByteArray bytesOf(const QString &path);
[[nodiscard]] bool writeBytes(const QString &path, const QByteArray &bytes);
inline constexpr int pageSize = 4096;
void zeroPage(QByteArray &bytes, int page);
/// The bytes of the rich book, its records and what its pages are for; checks of a test.
void prepareRichBook(
    QByteArray &good, QMap<QString, QStringList> &records, QMap<int, PageUse> &pages);
/// Salvages `bytes` and checks what must hold of every salvage, done or refused.
void salvage(const BookFixture &fixture, const QByteArray &bytes,
    domain::Result<domain::Salvaged> &salvaged);
/// What verify() and the opening say of a book; empty where it is whole.
[[nodiscard]] QString faultsOf(const QString &path);

} // namespace salvagestage
