#pragma once

#include "services/planner.h"

#include <QTemporaryDir>

#include <memory>

/// The demo book with the planner over it, and what it holds as plain lists.
class PlannerScene
{
public:
    PlannerScene();

    [[nodiscard]] services::PlannerService planner() const { return { *m_book, m_context }; }
    [[nodiscard]] const services::Context &context() const { return m_context; }
    [[nodiscard]] domain::Book &book() { return *m_book; }
    [[nodiscard]] QString path(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] domain::OfferId offer(const QString &name) const;

    /// Every row of the group, read in pages of this size.
    [[nodiscard]] QList<services::PlannerRow> rows(
        const services::PlannerFilter &filter, services::PlanGroup group, int pageSize = 50) const;
    /// The plan's rows, page after page.
    [[nodiscard]] QList<services::PlanRow> rowsOf(const services::Plan &plan);

    struct Held
    {
        domain::Customer customer;
        QList<domain::Subscription> subscriptions;
    };
    [[nodiscard]] QList<Held> everyCustomer();
    void write(const std::function<domain::Result<void>(domain::BookWriter &)> &job);

    QString failure; ///< empty: the book stands

private:
    QTemporaryDir m_folder;
    services::Context m_context;
    std::unique_ptr<domain::Book> m_book;
};

/// Of the subscriptions, in the order of the rows.
[[nodiscard]] QStringList idsOf(const QList<services::PlannerRow> &rows);
/// Selects those of one market.
[[nodiscard]] services::PlannerRule ruleFor(const QString &market);
