#include "planner/bulksheet.h"

#include "common/errorpresenter.h"
#include "viewmodels/answer.h"

#include <QFileDialog>

namespace planner {

using namespace Qt::StringLiterals;

// The report as a file.

void BulkSheet::askForFile()
{
    auto *dialog = new QFileDialog(this, tr("Save report"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({ tr("CSV files (*.csv)"), tr("All files (*)") });
    dialog->selectFile(u"bulk-upgrade-%1.csv"_s.arg(m_run->run().number));
    connect(dialog, &QFileDialog::fileSelected, this, &BulkSheet::saveTo);
    dialog->open();
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
