#pragma once

#include "viewmodels/sandboxcontrol.h"
#include "wording/texts.h"

#include <QAbstractTableModel>
#include <QPointer>

#include <memory>
#include <optional>

namespace viewmodels {

/// Every route that the documentation has, whether the sandbox answers it, and how often it was
/// called in this run.
class SandboxCoverageModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Method, Path, Name, State, Calls, ColumnCount };

    explicit SandboxCoverageModel(QObject *parent = nullptr);

    void setControl(SandboxControl *control);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setAwake(bool awake); ///< follows the server meanwhile
    /// Only those that are implemented, or that are not; none: all.
    void setFilter(std::optional<bool> implemented);
    void reload();
    [[nodiscard]] int implementedCount() const;
    [[nodiscard]] int totalCount() const { return static_cast<int>(m_all.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged();

private:
    struct Line
    {
        QString method;
        QString path;
        QString name;
        bool implemented = false;
        qint64 calls = 0;

        friend bool operator==(const Line &, const Line &) = default;
    };

    void take(const SandboxControl::Answer &answer);
    void show();
    [[nodiscard]] QVariant stateData(const Line &line, int role) const;

    QPointer<SandboxControl> m_control;
    std::shared_ptr<const wording::Texts> m_texts;
    QList<Line> m_all;
    QList<int> m_shown; ///< places in m_all
    std::optional<bool> m_implemented;
    bool m_awake = false;
};

} // namespace viewmodels
