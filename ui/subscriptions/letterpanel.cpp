#include "subscriptions/letterpanel.h"

#include "common/button.h"
#include "common/copytext.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;
using wording::LetterLanguage;

LetterPanel::LetterPanel(LinkOpener opener, int lines, QWidget *parent)
    : QWidget(parent)
    , m_opener(std::move(opener))
    , m_lines(lines)
{
    m_languageLabel = new common::Label(TextStyle::BodyMedium, ColorRole::Text, this);
    m_languages = new common::SegmentedControl(this);
    m_languages->setObjectName(u"letterLanguages"_s);
    m_languages->setSmall(true);
    m_text = new QPlainTextEdit(this);
    m_text->setObjectName(u"letterText"_s);
    m_text->setReadOnly(true);
    m_text->setTabChangesFocus(true);
    // The style paints the box, corners and all.
    m_text->viewport()->setAutoFillBackground(false);
    m_copy = new common::Button(common::Button::Kind::Standard, this);
    m_copy->setObjectName(u"letterCopy"_s);
    m_copy->setIconName(u"copy"_s);
    m_mail = new common::Button(common::Button::Kind::Standard, this);
    m_mail->setObjectName(u"letterMail"_s);
    m_mail->setIconName(u"mail"_s);
    common::Letter::give(m_languages, Qt::Key_L);
    common::Letter::give(m_text, Qt::Key_T);
    common::Letter::give(m_copy, Qt::Key_P);
    common::Letter::give(m_mail, Qt::Key_M);

    m_head = new QHBoxLayout;
    m_head->addWidget(m_languageLabel);
    m_head->addWidget(m_languages);
    m_head->addStretch(1);
    m_ways = new QHBoxLayout;
    m_ways->addWidget(m_copy);
    m_ways->addWidget(m_mail);
    m_ways->addStretch(1);
    m_layout = new QVBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(m_head);
    m_layout->addWidget(m_text);
    m_layout->addLayout(m_ways);

    connect(m_languages, &common::SegmentedControl::currentChanged, this, &LetterPanel::showLetter);
    connect(m_copy, &QAbstractButton::clicked, this,
        [this] { common::copyText(this, m_text->toPlainText(), tr("Request copied")); });
    connect(m_mail, &QAbstractButton::clicked, this, &LetterPanel::openInMail);
    retranslate();
    retheme();
}

void LetterPanel::setLetter(const viewmodels::CustomerLetter &letter)
{
    const bool first = !m_letter;
    m_letter = letter;
    if (first) {
        const auto own = std::find(
            wording::letterLanguages.begin(), wording::letterLanguages.end(), letter.preferred());
        m_languages->setCurrentIndex(static_cast<int>(own - wording::letterLanguages.begin()));
    }
    showLetter();
}

void LetterPanel::setRefusal(const QString &reason)
{
    for (common::Button *way : { m_copy, m_mail }) {
        way->setDisabledReason(reason);
        way->setEnabled(reason.isEmpty());
    }
}

QWidget *LetterPanel::firstFocus() const
{
    return m_copy->isEnabled() ? static_cast<QWidget *>(m_copy) : m_text;
}

LetterLanguage LetterPanel::language() const
{
    const int index = std::max(0, m_languages->currentIndex());
    return wording::letterLanguages.at(static_cast<std::size_t>(index));
}

void LetterPanel::showLetter()
{
    if (!m_letter) {
        return;
    }
    const QString text = m_letter->in(language()).whole;
    if (text == m_text->toPlainText()) {
        return; // where the reader scrolled to stays
    }
    retheme();
    m_text->setPlainText(text);
    m_text->verticalScrollBar()->setValue(0);
}

void LetterPanel::openInMail()
{
    if (m_letter && !m_opener(viewmodels::mailLink(m_letter->in(language())))) {
        common::showToast(this, tr("No mail program could be opened. Copy the message instead."));
    }
}

void LetterPanel::changeEvent(QEvent *event)
{
    if (m_mail != nullptr) {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
        } else if (event->type() == QEvent::StyleChange) {
            retheme();
        }
    }
    QWidget::changeEvent(event);
}

void LetterPanel::retranslate()
{
    m_languageLabel->setText(tr("Language of the message"));
    QList<common::SegmentedControl::Option> options;
    for (const LetterLanguage each : wording::letterLanguages) {
        options.append({ viewmodels::letterLanguageName(each), {}, {} });
    }
    m_languages->setOptions(options);
    m_languages->setAccessibleName(m_languageLabel->text());
    m_text->setAccessibleName(tr("Message to the customer"));
    m_copy->setText(tr("Copy"));
    m_mail->setText(tr("Open in mail"));
}

void LetterPanel::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    // Han characters have another shape in Chinese than in Korean.
    const bool chinese = language() == LetterLanguage::Chinese;
    m_text->setFont(chinese ? theme.font(TextStyle::Body, u"CN"_s) : theme.font(TextStyle::Body));
    m_text->document()->setDocumentMargin(theme.px(metric::gap8));
    m_text->setFixedHeight(m_lines * theme.lineHeight(TextStyle::Body) + theme.px(metric::gap16));
    m_layout->setSpacing(theme.px(metric::gap12));
    m_head->setSpacing(theme.px(metric::gap8));
    m_ways->setSpacing(theme.px(metric::gap8));
}

} // namespace subscriptions
