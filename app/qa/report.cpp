#include "qa/report.h"

#include "qa/reportparts.h"

using namespace Qt::StringLiterals;

namespace qa {

domain::Result<QList<ReportFile>> report(ReportKind kind, const ReportSource &source)
{
    const Parts parts = partsOf(source);
    switch (kind) {
    case ReportKind::JUnit:
        return QList<ReportFile>{ { u"junit.xml"_s, junitXml(parts) } } + evidenceFiles(parts);
    case ReportKind::Allure:
        return allureFiles(parts);
    case ReportKind::Xray:
        return QList<ReportFile>{ { u"xray.json"_s, xrayJson(parts) } };
    case ReportKind::Csv:
        return QList<ReportFile>{ { u"report.csv"_s, csvTable(parts) } };
    case ReportKind::Html:
        return QList<ReportFile>{ { u"report.html"_s, htmlPage(parts, true, false) } };
    case ReportKind::Xlsx:
        return workbook(parts).map([](const QByteArray &bytes) {
            return QList<ReportFile>{ { u"report.xlsx"_s, bytes } };
        });
    }
    return domain::failure(domain::ErrorCode::WrongUse);
}

QByteArray html(const ReportSource &source, bool withPictures, bool forPaper)
{
    return htmlPage(partsOf(source), withPictures, forPaper);
}

} // namespace qa
