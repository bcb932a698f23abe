#pragma once

#include <QObject>
#include <QString>

namespace shell {

/// A file that the desktop hands to the running program: macOS does so on a double click, where
/// Linux and Windows start the program with the file's name.
class FileOpener final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void asked(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
};

} // namespace shell
