#pragma once

#include "common/overlaydialog.h"
#include "subscriptions/letterpanel.h"

namespace common {
class Label;
}

namespace subscriptions {

/// "Write to customer…": the message that asks to cancel what stands in the way, or what was bought
/// elsewhere, in a language to choose, to copy or to open in a mail.
class RequestDialog final : public common::OverlayDialog
{
    Q_OBJECT
public:
    RequestDialog(QWidget *host, const QString &company, const viewmodels::CustomerLetter &letter,
        const LinkOpener &opener);

    void setCompany(const QString &company); ///< in the language of the window

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();

    QString m_company;
    common::Label *m_help = nullptr;
    LetterPanel *m_letter = nullptr;
    common::Button *m_close = nullptr;
};

} // namespace subscriptions
