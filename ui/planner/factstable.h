#pragma once

#include <QList>
#include <QPair>
#include <QWidget>

class QGridLayout;

namespace planner {

/// Names at the left, values at the right, a line between.
class FactsTable final : public QWidget
{
    Q_OBJECT
public:
    explicit FactsTable(QWidget *parent = nullptr);
    void setFacts(const QList<QPair<QString, QString>> &facts);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retheme();

    QList<QPair<QString, QString>> m_facts;
    QGridLayout *m_grid;
};

} // namespace planner
