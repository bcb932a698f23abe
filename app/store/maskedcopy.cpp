#include "store/maskedcopy.h"

#include "domain/bookname.h"
#include "domain/durablefile.h"
#include "domain/workfolder.h"
#include "store/auditrepository.h"
#include "store/backup.h"
#include "store/customerrepository.h"
#include "store/eachrow.h"
#include "store/maskfunctions.h"
#include "store/maskrules.h"
#include "store/nameorder.h"
#include "store/privatecopy.h"
#include "store/quickcheck.h"
#include "store/statements.h"
#include "store/stoppable.h"
#include "store/transaction.h"

#include <QFileInfo>

#include <array>
#include <vector>

using namespace Qt::StringLiterals;

namespace store {
namespace {

// The file is thrown away where anything goes wrong: nothing of it need survive a crash.
constexpr std::array throwAway{ QStringView(u"PRAGMA journal_mode = OFF"),
    QStringView(u"PRAGMA synchronous = OFF") };
// The tables of an index hold words of the texts, and are made anew with it.
constexpr QStringView textColumns
    = u"SELECT m.name || '.' || x.name FROM sqlite_master m JOIN pragma_table_xinfo(m.name) x"
      u" WHERE m.type = 'table' AND m.sql NOT LIKE 'CREATE VIRTUAL TABLE%'"
      u" AND m.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' AND NOT EXISTS (SELECT 1 FROM sqlite_master v"
      u" WHERE v.sql LIKE 'CREATE VIRTUAL TABLE%' AND m.name LIKE v.name || '\\_%' ESCAPE '\\')"
      u" AND x.type NOT IN ('INTEGER', 'REAL') ORDER BY 1";
constexpr QStringView everyCustomer
    = u"SELECT " DESK_CUSTOMER_COLUMNS u" FROM customers ORDER BY seq";
constexpr QStringView namesakes
    = u"UPDATE accounts SET email = replace(email, '@', '.' || substr(id, 1, 8) || '@') WHERE id IN"
      u" (SELECT id FROM (SELECT id, row_number() OVER (PARTITION BY email ORDER BY id) AS place"
      u" FROM accounts WHERE email <> '') WHERE place > 1)";
constexpr QStringView derivedTexts
    = u"UPDATE customers SET domain_key = fold_text(domain),"
      u" search_text = search_text_of(company_name, local_name, domain)";
constexpr std::array afterwards{ namesakes, derivedTexts };
constexpr QStringView someEntries
    = u"SELECT sequence, time, actor, role, act, coalesce(customer_id, ''),"
      u" coalesce(subscription_id, ''), before, after, request_id FROM audit WHERE sequence > ?"
      u" ORDER BY sequence LIMIT 1000";
constexpr int hashedColumns = 10;
constexpr QStringView setDigest = u"UPDATE audit SET digest = ? WHERE sequence = ?";
constexpr QStringView setHead = u"UPDATE audit_head SET digest = ?";

/// UPDATE or DELETE for each table that has something to hide, in the order of the rules.
QStringList maskingStatements()
{
    QStringList statements;
    QStringView table;
    for (const MaskRule &rule : maskRules()) {
        if (rule.how == MaskRule::How::Emptied && table != rule.table) {
            statements.append(u"DELETE FROM "_s + rule.table);
            table = rule.table;
        } else if (rule.how == MaskRule::How::Masked) {
            const QString set = rule.column.toString() + u" = "_s + rule.expression;
            if (table == rule.table) {
                statements.last() += u", "_s + set;
            } else {
                statements.append(u"UPDATE "_s + rule.table + u" SET "_s + set);
                table = rule.table;
            }
        }
    }
    return statements;
}

/// The history in its new words, chained anew.
domain::Result<void> chainAnew(Connection &connection)
{
    QByteArray previous;
    qint64 last = 0;
    for (;;) {
        std::vector<std::pair<qint64, QByteArray>> page;
        const auto read = eachRow(
            connection, someEntries, { last }, [&](const Cursor &row) -> domain::Result<void> {
                QByteArrayList fields;
                for (int column = 0; column < hashedColumns; ++column) {
                    fields.append(row.text(column).toUtf8());
                }
                previous = chainDigest(previous, fields);
                page.emplace_back(row.integer(0), previous);
                return {};
            });
        if (!read) {
            return read;
        }
        if (page.empty()) {
            break;
        }
        for (const auto &[sequence, digest] : page) {
            if (const auto set = connection.change(setDigest, { digest, sequence }); !set) {
                return tl::unexpected(set.error());
            }
        }
        last = page.back().first;
    }
    const auto set = connection.change(setHead, { previous.isNull() ? QByteArray("") : previous });
    return set ? domain::Result<void>() : tl::unexpected(set.error());
}

/// A copy that nobody else knows, step by step.
class Masking
{
public:
    Masking(const QString &book, const QString &file, domain::NameMask &mask,
        const MaskingStep &step, const std::stop_token &stop)
        : m_book(book)
        , m_file(file)
        , m_mask(mask)
        , m_step(step)
        , m_stop(stop)
        , m_statements(maskingStatements())
    {
    }

    domain::Result<void> run(const QString &target)
    {
        if (auto told = tell(); !told) {
            return told;
        }
        if (auto copied = copyPrivately(m_book, m_file, {}); !copied) {
            return copied;
        }
        auto opened = Connection::open({ m_file, Access::ReadWrite });
        if (!opened) {
            return tl::unexpected(opened.error());
        }
        Connection &connection = **opened;
        const Stoppable stoppable(connection, m_stop);
        if (auto set = onceAll(connection, throwAway); !set) {
            return set;
        }
        if (auto ruled = everyColumnHasItsRule(connection); !ruled) {
            return ruled;
        }
        if (auto masked = mask(connection); !masked) {
            return masked;
        }
        if (auto sound = quickCheck(connection); !sound) {
            return sound;
        }
        if (auto told = tell(); !told) {
            return told;
        }
        // Written afresh as a whole: what was there before is in no page of it.
        return backUp(connection, target);
    }

private:
    /// A step begins.
    domain::Result<void> tell()
    {
        if (m_stop.stop_requested()) {
            return domain::failure(domain::ErrorCode::Cancelled);
        }
        if (m_step) {
            constexpr int others = 5; // to copy, meet, chain, order and write
            m_step(m_done, static_cast<int>(m_statements.size()) + others);
        }
        ++m_done;
        return {};
    }

    static domain::Result<void> everyColumnHasItsRule(Connection &connection)
    {
        const auto unruled = unruledColumns(connection);
        if (!unruled) {
            return tl::unexpected(unruled.error());
        }
        return unruled->isEmpty()
            ? domain::Result<void>()
            : domain::failure(domain::ErrorCode::Internal,
                u"no rule says whether this names somebody: "_s + unruled->join(u", "_s));
    }

    domain::Result<void> mask(Connection &connection)
    {
        auto transaction = Transaction::begin(connection, Transaction::Kind::Write);
        if (!transaction) {
            return tl::unexpected(transaction.error());
        }
        const MaskFunctions functions(connection, m_mask);
        if (auto told = tell(); !told) {
            return told;
        }
        auto done = eachRow(
            connection, everyCustomer, {}, [this](const Cursor &row) -> domain::Result<void> {
                const auto customer = readCustomer(row);
                if (!customer) {
                    return tl::unexpected(customer.error());
                }
                m_mask.meet(*customer);
                return {};
            });
        if (!done) {
            return done;
        }
        for (const QString &statement : std::as_const(m_statements)) {
            done = run(connection, statement);
            if (!done) {
                return done;
            }
        }
        if (auto made = onceAll(connection, afterwards); !made) {
            return made;
        }
        if (auto told = tell(); !told) {
            return told;
        }
        if (auto chained = chainAnew(connection); !chained) {
            return chained;
        }
        if (auto told = tell(); !told) {
            return told;
        }
        SearchIndex index(connection);
        if (auto ordered = NameOrder(connection, index).renumber(); !ordered) {
            return ordered;
        }
        return transaction->commit();
    }

    domain::Result<void> run(Connection &connection, const QString &statement)
    {
        if (auto told = tell(); !told) {
            return told;
        }
        const auto done = connection.once(statement);
        return done ? domain::Result<void>() : tl::unexpected(done.error());
    }

    const QString &m_book;
    const QString &m_file;
    domain::NameMask &m_mask;
    const MaskingStep &m_step;
    const std::stop_token &m_stop;
    QStringList m_statements;
    int m_done = 0;
};

} // namespace

domain::Result<QStringList> unruledColumns(Connection &connection)
{
    QStringList left;
    for (const MaskRule &rule : maskRules()) {
        left.append(rule.table + u'.' + rule.column);
    }
    QStringList unruled;
    const auto read
        = eachRow(connection, textColumns, {}, [&](const Cursor &row) -> domain::Result<void> {
              if (!left.removeOne(row.text(0))) {
                  unruled.append(row.text(0));
              }
              return {};
          });
    if (!read) {
        return tl::unexpected(read.error());
    }
    return unruled + left;
}

domain::Result<void> copyMasked(const QString &book, const QString &target, domain::NameMask &mask,
    const MaskingStep &step, const std::stop_token &stop)
{
    if (isSameFile(book, target)) {
        return domain::failure(domain::ErrorCode::WrongUse, u"the target is the book itself"_s,
            { { u"file"_s, target } });
    }
    if (auto fits = domain::checkBookName(target); !fits) {
        return fits;
    }
    const domain::WorkFolder place(QFileInfo(target).absolutePath(), "masking"_L1);
    if (!place.isValid()) {
        return domain::failure(domain::storageCode(place.errorString()), place.errorString(),
            { { u"file"_s, target } });
    }
    const QString file = place.filePath(u"book"_s);
    auto made = Masking(book, file, mask, step, stop).run(target);
    if (!made && stop.stop_requested()) {
        return domain::failure(domain::ErrorCode::Cancelled);
    }
    if (!made && made.error().fact(u"file"_s) == file) {
        return tl::unexpected(about(target, made.error()));
    }
    return made;
}

} // namespace store
