#pragma once

#include <QByteArray>
#include <QSet>
#include <QString>

namespace support {

/// What the linker wrote into a program, read from the file itself.
struct ElfFacts
{
    bool isElf = false; ///< of 64 bits, for this machine's order of bytes
    bool isPositionIndependent = false; ///< a PIE: shared object with an interpreter
    bool hasReadOnlyRelocations = false; ///< RELRO …
    bool isBoundAtStart = false; ///< … in full: nothing is resolved later
    bool hasStackProgramHeader = false;
    bool mayExecuteStack = false;
    bool hasWritableCode = false; ///< a segment that can be written and executed
    /// IBT and SHSTK (x86-64), in .note.gnu.property. The linker gives a program only what every
    /// object has that went into it.
    bool hasBranchTracking = false;
    bool hasShadowStack = false;
    QSet<QByteArray> imports; ///< functions from shared libraries
};

[[nodiscard]] ElfFacts readElf(const QString &path);

} // namespace support
