#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/namemasking.h"

class QProgressBar;

namespace common {
class Label;
class MessageBar;
} // namespace common

namespace settings {

/// "Mask names": what it does, then the copy is made with progress and Cancel. The open book stays
/// as it is until then.
class MaskSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `masking` outlives it.
    MaskSheet(QWidget *host, viewmodels::Workspace &workspace, viewmodels::NameMasking &masking);

Q_SIGNALS:
    void made(const QString &book);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void start();
    void fail(const domain::Error &error);

    viewmodels::Workspace &m_workspace;
    viewmodels::NameMasking &m_masking;
    bool m_closeAtEnd = false;
    common::Label *m_text;
    common::Label *m_stays;
    QProgressBar *m_bar;
    common::Label *m_progress;
    common::MessageBar *m_message;
    common::Button *m_cancel;
    common::Button *m_make;
};

} // namespace settings
