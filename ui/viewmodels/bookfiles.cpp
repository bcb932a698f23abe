#include "viewmodels/bookfiles.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace viewmodels::bookfiles {

QString suffix()
{
#ifdef Q_OS_WIN
    return u"partnerdesk"_s;
#else
    return u"sqlite"_s;
#endif
}

QString patterns()
{
    return u"*.sqlite *.db *.partnerdesk"_s;
}

QStringList filters()
{
    return { QCoreApplication::translate("viewmodels::bookfiles", "Databases (%1)").arg(patterns()),
        QCoreApplication::translate("viewmodels::bookfiles", "All files (*)") };
}

} // namespace viewmodels::bookfiles
