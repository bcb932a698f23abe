#include "settings/sandboxcard.h"

#include "common/button.h"
#include "common/copytext.h"
#include "common/letter.h"
#include "common/pill.h"
#include "common/slider.h"
#include "common/toggle.h"
#include "settings/settingrow.h"
#include "settings/sliderfield.h"
#include "theme/tokens.h"

#include <QHBoxLayout>
#include <QSpinBox>

namespace settings {

using namespace Qt::StringLiterals;
using common::Button;
using viewmodels::FaultSwitches;

namespace {

/// Enough to tell one token from another; the whole one is copied.
QString beginningOf(const QString &token)
{
    constexpr qsizetype shown = 24;
    return token.size() > shown ? QString(token.left(shown) + u'…') : token;
}

} // namespace

SandboxCard::SandboxCard(QWidget *parent)
    : SettingsCard(u"server"_s, parent)
    , m_switch(new QWidget(this))
    , m_pill(new common::Pill(m_switch))
    , m_use(new common::Toggle(QString(), m_switch))
    , m_port(new QSpinBox(this))
    , m_latency(new SliderField(u"sandboxLatency"_s, Qt::Key_5, this))
    , m_copy(new Button(Button::Kind::Standard, this))
{
    m_use->setObjectName(u"sandboxSwitch"_s);
    m_pill->setObjectName(u"sandboxState"_s);
    m_port->setObjectName(u"sandboxPort"_s);
    m_copy->setObjectName(u"sandboxCopy"_s);
    m_copy->setIconName(u"copy"_s);
    m_port->setRange(0, 65535);
    m_port->setKeyboardTracking(false);
    m_port->setGroupSeparatorShown(false);
    common::Letter::give(m_use, Qt::Key_Q);
    common::Letter::give(m_port, Qt::Key_Z);
    common::Letter::give(m_copy, Qt::Key_1);
    auto *line = new QHBoxLayout(m_switch);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(theme::metric::gap8);
    line->addWidget(m_pill);
    line->addWidget(m_use);
    m_latency->slider()->setRange(0, FaultSwitches::mostLatency);
    m_latency->slider()->setSingleStep(50);
    m_latency->slider()->setPageStep(200);
    m_latency->setWords([](int milliseconds) { return tr("%1 ms").arg(milliseconds); },
        { FaultSwitches::mostLatency });
    m_useRow = addRow(m_switch);
    m_portRow = addRow(m_port);
    m_latencyRow = addRow(m_latency);
    m_copyRow = addRow(m_copy);

    connect(m_use, &QAbstractButton::toggled, this, [this](bool on) {
        if (!m_showing) {
            Q_EMIT switched(on);
        }
    });
    connect(m_port, &QSpinBox::valueChanged, this, [this](int port) {
        if (!m_showing) {
            Q_EMIT portChosen(port);
        }
    });
    connect(m_latency, &SliderField::chosen, this, &SandboxCard::latencyChosen);
    connect(m_copy, &QAbstractButton::clicked, this, &SandboxCard::copyEnvironment);
    retranslate();
}

void SandboxCard::setState(const viewmodels::SandboxControl::State &state)
{
    m_state = state;
    refresh();
}

void SandboxCard::setPort(int port)
{
    m_showing = true;
    m_port->setValue(port);
    m_showing = false;
}

void SandboxCard::setSwitches(const FaultSwitches::Shown &shown)
{
    m_latency->setPlace(shown.latency);
}

void SandboxCard::focusSwitch()
{
    m_use->setFocus(Qt::OtherFocusReason);
}

void SandboxCard::copyEnvironment()
{
    common::copyText(this, QString::fromUtf8(m_state.environment), tr("Environment copied"));
}

void SandboxCard::refresh()
{
    m_showing = true;
    m_use->setChecked(m_state.wanted);
    m_showing = false;
    m_pill->setVisible(m_state.running);
    m_pill->set(common::PillKind::Ok, u"success"_s, tr("Running"));
    QString help = tr("Clients of the Partner Center REST API work on this book");
    if (m_state.running) {
        help = tr("Listening on %1, this computer only")
                   .arg(QString(m_state.address).remove(u"http://"_s));
    } else if (m_state.error) {
        const QString port = m_state.error->fact(u"port"_s);
        help = port.isEmpty() ? tr("The server could not be started.")
                              : tr("Port %1 is in use. Choose another port.").arg(port);
    } else if (m_state.wanted) {
        help = tr("Starts when a database is open");
    }
    m_useRow->setTexts(tr("Run the sandbox server"), help);
    m_use->setAccessibleName(tr("Run the sandbox server"));
    m_use->setAccessibleDescription(help);
    m_copyRow->setTexts(tr("Access for a client"),
        m_state.running ? tr("Token: %1").arg(beginningOf(m_state.token))
                        : tr("Address, token and tenant while the server runs"));
    const QString later
        = m_state.running ? tr("Added to every answer") : tr("While the sandbox server runs");
    m_latencyRow->setTexts(tr("Latency"), later);
    m_latency->setSpoken(tr("Latency"), later);
    m_latency->slider()->setEnabled(m_state.running);
    m_copy->setEnabled(m_state.running);
    m_copy->setDisabledReason(m_state.running ? QString() : tr("The server does not run."));
}

void SandboxCard::retranslate()
{
    setTitle(tr("Sandbox server"));
    m_portRow->setTexts(tr("Port"), tr("0 is any free port"));
    m_port->setAccessibleName(tr("Port"));
    m_copy->setText(tr("Copy as environment"));
    refresh();
}

} // namespace settings
