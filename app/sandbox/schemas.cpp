#include "sandbox/openapi.h"

#include <QFile>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace sandbox {

QJsonObject schemas()
{
    QFile file(u":/sandbox/schemas.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object()
                                          : QJsonObject();
}

} // namespace sandbox
