#include "services/diagnostics.h"

#include "domain/bookorigin.h"
#include "domain/isotext.h"
#include "domain/names.h"

#include <QFile>
#include <QFileInfo>
#include <QLocale>
#include <QMap>
#include <QRegularExpression>
#include <QSettings>
#include <QSysInfo>
#include <QThread>
#include <QtEndian>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace services {
namespace {

using domain::Result;

constexpr int eventsTold = 30;
constexpr qsizetype reportLines = 200;

/// What the settings are asked for, and nothing else of them.
constexpr std::array toldSettings{ "language"_L1, "theme"_L1, "textScale"_L1, "compactRows"_L1,
    "reduceMotion"_L1, "role"_L1, "cloud"_L1, "sandboxPort"_L1, "backupsKept"_L1,
    "railCollapsed"_L1 };

/// Sections of lines "name = value".
class Text
{
public:
    void section(const QString &name) { m_text += u"\n["_s + name + u"]\n"_s; }
    void line(const QString &name, const QString &value)
    {
        m_text += name + u" = "_s + (value.isEmpty() ? u"not known"_s : value) + u'\n';
    }
    void line(const QString &name, qint64 value) { line(name, QString::number(value)); }
    void line(const QString &name, bool value) { line(name, value ? u"yes"_s : u"no"_s); }
    void plain(const QString &text) { m_text += text + u'\n'; }
    [[nodiscard]] const QString &text() const { return m_text; }

private:
    QString m_text;
};

/// A choice from a list or a number; whatever else somebody wrote into the file is not told.
QString choiceOf(const QVariant &value)
{
    static const QRegularExpression choice(u"^[A-Za-z0-9-]{1,20}$"_s);
    const QString text = value.toString();
    return choice.match(text).hasMatch() ? text : u"another value"_s;
}

void tellSettings(Text &text, const QString &file)
{
    text.section(u"settings"_s);
    const QSettings settings(file, QSettings::IniFormat);
    for (const auto name : toldSettings) {
        if (settings.contains(name)) {
            text.line(name, choiceOf(settings.value(name)));
        }
    }
    text.line(u"recent books"_s, settings.value("recentBooks"_L1).toStringList().size());
}

void tellEnds(Text &text, const QList<UnexpectedEnd> &ends)
{
    text.section(u"unexpected ends"_s);
    text.line(u"number"_s, ends.size());
    for (const UnexpectedEnd &end : ends) {
        text.line(u"run begun"_s, domain::isoText(end.began));
        text.line(u"version"_s, end.version);
        text.line(u"upgrade wizard open"_s, end.draft.has_value());
        text.plain(end.report.isEmpty() ? u"no report: it was killed, or the computer went off"_s
                                        : withoutPersons(end.report));
    }
}

QString notRead(const domain::Error &error)
{
    return u"not read: error %1"_s.arg(static_cast<int>(error.code));
}

/// Counts and choices of the whole book.
void tellBook(Text &text, domain::BookReader &reader)
{
    const auto info = reader.info();
    text.line(u"origin"_s, info ? domain::codeOf(info->origin) : notRead(info.error()));
    if (info) {
        text.line(u"own clock"_s, info->simulatedNow.isValid());
    }
    const auto counts = reader.customerCounts({});
    if (counts) {
        text.line(u"customers"_s, counts->total);
        text.line(u"subscriptions"_s, counts->subscriptions);
        text.line(u"subscriptions that can be upgraded"_s, counts->upgradableSubscriptions);
    } else {
        text.line(u"customers"_s, notRead(counts.error()));
    }
    const auto choice = reader.catalogueChoice();
    text.line(u"catalogue"_s,
        !choice                 ? notRead(choice.error())
            : choice->isOwn()   ? u"own file"_s
            : choice->corrected ? u"built in, corrected"_s
                                : u"built in"_s);
    const auto prices = reader.priceList();
    text.line(u"own price list"_s, prices ? prices->has_value() : false);
    const auto events = reader.auditCount({});
    text.line(u"events"_s, events ? QString::number(*events) : notRead(events.error()));
}

void tellEvents(Text &text, domain::BookReader &reader)
{
    text.section(u"last events of the book"_s);
    domain::AuditQuery query;
    query.limit = eventsTold;
    const auto events = reader.audit(query);
    if (!events) {
        text.plain(notRead(events.error()));
        return;
    }
    for (const domain::AuditEvent &event : events->items) {
        text.plain(domain::isoText(event.time) + u' ' + domain::codeOf(event.act) + u' '
            + domain::codeOf(event.role));
    }
}

} // namespace

QString withoutPersons(const QString &report)
{
    // "/opt/desk/bin/partner-desk(_ZN4desk4loadEv+0x12)[0x55d0]": the folders go, the code stays.
    static const QRegularExpression frame(
        u"^(?:.*[/\\\\])?([^/\\\\]*)(\\([^()]*\\))?\\s*(\\[0x[0-9a-f]+\\])$"_s);
    static const QRegularExpression quoted(u"\"[^\"]*\"|'[^']*'|“[^”]*”"_s);
    static const QRegularExpression address(u"\\S+@\\S+"_s);
    static const QRegularExpression secret(u"Bearer\\s+\\S+|\\beyJ\\S+|[A-Za-z0-9+=_-]{40,}"_s);
    // Names of files may hold spaces, so nothing behind a folder is told.
    static const QRegularExpression place(u"\\S*[/\\\\].*$"_s);
    QStringList lines = report.split(u'\n', Qt::SkipEmptyParts).mid(0, reportLines);
    for (QString &line : lines) {
        if (const auto code = frame.match(line); code.hasMatch()) {
            line = code.captured(1) + code.captured(2) + code.captured(3);
            continue;
        }
        for (const auto &person : { quoted, secret, address, place }) {
            line.replace(person, u"…"_s);
        }
    }
    return lines.join(u'\n');
}

QString programDiagnostics(const DiagnosticSources &sources)
{
    Text text;
    text.plain(u"Partner Desk, diagnostic file"_s);
    text.section(u"program"_s);
    text.line(u"made"_s, domain::isoText(sources.now));
    text.line(u"version"_s, sources.version);
#ifdef NDEBUG
    text.line(u"build"_s, u"release, "_s + QSysInfo::buildAbi());
#else
    text.line(u"build"_s, u"development, "_s + QSysInfo::buildAbi());
#endif
    text.line(u"Qt"_s, QString::fromLatin1(qVersion()));
    text.line(u"SQLite"_s, sources.databaseVersion);
    text.section(u"system"_s);
    text.line(u"product"_s, QSysInfo::prettyProductName());
    text.line(u"kernel"_s, QSysInfo::kernelType() + u' ' + QSysInfo::kernelVersion());
    text.line(u"processor"_s, QSysInfo::currentCpuArchitecture());
    text.line(u"processor threads"_s, qint64(QThread::idealThreadCount()));
    text.line(u"language"_s, QLocale::system().name());
    for (const auto &[name, value] : sources.window) {
        text.line(name, value);
    }
    tellSettings(text, sources.settingsFile);
    tellEnds(text, sources.ends);
    return text.text();
}

QString noBookDiagnostics(const QString &reason)
{
    Text text;
    text.section(u"book"_s);
    text.plain(reason);
    return text.text();
}

QFuture<Result<QString>> bookDiagnostics(domain::Book &book, SchemaReader schemaOf)
{
    return book.read<QString>(
        [file = book.filePath(), readOnly = book.isReadOnly(), schemaOf = std::move(schemaOf)](
            domain::BookReader &reader) -> Result<QString> {
            Text text;
            text.section(u"book"_s);
            text.line(u"schema"_s, qint64(schemaOf ? schemaOf(file) : 0));
            text.line(u"bytes"_s, QFileInfo(file).size());
            text.line(u"bytes of the log"_s, QFileInfo(file + u"-wal"_s).size());
            text.line(u"can only be read"_s, readOnly);
            tellBook(text, reader);
            tellEvents(text, reader);
            return text.text();
        });
}

QFuture<Result<QString>> checkDiagnostics(domain::Book &book, qint64 mostCustomers)
{
    return book.readAside<QString>([mostCustomers](domain::BookReader &reader) -> Result<QString> {
        Text text;
        text.section(u"check of the book"_s);
        const auto counts = reader.customerCounts({});
        if (counts && mostCustomers > 0 && counts->total > mostCustomers) {
            text.plain(u"not made, since the book is large: partner-desk-cli verify"_s);
            return text.text();
        }
        const auto violations = reader.verify();
        if (!violations) {
            text.plain(notRead(violations.error()));
            return text.text();
        }
        QMap<QString, qint64> found;
        for (const domain::Violation &violation : *violations) {
            ++found[violation.invariant];
        }
        text.line(u"violations"_s, violations->size());
        for (auto it = found.cbegin(); it != found.cend(); ++it) {
            text.line(it.key(), it.value());
        }
        return text.text();
    });
}

} // namespace services
