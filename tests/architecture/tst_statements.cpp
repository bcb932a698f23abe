#include "domain/names.h"
#include "support/testmain.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

using namespace Qt::StringLiterals;

namespace {

QString textOf(const QString &below)
{
    QFile file(QStringLiteral(DESK_SOURCE_DIR) + u'/' + below);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

struct Row
{
    QString id;
    QString heldBy;
    QString place;
};

QList<Row> rows()
{
    QList<Row> found;
    for (const QString &line : textOf(u"tests/STATEMENTS.md"_s).split(u'\n')) {
        const QStringList cells = line.split(u'|');
        // A row begins and ends with a bar; the head and the line below it are no statements.
        if (cells.size() == 6 && !cells.at(1).startsWith(u"---"_s)
            && cells.at(3) != u" Held by "_s) {
            found.append({ cells.at(1).trimmed(), cells.at(3), cells.at(4).trimmed() });
        }
    }
    return found;
}

/// What stands between backticks.
QStringList quoted(const QString &text)
{
    static const QRegularExpression between(u"`([^`]+)`"_s);
    QStringList all;
    for (auto matches = between.globalMatch(text); matches.hasNext();) {
        all.append(matches.next().captured(1));
    }
    return all;
}

/// "Class::function" of every test of the tree.
QSet<QString> testFunctions()
{
    static const QRegularExpression classLine(
        u"^class (\\w+)(?: final)? : public"_s, QRegularExpression::MultilineOption);
    static const QRegularExpression slot(
        u"^    void (\\w+)\\(\\)"_s, QRegularExpression::MultilineOption);
    QSet<QString> all;
    const QString root = QStringLiteral(DESK_SOURCE_DIR);
    QDirIterator files(
        root + u"/tests"_s, { u"*.cpp"_s }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        const QString text = textOf(files.next().mid(root.size() + 1));
        if (!text.contains("private Q_SLOTS:"_L1)) {
            continue;
        }
        for (auto classes = classLine.globalMatch(text); classes.hasNext();) {
            const QRegularExpressionMatch found = classes.next();
            const qsizetype end = text.indexOf("\n};"_L1, found.capturedEnd());
            const QString body = text.mid(found.capturedEnd(), end - found.capturedEnd());
            for (auto functions = slot.globalMatch(body); functions.hasNext();) {
                all.insert(found.captured(1) + u"::"_s + functions.next().captured(1));
            }
        }
    }
    return all;
}

/// Everything of one kind below a folder, one after another.
QString allOf(const QString &folder, const QString &pattern)
{
    QString all;
    const QString root = QStringLiteral(DESK_SOURCE_DIR);
    QDirIterator files(
        root + u'/' + folder, { pattern }, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        all += textOf(files.next().mid(root.size() + 1));
    }
    return all;
}

bool hasWord(const QString &text, const QString &word)
{
    return text.contains(QRegularExpression(u"\\b"_s + word + u"\\b"_s));
}

/// The name of a test program, of one of its functions, or of a command.
bool isTest(const QString &name)
{
    static const QString functions = allOf(u"tests"_s, u"*.cpp"_s) + allOf(u"tests"_s, u"*.h"_s);
    static const QString python = allOf(u"tests"_s, u"*.py"_s);
    static const QString programs = allOf(u"tests"_s, u"CMakeLists.txt"_s);
    const QString root = QStringLiteral(DESK_SOURCE_DIR) + u"/tests/"_s;
    const auto made = [&](QLatin1StringView beginning, const QString &file) {
        return name.startsWith(beginning)
            && QFile::exists(root + file.arg(name.mid(beginning.size())));
    };
    return name.startsWith("./dev "_L1) || hasWord(programs, name)
        || hasWord(functions, u"void "_s + name) || hasWord(python, u"def "_s + name)
        || made("test_window_"_L1, u"gui/mainwindow/%1test.cpp"_s)
        || made("sandbox_"_L1, u"sandbox/test_%1.py"_s) || made("fuzz_"_L1, u"fuzz/%1fuzz.cpp"_s);
}

} // namespace

/// Holds tests/STATEMENTS.md and SECURITY.md to the tree.
class StatementsTest : public support::TestCase
{
    Q_OBJECT
private Q_SLOTS:
    void everyStatementAndEveryCodeHasItsRowOnce()
    {
        QStringList wanted;
        for (int number = 1; number <= 11; ++number) {
            wanted.append(u"S0."_s + QString::number(number));
        }
        for (int number = 1; number <= 15; ++number) {
            wanted.append(u"S1."_s + QString::number(number));
        }
        for (int code = 0;
             code <= static_cast<int>(domain::RefusalCode::InsufficientGranularAdminPermissions);
             ++code) {
            wanted.append(domain::codeOf(static_cast<domain::RefusalCode>(code)));
        }
        QStringList said;
        for (const Row &row : rows()) {
            said.append(row.id);
        }
        QCOMPARE(said, wanted);
    }

    void everyRowNamesTestsThatExist()
    {
        const QSet<QString> known = testFunctions();
        QVERIFY(known.size() > 300);
        QStringList missing;
        for (const Row &row : rows()) {
            const QStringList tests = quoted(row.heldBy);
            QVERIFY2(!tests.isEmpty(), qPrintable(row.id + u" is held by nothing"_s));
            for (const QString &test : tests) {
                if (!known.contains(test)) {
                    missing.append(row.id + u": "_s + test);
                }
            }
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
    }

    void everyNameInTheTextExistsToo()
    {
        const QSet<QString> known = testFunctions();
        for (const QString &name : quoted(textOf(u"tests/STATEMENTS.md"_s))) {
            if (name.contains("::"_L1)) {
                QVERIFY2(known.contains(name), qPrintable(name));
            } else {
                QVERIFY2(
                    QFile::exists(QStringLiteral(DESK_SOURCE_DIR) + u'/' + name), qPrintable(name));
            }
        }
    }

    void everyPromiseOfTheSecurityPageIsHeldByTestsThatExist()
    {
        const QString text = textOf(u"SECURITY.md"_s);
        const qsizetype begin = text.indexOf("\n## Promises"_L1);
        const qsizetype end = text.indexOf("\n## "_L1, begin + 1);
        QVERIFY(begin > 0 && end > begin);
        int promises = 0;
        QStringList missing;
        for (const QString &line : text.mid(begin, end - begin).split(u'\n')) {
            const QStringList cells = line.split(u'|');
            if (cells.size() != 4 || cells.at(1).startsWith(u"---"_s)
                || cells.at(2) == u" Held by "_s) {
                continue;
            }
            ++promises;
            const QStringList tests = quoted(cells.at(2));
            QVERIFY2(!tests.isEmpty(), qPrintable(cells.at(1) + u" is held by nothing"_s));
            for (const QString &test : tests) {
                if (!isTest(test)) {
                    missing.append(test);
                }
            }
        }
        QVERIFY(promises > 15);
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u'\n')));
        QVERIFY(!isTest(u"aTestThatNobodyWrote"_s));
    }

    void everyRowSaysWhereAPersonMeetsIt()
    {
        for (const Row &row : rows()) {
            QVERIFY2(row.place.startsWith(u"nowhere"_s) || !quoted(row.place).isEmpty(),
                qPrintable(row.id + u" has no place in the window"_s));
        }
    }
};

DESK_TEST_MAIN(StatementsTest, QCoreApplication)
#include "tst_statements.moc"
