#include "services/context.h"

namespace services {

QDateTime Context::now(const domain::BookInfo &info) const
{
    if (clockOverride) {
        return clockOverride->nowUtc();
    }
    if (info.simulatedNow.isValid()) {
        return info.simulatedNow;
    }
    return domain::SystemClock().nowUtc();
}

QByteArray Context::verdictBasis() const
{
    return catalogue->digest()
        + (variant == catalog::Variant::Corrected ? QByteArrayLiteral(" corrected")
                                                  : QByteArrayLiteral(" as written"));
}

} // namespace services
