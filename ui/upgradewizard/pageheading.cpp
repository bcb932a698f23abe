#include "upgradewizard/pageheading.h"

#include "upgradewizard/plainlabel.h"

#include <QVBoxLayout>

namespace upgradewizard {

PageHeading::PageHeading(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(theme::TextStyle::Subtitle))
    , m_help(new PlainLabel(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_title->setWrapping(true);
    m_title->setObjectName(QStringLiteral("heading"));
    m_help->setWrapping(true);
    layout->addWidget(m_title);
    layout->addWidget(m_help);
}

void PageHeading::setTexts(const QString &title, const QString &help)
{
    m_title->setText(title);
    m_title->setAccessibleDescription(help);
    m_help->setText(help);
    m_help->setVisible(!help.isEmpty());
}

QWidget *PageHeading::title() const
{
    return m_title;
}

} // namespace upgradewizard
