#pragma once

#include "common/card.h"
#include "viewmodels/sandboxcontrol.h"

class QBoxLayout;

namespace common {
class Button;
class FlowLayout;
class Label;
class Pill;
} // namespace common

namespace sandboxpage {

/// Whether the server runs, and what a client needs to reach it.
class AccessCard final : public common::Card
{
    Q_OBJECT
public:
    explicit AccessCard(QWidget *parent = nullptr);

    void setState(const viewmodels::SandboxControl::State &state);

Q_SIGNALS:
    void settingsRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();
    void refresh();

    viewmodels::SandboxControl::State m_state;
    common::FlowLayout *m_layout;
    QBoxLayout *m_padding = nullptr;
    common::Pill *m_pill;
    common::Label *m_address;
    common::Label *m_token;
    common::Button *m_copyAddress;
    common::Button *m_copyEnvironment;
    common::Button *m_settings;
};

} // namespace sandboxpage
