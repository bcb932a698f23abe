#include "common/confirmdialog.h"

#include "common/label.h"
#include "common/letter.h"

#include <QEvent>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace common {

ConfirmDialog::ConfirmDialog(QWidget *host, Words words)
    : OverlayDialog(host, Size::Question)
    , m_words(std::move(words))
    , m_text(new Label)
{
    const Question question = m_words();
    setIconName(question.iconName.isEmpty() ? u"warning"_s : question.iconName);
    auto *content = new QWidget;
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    m_text->setWrapping(true);
    layout->addWidget(m_text);
    layout->addStretch(1);
    setContent(content);
    m_keep = addFooterButton(QString(), Button::Kind::Standard);
    m_act = addFooterButton(
        QString(), question.destructive ? Button::Kind::Destructive : Button::Kind::Primary);
    m_act->setObjectName(u"confirmAct"_s);
    Letter::give(m_keep, question.keep.isEmpty() ? Qt::Key_C : Qt::Key_K);
    Letter::give(m_act, Qt::Key_A);
    connect(m_keep, &QAbstractButton::clicked, this, [this] { answer(false); });
    connect(m_act, &QAbstractButton::clicked, this, [this] { answer(true); });
    // What loses nothing is one key away.
    setInitialFocus(question.destructive ? m_keep : m_act);
    retranslate();
}

void ConfirmDialog::retranslate()
{
    const Question question = m_words();
    setTitle(question.title);
    m_text->setText(question.text);
    setAccessibleDescription(question.text);
    m_keep->setText(question.keep.isEmpty() ? tr("Cancel") : question.keep);
    m_act->setText(question.act);
}

ConfirmDialog *ConfirmDialog::ask(
    QWidget *host, Words words, QObject *context, const std::function<void(bool)> &answered)
{
    auto *dialog = new ConfirmDialog(host, std::move(words));
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
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
}

} // namespace common
