#pragma once

#include "common/card.h"

#include <QList>

class QBoxLayout;

namespace common {
class IconLabel;
class Label;
class Separator;
} // namespace common

namespace settings {

class SettingRow;

/// A section of the settings: a heading of 40 with its icon, then its rows.
class SettingsCard : public common::Card
{
    Q_OBJECT
public:
    SettingsCard(const QString &iconName, QWidget *parent);

    void setTitle(const QString &title);
    /// Adds a row with this control, which becomes its child.
    SettingRow *addRow(QWidget *control);
    /// Shows the rows that hold the text, all of them where the title does or the text is empty.
    /// Returns whether any is shown; the card hides itself where none is.
    bool find(const QString &text);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retheme();

    struct Entry
    {
        common::Separator *separator = nullptr;
        SettingRow *row = nullptr;
    };
    QBoxLayout *m_layout;
    common::Card *m_heading;
    QBoxLayout *m_headingLayout;
    common::IconLabel *m_icon;
    common::Label *m_title;
    QList<Entry> m_rows;
};

} // namespace settings
