#pragma once

#include "common/overlaydialog.h"
#include "services/snapshotcomparison.h"

#include <optional>

namespace common {
class MessageBar;
class Table;
} // namespace common

namespace viewmodels {
class Workspace;
}

namespace settings {

class ComparingBar;
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

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void compare();
    void tellCounts();
    [[nodiscard]] QString clockWords(const QDateTime &clock) const;

    viewmodels::Workspace &m_workspace;
    services::Snapshot m_before;
    std::optional<services::Snapshot> m_after;
    ComparisonModel *m_model;
    std::optional<services::Comparison> m_found;
    std::optional<domain::Error> m_error;
    ComparingBar *m_progress;
    common::MessageBar *m_message;
    common::Button *m_again;
    common::Label *m_summary;
    common::Label *m_counts;
    common::Table *m_table;
    common::Button *m_close;
};

} // namespace settings
