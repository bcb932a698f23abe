#pragma once

#include "common/focus.h"
#include "viewmodels/walkthroughdesk.h"

#include <QWidget>

class QBoxLayout;
class QComboBox;
class QLineEdit;
class QMenu;
class QPlainTextEdit;

namespace common {
class Button;
class CheckLine;
class IconButton;
class IconLabel;
class Label;
class MessageBar;
} // namespace common

namespace walkthroughs {

class StepBar;
class VerdictButton;

/// The step that is being tested: what to do, what to expect, what was seen, and its verdict
/// (picture 05). Stands at the right of the live window, or in a window of its own.
class StepCard final : public QWidget
{
    Q_OBJECT
public:
    StepCard(viewmodels::WalkthroughDesk &desk, QWidget *parent);

    /// With the cases as a combo box and the menu, where there is no room for the list.
    void setCompact(bool compact);
    void setFloating(bool floating);
    void setMenu(QMenu *menu) { m_menu = menu; }
    /// As by its button: fail and blocked without a note lead to the note.
    void judge(qa::Verdict verdict);
    void focusNote();
    void focusDefect();
    void tick(int index); ///< of what is expected, or takes the tick away
    void focusFirst();
    [[nodiscard]] QList<common::Pane> panes() const;
    /// A note or tick that no verdict has kept yet.
    [[nodiscard]] bool hasUnsaved() const;

Q_SIGNALS:
    void showMeRequested();
    void captureRequested();
    void captureBothRequested();
    void scenarioRequested(const QString &id);
    void newRunRequested();
    void floatRequested();
    void closeRequested();

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void buildBody(QWidget *body);
    void buildFooter();
    void connectAll();
    void retheme();
    void retranslate();
    void refresh();
    void showStep();
    void showExpected(const qa::Step &step);
    void showFinding();
    void fitMoves();
    void tellAgain(); ///< what was said last, in the language of now
    void showChoices();
    [[nodiscard]] QList<int> ticked() const;
    [[nodiscard]] QString stepKey() const;

    viewmodels::WalkthroughDesk &m_desk;
    QMenu *m_menu = nullptr;
    bool m_compact = false;
    bool m_floating = false;
    std::optional<qa::Verdict> m_lastKept;
    std::optional<qa::Verdict> m_noteWanted; ///< for which verdict
    QString m_shown; ///< step whose note is in the field
    QWidget *m_heading;
    common::IconLabel *m_icon;
    common::Label *m_title;
    common::IconButton *m_more;
    common::IconButton *m_float;
    common::IconButton *m_close;
    QWidget *m_choice;
    QComboBox *m_cases;
    QWidget *m_progress;
    common::Label *m_stepText;
    common::Label *m_percent;
    StepBar *m_bar;
    QWidget *m_body = nullptr;
    common::MessageBar *m_noRun = nullptr;
    common::Button *m_begin = nullptr;
    common::Label *m_preconditionsLabel = nullptr;
    common::Label *m_preconditions = nullptr;
    common::Button *m_load = nullptr;
    common::Label *m_doLabel = nullptr;
    common::Label *m_do = nullptr;
    common::Label *m_expectLabel = nullptr;
    QBoxLayout *m_expected = nullptr;
    QList<common::CheckLine *> m_ticks;
    common::Button *m_showMe = nullptr;
    common::Button *m_check = nullptr;
    common::MessageBar *m_finding = nullptr;
    common::Label *m_noteLabel = nullptr;
    QPlainTextEdit *m_note = nullptr;
    common::Label *m_noteHint = nullptr;
    common::Label *m_defectLabel = nullptr;
    QLineEdit *m_defect = nullptr;
    common::Button *m_attach = nullptr;
    common::Button *m_attachBoth = nullptr;
    common::Label *m_attached = nullptr;
    QWidget *m_footer = nullptr;
    QList<VerdictButton *> m_verdicts;
    common::Button *m_previous = nullptr;
    common::Button *m_next = nullptr;
    common::Button *m_skip = nullptr;
    QBoxLayout *m_headingRow = nullptr;
    QBoxLayout *m_choiceRow = nullptr;
    QBoxLayout *m_progressColumn = nullptr;
    QBoxLayout *m_bodyColumn = nullptr;
    QBoxLayout *m_footerColumn = nullptr;
    QBoxLayout *m_verdictRow = nullptr;
};

} // namespace walkthroughs
