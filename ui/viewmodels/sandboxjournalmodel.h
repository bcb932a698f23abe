#pragma once

#include "viewmodels/sandboxcontrol.h"
#include "wording/texts.h"

#include <QAbstractTableModel>
#include <QDateTime>
#include <QPointer>

#include <memory>
#include <optional>

namespace viewmodels {

/// A request that the sandbox has answered, as its journal tells of it in brief.
struct SandboxEntry
{
    qint64 number = 0; ///< from 1 upwards in each run of the server
    QDateTime time; ///< UTC
    qint64 microseconds = 0;
    QString requestId;
    QString method;
    QString target; ///< path and query
    QString route; ///< the documentation's name; empty: unknown path
    int status = 0;
    QString customer; ///< id in the path; empty: none
    QString subscription; ///< likewise
    QString fault; ///< the rule that spoilt the answer; empty: none
};

/// A request and its answer in full, as texts to read.
struct SandboxExchange
{
    SandboxEntry entry;
    QString request; ///< line, headers, body; JSON is indented
    QString answer;
    QString curl;
};

/// What GET /_sandbox/requests/{number} answers; none where it is no such thing.
[[nodiscard]] std::optional<SandboxExchange> sandboxExchangeOf(const QByteArray &json);

/// The journal of the sandbox server, the newest first, while it runs. Asks the server as any
/// client does: for everything once, then for what has come since, so that rows stay who they are.
class SandboxJournalModel final : public QAbstractTableModel
{
    Q_OBJECT
public:
    enum Column { Time, Method, Path, Status, Duration, RequestId, Fault, ColumnCount };
    enum class Reading { Off, Loading, Ready, Failed };
    static constexpr int mostRows = 1000; ///< as many as the server keeps

    explicit SandboxJournalModel(QObject *parent = nullptr);

    /// The control outlives what is asked of the model.
    void setControl(SandboxControl *control);
    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    /// `status` 4: every 4xx; 0: any. An empty search fits everything.
    void setFilter(const QString &search, int status);
    [[nodiscard]] bool isNarrowed() const { return !m_search.isEmpty() || m_status != 0; }
    /// Follows the server while it is awake, and catches up when it wakes.
    void setAwake(bool awake);
    void reload();
    /// Empties the server's journal.
    void clear();

    [[nodiscard]] Reading reading() const { return m_reading; }
    [[nodiscard]] const SandboxEntry *entryAt(int row) const; ///< null: no such row
    [[nodiscard]] int rowOf(qint64 number) const; ///< -1: none
    /// What the server is asked for to get what is shown as a file: "har", "jsonl".
    [[nodiscard]] QByteArray exportTarget(const QString &format) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;

Q_SIGNALS:
    void readingChanged();
    void countChanged();

private:
    void follow();
    void ask(bool afresh);
    void take(const SandboxControl::Answer &answer, bool afresh);
    void setReading(Reading reading);
    [[nodiscard]] QString filterQuery() const;
    [[nodiscard]] QString cellText(const SandboxEntry &entry, int column) const;
    [[nodiscard]] QVariant statusData(const SandboxEntry &entry, int role) const;

    QPointer<SandboxControl> m_control;
    std::shared_ptr<const wording::Texts> m_texts;
    QString m_search;
    int m_status = 0;
    QList<SandboxEntry> m_rows;
    Reading m_reading = Reading::Off;
    bool m_awake = false;
    bool m_asking = false;
    bool m_askAgain = false; ///< something came while an answer was on its way
    int m_generation = 0;
};

} // namespace viewmodels
