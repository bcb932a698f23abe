#pragma once

#include "common/card.h"
#include "viewmodels/wizardpages.h"

namespace upgradewizard {

/// The monthly charge now and after the upgrade. Hidden where a price is not known.
class ChargeCard : public common::Card
{
    Q_OBJECT
public:
    explicit ChargeCard(QWidget *parent = nullptr);

    void setWords(const viewmodels::ChargeWords &words);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();

    viewmodels::ChargeWords m_words;
    QWidget *m_body = nullptr;
};

} // namespace upgradewizard
