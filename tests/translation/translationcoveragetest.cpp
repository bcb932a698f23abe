#include "support/testmain.h"
#include "tsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QMap>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(DESK_SOURCE_DIR);

/// What lupdate finds in a room's sources. The include roots let it see each class in its
/// namespace: without them it writes contexts that no tr() ever asks for, and says so on standard
/// error.
TsFile sourcesOf(const QString &folder)
{
    TsFile found;
    const QTemporaryDir temporary;
    const QString path = temporary.filePath(u"room.ts"_s);
    QProcess lupdate;
    lupdate.start(QStringLiteral(DESK_LUPDATE),
        { folder, u"-I"_s, root + u"/app"_s, u"-I"_s, root + u"/ui"_s, u"-silent"_s,
            u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s, u"-target-language"_s,
            u"ko_KR"_s, u"-ts"_s, path });
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        found.error = u"lupdate did not run: "_s + lupdate.errorString();
        return found;
    }
    if (QFileInfo::exists(path)) {
        found = readTsFile(path);
    }
    const QString said = QString::fromUtf8(lupdate.readAllStandardError());
    for (const QString &line : said.split(u'\n')) {
        if (line.contains("unknown namespace"_L1) || line.contains("lacks Q_OBJECT"_L1)) {
            found.error += line % u'\n';
        }
    }
    return found;
}

QHash<QString, TsMessage> messagesOf(const QString &language)
{
    QHash<QString, TsMessage> messages;
    for (const QString &path : tsFilesOf(root % u"/translations/"_s % language)) {
        const TsFile file = readTsFile(path);
        for (const TsMessage &message : file.messages) {
            messages.insert(message.key(), message);
        }
    }
    return messages;
}

/// One line for each fault: QtTest cuts the text of a failure after a thousand characters.
bool none(const QStringList &faults)
{
    for (const QString &fault : faults) {
        qInfo("%s", qPrintable(fault));
    }
    return faults.isEmpty();
}

} // namespace

/// No text of a room is forgotten, and no translation outlives its text.
class TranslationCoverageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void everyTextOfARoomIsTranslated_data();
    void everyTextOfARoomIsTranslated();
    void noTranslationOutlivesItsText();
    void everyLetterIsThereInChinese();

private:
    QMap<QString, TsFile> m_sources; ///< by room, "ui/common"
    QHash<QString, TsMessage> m_korean;
    QHash<QString, TsMessage> m_english;
};

void TranslationCoverageTest::initTestCase()
{
    m_korean = messagesOf(u"ko"_s);
    m_english = messagesOf(u"en"_s);
    for (const QString &side : { u"app"_s, u"ui"_s }) {
        const QDir folder(root % u'/' % side);
        for (const QString &room :
            folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            m_sources.insert(side % u'/' % room, sourcesOf(folder.filePath(room)));
        }
    }
    QVERIFY(!m_sources.value(u"app/wording"_s).messages.isEmpty());
}

void TranslationCoverageTest::everyTextOfARoomIsTranslated_data()
{
    QTest::addColumn<QString>("room");
    for (auto it = m_sources.cbegin(); it != m_sources.cend(); ++it) {
        QTest::newRow(qPrintable(it.key())) << it.key();
    }
}

void TranslationCoverageTest::everyTextOfARoomIsTranslated()
{
    QFETCH(const QString, room);
    const TsFile sources = m_sources.value(room);
    QVERIFY2(sources.error.isEmpty(), qPrintable(sources.error));
    QStringList faults;
    for (const TsMessage &message : sources.messages) {
        const auto known = m_korean.constFind(message.key());
        if (known == m_korean.cend() || known->numerus != message.numerus) {
            faults.append(message.place(u"no Korean"_s));
        }
        if (message.numerus && !m_english.contains(message.key())) {
            faults.append(message.place(u"no English plural"_s));
        }
    }
    QVERIFY2(none(faults), "refresh and fill in the room's files in translations/");
}

void TranslationCoverageTest::noTranslationOutlivesItsText()
{
    QSet<QString> alive;
    for (const TsFile &sources : std::as_const(m_sources)) {
        for (const TsMessage &message : sources.messages) {
            alive.insert(message.key());
        }
    }
    QStringList faults;
    for (const auto &messages : { m_korean, m_english }) {
        for (auto it = messages.cbegin(); it != messages.cend(); ++it) {
            if (!alive.contains(it.key())) {
                faults.append(it->place(u"no longer in the sources"_s));
            }
        }
    }
    faults.sort();
    QVERIFY2(none(faults), "refresh the files in translations/");
}

/// Chinese is no language of the window: it has the letters to customers, each of them.
void TranslationCoverageTest::everyLetterIsThereInChinese()
{
    const QHash<QString, TsMessage> chinese = messagesOf(u"zh"_s);
    QStringList faults;
    QSet<QString> letters;
    for (const TsMessage &message : m_sources.value(u"app/wording"_s).messages) {
        if (message.context == "letters"_L1) {
            letters.insert(message.key());
            if (!chinese.contains(message.key())) {
                faults.append(message.place(u"no Chinese"_s));
            }
        }
    }
    for (const TsMessage &message : chinese) {
        if (!letters.contains(message.key())) {
            faults.append(message.place(u"no letter says this"_s));
        } else if (!message.type.isEmpty() || message.translations.value(0).isEmpty()) {
            faults.append(message.place(u"not translated"_s));
        }
    }
    QVERIFY(!letters.isEmpty());
    QVERIFY2(none(faults), "refresh and fill in translations/zh/letters.ts");
}

DESK_TEST_MAIN(TranslationCoverageTest, QCoreApplication)
#include "translationcoveragetest.moc"
