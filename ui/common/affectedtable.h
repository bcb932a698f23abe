#pragma once

#include "common/table.h"

namespace viewmodels {
class AffectedModel;
}

namespace common {

/// Accounts and services that need extra work, as high as its rows until they are too many: the
/// page scrolls as a whole, and only a long list by itself. State, note and upgrade are shown where
/// the lines have them.
class AffectedTable : public Table
{
    Q_OBJECT
public:
    explicit AffectedTable(viewmodels::AffectedModel *lines, QWidget *parent = nullptr);

    /// Columns, rows and height for this width; `filling`: the height is the layout's.
    void fit(int width, bool filling = false);

private:
    [[nodiscard]] int contentHeight(int width, int enough);

    viewmodels::AffectedModel *m_lines;
};

} // namespace common
