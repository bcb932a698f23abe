#pragma once

#include "common/messagebar.h"
#include "common/overlaydialog.h"
#include "common/toldprogress.h"
#include "viewmodels/bulkrun.h"
#include "viewmodels/dryrunmodel.h"

#include <optional>

class QBoxLayout;
class QCheckBox;
class QListView;
class QProgressBar;
class QStandardItemModel;

namespace common {
class Label;
}

namespace planner {

class FactsTable;

/// A bulk upgrade from its review to its report: what it costs and what is lost, the
/// acknowledgement, progress with pause and stop between rows, and what became of each row.
class BulkSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// A new one: rehearsed first where the dry run at hand is of something else.
    BulkSheet(QWidget *host, viewmodels::DryRunModel *dryRun, viewmodels::BulkRun *run,
        services::Plan plan, domain::Cloud cloud, bool recordOnly,
        const std::shared_ptr<const wording::Texts> &texts);
    /// One that waits in the book.
    BulkSheet(QWidget *host, viewmodels::BulkRun *run, bool recordOnly,
        const std::shared_ptr<const wording::Texts> &texts);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);

Q_SIGNALS:
    void activityRequested();
    void saved(const QString &file);
    /// The run has ended: what was upgraded is selected no more.
    void ended();

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    enum class Page { Rehearsing, Review, Working, Report };
    void build();
    void refresh();
    void showRehearsing();
    void showReview();
    void showWorking();
    void showReport();
    void showFailure(const domain::Error &error);
    void fillFailed();
    void submit();
    void askForFile();
    void saveTo(const QString &file);
    [[nodiscard]] QString workingText() const;

    viewmodels::DryRunModel *m_dryRun = nullptr;
    viewmodels::BulkRun *m_run;
    services::Plan m_plan;
    domain::Cloud m_cloud = domain::Cloud::Global;
    bool m_recordOnly;
    bool m_resumed = false;
    std::shared_ptr<const wording::Texts> m_texts;
    Page m_page = Page::Rehearsing;
    QWidget *m_body = nullptr;
    QBoxLayout *m_column = nullptr;
    common::MessageBar *m_note = nullptr; ///< record only, or what was done
    common::MessageBar *m_warning = nullptr;
    common::Label *m_text = nullptr;
    QProgressBar *m_bar = nullptr;
    std::optional<common::ToldProgress> m_progress;
    common::Label *m_counts = nullptr;
    FactsTable *m_facts = nullptr;
    QCheckBox *m_acknowledge = nullptr;
    common::Label *m_failedTitle = nullptr;
    QListView *m_failedList = nullptr;
    QStandardItemModel *m_failed = nullptr;
    common::Button *m_cancel = nullptr;
    common::Button *m_second = nullptr;
    common::Button *m_main = nullptr;
};

} // namespace planner
