#include "domain/newfile.h"

#include "domain/durablefile.h"

#include <QFileInfo>

#include <cerrno>

using namespace Qt::StringLiterals;

namespace domain {

bool NewFile::begin()
{
    const QFileInfo there(m_target);
    if (there.isDir() || (there.exists() && !there.isWritable())) {
        setErrorString(qt_error_string(there.isDir() ? EISDIR : EACCES));
        return false;
    }
    // A link stays one, and what it leads to is written.
    const QString path = there.isSymLink() ? there.symLinkTarget() : there.absoluteFilePath();
    m_place = std::make_unique<WorkFolder>(QFileInfo(path).absolutePath(), "saving"_L1);
    if (!m_place->isValid()) {
        setErrorString(m_place->errorString());
        return false;
    }
    setFileName(m_place->filePath(u"file"_s));
    return open(QIODevice::WriteOnly) && (!there.exists() || setPermissions(there.permissions()));
}

qint64 NewFile::writeData(const char *data, qint64 length)
{
    const qint64 written = QFile::writeData(data, length);
    if (written != length && m_failure.isEmpty()) {
        m_failure = errorString();
    }
    return written;
}

bool NewFile::commit()
{
    if (!m_failure.isEmpty()) {
        setErrorString(m_failure);
        return false;
    }
    if (!flush()) {
        // Of what was written in part Qt knows no reason.
        setErrorString(qt_error_string());
        return false;
    }
    if (!toDisk(*this)) {
        setErrorString(qt_error_string());
        return false;
    }
    close();
    const QFileInfo there(m_target);
    const QString path = there.isSymLink() ? there.symLinkTarget() : there.absoluteFilePath();
    if (!moveOver(fileName(), path)) {
        setErrorString(qt_error_string());
        return false;
    }
    m_place.reset();
    return true;
}

} // namespace domain
