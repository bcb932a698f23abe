#include "support/testmain.h"
#include "tsfile.h"

#include <QDir>
#include <QFileInfo>
#include <QHash>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace {

const QString root = QStringLiteral(DESK_SOURCE_DIR);

/// What lupdate finds in a room's sources; the error is not empty where it did not run.
TsFile sourcesOf(const QString &room, const QString &folder)
{
    TsFile none;
    const QString path = folder % u"/room.ts"_s;
    QProcess lupdate;
    lupdate.start(QStringLiteral(DESK_LUPDATE),
        {room, u"-silent"_s, u"-locations"_s, u"none"_s, u"-source-language"_s, u"en"_s,
            u"-target-language"_s, u"ko_KR"_s, u"-ts"_s, path});
    if (!lupdate.waitForFinished(120'000) || lupdate.exitCode() != 0) {
        none.error = u"lupdate did not run: "_s + QString::fromUtf8(lupdate.readAllStandardError());
        return none;
    }
    return QFileInfo::exists(path) ? readTsFile(path) : none;
}

QHash<QString, TsMessage> byKey(const TsFile &file)
{
    QHash<QString, TsMessage> messages;
    for (const TsMessage &message : file.messages) {
        messages.insert(message.key(), message);
    }
    return messages;
}

} // namespace

/// No text of a room is forgotten, and no translation outlives its text.
class TranslationCoverageTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextOfARoomIsTranslated_data();
    void everyTextOfARoomIsTranslated();
    void everyTranslationFileBelongsToARoom();
};

void TranslationCoverageTest::everyTextOfARoomIsTranslated_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QString>("room");
    for (const QString &side : {u"app"_s, u"ui"_s}) {
        const QDir folder(root % u'/' % side);
        for (const QString &room : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            QTest::newRow(qPrintable(QString(side % u'/' % room))) << folder.filePath(room) << room;
        }
    }
}

void TranslationCoverageTest::everyTextOfARoomIsTranslated()
{
    QFETCH(const QString, folder);
    QFETCH(const QString, room);
    const QTemporaryDir temporary;
    QVERIFY(temporary.isValid());
    const TsFile sources = sourcesOf(folder, temporary.path());
    QVERIFY2(sources.error.isEmpty(), qPrintable(sources.error));

    const QString koreanPath = root % u"/translations/ko/"_s % room % u".ts"_s;
    const QString englishPath = root % u"/translations/en/"_s % room % u".ts"_s;
    const auto korean = byKey(readTsFile(koreanPath));
    const auto english = byKey(readTsFile(englishPath));

    QStringList faults;
    QSet<QString> alive;
    for (const TsMessage &message : sources.messages) {
        alive.insert(message.key());
        const auto known = korean.constFind(message.key());
        if (known == korean.cend() || known->numerus != message.numerus) {
            faults.append(u"no Korean: "_s + message.place(koreanPath));
        }
        if (message.numerus && !english.contains(message.key())) {
            faults.append(u"no English plural: "_s + message.place(englishPath));
        }
    }
    for (auto it = korean.cbegin(); it != korean.cend(); ++it) {
        if (!alive.contains(it.key())) {
            faults.append(u"no longer in the sources: "_s + it->place(koreanPath));
        }
    }
    for (auto it = english.cbegin(); it != english.cend(); ++it) {
        if (!alive.contains(it.key())) {
            faults.append(u"no longer in the sources: "_s + it->place(englishPath));
        }
    }
    // One line for each: QtTest cuts the text of a failure after a thousand characters.
    for (const QString &fault : faults) {
        qInfo("%s", qPrintable(fault));
    }
    QVERIFY2(faults.isEmpty(), "refresh and fill in the room's files: ./dev translations");
}

void TranslationCoverageTest::everyTranslationFileBelongsToARoom()
{
    for (const QString &language : {u"ko"_s, u"en"_s}) {
        for (const QString &path : tsFilesOf(root % u"/translations/"_s % language)) {
            const QString room = QFileInfo(path).completeBaseName();
            const bool known = QDir(root % u"/app/"_s % room).exists() || QDir(root % u"/ui/"_s % room).exists();
            QVERIFY2(known, qPrintable(path));
        }
    }
}

DESK_TEST_MAIN(TranslationCoverageTest, QCoreApplication)
#include "translationcoveragetest.moc"
