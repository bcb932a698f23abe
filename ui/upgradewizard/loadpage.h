#pragma once

#include "upgradewizard/wizardpage.h"

namespace common {
class MessageBar;
class Skeleton;
} // namespace common

namespace upgradewizard {

/// Before the first page: the subscription is being read, or could not be.
class LoadPage final : public WizardPage
{
    Q_OBJECT
public:
    explicit LoadPage(viewmodels::WizardModel *model, QWidget *parent = nullptr);

    void refresh() override;
    [[nodiscard]] QWidget *firstFocus() override;

protected:
    void applyMetrics() override;

private:
    common::MessageBar *m_bar;
    common::Skeleton *m_skeleton;
};

} // namespace upgradewizard
