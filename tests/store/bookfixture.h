#pragma once

#include "domain/ports.h"
#include "store/bookfile.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QUuid>

#include <memory>

/// A book of its own in a temporary folder, and short words for jobs.
class BookFixture
{
public:
    BookFixture();

    [[nodiscard]] QString path(const QString &name = QStringLiteral("book.pdesk")) const;
    [[nodiscard]] std::unique_ptr<domain::Book> open(
        store::OpenMode mode = store::OpenMode::CreateIfMissing) const;
    [[nodiscard]] const QTemporaryDir &folder() const { return m_folder; }

private:
    QTemporaryDir m_folder;
};

template <typename T>
[[nodiscard]] domain::Result<T> readNow(
    domain::Book &book, std::function<domain::Result<T>(domain::BookReader &)> job)
{
    return book.read<T>(std::move(job)).result();
}

template <typename T>
[[nodiscard]] domain::Result<T> writeNow(domain::Book &book,
    std::function<domain::Result<T>(domain::BookWriter &)> job,
    domain::Book::Ending ending = domain::Book::Ending::Commit)
{
    return book.write<T>(std::move(job), ending).result();
}

/// For a job of several steps of which each must succeed.
[[nodiscard]] domain::Result<void> writeAll(
    domain::Book &book, std::function<domain::Result<void>(domain::BookWriter &)> job);

/// What an error says, for messages of failed comparisons.
[[nodiscard]] QString told(const domain::Error &error);

template <typename T>
[[nodiscard]] QString told(const domain::Result<T> &result)
{
    return result ? QString() : told(result.error());
}

/// Ids that are the same in each run.
[[nodiscard]] QUuid uuidFrom(QRandomGenerator &random);

[[nodiscard]] domain::Customer someCustomer(int number);
[[nodiscard]] domain::OfferId someOffer(int number);
[[nodiscard]] domain::Subscription someSubscription(int number, const domain::Customer &customer);
/// A verdict with so many targets, all eligible; without one: no upgrade path.
[[nodiscard]] domain::StoredVerdict someVerdict(domain::SubscriptionId id, int eligibleTargets);
[[nodiscard]] domain::Account someAccount(int number, const domain::Customer &customer);
