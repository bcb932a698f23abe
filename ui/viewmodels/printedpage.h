#pragma once

#include "services/customers.h"
#include "services/handoff.h"
#include "viewmodels/affectedmodel.h"
#include "viewmodels/wizardpages.h"
#include "wording/texts.h"

#include <QString>

namespace viewmodels {

/// A page for paper or PDF: what stands at its head and foot, and the text between as HTML, black
/// on white whatever the window looks like.
struct PrintedPage
{
    QString title;
    QString body; ///< HTML as QTextDocument reads it
    QString madeAt; ///< by the book's clock
    QString book; ///< name of its file
    QString fileName; ///< to propose, without its ending
};

/// A customer's details and subscriptions.
[[nodiscard]] PrintedPage printedCustomer(const services::CustomerFile &file,
    const services::Context &context, const wording::Texts &texts, const QString &bookFile);
/// What an upgrade came to: what was done, the accounts and services with extra work, the codes.
[[nodiscard]] PrintedPage printedResult(const ResultPageWords &words,
    const QList<AffectedLine> &affected, const wording::Texts &texts, const QString &bookFile,
    const QDateTime &now);
/// What is to be carried out in Partner Center, each with a box to tick; `tasks` as the page shows
/// them.
[[nodiscard]] PrintedPage printedHandOff(const services::HandOffExtract &tasks,
    const catalog::Catalogue &catalogue, const wording::Texts &texts, const QString &bookFile);

} // namespace viewmodels
