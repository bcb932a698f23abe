#pragma once

#include "common/card.h"
#include "viewmodels/wizardpages.h"

class QVBoxLayout;

namespace common {
class Label;
}

namespace upgradewizard {

/// What an upgrade does to the services: groups of lines with an icon each.
class ComparisonPanel : public common::Card
{
    Q_OBJECT
public:
    explicit ComparisonPanel(QWidget *parent = nullptr);

    /// `hint` stands in place of the groups while there are none.
    void setWords(const QString &title, const QString &hint,
        const QList<viewmodels::ComparisonGroup> &groups);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    [[nodiscard]] QWidget *groupBox(const viewmodels::ComparisonGroup &group);

    QString m_title;
    QString m_hint;
    QList<viewmodels::ComparisonGroup> m_groups;
    common::Card *m_head;
    common::Label *m_titleLabel;
    QVBoxLayout *m_layout;
    QWidget *m_body = nullptr;
};

} // namespace upgradewizard
