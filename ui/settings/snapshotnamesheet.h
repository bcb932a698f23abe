#pragma once

#include "common/overlaydialog.h"

#include <functional>

class QLineEdit;

namespace services {
enum class SnapshotNameFault;
}

namespace settings {

/// The name of a new snapshot, or of the book that a branch becomes. A name that cannot be taken is
/// told while it is typed.
class SnapshotNameSheet final : public common::OverlayDialog
{
    Q_OBJECT
public:
    enum class For { Snapshot, Branch };
    using Check = std::function<services::SnapshotNameFault(const QString &name)>;

    SnapshotNameSheet(QWidget *host, For purpose, const QString &proposed, Check check);

Q_SIGNALS:
    void named(const QString &name);

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void refresh();
    void take();
    [[nodiscard]] QString faultWords() const;

    For m_purpose;
    Check m_check;
    common::Label *m_text;
    common::Label *m_label;
    QLineEdit *m_name;
    common::Label *m_fault;
    common::Button *m_cancel;
    common::Button *m_act;
};

} // namespace settings
