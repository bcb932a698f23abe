#include "shell/fileopener.h"

#include <QFileOpenEvent>

namespace shell {

bool FileOpener::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::FileOpen) {
        return QObject::eventFilter(watched, event);
    }
    const QString file = static_cast<QFileOpenEvent *>(event)->file();
    if (!file.isEmpty()) {
        Q_EMIT asked(file);
    }
    return true;
}

} // namespace shell
