#include "importing/importreport.h"

#include "common/button.h"
#include "common/label.h"
#include "common/messagebar.h"
#include "common/segmentedcontrol.h"
#include "common/table.h"
#include "services/importcodes.h"
#include "theme/theme.h"

#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QSaveFile>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace importing {

using common::Label;
using theme::ColorRole;
using theme::TextStyle;

ImportReportView::ImportReportView(QWidget *parent)
    : QWidget(parent)
    , m_forecast(new Label(QString(), TextStyle::BodyStrong, ColorRole::Text, this))
    , m_counts(new Label(QString(), TextStyle::Caption, ColorRole::TextSecondary, this))
    , m_warnings(new QVBoxLayout)
    , m_errors(new QWidget(this))
    , m_errorTitle(new Label(QString(), TextStyle::BodyStrong, ColorRole::Error, m_errors))
    , m_save(new common::Button(common::Button::Kind::Link, m_errors))
    , m_choice(new common::SegmentedControl(m_errors))
    , m_table(new common::Table(m_errors))
{
    setObjectName(u"importReport"_s);
    m_save->setObjectName(u"saveErrors"_s);
    m_choice->setObjectName(u"badRowChoice"_s);
    m_table->setObjectName(u"badRowTable"_s);
    m_forecast->setWrapping(true);
    m_table->setModel(&m_model);
    m_table->setMinimumHeight(180);
    m_table->horizontalHeader()->setStretchLastSection(true);

    auto *heading = new QHBoxLayout;
    heading->addWidget(m_errorTitle);
    heading->addStretch(1);
    heading->addWidget(m_choice);
    heading->addWidget(m_save);
    auto *errors = new QVBoxLayout(m_errors);
    errors->setContentsMargins(0, 8, 0, 0);
    errors->addLayout(heading);
    errors->addWidget(m_table, 1);

    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_forecast);
    column->addWidget(m_counts);
    m_warnings->setSpacing(8);
    column->addLayout(m_warnings);
    column->addWidget(m_errors, 100);
    // Without errors the lines stand together at the top.
    column->addStretch(1);
    connect(m_choice, &common::SegmentedControl::chosen, this, &ImportReportView::skipBadChanged);
    connect(m_save, &QPushButton::clicked, this, &ImportReportView::saveErrors);
    hide();
}

void ImportReportView::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    m_model.setTexts(texts);
    fill();
}

void ImportReportView::setReport(const services::ImportReport &report)
{
    m_report = report;
    m_model.setRows(report.badRows);
    fill();
    show();
}

void ImportReportView::clear()
{
    m_report.reset();
    hide();
}

bool ImportReportView::skipsBad() const
{
    return m_choice->currentIndex() == 1;
}

void ImportReportView::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        fill();
    }
    QWidget::changeEvent(event);
}

void ImportReportView::fill()
{
    m_choice->setAccessibleName(tr("Rows with errors"));
    m_choice->setOptions({ { tr("Stop on error"), {}, {} }, { tr("Skip these rows"), {}, {} } });
    m_save->setText(tr("Save error list…"));
    if (!m_report || !m_texts) {
        return;
    }
    const services::ImportReport &report = *m_report;
    m_forecast->setText(
        m_texts->importForecast(report.added + report.changed + report.unchanged, report.skipped));
    m_counts->setText(tr("Added: %1 · Changed: %2 · Unchanged: %3 · Skipped: %4")
                          .arg(m_texts->number(report.added), m_texts->number(report.changed),
                              m_texts->number(report.unchanged), m_texts->number(report.skipped)));
    qDeleteAll(m_warningBars);
    m_warningBars.clear();
    for (const services::ImportWarning &warning : report.warnings) {
        common::MessageBar::Content content;
        content.kind = common::MessageBar::Kind::Warn;
        content.text = m_texts->importWarning(
            services::codeOf(warning.kind), warning.count, warning.detail, warning.suggestion);
        auto *bar = new common::MessageBar(content, this);
        bar->setAnnounced(false);
        m_warnings->addWidget(bar);
        m_warningBars.append(bar);
    }
    m_errors->setVisible(report.badRowCount > 0);
    m_errorTitle->setText(tr("Rows with errors: %1").arg(m_texts->number(report.badRowCount)));
    m_table->setAccessibleName(tr("Rows with errors"));
    const theme::Theme &theme = theme::Theme::of(this);
    const QList<int> widths{ 120, 56, 120, 160, 260 };
    for (int i = 0; i < widths.size(); ++i) {
        m_table->setColumnWidth(i, theme.px(widths.at(i)));
    }
}

void ImportReportView::saveErrors()
{
    auto *dialog = new QFileDialog(this, tr("Save error list"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({ tr("CSV files (*.csv)") });
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &path) {
        QSaveFile file(path);
        const QByteArray list = m_model.csv();
        const bool saved
            = file.open(QIODevice::WriteOnly) && file.write(list) == list.size() && file.commit();
        if (!saved) {
            common::MessageBar::Content content;
            content.kind = common::MessageBar::Kind::Error;
            content.text = tr("The file could not be saved. Check the folder and its permissions.");
            auto *bar = new common::MessageBar(content, this);
            m_warnings->addWidget(bar);
            m_warningBars.append(bar);
            bar->show();
        }
    });
    dialog->open();
}

} // namespace importing
