#pragma once

#include "viewmodels/actwords.h"

#include <QWidget>

class QVBoxLayout;

namespace subscriptions {

/// The price effect of an act: what is credited and charged, what is due, the note below it.
class BillView final : public QWidget
{
    Q_OBJECT
public:
    explicit BillView(QWidget *parent = nullptr);

    /// The same bill again changes nothing. An empty one hides the view.
    void setBill(const viewmodels::ActBill &bill);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();

    viewmodels::ActBill m_bill;
    QVBoxLayout *m_layout;
};

} // namespace subscriptions
