#pragma once

#include "common/card.h"
#include "wording/billing.h"

class QVBoxLayout;

namespace upgradewizard {

/// The billing effect line by line. Where it is narrow, days, licences and price stand below the
/// item, so that the amounts keep their column at any text size.
class BillingCard : public common::Card
{
    Q_OBJECT
public:
    explicit BillingCard(QWidget *parent = nullptr);

    /// Hidden where there are no rows.
    void setTable(const wording::BillingTable &table);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Cells;
    void rebuild();
    void addRow(QVBoxLayout *rows, const Cells &cells, const QList<int> &widths);
    [[nodiscard]] bool isNarrowHere() const;

    wording::BillingTable m_table;
    QWidget *m_body = nullptr;
    bool m_narrow = false;
};

} // namespace upgradewizard
