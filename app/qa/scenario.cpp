#include "qa/scenario.h"

#include "domain/names.h"
#include "qa/shippedfile.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace qa {
namespace {

using catalog::JsonNode;

template <typename T>
T coded(const JsonNode &node, T otherwise)
{
    const auto value = domain::fromCode<T>(node.text());
    if (!value) {
        node.refuse("not a value that is known here");
    }
    return value.value_or(otherwise);
}

/// {"name", "stays", "latency"}
services::Scenes::State readScene(const JsonNode &node)
{
    node.expectKeys({}, { u"name"_s, u"stays"_s, u"latency"_s });
    services::Scenes::State state;
    if (node.has(u"name"_s)) {
        const auto scene = services::sceneOf(node.at(u"name"_s).text());
        if (!scene) {
            node.at(u"name"_s).refuse("not the name of a scene");
        }
        state.scene = scene.value_or(services::Scene::None);
    }
    if (node.has(u"stays"_s)) {
        state.stays = node.at(u"stays"_s).flag();
    }
    if (node.has(u"latency"_s)) {
        state.latency
            = static_cast<int>(node.at(u"latency"_s).whole(0, services::Scenes::longestLatency));
    }
    return state;
}

Scenario readScenario(const JsonNode &node)
{
    node.expectKeys({ u"id"_s, u"title"_s, u"cloud"_s, u"role"_s },
        { u"description"_s, u"clock"_s, u"search"_s, u"faults"_s, u"scene"_s });
    Scenario scenario;
    scenario.id = node.at(u"id"_s).text();
    scenario.title = node.at(u"title"_s).name();
    if (node.has(u"description"_s)) {
        scenario.description = node.at(u"description"_s).name();
    }
    scenario.cloud = coded(node.at(u"cloud"_s), domain::Cloud::Global);
    scenario.role = coded(node.at(u"role"_s), domain::Role::AdminAgent);
    if (node.has(u"clock"_s)) {
        const JsonNode clock = node.at(u"clock"_s);
        scenario.clock = QDateTime::fromString(clock.text(), Qt::ISODate);
        if (!scenario.clock.isValid()
            || !domain::ClockRange().contains(scenario.clock.toUTC().date())) {
            clock.refuse("not a moment between 2000 and 2099, such as 2020-05-12T00:30:00Z");
        }
    }
    if (node.has(u"search"_s)) {
        scenario.search = node.at(u"search"_s).textOrEmpty();
    }
    if (node.has(u"faults"_s)) {
        for (const JsonNode &fault : node.at(u"faults"_s).items()) {
            scenario.faults.append(QJsonDocument::fromJson(fault.bytes()).object());
        }
    }
    if (node.has(u"scene"_s)) {
        scenario.scene = readScene(node.at(u"scene"_s));
    }
    return scenario;
}

} // namespace

domain::Result<QList<Scenario>> readScenarios(const QByteArray &json, const QString &file)
{
    return readListed<Scenario>(json, file, u"scenarios"_s, readScenario);
}

domain::Result<QList<Scenario>> shippedScenarios()
{
    return readShipped(u"scenarios.json"_s, readScenarios);
}

} // namespace qa
