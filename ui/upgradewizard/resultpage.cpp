#include "upgradewizard/resultpage.h"

#include "common/affectedpanel.h"
#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/iconbutton.h"
#include "common/keytip.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "common/pill.h"
#include "common/checkline.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/wizardkeys.h"
#include "viewmodels/affectedfollowup.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QShortcut>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

/// Below this width (at 100 % text) "Open subscription" stands below the id.
constexpr int buttonBesideFrom = 560;

} // namespace

ResultPage::ResultPage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_bar(new common::MessageBar)
    , m_imported(new common::MessageBar)
    , m_card(new common::Card)
    , m_product(new PlainLabel(TextStyle::BodyStrong))
    , m_status(new common::Pill)
    , m_idLabel(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_id(new PlainLabel(TextStyle::Mono, ColorRole::TextSecondary))
    , m_copy(new common::IconButton(u"copy"_s, QString()))
    , m_billing(new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary))
    , m_print(new common::Button(common::Button::Kind::Standard))
    , m_open(new common::Button(common::Button::Kind::Standard))
    , m_affected(new common::AffectedPanel(model->followUp()))
    , m_followUpTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_followUpBox(new QWidget)
    , m_followUpLayout(new QVBoxLayout(m_followUpBox))
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"resultPage"_s);
    m_bar->setKind(common::MessageBar::Kind::Ok);
    m_bar->setObjectName(u"resultBar"_s);
    m_imported->setKind(common::MessageBar::Kind::Info);
    m_imported->setAnnounced(false);
    m_imported->setObjectName(u"importedNote"_s);
    buildProduct();
    m_followUpLayout->setContentsMargins(0, 0, 0, 0);
    m_followUpLayout->setSpacing(0);
    m_followUpLayout->addWidget(m_followUpTitle);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_bar);
    m_layout->addWidget(m_imported);
    m_layout->addWidget(m_card);
    m_layout->addWidget(m_affected);
    m_layout->addWidget(m_followUpBox);
    m_layout->addStretch(1);
    connect(m_open, &common::Button::clicked, this, &ResultPage::openSubscription);
    connect(m_print, &common::Button::clicked, this, &ResultPage::printRequested);
    connect(common::addKey(
                this, common::KeyTip::Place::Upgrade, Qt::CTRL | Qt::Key_P,
                [] { return tr("Print the result"); }, Qt::WidgetWithChildrenShortcut),
        &QShortcut::activated, this, &ResultPage::printRequested);
    connect(m_affected, &common::AffectedPanel::helpRequested, this, &ResultPage::helpRequested);
    connect(m_copy, &common::IconButton::clicked, this,
        [this] { common::copyText(this, m_id->text(), tr("Subscription ID copied")); });
    applyMetrics();
}

void ResultPage::buildProduct()
{
    m_copy->setSmall(true);
    m_copy->setObjectName(u"copyId"_s);
    m_print->setObjectName(u"printResult"_s);
    m_print->setIconName(u"print"_s);
    m_open->setObjectName(u"openSubscription"_s);
    m_id->setSelectable(true);
    m_id->setObjectName(u"newSubscriptionId"_s);
    m_names = new QHBoxLayout;
    QHBoxLayout *names = m_names;
    names->addWidget(m_product);
    names->addWidget(m_status);
    names->addStretch(1);
    m_ids = new QHBoxLayout;
    QHBoxLayout *ids = m_ids;
    ids->addWidget(m_idLabel);
    ids->addWidget(m_id);
    ids->addWidget(m_copy);
    ids->addStretch(1);
    auto *lines = new QVBoxLayout;
    lines->setSpacing(2); // the copy button's focus ring stays off the line below
    lines->addLayout(names);
    lines->addLayout(ids);
    m_billing->setObjectName(u"billing"_s);
    m_billing->setWrapping(true);
    lines->addWidget(m_billing);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, m_card);
    m_row->addLayout(lines, 1);
    m_row->addWidget(m_print, 0, Qt::AlignVCenter | Qt::AlignLeft);
    m_row->addWidget(m_open, 0, Qt::AlignVCenter | Qt::AlignLeft);
}

void ResultPage::applyMetrics()
{
    m_layout->setSpacing(px(8));
    m_card->layout()->setContentsMargins(px(16), px(7), px(16), px(7));
    m_card->layout()->setSpacing(px(8));
    m_names->setSpacing(px(8));
    m_ids->setSpacing(px(6));
}

void ResultPage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    if (event->oldSize().width() != width()) {
        arrange(m_row, buttonBesideFrom);
    }
}

void ResultPage::begin()
{
    m_affected->begin();
    for (common::CheckLine *line : m_followUps) {
        line->box()->setChecked(false);
    }
}

void ResultPage::refresh()
{
    const viewmodels::ResultPageWords words = model()->resultPage();
    m_bar->setContent({ common::MessageBar::Kind::Ok, words.title, words.text });
    m_imported->setText(words.importedNote);
    m_imported->setVisible(!words.importedNote.isEmpty());
    m_product->setText(words.product);
    m_status->set(common::PillKind::Ok, u"success"_s, words.status);
    m_idLabel->setText(words.idLabel);
    m_id->setText(words.id);
    m_billing->setText(words.billing);
    m_billing->setVisible(!words.billing.isEmpty());
    m_copy->setName(tr("Copy subscription ID"));
    m_print->setText(tr("Print…"));
    m_print->setHint(QKeySequence(Qt::CTRL | Qt::Key_P).toString(QKeySequence::NativeText));
    common::Letter::give(m_print, Qt::Key_P);
    m_open->setText(tr("Open subscription"));
    common::Letter::give(m_open, wizardkey::open.key());
    m_affected->setTexts(words.listTitle, words.listEmpty);
    m_affected->setFileName(u"upgrade-%1"_s.arg(words.id.left(8)));
    m_followUpTitle->setText(words.followUpTitle);
    refreshFollowUps(words.followUps);
}

void ResultPage::refreshFollowUps(const QStringList &lines)
{
    while (m_followUps.size() < lines.size()) {
        auto *line = new common::CheckLine;
        m_followUpLayout->addWidget(line);
        line->show();
        common::Letter::give(line->box(), static_cast<Qt::Key>(Qt::Key_1 + m_followUps.size()));
        m_followUps.append(line);
    }
    while (m_followUps.size() > lines.size()) {
        delete m_followUps.takeLast();
    }
    for (int i = 0; i < lines.size(); ++i) {
        m_followUps.at(i)->setText(lines.at(i));
    }
}

QWidget *ResultPage::firstFocus()
{
    return m_bar;
}

} // namespace upgradewizard
