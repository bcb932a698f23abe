#include "upgradewizard/fromtocard.h"

#include "theme/theme.h"
#include "upgradewizard/iconmark.h"
#include "upgradewizard/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {

using theme::ColorRole;
using theme::TextStyle;

FromToCard::FromToCard(QWidget *parent)
    : Card(parent)
    , m_layout(new QHBoxLayout(this))
    , m_from(makeSide())
    , m_arrow(new IconMark(u"arrow-right"_s, ColorRole::AccentText, 20))
    , m_to(makeSide())
{
    m_layout->addWidget(m_from.box, 1);
    m_layout->addWidget(m_arrow);
    m_layout->addWidget(m_to.box, 1);
    applyMetrics();
}

FromToCard::Side FromToCard::makeSide()
{
    Side side;
    side.box = new QWidget;
    side.label = new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary);
    side.product = new PlainLabel(TextStyle::BodyStrong);
    side.text = new PlainLabel(TextStyle::Caption, ColorRole::TextSecondary);
    auto *lines = new QVBoxLayout(side.box);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(1);
    for (common::Label *label : { side.label, side.product, side.text }) {
        label->setWrapping(true);
        lines->addWidget(label);
    }
    return side;
}

void FromToCard::applyMetrics()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setContentsMargins(theme.px(16), theme.px(12), theme.px(16), theme.px(12));
    m_layout->setSpacing(theme.px(20));
}

void FromToCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        applyMetrics();
    }
}

void FromToCard::setWords(const viewmodels::FromToWords &words)
{
    m_from.label->setText(words.fromLabel);
    m_from.product->setText(words.fromProduct);
    m_from.text->setText(words.fromText);
    m_to.label->setText(words.toLabel);
    m_to.product->setText(words.toProduct);
    m_to.text->setText(words.toText);
}

} // namespace upgradewizard
