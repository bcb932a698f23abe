#pragma once

#include "catalog/catalogue.h"
#include "qa/run.h"

#include <QTimeZone>

namespace qa {

/// The forms in which a run leaves the program (walkthroughs.md section 1). PDF is drawn by the
/// interface from html().
enum class ReportKind { JUnit, Allure, Xray, Csv, Html, Xlsx };

/// A file of a report: its name below the folder of the report (with "/"), and its bytes.
struct ReportFile
{
    QString name;
    QByteArray bytes;
};

/// What a report is made of: the run, and where its pictures lie.
struct ReportSource
{
    Run run;
    QString folder; ///< of the run; evidence is read from below it
    catalog::Language language = catalog::Language::Korean;
    /// In which the page for people tells times; files for machines tell them in UTC.
    QTimeZone zone = QTimeZone::systemTimeZone();
    /// Key of a Jira project, where Xray makes the tests; empty: the importer names it.
    QString project;
};

/// The files of one kind. Pictures that are missing or were changed are named in the report and
/// left out; StorageFailed where nothing can be made.
[[nodiscard]] domain::Result<QList<ReportFile>> report(ReportKind kind, const ReportSource &source);

/// One HTML page; with pictures inside as data where `withPictures`. `forPaper`: plain enough for
/// QTextDocument, for the PDF.
[[nodiscard]] QByteArray html(const ReportSource &source, bool withPictures, bool forPaper);

/// Everything in one archive with manifest.json of SHA-256 sums; `extra` are further files (the
/// PDF).
[[nodiscard]] domain::Result<QByteArray> zipped(
    const ReportSource &source, const QList<ReportFile> &extra);

} // namespace qa
