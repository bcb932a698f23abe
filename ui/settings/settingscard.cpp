#include "settings/settingscard.h"

#include "common/iconlabel.h"
#include "common/label.h"
#include "common/separator.h"
#include "settings/settingrow.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>

namespace settings {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

SettingsCard::SettingsCard(const QString &iconName, QWidget *parent)
    : Card(parent)
    , m_layout(new QVBoxLayout(this))
    , m_heading(new common::Card(this))
    , m_headingLayout(new QHBoxLayout(m_heading))
    , m_icon(new common::IconLabel(iconName, ColorRole::TextSecondary, metric::icon, m_heading))
    , m_title(new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_heading))
{
    m_heading->setPlain(true);
    m_heading->setFill(ColorRole::SurfaceAlt);
    m_headingLayout->addWidget(m_icon);
    m_headingLayout->addWidget(m_title, 1);
    m_layout->setContentsMargins(1, 1, 1, 1);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_heading);
    retheme();
}

void SettingsCard::setTitle(const QString &title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

SettingRow *SettingsCard::addRow(QWidget *control)
{
    Entry entry;
    entry.separator = new common::Separator(Qt::Horizontal, this);
    entry.row = new SettingRow(control, this);
    m_layout->addWidget(entry.separator);
    m_layout->addWidget(entry.row);
    m_rows.append(entry);
    return entry.row;
}

bool SettingsCard::find(const QString &text)
{
    const bool whole = text.isEmpty() || m_title->text().contains(text, Qt::CaseInsensitive);
    bool any = false;
    for (const Entry &entry : std::as_const(m_rows)) {
        const bool shown = whole || entry.row->matches(text);
        entry.separator->setVisible(shown);
        entry.row->setVisible(shown);
        any = any || shown;
    }
    setVisible(any);
    return any;
}

void SettingsCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange && m_title != nullptr) {
        retheme();
    }
    Card::changeEvent(event);
}

void SettingsCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap16);
    m_headingLayout->setContentsMargins(side, 0, side, 0);
    m_headingLayout->setSpacing(theme.px(metric::gap8));
    m_heading->setMinimumHeight(theme.px(40));
}

} // namespace settings
