#pragma once

#include "services/importing.h"

#include <QWidget>

class QMimeData;

namespace common {
class Button;
class FileRow;
class Label;
} // namespace common

namespace importing {

/// Which files to import: three rows to choose in, and the sharing out of files that were dropped.
class ImportChooser : public QWidget
{
    Q_OBJECT
public:
    explicit ImportChooser(QWidget *parent);

    [[nodiscard]] services::ImportFiles files() const;
    void setFiles(const services::ImportFiles &files); ///< emits changed once, if at all
    [[nodiscard]] static bool canTake(const QMimeData *dropped);
    /// The name tells which kind a file is; what fits nowhere takes the first place that is free.
    void take(const QMimeData *dropped);

Q_SIGNALS:
    void changed();
    void pasteRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();

    bool m_filling = false;
    common::Label *m_help;
    common::FileRow *m_customers;
    common::FileRow *m_subscriptions;
    common::FileRow *m_users;
    common::Button *m_paste;
};

} // namespace importing
