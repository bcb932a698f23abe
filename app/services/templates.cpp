#include "services/templates.h"

#include "exchange/csvwriter.h"
#include "exchange/fields.h"
#include "services/inpool.h"

#include <QDir>
#include <QFile>

#include <array>

using namespace Qt::StringLiterals;

namespace services {

using exchange::FileKind;

namespace {

constexpr std::array kinds{ std::pair{ FileKind::Customers, "customers-template"_L1 },
    std::pair{ FileKind::Subscriptions, "subscriptions-template"_L1 },
    std::pair{ FileKind::Users, "users-template"_L1 } };

QString freePath(const QDir &folder, const QString &base)
{
    QString name = base + u".csv"_s;
    for (int number = 2; folder.exists(name); ++number) {
        name = u"%1-%2.csv"_s.arg(base).arg(number);
    }
    return folder.filePath(name);
}

domain::Result<QStringList> writeInto(const QString &folder)
{
    QStringList made;
    for (const auto &[kind, name] : kinds) {
        QStringList header;
        for (const exchange::Field field : exchange::exportedFields(kind)) {
            header.append(exchange::fieldName(field));
        }
        QFile file(freePath(QDir(folder), QString(name)));
        bool written = file.open(QIODevice::WriteOnly | QIODevice::NewOnly);
        if (written) {
            made.append(file.fileName());
            written = exchange::CsvWriter(file, true).write(header) && file.flush();
        }
        if (!written) {
            const QString reason = file.errorString();
            file.close();
            for (const QString &path : std::as_const(made)) {
                QFile::remove(path);
            }
            return domain::failure(domain::ErrorCode::StorageFailed, reason,
                { { u"file"_s, file.fileName() }, { u"reason"_s, reason } });
        }
    }
    return made;
}

} // namespace

QFuture<domain::Result<QStringList>> writeTemplates(const QString &folder)
{
    return inPool([folder] { return writeInto(folder); });
}

} // namespace services
