#include "domain/portfolio.h"

namespace domain {
namespace {

void append(QByteArray &bytes, ReasonMask mask)
{
    bytes.append(static_cast<char>(mask & 0xff));
    bytes.append(static_cast<char>(mask >> 8));
}

ReasonMask maskAt(QByteArrayView bytes, qsizetype at)
{
    const auto low = static_cast<quint8>(bytes.at(at));
    const auto high = static_cast<quint8>(bytes.at(at + 1));
    return static_cast<ReasonMask>(low | (high << 8));
}

} // namespace

QByteArray packed(const StoredVerdict &verdict)
{
    QByteArray bytes(1, static_cast<char>(verdict.group));
    append(bytes, verdict.whole);
    for (const ReasonMask target : verdict.targets) {
        append(bytes, target);
    }
    return bytes;
}

std::optional<StoredVerdict> unpacked(QByteArrayView bytes, SubscriptionId subscription)
{
    if (bytes.size() < 3 || bytes.size() % 2 == 0 || bytes.at(0) < 0
        || bytes.at(0) >= upgradeGroups) {
        return std::nullopt;
    }
    StoredVerdict verdict;
    verdict.subscription = subscription;
    verdict.group = static_cast<UpgradeGroup>(bytes.at(0));
    verdict.whole = maskAt(bytes, 1);
    for (qsizetype at = 3; at < bytes.size(); at += 2) {
        verdict.targets.append(maskAt(bytes, at));
    }
    return verdict;
}

} // namespace domain
