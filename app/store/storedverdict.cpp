#include "store/storedverdict.h"

namespace store {
namespace {

void append(QByteArray &bytes, domain::ReasonMask mask)
{
    bytes.append(static_cast<char>(mask & 0xff));
    bytes.append(static_cast<char>(mask >> 8));
}

domain::ReasonMask maskAt(const QByteArray &bytes, qsizetype at)
{
    const auto low = static_cast<quint8>(bytes.at(at));
    const auto high = static_cast<quint8>(bytes.at(at + 1));
    return static_cast<domain::ReasonMask>(low | (high << 8));
}

} // namespace

QByteArray storedVerdict(const domain::StoredVerdict &verdict)
{
    QByteArray bytes(1, static_cast<char>(verdict.group));
    append(bytes, verdict.whole);
    for (const domain::ReasonMask target : verdict.targets) {
        append(bytes, target);
    }
    return bytes;
}

std::optional<domain::StoredVerdict> verdictFrom(
    const QByteArray &bytes, domain::SubscriptionId subscription)
{
    if (bytes.size() < 3 || bytes.size() % 2 == 0 || bytes.at(0) < 0
        || bytes.at(0) >= domain::upgradeGroups) {
        return std::nullopt;
    }
    domain::StoredVerdict verdict;
    verdict.subscription = subscription;
    verdict.group = static_cast<domain::UpgradeGroup>(bytes.at(0));
    verdict.whole = maskAt(bytes, 1);
    for (qsizetype at = 3; at < bytes.size(); at += 2) {
        verdict.targets.append(maskAt(bytes, at));
    }
    return verdict;
}

} // namespace store
