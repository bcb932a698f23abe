#pragma once

#include "common/button.h"

#include <QWidget>

class QBoxLayout;

namespace common {

class IconButton;
class IconLabel;
class Label;

/// A note with icon, bold title, text and actions, in the colours of its kind. When it is shown, or
/// changes while shown, screen readers hear it (alert event).
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    enum class Kind { Info, Ok, Warn, Error, Neutral };

    /// What a note says. Either text may be empty.
    struct Content
    {
        Kind kind = Kind::Info;
        QString title;
        QString text;
    };

    explicit MessageBar(QWidget *parent = nullptr);
    explicit MessageBar(const Content &content, QWidget *parent = nullptr);

    void setContent(const Content &content);
    [[nodiscard]] const Content &content() const { return m_content; }
    void setKind(Kind kind);
    void setTitle(const QString &title);
    void setText(const QString &text);
    /// Instead of the kind's own icon.
    void setIconName(const QString &name);
    /// The text in the caption style below the title (upgrade note), else body.
    void setCaptionText(bool caption);
    /// A button at the right of the texts, below them where the bar is narrow. Owned by the bar.
    Button *addAction(const QString &text, Button::Kind kind = Button::Kind::Standard);
    void addWidget(QWidget *widget);
    /// Shows a close button that hides the bar.
    void setClosable(bool closable);
    /// No alert when the bar is part of a page that is read anyway. On by default.
    void setAnnounced(bool announced);

Q_SIGNALS:
    /// The close button was used.
    void closed();

protected:
    bool event(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void retheme();
    void updateTexts();
    void arrange();
    void alignIcon();
    void announce();

    Content m_content;
    QString m_iconName;
    bool m_caption = false;
    bool m_announced = true;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_middle = nullptr;
    QBoxLayout *m_texts = nullptr;
    QBoxLayout *m_actions = nullptr;
    IconLabel *m_icon = nullptr;
    Label *m_title = nullptr;
    Label *m_text = nullptr;
    IconButton *m_close = nullptr;
};

} // namespace common
