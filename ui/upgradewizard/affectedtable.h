#pragma once

#include "common/table.h"

namespace viewmodels {
class WizardAffectedModel;
}

namespace upgradewizard {

/// Accounts and services that need extra work, as high as its rows until they are too many: the
/// page scrolls as a whole, and only a long list by itself.
class AffectedTable : public common::Table
{
    Q_OBJECT
public:
    explicit AffectedTable(viewmodels::WizardAffectedModel *lines, QWidget *parent = nullptr);

    /// Columns, rows and height for this width.
    void fit(int width);

private:
    [[nodiscard]] int contentHeight(int width, int enough);

    viewmodels::WizardAffectedModel *m_lines;
};

} // namespace upgradewizard
