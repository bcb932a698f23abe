#include "casestage.h"

#include <algorithm>

using namespace Qt::StringLiterals;

/// Plays every case that ships, in the window, as its steps say, in Korean and in English: what a
/// step points at is there, and what it expects can be found. A case that the program has outgrown
/// fails here.
class PlayedCasesTest : public support::TestCase
{
    Q_OBJECT

private:
    QList<qa::Scenario> m_scenarios;

private Q_SLOTS:
    void initTestCase()
    {
        const auto scenarios = qa::shippedScenarios();
        QVERIFY(scenarios);
        m_scenarios = *scenarios;
    }

    void everyCaseHolds_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<bool>("korean");
        const auto cases = qa::shippedCases();
        QVERIFY(cases);
        for (const qa::TestCase &testCase : *cases) {
            QTest::newRow(qPrintable(testCase.id + u"-en"_s)) << testCase.id << false;
            QTest::newRow(qPrintable(testCase.id + u"-ko"_s)) << testCase.id << true;
        }
    }
    void everyCaseHolds()
    {
        QFETCH(const QString, id);
        QFETCH(const bool, korean);
        const auto cases = qa::shippedCases();
        QVERIFY(cases);
        const auto testCase = std::find_if(cases->cbegin(), cases->cend(),
            [&id](const qa::TestCase &each) { return each.id == id; });
        QVERIFY(testCase != cases->cend());
        const auto scenario = std::find_if(m_scenarios.cbegin(), m_scenarios.cend(),
            [&testCase](const qa::Scenario &each) { return each.id == testCase->scenario; });
        QVERIFY(scenario != m_scenarios.cend());

        CaseStage stage(korean ? catalog::Language::Korean : catalog::Language::English);
        QString fault = stage.load(*scenario);
        QVERIFY2(fault.isEmpty(), qPrintable(fault));
        for (const qa::Step &step : testCase->steps) {
            fault = stage.perform(step);
            if (fault.isEmpty()) {
                fault = stage.check(step);
            }
            if (!fault.isEmpty() && qEnvironmentVariableIsSet("DESK_PICTURES")) {
                stage.window().grab().save(qEnvironmentVariable("DESK_PICTURES") + u'/' + id + u'-'
                    + step.id + (korean ? u"-ko.png"_s : u"-en.png"_s));
            }
            QVERIFY2(fault.isEmpty(), qPrintable(step.id + u": "_s + fault));
        }
    }

    /// Each scenario can be loaded after any other.
    void everyScenarioLoads()
    {
        CaseStage stage(catalog::Language::English);
        for (const qa::Scenario &scenario : std::as_const(m_scenarios)) {
            const QString fault = stage.load(scenario);
            QVERIFY2(fault.isEmpty(), qPrintable(fault));
        }
    }
};

DESK_TEST_MAIN(PlayedCasesTest, QApplication)
#include "playedcasestest.moc"
