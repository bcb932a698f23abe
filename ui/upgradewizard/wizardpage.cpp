#include "upgradewizard/wizardpage.h"

#include <QEvent>

namespace upgradewizard {

WizardPage::WizardPage(viewmodels::WizardModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
{
}

int WizardPage::px(int designPixels) const
{
    return theme::Theme::of(this).px(designPixels);
}

void WizardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
    }
}

} // namespace upgradewizard
