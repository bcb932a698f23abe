#include "upgradewizard/chargecard.h"

#include "common/separator.h"
#include "theme/theme.h"
#include "upgradewizard/plainlabel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

constexpr int columnWidth = 112;

void addRow(QVBoxLayout *rows, const theme::Theme &theme, const viewmodels::ChargeRow &texts,
    TextStyle style, ColorRole fill)
{
    auto *row = new common::Card;
    row->setPlain(true);
    row->setFill(fill);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(theme.px(12), 0, theme.px(12), 0);
    layout->setSpacing(theme.px(8));
    auto *label = new PlainLabel(texts.label, style, ColorRole::Text);
    label->setWrapping(true);
    layout->addWidget(label, 1);
    for (const QString &text : { texts.now, texts.after }) {
        auto *value = new PlainLabel(text, style, ColorRole::Text);
        value->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        value->setMinimumWidth(theme.px(columnWidth) - theme.px(8));
        layout->addWidget(value);
    }
    row->setMinimumHeight(
        theme.px(style == TextStyle::CaptionStrong ? theme::metric::tableHeader - 1
                                                   : theme::metric::tableRow - 1));
    rows->addWidget(row);
}

} // namespace

ChargeCard::ChargeCard(QWidget *parent)
    : Card(parent)
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void ChargeCard::setWords(const viewmodels::ChargeWords &words)
{
    m_words = words;
    setVisible(!m_words.rows.isEmpty());
    rebuild();
}

void ChargeCard::changeEvent(QEvent *event)
{
    Card::changeEvent(event);
    if (event->type() == QEvent::StyleChange && layout() != nullptr) {
        rebuild();
    }
}

void ChargeCard::rebuild()
{
    delete m_body;
    m_body = new QWidget;
    auto *rows = new QVBoxLayout(m_body);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    const theme::Theme &theme = theme::Theme::of(this);
    addRow(rows, theme, { m_words.title, m_words.nowHeader, m_words.afterHeader },
        TextStyle::CaptionStrong, ColorRole::SurfaceAlt);
    for (qsizetype i = 0; i < m_words.rows.size(); ++i) {
        rows->addWidget(new common::Separator(Qt::Horizontal));
        const bool total = i == m_words.rows.size() - 1;
        addRow(rows, theme, m_words.rows.at(i), total ? TextStyle::BodyStrong : TextStyle::Body,
            ColorRole::Surface);
    }
    layout()->addWidget(m_body);
    m_body->show();
}

} // namespace upgradewizard
