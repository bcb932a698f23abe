#include "subscriptions/requestdialog.h"

#include "common/label.h"
#include "common/letter.h"
#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;

namespace {

constexpr int lettersLines = 20;

} // namespace

RequestDialog::RequestDialog(QWidget *host, const QString &company,
    const viewmodels::CustomerLetter &letter, const LinkOpener &opener)
    : OverlayDialog(host, Size::Message)
    , m_company(company)
{
    setObjectName(u"requestDialog"_s);
    setIconName(u"mail"_s);
    auto *content = new QWidget;
    m_help = new common::Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, content);
    m_help->setWrapping(true);
    m_letter = new LetterPanel(opener, lettersLines, content);
    m_letter->setLetter(letter);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_help);
    layout->addWidget(m_letter);
    layout->addStretch(1);
    setContent(content);
    m_close = addFooterButton(QString(), common::Button::Kind::Standard);
    common::Letter::give(m_close, Qt::Key_C);
    setInitialFocus(m_letter->firstFocus());
    connect(m_close, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);
    retheme();
    retranslate();
}

void RequestDialog::setCompany(const QString &company)
{
    m_company = company;
    setSubtitle(company);
}

void RequestDialog::changeEvent(QEvent *event)
{
    if (m_close != nullptr) {
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
    setTitle(tr("Request to customer"));
    setSubtitle(m_company);
    m_help->setText(tr("Nothing is changed here. Send this message to the customer, and check "
                       "again when the customer has answered."));
    m_close->setText(tr("Close"));
}

void RequestDialog::retheme()
{
    m_help->parentWidget()->layout()->setSpacing(theme::Theme::of(this).px(metric::gap12));
}

} // namespace subscriptions
