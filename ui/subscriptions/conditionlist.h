#pragma once

#include "viewmodels/whynotpresenter.h"

#include <QWidget>

class QVBoxLayout;

namespace subscriptions {

/// The four conditions of one target, one below the other, and below them the further checks that
/// failed.
class ConditionList final : public QWidget
{
    Q_OBJECT
public:
    explicit ConditionList(QWidget *parent = nullptr);

    void setContent(
        const QList<viewmodels::ConditionRow> &conditions, const QStringList &furtherChecks);

private:
    void addRow(const viewmodels::ConditionRow &condition);
    void addFurther(const QStringList &checks);

    QVBoxLayout *m_layout;
};

} // namespace subscriptions
