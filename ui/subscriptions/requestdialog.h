#pragma once

#include "common/overlaydialog.h"

class QPlainTextEdit;

namespace common {
class Label;
}

namespace subscriptions {

/// "Request delegated admin…": the message for the customer, in the customer's language, to read
/// and to copy. Nothing is sent by this program.
class RequestDialog final : public common::OverlayDialog
{
    Q_OBJECT
public:
    RequestDialog(QWidget *host, const QString &company, const QString &message);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void retheme();

    QString m_company;
    common::Label *m_help = nullptr;
    QPlainTextEdit *m_message = nullptr;
    common::Button *m_close = nullptr;
    common::Button *m_copy = nullptr;
};

} // namespace subscriptions
