#pragma once

#include "services/handoff.h"
#include "viewmodels/pageservices.h"
#include "wording/handoff.h"

#include <QAbstractTableModel>
#include <QTimer>

#include <memory>
#include <optional>

namespace viewmodels {

/// The list "to be carried out in Partner Center", in the order in which things are to be done.
/// Reads pages as the view asks for more; after a commit what is loaded is read again, and rows
/// that stayed keep selection and place. Marks, notes and the way back from the last mark.
class HandOffModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Planned, Customer, Task, From, To, State, Note, ColumnCount };
    enum class Reading { NoBook, Loading, Ready, Failed };
    static constexpr int pageSize = 200;

    explicit HandOffModel(QObject *parent = nullptr);
    ~HandOffModel() override;

    /// Starts afresh; the filter stays.
    void setServices(const PageServices &services);
    /// Only the language changes: nothing is read.
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    /// Only entries in this state; none: all.
    void setFilter(std::optional<domain::HandOffState> state);
    [[nodiscard]] std::optional<domain::HandOffState> filter() const { return m_query.state; }
    void reload();

    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const domain::Error &error() const { return m_error; } ///< of the last failure
    [[nodiscard]] const std::optional<services::HandOffOverview> &overview() const
    {
        return m_overview;
    }
    [[nodiscard]] const domain::HandOffRow &rowAt(int row) const { return m_rows.at(row); }
    [[nodiscard]] const std::shared_ptr<const wording::Texts> &texts() const
    {
        return m_services.texts;
    }
    [[nodiscard]] const services::HandOffService *service() const { return m_service.get(); }

    /// Empty: entries may be marked and notes written; else why not.
    [[nodiscard]] QString disabledReason() const;
    /// Done where one of the rows is open, else open again. Entries that were taken back stay.
    void toggle(const QList<int> &rows);
    [[nodiscard]] bool canUndo() const { return !m_undo.isEmpty(); }
    void undo();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role = Qt::EditRole) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void readingChanged();
    void overviewChanged();
    /// So many entries have another state; `undone`: the change before was taken back.
    void marked(qint64 entries, domain::HandOffState state, bool undone);
    void noteSaved();
    void failed(const domain::Error &error);

private:
    void readAfresh();
    void readRows();
    void readOverview();
    void take(const domain::HandOffPage &page);
    void replaceRows(const QList<domain::HandOffRow> &rows);
    void setReading(Reading reading);
    void fail(const domain::Error &error);
    void send(const QList<services::HandOffChange> &changes, bool undoing);
    [[nodiscard]] wording::HandOffWords wordsOf(const domain::HandOffRow &row) const;
    [[nodiscard]] QVariant stateData(const domain::HandOffRow &row, int role) const;
    [[nodiscard]] QString cellText(const domain::HandOffRow &row, int column) const;

    PageServices m_services;
    std::unique_ptr<services::HandOffService> m_service;
    domain::HandOffQuery m_query;
    QList<domain::HandOffRow> m_rows;
    qint64 m_next = 0; ///< number of the next page's key; 0: all rows are loaded
    bool m_fetching = false;
    int m_generation = 0;
    std::optional<services::HandOffOverview> m_overview;
    Reading m_reading = Reading::NoBook;
    domain::Error m_error;
    QList<services::HandOffChange> m_undo; ///< what the last change was before
    QTimer m_changeTimer{ this }; ///< a bulk upgrade commits row after row: read together
};

} // namespace viewmodels
