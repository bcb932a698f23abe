#include "shell/masking.h"

#include "services/masking.h"
#include "shell/paths.h"

namespace shell {

domain::Result<void> copyMasked(const QString &book, const QString &copy,
    const store::MaskingStep &step, const std::stop_token &stop)
{
    const auto key = services::maskingKey(maskingKeyFile());
    if (!key) {
        return tl::unexpected(key.error());
    }
    const auto mask = services::makeNameMask(*key);
    return mask ? store::copyMasked(book, copy, **mask, step, stop)
                : domain::Result<void>(tl::unexpected(mask.error()));
}

} // namespace shell
