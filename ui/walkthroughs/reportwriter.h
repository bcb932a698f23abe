#pragma once

#include "qa/report.h"

#include <QFont>

namespace walkthroughs {

/// What a report consists of; PDF and the archive of everything are kinds of their own here.
struct ReportOrder
{
    qa::ReportSource source;
    QList<qa::ReportKind> kinds;
    bool pdf = false;
    bool archive = false;
    QString folder; ///< a folder with the name of the run is made in it
    QFont font; ///< of the PDF; has to hold Hangul
};

/// Writes the files; blocks, for the pool. A file stands there whole or not at all; what was
/// written before an error stays. Answers with the number of files. Errors: StorageFailed ("file",
/// "reason").
[[nodiscard]] domain::Result<int> writeReports(const ReportOrder &order);

/// The report as PDF with the pictures inside and text that can be searched.
[[nodiscard]] QByteArray pdfOf(const qa::ReportSource &source, const QFont &font);

} // namespace walkthroughs
