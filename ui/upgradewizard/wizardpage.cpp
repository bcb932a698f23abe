#include "upgradewizard/wizardpage.h"

#include <QBoxLayout>
#include <QCoreApplication>
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

void WizardPage::arrange(QBoxLayout *columns, int sideBySideFrom)
{
    const auto direction
        = width() < px(sideBySideFrom) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight;
    if (columns->direction() == direction) {
        return;
    }
    columns->setDirection(direction);
    // Inside a resize the outer layouts still hold the height of the other arrangement.
    layout()->invalidate();
    updateGeometry();
    QCoreApplication::postEvent(this, new QEvent(QEvent::LayoutRequest));
}

void WizardPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
    }
}

} // namespace upgradewizard
