#pragma once

#include "common/card.h"
#include "viewmodels/wizardpages.h"

class QHBoxLayout;

namespace common {
class Label;
}

namespace upgradewizard {

class IconMark;

/// The old product, an arrow, the new product.
class FromToCard : public common::Card
{
    Q_OBJECT
public:
    explicit FromToCard(QWidget *parent = nullptr);

    void setWords(const viewmodels::FromToWords &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Side
    {
        QWidget *box;
        common::Label *label;
        common::Label *product;
        common::Label *text;
    };

    [[nodiscard]] Side makeSide();
    void applyMetrics();

    QHBoxLayout *m_layout;
    Side m_from;
    IconMark *m_arrow;
    Side m_to;
};

} // namespace upgradewizard
