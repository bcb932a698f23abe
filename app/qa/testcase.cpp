#include "qa/testcase.h"

#include "catalog/jsonnode.h"
#include "qa/caseid.h"
#include "qa/checks.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using catalog::Findings;
using catalog::JsonNode;

QJsonObject nameObject(const catalog::Name &name)
{
    return { { u"en"_s, name.en }, { u"ko"_s, name.ko } };
}

CloudScope scopeOf(const JsonNode &node)
{
    const QString text = node.text();
    for (const CloudScope scope : { CloudScope::Global, CloudScope::China, CloudScope::Both }) {
        if (text == code(scope)) {
            return scope;
        }
    }
    node.refuse("not global, 21vianet or both");
    return CloudScope::Both;
}

QList<Check> checksOf(const JsonNode &step)
{
    QList<Check> all;
    if (!step.has(u"check"_s)) {
        return all;
    }
    const JsonNode node = step.at(u"check"_s);
    const QJsonDocument document = QJsonDocument::fromJson(node.bytes());
    const auto add = [&](const JsonNode &one, const QJsonObject &facts) {
        if (const QString fault = checkFault(facts); !fault.isEmpty()) {
            one.refuse("%1", { fault });
        }
        if (const QString kind = one.at(u"kind"_s).text(); !kind.isEmpty()) {
            all.append({ kind, facts });
        }
    };
    if (document.isArray()) {
        const QJsonArray array = document.array();
        const QList<JsonNode> items = node.itemsAtLeastOne();
        for (qsizetype i = 0; i < items.size(); ++i) {
            add(items.at(i), array.at(i).toObject());
        }
    } else {
        add(node, document.object());
    }
    return all;
}

QStringList statementsOf(const JsonNode &step)
{
    static const QStringList known = allStatements() + allRestCodes();
    const JsonNode node = step.at(u"statements"_s);
    const QStringList statements = node.texts();
    for (const QString &statement : statements) {
        if (!known.contains(statement)) {
            node.refuse("not a statement of the sources: %1", { statement });
        }
    }
    return statements;
}

Step readStep(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"do"_s, u"expect"_s },
        { u"statements"_s, u"target"_s, u"check"_s, u"gestures"_s });
    Step step;
    step.id = node.at(u"id"_s).text();
    if (node.has(u"statements"_s)) {
        step.statements = statementsOf(node);
    }
    step.action = node.at(u"do"_s).name();
    for (const JsonNode &expected : node.at(u"expect"_s).itemsAtLeastOne()) {
        step.expected.append(expected.name());
    }
    if (node.has(u"target"_s)) {
        step.target = node.at(u"target"_s).textOrEmpty();
    }
    step.checks = checksOf(node);
    if (node.has(u"gestures"_s)) {
        for (const JsonNode &gesture : node.at(u"gestures"_s).items()) {
            gesture.expectKeys({ u"what"_s }, { u"on"_s, u"value"_s });
            const auto optional = [&gesture](const QString &key) {
                return gesture.has(key) ? gesture.at(key).textOrEmpty() : QString();
            };
            step.gestures.append(
                { gesture.at(u"what"_s).text(), optional(u"on"_s), optional(u"value"_s) });
        }
    }
    return step;
}

void refuseUnsafeId(const JsonNode &node, const QString &id)
{
    if (!isSafeId(id)) {
        node.refuse("only small letters, digits and hyphens, 80 at the most");
    }
}

TestCase readRoot(const JsonNode &root)
{
    root.expectKeys(
        { u"id"_s, u"cloud"_s, u"title"_s, u"steps"_s }, { u"scenario"_s, u"preconditions"_s });
    TestCase testCase;
    testCase.id = root.at(u"id"_s).text();
    refuseUnsafeId(root.at(u"id"_s), testCase.id);
    testCase.cloud = scopeOf(root.at(u"cloud"_s));
    testCase.title = root.at(u"title"_s).name();
    if (root.has(u"scenario"_s)) {
        testCase.scenario = root.at(u"scenario"_s).textOrEmpty();
    }
    if (root.has(u"preconditions"_s)) {
        testCase.preconditions = root.at(u"preconditions"_s).name();
    }
    QSet<QString> ids;
    for (const JsonNode &node : root.at(u"steps"_s).itemsAtLeastOne()) {
        const Step step = readStep(node);
        refuseUnsafeId(node.at(u"id"_s), step.id);
        if (ids.contains(step.id)) {
            node.at(u"id"_s).refuse("the id is there twice: %1", { step.id });
        }
        ids.insert(step.id);
        testCase.steps.append(step);
    }
    return testCase;
}

} // namespace

bool isSafeId(const QString &id)
{
    return id.size() <= 80 && std::all_of(id.cbegin(), id.cend(), [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-';
    });
}

const Step *TestCase::step(const QString &wanted) const
{
    const auto found = std::find_if(
        steps.cbegin(), steps.cend(), [&](const Step &each) { return each.id == wanted; });
    return found == steps.cend() ? nullptr : &*found;
}

QString code(CloudScope scope)
{
    switch (scope) {
    case CloudScope::Global:
        return u"global"_s;
    case CloudScope::China:
        return u"21vianet"_s;
    case CloudScope::Both:
        break;
    }
    return u"both"_s;
}

domain::Result<TestCase> readCase(const QByteArray &json, const QString &file)
{
    Findings findings;
    const JsonNode root = JsonNode::ofBytes(json, file, findings);
    TestCase testCase;
    if (findings.clean()) {
        testCase = readRoot(root);
    }
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return testCase;
}

QJsonObject caseObject(const TestCase &testCase)
{
    QJsonArray steps;
    for (const Step &step : testCase.steps) {
        QJsonObject object{ { u"id"_s, step.id }, { u"do"_s, nameObject(step.action) } };
        if (!step.statements.isEmpty()) {
            object.insert(u"statements"_s, QJsonArray::fromStringList(step.statements));
        }
        QJsonArray expected;
        for (const catalog::Name &one : step.expected) {
            expected.append(nameObject(one));
        }
        object.insert(u"expect"_s, expected);
        if (!step.target.isEmpty()) {
            object.insert(u"target"_s, step.target);
        }
        if (!step.checks.isEmpty()) {
            QJsonArray checks;
            for (const Check &check : step.checks) {
                checks.append(check.facts);
            }
            object.insert(u"check"_s, checks);
        }
        if (!step.gestures.isEmpty()) {
            QJsonArray gestures;
            for (const Gesture &gesture : step.gestures) {
                QJsonObject one{ { u"what"_s, gesture.what } };
                if (!gesture.on.isEmpty()) {
                    one.insert(u"on"_s, gesture.on);
                }
                if (!gesture.value.isEmpty()) {
                    one.insert(u"value"_s, gesture.value);
                }
                gestures.append(one);
            }
            object.insert(u"gestures"_s, gestures);
        }
        steps.append(object);
    }
    QJsonObject root{ { u"id"_s, testCase.id }, { u"cloud"_s, code(testCase.cloud) },
        { u"title"_s, nameObject(testCase.title) }, { u"steps"_s, steps } };
    if (!testCase.scenario.isEmpty()) {
        root.insert(u"scenario"_s, testCase.scenario);
    }
    if (!testCase.preconditions.en.isEmpty() || !testCase.preconditions.ko.isEmpty()) {
        root.insert(u"preconditions"_s, nameObject(testCase.preconditions));
    }
    return root;
}

QByteArray writeCase(const TestCase &testCase)
{
    return QJsonDocument(caseObject(testCase)).toJson(QJsonDocument::Indented);
}

domain::Result<QList<TestCase>> shippedCases()
{
    const QString folder = u":/walkthroughs"_s;
    Findings findings;
    QByteArray bytes;
    const JsonNode order = JsonNode::ofFile(folder, u"order.json"_s, &bytes, findings);
    QList<TestCase> all;
    if (findings.clean()) {
        order.expectKeys({ u"cases"_s });
        for (const QString &id : order.at(u"cases"_s).texts()) {
            const QString file = id + u".json"_s;
            const JsonNode root = JsonNode::ofFile(folder, file, &bytes, findings);
            if (!findings.clean()) {
                break;
            }
            all.append(readRoot(root));
            if (all.constLast().id != id) {
                root.at(u"id"_s).refuse("not the name of the file");
            }
        }
    }
    if (!findings.clean()) {
        return tl::unexpected(findings.first());
    }
    return all;
}

QStringList allStatements()
{
    QStringList all;
    for (int i = 1; i <= 11; ++i) {
        all.append(u"S0.%1"_s.arg(i));
    }
    for (int i = 1; i <= 15; ++i) {
        all.append(u"S1.%1"_s.arg(i));
    }
    return all;
}

} // namespace qa
