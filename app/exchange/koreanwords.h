#pragma once

#include "exchange/fields.h"

/// The Korean headers and values that an export writes where they are wanted (glossary.md): the
/// reader knows each of them, so a file in Korean reads back as one with codes does.
namespace exchange {

/// "회사 이름"
[[nodiscard]] QString koreanFieldName(Field field);
/// What stands for a stored value: "활성" for "active"; the value itself where it is no code.
[[nodiscard]] QString koreanValue(Field field, const QString &value);

} // namespace exchange
