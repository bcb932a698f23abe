#pragma once

#include "domain/error.h"

#include <QByteArrayView>
#include <QStringView>

#include <functional>
#include <span>

namespace store {

class Connection;

/// How many customers have been rewritten by now. A step with work rewrites each of them once.
using RowsTold = std::function<void(qint64 customers)>;

/// One step of the schema. A published step is never edited: a change is a new step.
struct Migration
{
    int version; ///< `user_version` after this step
    QStringView sentence; ///< what it is for, in English
    /// The oldest schema whose program can still read (not write) a book after this step.
    int oldestReader;
    std::span<const QStringView> statements; ///< one statement each
    /// What no statement can say, done behind them; may be none.
    domain::Result<void> (*work)(Connection &connection, const RowsTold &told) = nullptr;
};

/// Every step, in order, from version 1 on.
[[nodiscard]] std::span<const Migration> allMigrations();

/// What all of them make, as Migrator::fingerprint() tells it. A test holds it against them.
inline constexpr QByteArrayView schemaFingerprint
    = "1ff3077e9c82b525c988e4914103b06f6f1efc050e604d08ec5f5821ad6d25f0";

extern const Migration schema001;
extern const Migration schema002;
extern const Migration schema003;
extern const Migration schema004;
extern const Migration schema005;
extern const Migration schema006;
extern const Migration schema007;
extern const Migration schema008;
extern const Migration schema009;
extern const Migration schema010;

} // namespace store
