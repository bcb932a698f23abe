#pragma once

#include "domain/error.h"
#include "viewmodels/wizardpages.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace viewmodels {

/// "Accounts and services that need extra work" of one upgrade, in the order of the service: by
/// email, then service. The same lines for the table and for the file.
class WizardAffectedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Account, Service, Reason, WhatToDo, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another list. In another language of the same list the rows stay, so selection and place do.
    void setLines(const QList<AffectedLine> &lines);
    [[nodiscard]] const QList<AffectedLine> &lines() const { return m_lines; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

    /// RFC 4180 with a header line, LF, UTF-8. Cells that a spreadsheet would take for a formula
    /// begin with an apostrophe.
    [[nodiscard]] QByteArray csv(bool withByteOrderMark) const;
    /// Writes csv() to a file off the GUI thread; what was there stays where writing fails.
    [[nodiscard]] QFuture<domain::Result<void>> saveCsv(
        const QString &file, bool withByteOrderMark) const;

private:
    QList<AffectedLine> m_lines;
};

} // namespace viewmodels
