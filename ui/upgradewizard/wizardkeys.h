#pragma once

#include <QKeySequence>

class QObject;

namespace upgradewizard {

/// The wizard's keys, by which its buttons take them and by which the help tells them while no
/// wizard is open.
namespace wizardkey {
inline constexpr QKeyCombination next = Qt::ALT | Qt::Key_N;
inline constexpr QKeyCombination back = Qt::ALT | Qt::Key_B;
inline constexpr QKeyCombination submit = Qt::ALT | Qt::Key_S;
inline constexpr QKeyCombination number = Qt::ALT | Qt::Key_L;
inline constexpr QKeyCombination keep = Qt::ALT | Qt::Key_K;
inline constexpr QKeyCombination open = Qt::ALT | Qt::Key_O;
inline constexpr QKeyCombination save = Qt::ALT | Qt::Key_E;
inline constexpr QKeyCombination another = Qt::ALT | Qt::Key_H;
inline constexpr QKeyCombination again = Qt::ALT | Qt::Key_T;
inline constexpr QKeyCombination request = Qt::ALT | Qt::Key_R;
inline constexpr QKeyCombination details = Qt::ALT | Qt::Key_D;
} // namespace wizardkey

/// Gives `owner` a common::KeyTip for each of them.
void tellWizardKeys(QObject *owner);

} // namespace upgradewizard
