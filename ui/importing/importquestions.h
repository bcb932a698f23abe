#pragma once

#include "viewmodels/workspace.h"
#include "wording/texts.h"

#include <QWidget>

namespace common {
class Label;
class MessageBar;
class SegmentedControl;
} // namespace common

namespace importing {

class CustomerChoice;

/// What a file does not say and the person has to: its customer, cloud, delegated admin privileges.
/// Each is asked only where the check missed it. Below, what the check remarked.
class ImportQuestions : public QWidget
{
    Q_OBJECT
public:
    ImportQuestions(const viewmodels::Workspace &workspace, QWidget *parent);

    void setTexts(const std::shared_ptr<const wording::Texts> &texts);
    void setReport(const services::ImportReport &report);
    /// Another file: its questions are its own.
    void reset();
    void answer(services::ImportOptions &options) const;

Q_SIGNALS:
    void answered();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void fillNotes();

    std::shared_ptr<const wording::Texts> m_texts;
    QList<services::ImportWarning> m_warnings;
    CustomerChoice *m_customer;
    QWidget *m_cloudRow;
    common::Label *m_cloudLabel;
    common::SegmentedControl *m_cloud;
    QWidget *m_delegationRow;
    common::Label *m_delegationLabel;
    common::SegmentedControl *m_delegation;
    common::MessageBar *m_notes;
};

} // namespace importing
