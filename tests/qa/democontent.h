#pragma once

#include "services/context.h"

#include <QStringList>

/// Every row of every table of a book's file, the tables of its indexes too, without what says when
/// the file itself was made and what signs the tokens of the sandbox.
[[nodiscard]] QStringList contentOf(const QString &file);
/// Answers to requests are kept with the time of the computer, which nobody can play twice.
[[nodiscard]] QStringList withoutAnswers(QStringList content);
/// Rows that only one of the two has; empty: the content is equal.
[[nodiscard]] QStringList differences(const QStringList &first, const QStringList &second);
/// SHA-256 over the rows.
[[nodiscard]] QByteArray digestOf(const QStringList &content);

/// Who plays below, in the built-in catalogue.
[[nodiscard]] services::Context somebody(domain::Role role = domain::Role::AdminAgent);
/// What a demonstration does to a demo book: an upgrade with its extra work, licences changed, a
/// subscription suspended, the clock moved over renewals. What went wrong; empty: nothing.
[[nodiscard]] QString playOn(domain::Book &book, const services::Context &context);
