#pragma once

#include "common/card.h"
#include "viewmodels/whynotpresenter.h"

class QBoxLayout;
class QComboBox;

namespace common {
class Button;
class Label;
class SegmentedControl;
} // namespace common

namespace subscriptions {

class ConditionList;

/// Picture 02c: one target at a time with its conditions, then what to do. It shows what the
/// presenter says and asks the page to act.
class WhyNotPanel final : public common::Card
{
    Q_OBJECT
public:
    explicit WhyNotPanel(QWidget *parent = nullptr);

    void setTargets(const QList<viewmodels::WhyNotTarget> &targets, domain::OfferId current);
    void setAnswer(const viewmodels::WhyNot &answer);
    [[nodiscard]] domain::OfferId target() const
    {
        return m_target;
    } ///< null: the whole subscription
    void focusFirst();

Q_SIGNALS:
    void targetChosen(domain::OfferId target);
    void actionRequested(viewmodels::WhyNotAction action);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void retranslate();
    void retheme();
    void choose(int index);
    void rebuildActions();
    void placeActions(int room);
    void arrange();

    QList<viewmodels::WhyNotTarget> m_targets;
    domain::OfferId m_target;
    viewmodels::WhyNot m_answer;
    QWidget *m_header = nullptr;
    QWidget *m_footer = nullptr;
    QBoxLayout *m_headerLayout = nullptr;
    QBoxLayout *m_footerLayout = nullptr;
    QBoxLayout *m_actions = nullptr;
    common::Label *m_title = nullptr;
    common::Label *m_summary = nullptr;
    common::SegmentedControl *m_segments = nullptr;
    QComboBox *m_combo = nullptr; ///< instead of the segments where they have no room
    ConditionList *m_conditions = nullptr;
    common::Label *m_whatToDo = nullptr;
    common::Label *m_remedies = nullptr;
    QList<common::Button *> m_buttons;
};

} // namespace subscriptions
