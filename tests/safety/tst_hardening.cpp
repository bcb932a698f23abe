#include "elffile.h"

#include "support/testmain.h"

#include <QFile>

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
