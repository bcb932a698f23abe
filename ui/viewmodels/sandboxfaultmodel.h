#pragma once

#include "viewmodels/sandboxcontrol.h"
#include "wording/texts.h"

#include <QAbstractTableModel>
#include <QJsonObject>
#include <QPointer>

#include <memory>

namespace viewmodels {

/// The rules of the sandbox server that spoil answers, in the order in which they are tried. Adds
/// and removes them by the routes that every client has.
class SandboxFaultModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { What, When, Path, Seen, Made, ColumnCount };

    explicit SandboxFaultModel(QObject *parent = nullptr);

    void setControl(SandboxControl *control);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setAwake(bool awake); ///< follows the server meanwhile
    void reload();
    /// As POST /_sandbox/faults reads it; `take` gets the field that makes no sense, or nothing.
    void add(const QJsonObject &rule, QObject *receiver,
        const std::function<void(const QString &wrongField)> &take);
    void remove(const QList<int> &rows);
    void removeAll();
    [[nodiscard]] const QJsonObject &ruleAt(int row) const { return m_rows.at(row); }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void countChanged();

private:
    void take(const SandboxControl::Answer &answer);
    void replaceRows(const QList<QJsonObject> &rows);
    void send(const QByteArray &method, const QByteArray &target);
    [[nodiscard]] QString cellText(const QJsonObject &rule, int column) const;

    QPointer<SandboxControl> m_control;
    std::shared_ptr<const wording::Texts> m_texts;
    QList<QJsonObject> m_rows;
    bool m_awake = false;
};

} // namespace viewmodels
