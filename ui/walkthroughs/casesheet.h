#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/walkthroughdesk.h"

class QComboBox;
class QLineEdit;
class QListWidget;
class QPlainTextEdit;

namespace walkthroughs {

/// The editor of an own case: what it is about, and its steps in both languages, which can be
/// added, changed, put in another order and removed. Shipped cases are copied first.
class CaseSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `given`: what is changed, or what a new case begins with.
    CaseSheet(
        QWidget *host, viewmodels::WalkthroughDesk &desk, const qa::TestCase &given, bool fresh);

protected:
    void changeEvent(QEvent *event) override;
    bool mayClose() override;

private:
    void build();
    QWidget *buildSteps();
    void retranslate();
    void refresh();
    void showStep(int row);
    void takeStep();
    void takeCase();
    void addStep();
    void removeStep();
    void moveStep(int by);
    void save();
    [[nodiscard]] QString fault() const;
    [[nodiscard]] QString stepName(const qa::Step &step) const;

    viewmodels::WalkthroughDesk &m_desk;
    qa::TestCase m_given;
    qa::TestCase m_case;
    bool m_fresh;
    bool m_saving = false;
    int m_row = -1; ///< the step that is in the fields
    struct Field
    {
        common::Label *label = nullptr;
        QWidget *control = nullptr;
    };
    QList<Field> m_fields; ///< in the order of their words in retranslate()
    QLineEdit *m_id;
    QComboBox *m_cloud;
    QComboBox *m_scenario;
    QLineEdit *m_titleKo;
    QLineEdit *m_titleEn;
    QLineEdit *m_beforeKo;
    QLineEdit *m_beforeEn;
    QListWidget *m_steps;
    common::Button *m_add;
    common::Button *m_up;
    common::Button *m_down;
    common::Button *m_remove;
    QPlainTextEdit *m_doKo;
    QPlainTextEdit *m_doEn;
    QPlainTextEdit *m_expectKo;
    QPlainTextEdit *m_expectEn;
    QLineEdit *m_target;
    QLineEdit *m_statements;
    common::Label *m_fault;
    common::Button *m_cancel;
    common::Button *m_save;
};

} // namespace walkthroughs
