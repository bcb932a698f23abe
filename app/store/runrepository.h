#pragma once

#include "domain/upgraderun.h"
#include "store/connection.h"

namespace store {

/// Bulk upgrades and their rows.
class RunRepository final : public domain::UpgradeRunWriter
{
public:
    explicit RunRepository(Connection &connection)
        : m_connection(connection)
    {
    }

    domain::Result<domain::UpgradeRun> run(qint64 number) override;
    domain::Result<std::optional<domain::UpgradeRun>> unfinishedRun() override;
    domain::Result<QList<domain::UpgradeRun>> runs(qint64 before, int limit) override;
    domain::Result<domain::RunRowPage> rows(const domain::RunRowQuery &query) override;

    domain::Result<qint64> addRun(const domain::UpgradeRun &run) override;
    domain::Result<void> addRows(qint64 run, const QList<domain::UpgradeRunRow> &rows) override;
    domain::Result<void> settleRow(qint64 run, const domain::UpgradeRunRow &row) override;
    domain::Result<void> setRunState(
        qint64 run, domain::RunState state, const QDateTime &endedAt) override;

private:
    [[nodiscard]] domain::Result<QList<domain::UpgradeRun>> read(
        QStringView sql, const QVariantList &values);

    Connection &m_connection;
};

} // namespace store
