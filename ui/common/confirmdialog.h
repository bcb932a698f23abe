#pragma once

#include "common/overlaydialog.h"

#include <functional>

namespace common {

/// A question before something is lost. The buttons repeat the act ("Reset demo data", "Keep"),
/// never Yes and No. Nothing waits: the answer comes by callback or signal.
class ConfirmDialog : public OverlayDialog
{
    Q_OBJECT
public:
    struct Question
    {
        QString title;
        QString text;
        QString act; ///< button that does it
        QString keep; ///< button that leaves everything; "Cancel" if empty
        QString iconName; ///< "warning" if empty
        bool destructive = true; ///< the act is painted as destructive and is not the default
    };

    using Words = std::function<Question()>; ///< in the language of the moment

    ConfirmDialog(QWidget *host, Words words);

    /// Opens the question; `answered(true)` means the act. Not called once `context` is gone.
    static ConfirmDialog *ask(
        QWidget *host, Words words, QObject *context, const std::function<void(bool)> &answered);

    [[nodiscard]] Button *actButton() const { return m_act; }
    [[nodiscard]] Button *keepButton() const { return m_keep; }

Q_SIGNALS:
    /// Once, after closed(): the focus went back already. Esc is false.
    void answered(bool act);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void answer(bool act);
    void retranslate();

    Words m_words;
    Label *m_text;
    Button *m_act;
    Button *m_keep;
    bool m_answered = false;
};

} // namespace common
