#include "common/confirmdialog.h"

#include "common/label.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace common {

ConfirmDialog::ConfirmDialog(QWidget *host, const Question &question)
    : OverlayDialog(host, Size::Question)
    , m_standardKeep(question.keep.isEmpty())
{
    setIconName(question.iconName.isEmpty() ? u"warning"_s : question.iconName);
    setTitle(question.title);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    auto *text = new Label(question.text, theme::TextStyle::Body, theme::ColorRole::Text, content);
    text->setWrapping(true);
    layout->addWidget(text);
    layout->addStretch(1);
    setContent(content);
    setAccessibleDescription(question.text);

    m_keep = addFooterButton(m_standardKeep ? tr("Cancel") : question.keep, Button::Kind::Standard);
    m_act = addFooterButton(
        question.act, question.destructive ? Button::Kind::Destructive : Button::Kind::Primary);
    connect(m_keep, &QAbstractButton::clicked, this, [this] { answer(false); });
    connect(m_act, &QAbstractButton::clicked, this, [this] { answer(true); });
    // What loses nothing is one key away.
    setInitialFocus(question.destructive ? m_keep : m_act);
}

ConfirmDialog *ConfirmDialog::ask(QWidget *host, const Question &question, QObject *context,
    const std::function<void(bool)> &answered)
{
    auto *dialog = new ConfirmDialog(host, question);
    connect(dialog, &ConfirmDialog::answered, context, answered);
    dialog->open();
    return dialog;
}

bool ConfirmDialog::mayClose()
{
    answer(false);
    return false; // it closed itself already
}

void ConfirmDialog::answer(bool act)
{
    if (m_answered) {
        return;
    }
    m_answered = true;
    // The focus goes back first, so that what the answer opens returns it to the right place.
    finish();
    Q_EMIT answered(act);
}

void ConfirmDialog::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_standardKeep) {
        m_keep->setText(tr("Cancel"));
    }
}

} // namespace common
