#include "upgradewizard/choosepage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "upgradewizard/comparisonpanel.h"
#include "upgradewizard/iconmark.h"
#include "upgradewizard/pageheading.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/targetcard.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

/// Below this width (at 100 % text) the comparison stands below the products.
constexpr int twoColumnsFrom = 600;

} // namespace

ChoosePage::ChoosePage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_heading(new PageHeading)
    , m_notice(new common::MessageBar)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_cardColumn(new QWidget)
    , m_cardLayout(new QVBoxLayout(m_cardColumn))
    , m_footnote(new common::Card)
    , m_footnoteText(new PlainLabel(theme::TextStyle::Caption, theme::ColorRole::TextSecondary))
    , m_aboutPlans(new common::Button(common::Button::Kind::Link))
    , m_comparison(new ComparisonPanel)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"choosePage"_s);
    m_notice->setKind(common::MessageBar::Kind::Warn);
    m_footnote->setFill(theme::ColorRole::SurfaceAlt);
    m_footnote->setRadius(theme::metric::radiusControl);
    m_footnoteText->setObjectName(u"footnote"_s);
    m_footnoteText->setWrapping(true);
    auto *footnote = new QHBoxLayout(m_footnote);
    footnote->addWidget(new IconMark(u"info"_s, theme::ColorRole::Text, 16), 0, Qt::AlignTop);
    footnote->addWidget(m_footnoteText, 1);
    m_aboutPlans->setObjectName(u"aboutPlans"_s);
    common::Letter::give(m_aboutPlans, Qt::Key_A);
    m_aboutPlans->setSmall(true);
    connect(m_aboutPlans, &common::Button::clicked, this,
        [this] { Q_EMIT helpRequested(viewmodels::HelpTopic::AppsForBusiness); });
    m_comparison->setObjectName(u"comparison"_s);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_heading);
    m_layout->addWidget(m_notice);
    m_layout->addLayout(m_columns);
    m_layout->addStretch(1);
    m_cardLayout->setContentsMargins(0, 0, 0, 0);
    m_cardLayout->addWidget(m_footnote);
    m_cardLayout->addWidget(m_aboutPlans, 0, Qt::AlignLeft);
    m_cardLayout->addStretch(1);
    m_columns->addWidget(m_cardColumn, 1);
    m_columns->addWidget(m_comparison, 1, Qt::AlignTop);
    applyMetrics();
}

void ChoosePage::applyMetrics()
{
    m_layout->setSpacing(px(12));
    m_columns->setSpacing(px(16));
    m_cardLayout->setSpacing(px(8));
    m_footnote->layout()->setContentsMargins(px(13), px(10), px(13), px(10));
    m_footnote->layout()->setSpacing(px(11));
}

void ChoosePage::refresh()
{
    const viewmodels::ChoosePageWords words = model()->choosePage();
    m_heading->setTexts(words.title, words.help);
    m_notice->setText(words.notice);
    m_notice->setVisible(!words.notice.isEmpty());
    while (m_cards.size() < words.cards.size()) {
        auto *card = new TargetCard;
        const int index = static_cast<int>(m_cards.size());
        card->setObjectName(u"targetCard%1"_s.arg(index));
        connect(card, &TargetCard::clicked, this, [this, index] { model()->choose(index); });
        // A screen reader toggles without a click, also what cannot be chosen.
        connect(card, &TargetCard::toggled, this, [this, index, card](bool on) {
            if (on && card->isAvailable()) {
                model()->choose(index);
            } else if (on) {
                refresh();
            }
        });
        connect(card, &TargetCard::moveRequested, this,
            [this, index](int key) { moveFrom(index, key); });
        card->installEventFilter(this);
        m_cardLayout->insertWidget(index, card);
        card->show();
        m_cards.append(card);
    }
    while (m_cards.size() > words.cards.size()) {
        delete m_cards.takeLast();
    }
    for (int i = 0; i < m_cards.size(); ++i) {
        m_cards.at(i)->setWords(words.cards.at(i));
        m_cards.at(i)->setAccessibleDescription(
            tr("Product %1 of %2", "its place, number of products")
                .arg(locale().toString(i + 1), locale().toString(m_cards.size())));
    }
    m_aboutPlans->setText(tr("About switching plans"));
    m_footnoteText->setText(words.footnote);
    m_footnote->setVisible(!words.footnote.isEmpty());
    m_comparison->setWords(words.comparisonTitle, words.comparisonHint, words.comparison);
    m_comparison->setVisible(!words.cards.isEmpty());
    updateTabStops();
}

QWidget *ChoosePage::firstFocus()
{
    for (TargetCard *card : m_cards) {
        if (card->isChecked()) {
            return card;
        }
    }
    for (TargetCard *card : m_cards) {
        if (card->isAvailable()) {
            return card;
        }
    }
    return m_heading->title();
}

// As in every radio group: Tab goes to one card, arrows go on from there.
void ChoosePage::updateTabStops()
{
    const QWidget *focused = nullptr;
    for (const TargetCard *card : m_cards) {
        if (card->hasFocus()) {
            focused = card;
        }
    }
    const QWidget *stop = focused != nullptr ? focused : firstFocus();
    if (std::none_of(m_cards.cbegin(), m_cards.cend(),
            [stop](const TargetCard *card) { return card == stop; })
        && !m_cards.isEmpty()) {
        stop = m_cards.constFirst();
    }
    for (TargetCard *card : m_cards) {
        card->setFocusPolicy(card == stop ? Qt::StrongFocus : Qt::ClickFocus);
    }
}

bool ChoosePage::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::FocusIn) {
        updateTabStops();
    }
    return WizardPage::eventFilter(watched, event);
}

void ChoosePage::moveFrom(int card, int key)
{
    const int last = static_cast<int>(m_cards.size()) - 1;
    int to = card;
    if (key == Qt::Key_Home) {
        to = 0;
    } else if (key == Qt::Key_End) {
        to = last;
    } else {
        const bool back = key == Qt::Key_Up || key == Qt::Key_Left;
        to = (card + (back ? last : 1)) % (last + 1);
    }
    m_cards.at(to)->setFocus(Qt::TabFocusReason);
    model()->choose(to);
}

void ChoosePage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    arrange(m_columns, twoColumnsFrom);
}

} // namespace upgradewizard
