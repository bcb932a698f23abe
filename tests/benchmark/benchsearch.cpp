#include "barescan.h"
#include "baretable.h"
#include "storebench.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace bench {
namespace {

Names namesOf(const QString &file)
{
    Names names;
    const Bare book(file);
    book.each("SELECT company_name, local_name FROM customers", [&names](sqlite3_stmt *row) {
        names.begins.push_back(names.text.size());
        names.text += QString::fromUtf8(textAt(row, 0)).toCaseFolded().toUtf8() + '\n';
        names.text += QString::fromUtf8(textAt(row, 1)).toCaseFolded().toUtf8() + '\n';
    });
    return names;
}

} // namespace

/// T3: what a key costs. From one letter to a whole name, in three scripts, and a part of an id.
QJsonObject search(const QString &file)
{
    const auto book = openBook(file);
    const Names names = namesOf(file);
    if (!book || names.begins.empty()) {
        return {};
    }
    const QStringList needles{ u"한"_s, u"한빛"_s, u"대림정보"_s, u"든꽃수산"_s, u"信"_s, u"上海"_s,
        u"凯鹤"_s, u"e"_s, u"win"_s, u"winwater"_s, u"zephyrcombe"_s, u"observatory"_s,
        u"3f2a9"_s };
    QJsonArray rows;
    for (const QString &needle : needles) {
        const QByteArray bytes = needle.toUtf8();
        qsizetype scanned = 0;
        const double bare = cpuOf([&] { scanned = scan(names, bytes); }, 5);
        domain::CustomerQuery query;
        query.search = needle;
        qint64 hits = -1;
        const double count = cpuOf(
            [&] {
                hits = book->read<qint64>([&query](domain::BookReader &reader) {
                               return reader.customerCount(query);
                           })
                           .result()
                           .value_or(-1);
            },
            3);
        const double page = cpuOf(
            [&] {
                (void)book
                    ->read<domain::Page<domain::CustomerRow>>(
                        [&query](domain::BookReader &reader) { return reader.customers(query); })
                    .result();
            },
            3);
        rows.append(QJsonObject{ { u"needle"_s, needle }, { u"hits"_s, hits },
            { u"inNames"_s, static_cast<qint64>(scanned) }, { u"bare"_s, bare },
            { u"count"_s, count }, { u"page"_s, page } });
    }
    return { { u"customers"_s, static_cast<qint64>(names.begins.size()) }, { u"queries"_s, rows } };
}

} // namespace bench
