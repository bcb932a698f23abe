#include "tsfile.h"

#include <QDir>
#include <QFile>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;

namespace {

TsMessage readMessage(QXmlStreamReader &xml, const QString &context)
{
    TsMessage message;
    message.context = context;
    message.numerus = xml.attributes().value("numerus"_L1) == "yes"_L1;
    while (xml.readNextStartElement()) {
        if (xml.name() == "source"_L1) {
            message.source = xml.readElementText();
        } else if (xml.name() == "comment"_L1) {
            message.comment = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            message.type = xml.attributes().value("type"_L1).toString();
            if (!message.numerus) {
                message.translations.append(
                    xml.readElementText(QXmlStreamReader::IncludeChildElements));
                continue;
            }
            while (xml.readNextStartElement()) {
                message.translations.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

} // namespace

QString TsMessage::key() const
{
    return context % QChar(0x1f) % source % QChar(0x1f) % comment;
}

QString TsMessage::place(const QString &where) const
{
    return QDir(where).dirName() % u": "_s % context % u": \""_s % source % u"\" -> \""_s
        % translations.join(u"\" | \""_s) % u'"';
}

TsFile readTsFile(const QString &path)
{
    TsFile result;
    result.path = path;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        result.error = file.errorString();
        return result;
    }
    QXmlStreamReader xml(&file);
    if (xml.readNextStartElement() && xml.name() == "TS"_L1) {
        result.language = xml.attributes().value("language"_L1).toString();
        while (xml.readNextStartElement()) {
            if (xml.name() != "context"_L1) {
                xml.skipCurrentElement();
                continue;
            }
            QString context;
            while (xml.readNextStartElement()) {
                if (xml.name() == "name"_L1) {
                    context = xml.readElementText();
                } else if (xml.name() == "message"_L1) {
                    result.messages.append(readMessage(xml, context));
                } else {
                    xml.skipCurrentElement();
                }
            }
        }
    }
    result.error = xml.errorString();
    return result;
}

QStringList tsFilesOf(const QString &languageFolder)
{
    const QDir folder(languageFolder);
    QStringList paths;
    for (const QString &name : folder.entryList({ u"*.ts"_s }, QDir::Files, QDir::Name)) {
        paths.append(folder.filePath(name));
    }
    return paths;
}
