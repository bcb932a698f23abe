#pragma once

namespace viewmodels {

/// What the help explains; a page may open it at one of these.
enum class HelpTopic { Upgrading, Status, DelegatedAdmin, MultiChannel, Keyboard };

} // namespace viewmodels
