#pragma once

#include "catalog/ownfile.h"
#include "services/customers.h"

namespace services {

/// The catalogue that a book is judged by: the built-in one or a file of the partner's own, and
/// which of the two Global tables. The choice stands in the book, so the window, the command line
/// and the sandbox judge alike.
struct ChosenCatalogue
{
    domain::CatalogueChoice choice;
    std::shared_ptr<const catalog::Catalogue> catalogue; ///< never null
    /// The book's own file is no catalogue for this program: the built-in one counts meanwhile.
    QList<catalog::Fault> faults;

    [[nodiscard]] catalog::Variant variant() const
    {
        return choice.corrected ? catalog::Variant::Corrected : catalog::Variant::AsWritten;
    }
};

/// The facts of a book and the catalogue that it is judged by, from one snapshot.
struct BookFacts
{
    domain::BookInfo info;
    ChosenCatalogue chosen;
};

/// `known` is what was read before: the same choice is not read again from its file.
[[nodiscard]] domain::Result<BookFacts> readBookFacts(domain::BookReader &reader,
    const std::shared_ptr<const catalog::Catalogue> &builtIn, const ChosenCatalogue &known);

/// Where the built-in catalogue stands.
[[nodiscard]] QString builtInFolder();
/// Reads what a choice means. `builtIn` is given back where the choice is none of one's own.
[[nodiscard]] ChosenCatalogue catalogueOf(const domain::CatalogueChoice &choice,
    const std::shared_ptr<const catalog::Catalogue> &builtIn);

/// A file that was read and can be chosen, or what is wrong with it.
struct CatalogueCandidate
{
    domain::CatalogueChoice choice; ///< without `corrected`, which stays as it is
    std::shared_ptr<const catalog::Catalogue> catalogue; ///< null where there are faults
    QList<catalog::Fault> faults;
};

/// Off the calling thread. Errors: StorageFailed (fact "file").
[[nodiscard]] QFuture<domain::Result<CatalogueCandidate>> readCatalogueFile(const QString &path);
/// Writes the file of the choice, or the built-in catalogue as such a file: a form to fill in.
[[nodiscard]] QFuture<domain::Result<void>> saveCatalogueFile(
    const QString &path, const domain::CatalogueChoice &choice);

/// What a verdict says of one target.
struct TargetWord
{
    domain::OfferId target;
    catalog::Name name; ///< in the edition of the customer's cloud
    bool eligible = false;

    friend bool operator==(const TargetWord &a, const TargetWord &b)
    {
        return a.target == b.target && a.eligible == b.eligible;
    }
};

/// A subscription whose verdict another catalogue changes: the targets that differ, on both sides.
struct VerdictDifference
{
    domain::Customer customer;
    domain::Subscription subscription;
    QList<TargetWord> before; ///< by the present catalogue; empty: nothing that differs
    QList<TargetWord> after;
    bool couldBefore = false; ///< role left out: at least one target was open
    bool canAfter = false;
};

/// Choosing a catalogue for a book, and what the choice would change.
class CatalogueService
{
public:
    CatalogueService(domain::Book &book, Context context);
    [[nodiscard]] const Context &context() const { return m_context; }

    /// Every subscription of the book whose verdict differs, in customer id order, read in pages.
    /// Progress counts customers and is called on the store's thread. Cancelled where stopped.
    [[nodiscard]] QFuture<domain::Result<QList<VerdictDifference>>> differences(
        std::shared_ptr<const catalog::Catalogue> other, catalog::Variant otherVariant,
        Progress progress, std::stop_token stop) const;
    /// Keeps the choice, with an entry in the history; verdicts are judged afresh by whoever takes
    /// the new catalogue up (Context::verdictBasis tells that they are stale). The time is set
    /// here.
    [[nodiscard]] QFuture<domain::Result<void>> choose(domain::CatalogueChoice choice) const;

private:
    domain::Book &m_book;
    Context m_context;
};

} // namespace services
