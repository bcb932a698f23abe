#pragma once

#include "common/overlaydialog.h"
#include "services/snapshotcomparison.h"

#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <stop_token>

class QProgressBar;

namespace common {
class MessageBar;
class Table;
} // namespace common

namespace viewmodels {
class Workspace;
}

namespace settings {

class ComparisonModel;

/// What a later state of the book has otherwise than an earlier one: two snapshots, or a snapshot
/// and the open book.
class ComparisonSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// Without a second snapshot the open book is compared.
    ComparisonSheet(QWidget *host, viewmodels::Workspace &workspace, services::Snapshot before,
        std::optional<services::Snapshot> after);
    ~ComparisonSheet() override;

protected:
    void changeEvent(QEvent *event) override;

private:
    /// Written on the store's thread, read by a timer here.
    struct Reached
    {
        std::atomic<qint64> done{ 0 };
        std::atomic<qint64> total{ 0 };
    };

    void build();
    void retranslate();
    void refresh();
    void compare();
    void showProgress();
    void tellCounts();
    [[nodiscard]] QString clockWords(const QDateTime &clock) const;

    viewmodels::Workspace &m_workspace;
    services::Snapshot m_before;
    std::optional<services::Snapshot> m_after;
    ComparisonModel *m_model;
    std::shared_ptr<Reached> m_reached;
    std::stop_source m_stop;
    QTimer m_timer;
    bool m_running = false;
    std::optional<services::Comparison> m_found;
    std::optional<domain::Error> m_error;
    QWidget *m_progress;
    common::Label *m_progressText;
    QProgressBar *m_bar;
    common::Button *m_cancel;
    common::MessageBar *m_message;
    common::Button *m_again;
    common::Label *m_summary;
    common::Label *m_counts;
    common::Table *m_table;
    common::Button *m_close;
};

} // namespace settings
