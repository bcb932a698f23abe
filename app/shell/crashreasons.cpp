#include "shell/crashreasons.h"

#include <QString>

#include <cxxabi.h>

#include <cstdlib>
#include <exception>
#include <typeinfo>

namespace shell {
namespace {

WriteReason writeReason = nullptr;
QtMessageHandler handlerBefore = nullptr;

/// Its own words may hold anything; its kind is enough.
[[noreturn]] void tellException()
{
    const std::type_info *kind = abi::__cxa_current_exception_type();
    writeReason("uncaught ", kind != nullptr ? kind->name() : "call of terminate");
    std::abort();
}

void tellFatal(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg) {
        writeReason("fatal ", text.toUtf8().constData());
    }
    if (handlerBefore != nullptr) {
        handlerBefore(type, context, text);
    }
}

} // namespace

void reportReasonsTo(WriteReason write)
{
    writeReason = write;
    std::set_terminate(tellException);
    handlerBefore = qInstallMessageHandler(tellFatal);
}

} // namespace shell
