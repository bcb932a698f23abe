#include "sandboxpage/accesscard.h"

#include "common/button.h"
#include "common/copytext.h"
#include "common/flowlayout.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pill.h"
#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

namespace sandboxpage {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// Enough to tell one token from another; the whole one is copied.
QString beginningOf(const QString &token)
{
    constexpr qsizetype shown = 16;
    return token.size() > shown ? QString(token.left(shown) + u'…') : token;
}

} // namespace

AccessCard::AccessCard(QWidget *parent)
    : Card(parent)
    , m_layout(new common::FlowLayout)
    , m_pill(new common::Pill(this))
    , m_address(new common::Label(TextStyle::Mono, ColorRole::Text, this))
    , m_token(new common::Label(TextStyle::Mono, ColorRole::TextSecondary, this))
    , m_copyAddress(new Button(Button::Kind::Standard, this))
    , m_copyEnvironment(new Button(Button::Kind::Standard, this))
    , m_settings(new Button(Button::Kind::Standard, this))
{
    m_pill->setObjectName(u"sandboxPageState"_s);
    m_address->setObjectName(u"sandboxAddress"_s);
    m_address->setSelectable(true);
    m_token->setObjectName(u"sandboxToken"_s);
    m_copyAddress->setObjectName(u"copySandboxAddress"_s);
    m_copyAddress->setIconName(u"copy"_s);
    m_copyEnvironment->setObjectName(u"copySandboxEnvironment"_s);
    m_copyEnvironment->setIconName(u"copy"_s);
    m_settings->setObjectName(u"openSandboxSettings"_s);
    m_settings->setIconName(u"settings"_s);
    common::Letter::give(m_copyAddress, Qt::Key_A);
    common::Letter::give(m_copyEnvironment, Qt::Key_V);
    common::Letter::give(m_settings, Qt::Key_S);
    for (QWidget *part : std::initializer_list<QWidget *>{
             m_pill, m_address, m_token, m_copyAddress, m_copyEnvironment, m_settings }) {
        m_layout->addWidget(part);
    }
    m_padding = new QVBoxLayout(this);
    m_padding->addLayout(m_layout);
    connect(m_copyAddress, &QAbstractButton::clicked, this,
        [this] { common::copyText(this, m_state.address, tr("Address copied")); });
    connect(m_copyEnvironment, &QAbstractButton::clicked, this, [this] {
        common::copyText(this, QString::fromUtf8(m_state.environment), tr("Environment copied"));
    });
    connect(m_settings, &QAbstractButton::clicked, this, &AccessCard::settingsRequested);
    retheme();
    retranslate();
}

void AccessCard::setState(const viewmodels::SandboxControl::State &state)
{
    m_state = state;
    refresh();
}

void AccessCard::refresh()
{
    const bool running = m_state.running;
    if (running) {
        m_pill->set(common::PillKind::Ok, u"success"_s, tr("Running"));
    } else {
        m_pill->set(common::PillKind::Neutral, u"paused"_s, tr("Off", "the sandbox server"));
    }
    m_address->setVisible(running);
    m_address->setText(m_state.address);
    m_address->setAccessibleName(tr("Address: %1").arg(m_state.address));
    m_token->setVisible(running);
    m_token->setText(tr("Token: %1").arg(beginningOf(m_state.token)));
    const QString reason = running ? QString() : tr("The server does not run.");
    for (Button *copy : { m_copyAddress, m_copyEnvironment }) {
        copy->setEnabled(running);
        copy->setDisabledReason(reason);
    }
}

void AccessCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    Card::changeEvent(event);
}

void AccessCard::retranslate()
{
    setAccessibleName(tr("Access for a client"));
    m_copyAddress->setText(tr("Copy address"));
    m_copyEnvironment->setText(tr("Copy as environment"));
    m_settings->setText(tr("Sandbox settings"));
    refresh();
}

void AccessCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(theme::metric::gap12);
    const int up = theme.px(theme::metric::gap8);
    m_padding->setContentsMargins(side, up, side, up);
    m_layout->setSpacing(theme.px(theme::metric::gap12));
    // In a line with buttons the texts stand in the middle.
    for (QWidget *part : std::initializer_list<QWidget *>{ m_pill, m_address, m_token }) {
        part->setMinimumHeight(theme.px(theme::metric::control));
    }
}

} // namespace sandboxpage
