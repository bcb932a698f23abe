#pragma once

#include "common/card.h"

class QBoxLayout;

namespace common {
class Button;
class Label;
class Pill;
} // namespace common

namespace mainwindow {

/// One of the ways into the program: icon, title, a sentence, one button. The suggested one has an
/// outline and a pill.
class StartCard final : public common::Card
{
    Q_OBJECT
public:
    StartCard(const QString &iconName, bool suggested, QWidget *parent);

    void setTexts(const QString &title, const QString &text, const QString &button);
    [[nodiscard]] common::Button *button() const { return m_button; }

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void retheme();

    bool m_suggested;
    QBoxLayout *m_layout;
    QWidget *m_icon;
    common::Pill *m_pill;
    common::Label *m_title;
    common::Label *m_text;
    common::Button *m_button;
};

} // namespace mainwindow
