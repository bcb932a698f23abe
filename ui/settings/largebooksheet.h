#pragma once

#include "common/overlaydialog.h"
#include "viewmodels/largebook.h"

class QProgressBar;
class QSpinBox;

namespace common {
class Label;
class MessageBar;
} // namespace common

namespace settings {

/// "Make a large book": how many invented customers and subscriptions, and where. With progress and
/// Cancel; the open book stays as it is.
class LargeBookSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    /// `folder`: where the file stands unless the person chooses another place.
    LargeBookSheet(QWidget *host, viewmodels::Workspace &workspace, const QString &folder);

    void setFile(const QString &file);

Q_SIGNALS:
    void made(const QString &file);

protected:
    bool mayClose() override;
    void changeEvent(QEvent *event) override;

private:
    void build();
    void retranslate();
    void refresh();
    void askForFile();
    void start();
    void fail(const domain::Error &error);
    [[nodiscard]] services::GeneratedSize size() const;

    viewmodels::Workspace &m_workspace;
    viewmodels::LargeBookMaker *m_maker;
    QString m_file;
    bool m_closeAtEnd = false;
    common::Label *m_text;
    common::Label *m_customersLabel;
    QSpinBox *m_customers;
    common::Label *m_subscriptionsLabel;
    QSpinBox *m_subscriptions;
    common::Label *m_fileLabel;
    common::Label *m_fileName;
    common::Button *m_choose;
    QProgressBar *m_bar;
    common::Label *m_progress;
    common::MessageBar *m_message;
    common::Button *m_cancel;
    common::Button *m_make;
};

} // namespace settings
