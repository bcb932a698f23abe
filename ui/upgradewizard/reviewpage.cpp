#include "upgradewizard/reviewpage.h"

#include "common/button.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/affectedtable.h"
#include "upgradewizard/billingcard.h"
#include "common/checkline.h"
#include "upgradewizard/fromtocard.h"
#include "upgradewizard/pageheading.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/pricelistdialog.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

/// Below this width (at 100 % text) the old period stands below the title of the table.
constexpr int periodBesideFrom = 560;

} // namespace

ReviewPage::ReviewPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_heading(new PageHeading)
    , m_fromTo(new FromToCard)
    , m_billingTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_period(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_billing(new BillingCard)
    , m_note(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_prices(new common::Button(common::Button::Kind::Link))
    , m_aboutBilling(new common::Button(common::Button::Kind::Link))
    , m_policy(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_affected(new PlainLabel(TextStyle::Body))
    , m_aboutList(new common::Button(common::Button::Kind::Link))
    , m_showList(new common::Button(common::Button::Kind::Link))
    , m_list(new common::AffectedTable(model->rehearsed()))
    , m_imported(new common::MessageBar)
    , m_warning(new common::MessageBar)
    , m_acknowledgement(new common::CheckLine)
    , m_billingHead(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_billingLines(new QVBoxLayout)
    , m_affectedLines(new QVBoxLayout)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"reviewPage"_s);
    m_acknowledgement->box()->setObjectName(u"acknowledgement"_s);
    common::Letter::give(m_acknowledgement->box(), Qt::Key_A);
    common::Letter::give(m_prices, Qt::Key_P);
    common::Letter::give(m_aboutBilling, Qt::Key_G);
    common::Letter::give(m_aboutList, Qt::Key_I);
    common::Letter::give(m_showList, Qt::Key_W);
    m_imported->setKind(common::MessageBar::Kind::Info);
    m_imported->setObjectName(u"importedNote"_s);
    m_warning->setKind(common::MessageBar::Kind::Warn);
    m_warning->setObjectName(u"warning"_s);
    m_imported->setAnnounced(false);
    m_warning->setAnnounced(false);
    buildBilling();
    buildAffected();
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_fromTo);
    m_layout->addLayout(m_billingLines);
    m_layout->addLayout(m_affectedLines);
    m_layout->addWidget(m_imported);
    m_layout->addWidget(m_warning);
    m_layout->addWidget(m_acknowledgement);
    m_layout->addStretch(1);
    connect(m_acknowledgement->box(), &QCheckBox::toggled, this,
        [this](bool ticked) { this->model()->setAcknowledged(ticked); });
    applyMetrics();
}

void ReviewPage::buildBilling()
{
    m_period->setObjectName(u"billingPeriod"_s);
    m_billing->setObjectName(u"billingTable"_s);
    m_note->setObjectName(u"billingNote"_s);
    m_policy->setObjectName(u"billingPolicy"_s);
    m_prices->setObjectName(u"priceList"_s);
    m_prices->setSmall(true);
    m_period->setWrapping(true);
    m_note->setWrapping(true);
    m_policy->setWrapping(true);
    m_billingHead->addWidget(m_billingTitle, 1);
    m_billingHead->addWidget(m_period);
    auto *noteRow = new QHBoxLayout;
    noteRow->addWidget(m_note, 1);
    auto *noteLinks = new QVBoxLayout;
    noteLinks->setSpacing(0);
    noteLinks->addWidget(m_prices, 0, Qt::AlignRight);
    noteLinks->addWidget(m_aboutBilling, 0, Qt::AlignRight);
    noteLinks->addStretch(1);
    noteRow->addLayout(noteLinks);
    m_billingLines->addLayout(m_billingHead);
    m_billingLines->addWidget(m_billing);
    m_billingLines->addLayout(noteRow);
    m_billingLines->addWidget(m_policy);
    m_aboutBilling->setObjectName(u"aboutBilling"_s);
    m_aboutBilling->setSmall(true);
    connect(m_aboutBilling, &common::Button::clicked, this,
        [this] { Q_EMIT helpRequested(viewmodels::HelpTopic::Billing); });
    connect(m_prices, &common::Button::clicked, this, &ReviewPage::openPriceList);
}

void ReviewPage::buildAffected()
{
    m_affected->setObjectName(u"rehearsed"_s);
    m_affected->setWrapping(true);
    m_showList->setObjectName(u"showRehearsed"_s);
    m_showList->setSmall(true);
    m_list->setObjectName(u"rehearsedTable"_s);
    m_list->hide();
    auto *row = new QHBoxLayout;
    row->addWidget(m_affected, 1);
    row->addWidget(m_aboutList, 0, Qt::AlignTop);
    row->addWidget(m_showList, 0, Qt::AlignTop);
    m_affectedLines->addLayout(row);
    m_affectedLines->addWidget(m_list);
    m_aboutList->setObjectName(u"aboutReassigning"_s);
    m_aboutList->setSmall(true);
    connect(m_aboutList, &common::Button::clicked, this,
        [this] { Q_EMIT helpRequested(viewmodels::HelpTopic::Reassigning); });
    connect(m_showList, &common::Button::clicked, this, [this] {
        m_listShown = !m_listShown;
        refresh();
    });
}

void ReviewPage::applyMetrics()
{
    m_layout->setSpacing(px(10));
    m_billingHead->setSpacing(px(8));
    m_billingLines->setSpacing(px(6));
    m_affectedLines->setSpacing(px(6));
    // As high as with its button, so that nothing moves under the hand when the answer comes.
    m_affected->setMinimumHeight(px(theme::metric::controlSmall));
    m_list->fit(width());
}

void ReviewPage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        arrange(m_billingHead, periodBesideFrom);
        m_list->fit(width());
    }
}

void ReviewPage::refresh()
{
    const viewmodels::ReviewPageWords words = model()->reviewPage();
    m_heading->setTexts(words.title, words.help);
    m_fromTo->setWords(words.fromTo);
    m_billingTitle->setText(words.billing.title);
    m_period->setText(words.billing.period);
    m_period->setVisible(!words.billing.period.isEmpty());
    m_billing->setTable(words.billing);
    m_note->setText(words.billing.note);
    m_policy->setText(words.billing.policy);
    m_policy->setVisible(!words.billing.policy.isEmpty());
    m_prices->setText(words.changePrices);
    m_aboutBilling->setText(tr("About billing"));
    m_affected->setText(words.affected);
    m_showList->setText(m_listShown ? tr("Hide list") : tr("Show list"));
    m_showList->setVisible(words.hasAffected);
    m_aboutList->setText(tr("About this list"));
    m_aboutList->setVisible(words.hasAffected);
    m_list->setAccessibleName(words.affectedTitle);
    m_list->setVisible(words.hasAffected && m_listShown);
    m_list->fit(width());
    m_imported->setText(words.importedNote);
    m_imported->setVisible(!words.importedNote.isEmpty());
    m_warning->setTitle(words.warning);
    m_acknowledgement->setText(words.acknowledgement);
    m_acknowledgement->box()->setAccessibleDescription(words.warning);
    m_acknowledgement->box()->setChecked(model()->isAcknowledged());
}

void ReviewPage::openPriceList()
{
    auto *dialog = new PriceListDialog(window(), model()->priceLists(), model()->texts());
    connect(dialog, &PriceListDialog::pricesChanged, this, [this] { model()->takePrices(); });
    dialog->open();
}

QWidget *ReviewPage::firstFocus()
{
    return m_heading->title();
}

} // namespace upgradewizard
