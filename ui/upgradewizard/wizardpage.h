#pragma once

#include "theme/theme.h"
#include "viewmodels/helptopic.h"
#include "viewmodels/wizardmodel.h"

#include <QWidget>

class QBoxLayout;

namespace upgradewizard {

/// One page of the wizard. Shows what the model says and tells it what the user does; keeps no
/// state of its own beside what the eye needs (scroll, selection, ticked follow-up steps).
class WizardPage : public QWidget
{
    Q_OBJECT
public:
    explicit WizardPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    /// Takes words and choice from the model, also after a change of language.
    virtual void refresh() = 0;
    /// Gets the focus when the page comes: its heading or first control.
    [[nodiscard]] virtual QWidget *firstFocus() = 0;

Q_SIGNALS:
    void helpRequested(viewmodels::HelpTopic topic);

protected:
    void changeEvent(QEvent *event) override;
    /// Takes distances and sizes from the theme; text size or theme changed.
    virtual void applyMetrics() = 0;
    [[nodiscard]] int px(int designPixels) const;
    /// Side by side from this width (at 100 % text) on, else below each other.
    void arrange(QBoxLayout *columns, int sideBySideFrom);
    [[nodiscard]] viewmodels::WizardModel *model() const { return m_model; }

private:
    viewmodels::WizardModel *m_model;
};

} // namespace upgradewizard
