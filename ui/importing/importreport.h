#pragma once

#include "services/importing.h"
#include "viewmodels/badrowmodel.h"

#include <QWidget>

class QVBoxLayout;

namespace common {
class Button;
class Label;
class SegmentedControl;
class Table;
} // namespace common

namespace importing {

/// What a check of the files found: what would come in, warnings, and the rows with errors.
class ImportReportView : public QWidget
{
    Q_OBJECT
public:
    explicit ImportReportView(QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setReport(const services::ImportReport &report);
    void clear();
    [[nodiscard]] bool skipsBad() const;

Q_SIGNALS:
    void skipBadChanged();

protected:
    void changeEvent(QEvent *event) override;

private:
    void fill();
    void saveErrors();

    std::shared_ptr<const wording::Texts> m_texts;
    std::optional<services::ImportReport> m_report;
    viewmodels::BadRowModel m_model;
    common::Label *m_forecast;
    common::Label *m_counts;
    QVBoxLayout *m_warnings;
    QList<QWidget *> m_warningBars;
    QWidget *m_errors;
    common::Label *m_errorTitle;
    common::Button *m_save;
    common::SegmentedControl *m_choice;
    common::Table *m_table;
};

} // namespace importing
