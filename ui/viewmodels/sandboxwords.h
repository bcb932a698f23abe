#pragma once

#include "wording/texts.h"

#include <QJsonObject>

namespace viewmodels {

/// The statuses that a rule may answer with.
[[nodiscard]] const QList<int> &faultStatuses();
/// "Server error (500)"
[[nodiscard]] QString faultStatusName(int status);
/// What a rule of the sandbox does to an answer: "Server error (500)", "Cut connection".
[[nodiscard]] QString faultWhat(const QJsonObject &rule, const wording::Texts &texts);
/// When it strikes: "Next call", "20% of the calls".
[[nodiscard]] QString faultWhen(const QJsonObject &rule, const wording::Texts &texts);
/// The same of the short title that the journal keeps: "503, nextCall, POST /v1".
[[nodiscard]] QString faultOfTitle(const QString &title);

} // namespace viewmodels
