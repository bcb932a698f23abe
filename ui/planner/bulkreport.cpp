#include "planner/bulksheet.h"

#include "common/errorpresenter.h"
#include "common/tabledialog.h"
#include "viewmodels/answer.h"

namespace planner {

using namespace Qt::StringLiterals;

// The report as a file.

void BulkSheet::askForFile()
{
    common::askForTable(this, tr("Save report"), u"bulk-upgrade-%1"_s.arg(m_run->run().number),
        [this](const QString &file) { saveTo(file); });
}

void BulkSheet::saveTo(const QString &file)
{
    const auto bulk = m_run->service();
    const auto words = m_run->words();
    if (!bulk || !words) {
        return;
    }
    viewmodels::whenAnswered(
        bulk->exportReport(m_run->run().number, file, viewmodels::PlanWords::tableHeader(),
            [words = *words](
                const services::PlanOutcome &outcome) { return words.tableRow(outcome); },
            {}, {}),
        this, [this, file](const domain::Result<qint64> &written) {
            if (written) {
                Q_EMIT saved(file);
            } else {
                m_note->setContent(common::presentError(written.error(), *m_texts));
            }
        });
}

} // namespace planner
