#pragma once

#include "domain/ports.h"
#include "services/context.h"

#include <QStringList>

#include <memory>

/// Every row of every table of a book's file as SQLite alone sees it, but for what tells the
/// computer's time. One line that begins with "!" where it cannot be read.
[[nodiscard]] QStringList bookContent(const QString &file);
/// What the program itself finds wrong with a book; opens it, which brings it into order.
[[nodiscard]] QStringList bookFaults(const QString &file);

/// Opened as the window does, but for a shorter wait on others.
[[nodiscard]] domain::Result<std::unique_ptr<domain::Book>> openBook(
    const QString &file, bool create = false);
/// A clock that stands still, so that the same acts come to the same.
[[nodiscard]] const services::Context &steadyContext();
/// SHA-256.
[[nodiscard]] QByteArray digestOf(const QStringList &lines);
