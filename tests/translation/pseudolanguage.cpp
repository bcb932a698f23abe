#include "pseudolanguage.h"

#include "tsfile.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QResource>
#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace {

const QChar opening(u'«');
const QChar closing(u'»');

QString lengthened(const QString &source)
{
    // Words are no longer than before, so that lines break where they would.
    QString more;
    for (qsizetype i = 0; i < source.size() / 2; ++i) {
        more += i % 8 == 7 ? u' ' : u'~';
    }
    return opening % source % more.trimmed() % closing;
}

bool writeTs(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return false;
    }
    QXmlStreamWriter xml(&file);
    xml.writeStartDocument();
    xml.writeDTD(u"<!DOCTYPE TS>"_s);
    xml.writeStartElement(u"TS"_s);
    xml.writeAttribute(u"version"_s, u"2.1"_s);
    xml.writeAttribute(u"language"_s, u"ko_KR"_s);
    for (const QString &ts : tsFilesOf(QStringLiteral(DESK_SOURCE_DIR "/translations/ko"))) {
        for (const TsMessage &message : readTsFile(ts).messages) {
            xml.writeStartElement(u"context"_s);
            xml.writeTextElement(u"name"_s, message.context);
            xml.writeStartElement(u"message"_s);
            if (message.numerus) {
                xml.writeAttribute(u"numerus"_s, u"yes"_s);
            }
            xml.writeTextElement(u"source"_s, message.source);
            if (!message.comment.isEmpty()) {
                xml.writeTextElement(u"comment"_s, message.comment);
            }
            xml.writeStartElement(u"translation"_s);
            const QString text = lengthened(message.source);
            if (message.numerus) {
                xml.writeTextElement(u"numerusform"_s, text);
            } else {
                xml.writeCharacters(text);
            }
            xml.writeEndElement();
            xml.writeEndElement();
            xml.writeEndElement();
        }
    }
    xml.writeEndDocument();
    return !xml.hasError();
}

QString run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(120'000) && process.exitCode() == 0
        ? QString()
        : QString(program % u": "_s % QString::fromUtf8(process.readAllStandardError()));
}

} // namespace

static void takeOutTheReal()
{
    Q_CLEANUP_RESOURCE(translations);
}

namespace pseudo {

QString takeTheSeatOfKorean(const QString &workFolder)
{
    const QDir folder(workFolder);
    const QString ts = folder.filePath(u"pseudo.ts"_s);
    if (!writeTs(ts)) {
        return ts;
    }
    const QString said = run(QStringLiteral(DESK_LRELEASE),
        { u"-silent"_s, ts, u"-qm"_s, folder.filePath(u"partner-desk_ko.qm"_s) });
    if (!said.isEmpty()) {
        return said;
    }
    for (const QString &other : { u"en"_s, u"zh"_s }) {
        const QString name = u"partner-desk_%1.qm"_s.arg(other);
        if (!QFile::copy(u":/i18n/"_s + name, folder.filePath(name))) {
            return name;
        }
    }
    QFile list(folder.filePath(u"pseudo.qrc"_s));
    if (!list.open(QIODevice::WriteOnly)
        || list.write("<RCC><qresource prefix=\"/i18n\"><file>partner-desk_ko.qm</file>"
                      "<file>partner-desk_en.qm</file><file>partner-desk_zh.qm</file>"
                      "</qresource></RCC>")
            < 0) {
        return list.errorString();
    }
    list.close();
    const QString resource = folder.filePath(u"pseudo.rcc"_s);
    const QString made
        = run(QStringLiteral(DESK_RCC), { u"--binary"_s, list.fileName(), u"-o"_s, resource });
    if (!made.isEmpty()) {
        return made;
    }
    takeOutTheReal();
    return QResource::registerResource(resource) ? QString() : resource;
}

QString outside(const QString &text)
{
    QString rest;
    int depth = 0;
    for (const QChar character : text) {
        if (character == opening) {
            ++depth;
        } else if (character == closing) {
            --depth;
            rest += u' ';
        } else if (depth <= 0) {
            rest += character;
        }
    }
    return rest.simplified();
}

bool isJoined(const QString &text)
{
    int depth = 0;
    bool open = false; // nothing but blanks since a text that is no sentence
    QChar last;
    for (const QChar character : text) {
        if (character == opening) {
            if (depth == 0 && open) {
                return true;
            }
            ++depth;
        } else if (character == closing) {
            --depth;
            open = depth == 0 && !u".?:…"_s.contains(last);
        } else if (depth == 0) {
            open = open && character == u' ';
        } else if (character != u'~' && character != u' ') {
            last = character;
        }
    }
    return false;
}

int pairs(const QString &text)
{
    int depth = 0;
    int found = 0;
    for (const QChar character : text) {
        depth += character == opening ? 1 : character == closing ? -1 : 0;
        found += character == closing && depth == 0 ? 1 : 0;
        if (depth < 0) {
            return -1;
        }
    }
    return depth == 0 ? found : -1;
}

} // namespace pseudo
