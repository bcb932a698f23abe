#pragma once

#include "viewmodels/customerletter.h"

#include <QWidget>

#include <functional>

class QBoxLayout;
class QPlainTextEdit;

namespace common {
class Button;
class Label;
class SegmentedControl;
} // namespace common

namespace subscriptions {

/// Opens a link outside of the program; false where nothing opens it.
using LinkOpener = std::function<bool(const QUrl &)>;

/// A message to a customer: its language, its text, and the ways to send it. The program itself
/// sends nothing.
class LetterPanel final : public QWidget
{
    Q_OBJECT
public:
    /// Lines of the text that are seen at once.
    LetterPanel(LinkOpener opener, int lines, QWidget *parent = nullptr);

    /// Keeps the language that was chosen; at first it is the customer's own.
    void setLetter(const viewmodels::CustomerLetter &letter);
    /// Why the message is not to be sent; empty: it may be.
    void setRefusal(const QString &reason);
    [[nodiscard]] QWidget *firstFocus() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void showLetter();
    void openInMail();
    void retranslate();
    void retheme();
    [[nodiscard]] wording::LetterLanguage language() const;

    LinkOpener m_opener;
    int m_lines;
    std::optional<viewmodels::CustomerLetter> m_letter;
    common::Label *m_languageLabel = nullptr;
    common::SegmentedControl *m_languages = nullptr;
    QPlainTextEdit *m_text = nullptr;
    common::Button *m_copy = nullptr;
    common::Button *m_mail = nullptr;
    QBoxLayout *m_layout = nullptr;
    QBoxLayout *m_head = nullptr;
    QBoxLayout *m_ways = nullptr;
};

} // namespace subscriptions
