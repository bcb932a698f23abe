#include "upgradewizard/reviewpage.h"

#include "common/messagebar.h"
#include "upgradewizard/checkline.h"
#include "upgradewizard/comparisonpanel.h"
#include "upgradewizard/fromtocard.h"
#include "upgradewizard/pageheading.h"

#include <QCheckBox>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {

ReviewPage::ReviewPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_heading(new PageHeading)
    , m_fromTo(new FromToCard)
    , m_services(new ComparisonPanel)
    , m_imported(new common::MessageBar)
    , m_warning(new common::MessageBar)
    , m_acknowledgement(new CheckLine)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"reviewPage"_s);
    m_acknowledgement->box()->setObjectName(u"acknowledgement"_s);
    m_imported->setKind(common::MessageBar::Kind::Info);
    m_imported->setObjectName(u"importedNote"_s);
    m_warning->setKind(common::MessageBar::Kind::Warn);
    m_warning->setObjectName(u"warning"_s);
    m_imported->setAnnounced(false);
    m_warning->setAnnounced(false);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_fromTo);
    m_layout->addWidget(m_services);
    m_layout->addWidget(m_imported);
    m_layout->addWidget(m_warning);
    m_layout->addWidget(m_acknowledgement);
    m_layout->addStretch(1);
    connect(m_acknowledgement->box(), &QCheckBox::toggled, this,
        [this](bool ticked) { this->model()->setAcknowledged(ticked); });
    applyMetrics();
}

void ReviewPage::applyMetrics()
{
    m_layout->setSpacing(px(12));
}

void ReviewPage::refresh()
{
    const viewmodels::ReviewPageWords words = model()->reviewPage();
    m_heading->setTexts(words.title, words.help);
    m_fromTo->setWords(words.fromTo);
    m_services->setWords(words.servicesTitle, {}, words.services);
    m_imported->setText(words.importedNote);
    m_imported->setVisible(!words.importedNote.isEmpty());
    m_warning->setTitle(words.warning);
    m_acknowledgement->setText(words.acknowledgement);
    m_acknowledgement->box()->setAccessibleDescription(words.warning);
    m_acknowledgement->box()->setChecked(model()->isAcknowledged());
}

QWidget *ReviewPage::firstFocus()
{
    return m_heading->title();
}

} // namespace upgradewizard
