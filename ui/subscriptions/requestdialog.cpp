#include "subscriptions/requestdialog.h"

#include "common/copytext.h"
#include "common/label.h"
#include "theme/theme.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;

RequestDialog::RequestDialog(QWidget *host, const QString &company, const QString &message)
    : OverlayDialog(host, Size::Question)
    , m_company(company)
{
    setObjectName(u"requestDialog"_s);
    setIconName(u"mail"_s);
    auto *content = new QWidget;
    m_help = new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, content);
    m_help->setWrapping(true);
    m_message = new QPlainTextEdit(message, content);
    m_message->setReadOnly(true);
    m_message->setTabChangesFocus(true);
    m_message->viewport()->setAutoFillBackground(
        false); // the style paints the box, corners and all
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_help);
    layout->addWidget(m_message);
    setContent(content);
    m_close = addFooterButton(QString(), common::Button::Kind::Standard);
    m_copy = addFooterButton(QString(), common::Button::Kind::Primary);
    m_copy->setObjectName(u"copyRequest"_s);
    setInitialFocus(m_copy);
    connect(m_close, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);
    connect(m_copy, &QAbstractButton::clicked, this,
        [this] { common::copyText(this, m_message->toPlainText(), tr("Request copied")); });
    retheme();
    retranslate();
}

void RequestDialog::changeEvent(QEvent *event)
{
    if (m_copy != nullptr) {
        if (event->type() == QEvent::LanguageChange) {
            retranslate();
        } else if (event->type() == QEvent::StyleChange) {
            retheme();
        }
    }
    OverlayDialog::changeEvent(event);
}

void RequestDialog::retranslate()
{
    setTitle(tr("Request delegated admin privileges"));
    setSubtitle(m_company);
    m_help->setText(
        tr("Send this message to the customer. You can upgrade once the customer accepts."));
    m_message->setAccessibleName(tr("Message to the customer"));
    m_close->setText(tr("Close"));
    m_copy->setText(tr("Copy"));
}

void RequestDialog::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_message->document()->setDocumentMargin(theme.px(metric::gap8));
    m_message->setFixedHeight(
        14 * theme.lineHeight(theme::TextStyle::Body) + theme.px(metric::gap16));
    m_message->parentWidget()->layout()->setSpacing(theme.px(metric::gap12));
}

} // namespace subscriptions
