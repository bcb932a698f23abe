#include "catalog/catalogue.h"
#include "domain/names.h"
#include "qa/checks.h"
#include "qa/scenario.h"
#include "qa/tour.h"
#include "support/testmain.h"
#include "walkthroughs/widgetnames.h"

#include <QDir>
#include <QJsonObject>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;
using qa::CloudScope;

namespace {

constexpr qsizetype leastSteps = 70; ///< walkthroughs.md section 1

bool isHangul(QChar character)
{
    return character.script() == QChar::Script_Hangul;
}

bool isBilingual(const catalog::Name &name)
{
    return !name.en.trimmed().isEmpty() && std::any_of(name.ko.cbegin(), name.ko.cend(), &isHangul);
}

} // namespace

/// The cases that ship with the program: nothing is missing, nothing is named that does not exist.
/// That they are still true of the window, the played cases prove.
class ShippedCasesTest : public support::TestCase
{
    Q_OBJECT

private:
    QList<qa::TestCase> m_cases;
    QList<qa::Scenario> m_scenarios;

    [[nodiscard]] QList<qa::Step> steps() const
    {
        QList<qa::Step> all;
        for (const qa::TestCase &testCase : m_cases) {
            all += testCase.steps;
        }
        return all;
    }
    [[nodiscard]] QSet<QString> told() const
    {
        QSet<QString> all;
        for (const qa::Step &step : steps()) {
            all.unite(QSet<QString>(step.statements.cbegin(), step.statements.cend()));
        }
        return all;
    }
    static QString place(const qa::TestCase &testCase, const qa::Step &step)
    {
        return testCase.id + u'/' + step.id;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto cases = qa::shippedCases();
        QVERIFY2(cases,
            cases ? ""
                  : qPrintable(cases.error().fact(u"file"_s) + u' ' + cases.error().fact(u"path"_s)
                      + u' ' + cases.error().fact(u"reason"_s)));
        m_cases = *cases;
        const auto scenarios = qa::shippedScenarios();
        QVERIFY2(scenarios, scenarios ? "" : qPrintable(scenarios.error().fact(u"reason"_s)));
        m_scenarios = *scenarios;
    }

    void thereAreSeventyStepsAndMoreInBothClouds()
    {
        qsizetype ofGlobal = 0;
        qsizetype ofChina = 0;
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            ofGlobal += testCase.cloud == CloudScope::Global ? testCase.steps.size() : 0;
            ofChina += testCase.cloud == CloudScope::China ? testCase.steps.size() : 0;
        }
        QVERIFY(steps().size() >= leastSteps);
        QVERIFY(ofGlobal >= 20);
        QVERIFY(ofChina >= 20);
    }

    void everyFileIsInTheOrderAndNoIdTwice()
    {
        QStringList ids;
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            QVERIFY2(!ids.contains(testCase.id), qPrintable(testCase.id));
            ids.append(testCase.id);
        }
        QStringList files;
        for (const QString &file : QDir(u":/walkthroughs"_s).entryList({ u"*.json"_s })) {
            files.append(file.chopped(5));
        }
        ids += { u"order"_s, u"scenarios"_s, u"tours"_s };
        ids.sort();
        files.sort();
        QCOMPARE(ids, files);
        // Global, 21Vianet, both: the order in which the panel shows them.
        QVERIFY(std::is_sorted(m_cases.cbegin(), m_cases.cend(),
            [](const qa::TestCase &a, const qa::TestCase &b) { return a.cloud < b.cloud; }));
    }

    void everythingIsSaidInBothLanguages()
    {
        for (const qa::Scenario &scenario : std::as_const(m_scenarios)) {
            QVERIFY2(isBilingual(scenario.title), qPrintable(scenario.id));
            QVERIFY2(isBilingual(scenario.description), qPrintable(scenario.id));
        }
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            QVERIFY2(isBilingual(testCase.preconditions), qPrintable(testCase.id));
            QVERIFY2(!testCase.title.en.isEmpty() && !testCase.title.ko.isEmpty(),
                qPrintable(testCase.id));
            for (const qa::Step &step : testCase.steps) {
                QVERIFY2(isBilingual(step.action), qPrintable(place(testCase, step)));
                QVERIFY2(!step.expected.isEmpty(), qPrintable(place(testCase, step)));
                for (const catalog::Name &expected : step.expected) {
                    QVERIFY2(isBilingual(expected), qPrintable(place(testCase, step)));
                }
            }
        }
    }

    void everyStatementAndEveryCodeIsShown()
    {
        const QSet<QString> all = told();
        for (const QString &statement : qa::allStatements() + qa::allRestCodes()) {
            QVERIFY2(all.contains(statement), qPrintable(statement));
        }
    }

    /// A code that is claimed is also asked for, where the book can tell.
    void aRefusalThatIsToldIsChecked()
    {
        const QSet<QString> onlyOverRest{ u"user_context_required"_s,
            u"insufficient_granular_admin_permissions"_s };
        const QStringList codes = qa::allRestCodes();
        QSet<QString> asked;
        for (const qa::Step &step : steps()) {
            for (const qa::Check &check : step.checks) {
                asked.insert(check.facts.value("code"_L1).toString());
            }
        }
        for (const QString &code : codes) {
            QVERIFY2(asked.contains(code) || onlyOverRest.contains(code), qPrintable(code));
        }
    }

    void everyRoleOccursWithWhatItMayDo()
    {
        QSet<domain::Role> shown;
        for (const qa::Step &step : steps()) {
            const auto asks = [&step](QLatin1StringView kind) {
                return std::any_of(step.checks.cbegin(), step.checks.cend(),
                    [&kind](const qa::Check &check) { return check.kind == kind; });
            };
            for (const qa::Check &check : step.checks) {
                const auto role = qa::roleOf(check.facts.value("is"_L1).toString());
                if (check.kind == "role"_L1 && role && asks("mayUpgrade"_L1)) {
                    shown.insert(*role);
                }
            }
        }
        for (int role = 0; role <= static_cast<int>(domain::Role::Guest); ++role) {
            QVERIFY2(shown.contains(static_cast<domain::Role>(role)),
                qPrintable(domain::codeOf(static_cast<domain::Role>(role))));
        }
    }

    void everyScenarioThatIsNamedExists()
    {
        QSet<QString> ids;
        for (const qa::Scenario &scenario : std::as_const(m_scenarios)) {
            QVERIFY2(!ids.contains(scenario.id), qPrintable(scenario.id));
            ids.insert(scenario.id);
        }
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            QVERIFY2(ids.contains(testCase.scenario), qPrintable(testCase.id));
        }
    }

    void everyStepCanFailAndPointsAtSomething()
    {
        const auto catalogue = catalog::Catalogue::load(u":/catalogs"_s);
        QVERIFY(catalogue);
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            for (const qa::Step &step : testCase.steps) {
                const QString here = place(testCase, step);
                QVERIFY2(!step.checks.isEmpty(), qPrintable(here));
                QVERIFY2(!step.target.isEmpty(), qPrintable(here));
                QVERIFY2(!step.statements.isEmpty(), qPrintable(here));
                for (const qa::Check &check : step.checks) {
                    const QString fault = qa::checkFault(check.facts);
                    QVERIFY2(fault.isEmpty(), qPrintable(here + u' ' + fault));
                    for (const QString &key : { u"offer"_s, u"target"_s, u"from"_s, u"to"_s }) {
                        const QString offer = check.facts.value(key).toString();
                        QVERIFY2(offer.isEmpty() || (*catalogue)->offerByKey(offer) != nullptr,
                            qPrintable(here + u' ' + offer));
                    }
                }
            }
        }
    }

    void everyControlThatIsNamedExists()
    {
        const auto known = [](const QString &target) {
            const QStringList names = target.section(u'#', 0, 0).split(u'|');
            return std::all_of(names.cbegin(), names.cend(),
                [](const QString &name) { return walkthroughs::isWidgetName(name.trimmed()); });
        };
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            for (const qa::Step &step : testCase.steps) {
                QVERIFY2(known(step.target), qPrintable(step.target));
                for (const qa::Check &check : step.checks) {
                    const QString widget = check.facts.value("widget"_L1).toString();
                    QVERIFY2(widget.isEmpty() || known(widget), qPrintable(widget));
                }
            }
        }
        const auto tours = qa::shippedTours();
        QVERIFY(tours);
        for (const qa::Tour &tour : *tours) {
            for (const qa::TourStop &stop : tour.stops) {
                QVERIFY2(known(stop.target), qPrintable(stop.target));
            }
        }
    }

    void whatIsReadBackIsTheSame()
    {
        for (const qa::TestCase &testCase : std::as_const(m_cases)) {
            const auto again = qa::readCase(qa::writeCase(testCase), testCase.id);
            QVERIFY2(again, qPrintable(testCase.id));
            QCOMPARE(qa::caseObject(*again), qa::caseObject(testCase));
        }
    }
};

DESK_TEST_MAIN(ShippedCasesTest, QCoreApplication)
#include "shippedcasestest.moc"
