#pragma once

#include "services/affectedwork.h"
#include "wording/texts.h"

#include <QAbstractTableModel>
#include <QFuture>

namespace viewmodels {

/// One line of "accounts and services that need extra work", in words.
struct AffectedLine
{
    QString name, email, service, reason, whatToDo;
    /// Of a line that the book keeps; position 0: a rehearsal, which has no state.
    services::WorkLine key = {};
    domain::WorkState state = domain::WorkState::Open;
    QString note = {};
    QString upgrade = {}; ///< "Business Basic → E3", where a list holds those of several

    [[nodiscard]] bool isKept() const { return key.position > 0; }
    friend bool operator==(const AffectedLine &, const AffectedLine &) = default;
};

/// "Accounts and services that need extra work" in the order of the service: by email, then
/// service. The same lines for the table and for the file.
class AffectedModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Account, Service, Reason, WhatToDo, State, Note, Upgrade, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    /// Another list. Of the same list in other words the rows stay, so selection and place do, and
    /// what was marked meanwhile stays marked.
    void setLines(const QList<AffectedLine> &lines);
    /// As the book has them now: states and notes too.
    void setKeptLines(const QList<AffectedLine> &lines);
    /// Every line, whatever is filtered.
    [[nodiscard]] const QList<AffectedLine> &lines() const { return m_lines; }
    [[nodiscard]] const AffectedLine &lineAt(int row) const { return m_lines.at(m_shown.at(row)); }
    [[nodiscard]] domain::WorkCounts counts() const;
    [[nodiscard]] bool isKept() const { return !m_lines.isEmpty() && m_lines.first().isKept(); }
    [[nodiscard]] bool namesUpgrades() const;
    void setTexts(std::shared_ptr<const wording::Texts> texts); ///< of the states
    /// Only lines in this state; none: all.
    void setFilter(std::optional<domain::WorkState> state);
    void setEditable(bool editable); ///< notes

    /// What the book has taken.
    void takeStates(const QHash<services::WorkLine, domain::WorkState> &states);
    void takeNote(const services::WorkLine &line, const QString &note);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    /// A note was written in the table; it is shown once the book has it.
    void noteEdited(const services::WorkLine &line, const QString &note);
    void countsChanged();

private:
    void show();
    void takeState(qsizetype place, domain::WorkState state);
    [[nodiscard]] qsizetype placeOf(const services::WorkLine &line) const;
    [[nodiscard]] QVariant stateData(const AffectedLine &line, int role) const;

    QList<AffectedLine> m_lines;
    QList<qsizetype> m_shown; ///< places in m_lines
    std::optional<domain::WorkState> m_filter;
    std::shared_ptr<const wording::Texts> m_texts;
    bool m_editable = false;
};

} // namespace viewmodels
