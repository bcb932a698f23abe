#include "shell/cli/progresslines.h"

#include <cstdio>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

using namespace Qt::StringLiterals;

namespace shell::cli {
namespace {

constexpr qint64 parts = 20;

} // namespace

void ProgressLines::tell(qint64 done, qint64 total)
{
    const qint64 part = done * parts / std::max<qint64>(total, 1);
    if (part <= m_told) {
        return;
    }
    m_told = part;
    const QLocale locale = m_session.texts().locale();
    if (m_work == Work::Updating) {
        m_session.complain(Words::tr("Bringing the book up to date: %1%")
                               .arg(locale.toString(part * 100 / parts)));
        return;
    }
    const QString form = m_work == Work::Reading ? Words::tr("%1 of %2 places of the file read.")
        : m_work == Work::Writing                ? Words::tr("%1 of %2 customers written.")
                                                 : Words::tr("%1 of %2 customers judged.");
    m_session.complain(form.arg(locale.toString(done), locale.toString(total)));
}

bool errorsGoToTerminal()
{
#ifdef Q_OS_WIN
    return _isatty(_fileno(stderr)) != 0;
#else
    return ::isatty(::fileno(stderr)) != 0;
#endif
}

} // namespace shell::cli
