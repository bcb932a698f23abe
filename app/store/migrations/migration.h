#pragma once

#include "domain/error.h"

#include <QByteArrayView>
#include <QStringView>

#include <span>

namespace store {

class Connection;

/// One step of the schema. A published step is never edited: a change is a new step.
struct Migration
{
    int version; ///< `user_version` after this step
    QStringView sentence; ///< what it is for, in English
    /// The oldest schema whose program can still read (not write) a book after this step.
    int oldestReader;
    std::span<const QStringView> statements; ///< one statement each
    /// What no statement can say, done behind them; may be none.
    domain::Result<void> (*work)(Connection &connection) = nullptr;
};

/// Every step, in order, from version 1 on.
[[nodiscard]] std::span<const Migration> allMigrations();

/// What all of them make, as Migrator::fingerprint() tells it. A test holds it against them.
inline constexpr QByteArrayView schemaFingerprint
    = "6bd49bc44a29602076a931d6a4fbbcdc1ac8393aa7df6a24adc5e949fe76993b";

extern const Migration schema001;
extern const Migration schema002;
extern const Migration schema003;
extern const Migration schema004;
extern const Migration schema005;
extern const Migration schema006;
extern const Migration schema007;
extern const Migration schema008;

} // namespace store
