#include "elffile.h"

#include "support/testmain.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

/// The programs that are shipped are built with what makes a defect in memory harder to use. Read
/// out of the linked files, so that a flag that is lost on the way, or that the linker ignores, is
/// found.
class HardeningTest : public support::TestCase
{
    Q_OBJECT

private:
    /// Calls of these are checked ones wherever FORTIFY counts. A program without any of them has
    /// nothing to check.
    static bool hasUncheckedCalls(const support::ElfFacts &facts)
    {
        static const QSet<QByteArray> checkable{ "printf", "fprintf", "vfprintf", "vprintf",
            "dprintf", "sprintf", "snprintf", "vsprintf", "vsnprintf", "syslog" };
        return facts.imports.intersects(checkable);
    }
    static bool fortified(const support::ElfFacts &facts)
    {
        for (const QByteArray &name : facts.imports) {
            if (name.endsWith("_chk") && name != "__stack_chk_fail") {
                return true;
            }
        }
        return false;
    }
    /// Of the words of a compiler's call; of words that speak against each other the last counts.
    static QString missingProtection(const QStringList &words)
    {
        const auto last = [&words](const QString &beginning, const QString &otherwise) {
            QString found;
            for (const QString &word : words) {
                found = word.startsWith(beginning) || word.startsWith(otherwise) ? word : found;
            }
            return found;
        };
        if (last(u"-fstack-protector"_s, u"-fno-stack-protector"_s)
            != u"-fstack-protector-strong"_s) {
            return u"stack protector"_s;
        }
        if (last(u"-D_FORTIFY_SOURCE"_s, u"-U_FORTIFY_SOURCE"_s) != u"-D_FORTIFY_SOURCE=2"_s) {
            return u"FORTIFY"_s;
        }
        // What is compiled for a shared library (Qt asks for it) goes into a PIE as well.
        const QString independent = last(u"-fPI"_s, u"-fno-pi"_s);
        if (independent != u"-fPIC"_s && independent != u"-fPIE"_s) {
            return u"PIE"_s;
        }
#ifdef __x86_64__
        if (last(u"-fcf-protection"_s, u"-fno-cf-protection"_s) != u"-fcf-protection=full"_s) {
            return u"control-flow protection"_s;
        }
#endif
        return {};
    }

private Q_SLOTS:
    void initTestCase()
    {
#ifdef DESK_NOT_HARDENED
        QSKIP("The sanitizers and builds for development are not hardened.");
#endif
    }

    void shippedProgramsAreHardened_data()
    {
        QTest::addColumn<QString>("program");
        QTest::newRow("window") << QStringLiteral(DESK_WINDOW);
        QTest::newRow("command line") << QStringLiteral(DESK_CLI);
    }
    void shippedProgramsAreHardened()
    {
        QFETCH(QString, program);
        const support::ElfFacts facts = support::readElf(program);
        QVERIFY2(facts.isElf, qPrintable(program));
        QVERIFY2(facts.isPositionIndependent, "not a PIE");
        QVERIFY2(facts.hasReadOnlyRelocations, "no RELRO");
        QVERIFY2(facts.isBoundAtStart, "RELRO is partial");
        QVERIFY2(facts.hasStackProgramHeader && !facts.mayExecuteStack, "an executable stack");
        QVERIFY2(!facts.hasWritableCode, "code that can be written");
        QVERIFY2(facts.imports.contains("__stack_chk_fail"), "no stack protector");
        QVERIFY2(!hasUncheckedCalls(facts), "no FORTIFY");
    }

    /// The command line has no call that could be checked: whether FORTIFY is on for it shows
    /// nowhere but in how its sources are compiled.
    void everySourceIsCompiledHardened()
    {
        QFile list(QStringLiteral(DESK_COMPILE_COMMANDS));
        QVERIFY2(list.open(QIODevice::ReadOnly), qPrintable(list.fileName()));
        const QDir root(QStringLiteral(DESK_SOURCE_DIR));
        QStringList wrong;
        int sources = 0;
        const QJsonArray entries = QJsonDocument::fromJson(list.readAll()).array();
        for (const QJsonValue &entry : entries) {
            const QString source = root.relativeFilePath(entry[u"file"_s].toString());
            if (!source.startsWith(u"app/"_s) && !source.startsWith(u"ui/"_s)) {
                continue;
            }
            ++sources;
            const QStringList words = entry[u"command"_s].toString().split(u' ');
            const QString missing = missingProtection(words);
            if (!missing.isEmpty()) {
                wrong.append(QString(source % u" is compiled without "_s % missing));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(sources > 500, qPrintable(QString::number(sources)));
    }
    void whatACommandLacksIsTold()
    {
        const QStringList good{ u"-fPIC"_s, u"-fstack-protector-strong"_s, u"-U_FORTIFY_SOURCE"_s,
            u"-D_FORTIFY_SOURCE=2"_s, u"-fcf-protection=full"_s };
        QCOMPARE(missingProtection(good), QString());
        QCOMPARE(missingProtection(good + QStringList{ u"-U_FORTIFY_SOURCE"_s }), u"FORTIFY"_s);
        QCOMPARE(missingProtection(good.mid(1)), u"PIE"_s);
        QCOMPARE(missingProtection(good + QStringList{ u"-fno-stack-protector"_s }),
            u"stack protector"_s);
    }

    void theWindowCallsCheckedFunctions()
    {
        QVERIFY(fortified(support::readElf(QStringLiteral(DESK_WINDOW))));
    }

    void everyObjectIsReadyForCheckedJumps()
    {
#ifndef __x86_64__
        QSKIP("Control-flow protection by IBT and SHSTK is a matter of x86-64.");
#endif
        QFile list(QStringLiteral(DESK_OBJECTS));
        QVERIFY(list.open(QIODevice::ReadOnly));
        QStringList wrong;
        int objects = 0;
        for (const QByteArray &line : list.readAll().split('\n')) {
            if (line.isEmpty()) {
                continue;
            }
            ++objects;
            const support::ElfFacts facts = support::readElf(QString::fromUtf8(line));
            if (!facts.isElf || !facts.hasBranchTracking || !facts.hasShadowStack) {
                wrong.append(QString::fromUtf8(line));
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
        QVERIFY2(objects > 300, qPrintable(QString::number(objects)));
    }

    /// The last word has the file that the system puts in front of every program: without the mark
    /// there (Debian 12), no program has it.
    void jumpsAreChecked_data()
    {
        shippedProgramsAreHardened_data();
    }
    void jumpsAreChecked()
    {
        const support::ElfFacts start = support::readElf(QStringLiteral(DESK_START_FILE));
        if (!start.hasBranchTracking || !start.hasShadowStack) {
            QSKIP("The C library of this system is built without control-flow protection.");
        }
        QFETCH(QString, program);
        const support::ElfFacts facts = support::readElf(program);
        QVERIFY2(facts.hasBranchTracking, "no IBT");
        QVERIFY2(facts.hasShadowStack, "no SHSTK");
    }

    /// Without this, a reader that says yes to everything would pass.
    void aPlainProgramIsFoundWanting()
    {
        const support::ElfFacts facts = support::readElf(QStringLiteral(DESK_PLAIN));
        QVERIFY(facts.isElf);
        QVERIFY(!facts.isPositionIndependent);
        QVERIFY(!facts.hasReadOnlyRelocations);
        QVERIFY(!facts.isBoundAtStart);
        QVERIFY(facts.mayExecuteStack);
        QVERIFY(!facts.imports.contains("__stack_chk_fail"));
        QVERIFY(!fortified(facts));
        QVERIFY(hasUncheckedCalls(facts));
        QVERIFY(!facts.hasBranchTracking);
        QVERIFY(!facts.hasShadowStack);
    }
};

DESK_TEST_MAIN(HardeningTest, QCoreApplication)
#include "tst_hardening.moc"
