#pragma once

#include "services/bookclock.h"
#include "services/bookwatch.h"
#include "services/catalogues.h"
#include "services/importing.h"
#include "services/subscriptionacts.h"
#include "services/upgrade.h"
#include "viewmodels/pageservices.h"

#include <QFuture>
#include <QObject>
#include <QTimer>

#include <functional>

namespace viewmodels {

/// How a book is opened, without the window knowing the store: blocks, so it runs in the pool.
/// `create` makes the book where there is none.
using BookOpener = std::function<domain::Result<std::unique_ptr<domain::Book>>(
    const QString &file, bool create)>;

/// How a backup takes the place of a closed book; blocks too. The copy of what stood there before.
using BookRestorer
    = std::function<domain::Result<QString>(const QString &backup, const QString &book)>;

class LargeBookMaker;

/// What the window works on: the open book, the services over it, and who looks at it in which
/// language, role and cloud. Everything that a page shows follows from here and its signals.
class Workspace final : public QObject
{
    Q_OBJECT
public:
    Workspace(std::shared_ptr<const catalog::Catalogue> catalogue, BookOpener opener,
        QString userName, QObject *parent = nullptr);
    ~Workspace() override;

    // The book. Opening closes the one before only when the new one is open.
    enum class Kind { Existing, CreateIfMissing, Demo };
    void open(const QString &file, Kind kind);
    void close();
    /// Empties the open demo book and writes it afresh.
    void resetDemo();
    void setRestorer(BookRestorer restorer) { m_restorer = std::move(restorer); }
    /// For what stands beside the open book and is compared with it.
    [[nodiscard]] const BookOpener &opener() const { return m_opener; }
    /// Checks the backup and puts it in the place of the open book, which is closed meanwhile and
    /// opens again whatever happens. restored() or restoreFailed() follow then.
    void restore(const QString &backup);
    [[nodiscard]] bool isOpen() const { return m_book != nullptr; }
    [[nodiscard]] bool isBusy() const { return m_opening; }
    [[nodiscard]] QString file() const; ///< empty while no book is open
    [[nodiscard]] bool isReadOnly() const;
    [[nodiscard]] domain::BookAccess access() const; ///< Full while no book is open
    [[nodiscard]] const domain::BookInfo &info() const { return m_info; }
    [[nodiscard]] QDateTime now() const; ///< of the book's clock
    /// Sets the book's own clock; what is due by then happens. infoChanged and clockApplied follow.
    void moveClock(const QDateTime &moment);
    /// Lets the book's clock bring what is due, as after an import; done by itself when a book is
    /// opened. No act where the book has no clock of its own.
    void applyDue();
    /// The partner's own name, as "sold by" shows it; kept in the book. infoChanged() follows, or
    /// infoRefused().
    void setResellerName(const QString &name);

    // The demo
    /// What goes wrong on purpose, in the window and over REST alike; one for each run of the
    /// program.
    [[nodiscard]] const std::shared_ptr<services::Scenes> &scenes() const
    {
        return m_context.scenes;
    }
    /// Never in a book of one's own.
    [[nodiscard]] bool allowsScenes() const;

    // The person
    void setLanguage(catalog::Language language);
    void setRole(domain::Role role);
    void setCloud(domain::Cloud cloud);
    [[nodiscard]] catalog::Language language() const { return m_texts->language(); }
    [[nodiscard]] domain::Role role() const { return m_context.actor.role; }
    [[nodiscard]] domain::Cloud cloud() const { return m_cloud; }
    [[nodiscard]] QString userName() const { return m_context.actor.name; }

    /// Makes a book of invented customers beside this one; belongs to `parent`.
    [[nodiscard]] LargeBookMaker *largeBookMaker(QObject *parent) const;

    // What pages are given
    [[nodiscard]] PageServices pageServices() const;
    [[nodiscard]] services::UpgradeService *upgrades() const { return m_upgrades.get(); }
    [[nodiscard]] services::ClockService *clock() const { return m_clock.get(); }
    [[nodiscard]] services::ImportService *imports() const { return m_imports.get(); }
    [[nodiscard]] services::ExportService *exports() const { return m_exports.get(); }
    [[nodiscard]] const catalog::Catalogue &catalogue() const { return *m_context.catalogue; }
    [[nodiscard]] catalog::Variant variant() const { return m_context.variant; }
    [[nodiscard]] const std::shared_ptr<const wording::Texts> &texts() const { return m_texts; }

    // The catalogue of the book
    [[nodiscard]] const services::ChosenCatalogue &chosenCatalogue() const { return m_chosen; }
    [[nodiscard]] const std::shared_ptr<const catalog::Catalogue> &builtInCatalogue() const
    {
        return m_builtIn;
    }
    /// None while no book is open.
    [[nodiscard]] std::optional<services::CatalogueService> catalogues() const;
    /// Kept in the book; infoChanged() comes when it holds, and every verdict is judged afresh.
    void chooseCatalogue(const domain::CatalogueChoice &choice);
    /// The whole book is being judged by another catalogue than before.
    [[nodiscard]] bool isJudging() const { return m_judging; }

Q_SIGNALS:
    void busyChanged();
    /// Book and services are still there during aboutToClose and gone after it: let go of them.
    void aboutToClose();
    void opened();
    /// The book before is still open, if there was one.
    void openFailed(const QString &file, const domain::Error &error);
    /// `kept`: the copy of what stood there before.
    void restored(const QString &kept);
    /// The book is as it was.
    void restoreFailed(const domain::Error &error);
    /// Origin, clock or reseller name changed.
    void infoChanged();
    /// The book's clock brought something: renewals, expiries, deletions.
    void clockApplied(const services::ClockOutcome &outcome);
    void clockFailed(const domain::Error &error);
    void languageChanged();
    void roleChanged();
    void judgingChanged();
    void judgingFailed(const domain::Error &error);
    void catalogueRefused(const domain::Error &error);
    void infoRefused(const domain::Error &error);
    void cloudChanged();

private:
    void take(std::unique_ptr<domain::Book> book);
    void writeDemoInto(std::unique_ptr<domain::Book> book);
    void failed(const QString &file, const domain::Error &error);
    void readInfo();
    [[nodiscard]] QFuture<domain::Result<services::BookFacts>> readFacts() const;
    void takeFacts(const services::BookFacts &facts);
    void judgeAgainIfStale();
    void setJudging(bool judging);
    void makeTexts(catalog::Language language);
    void giveContext();
    void takeClock(const domain::Result<services::ClockOutcome> &outcome);
    void setBusy(bool busy);

    BookOpener m_opener;
    BookRestorer m_restorer;
    QString m_ownName;
    services::Context m_context;
    std::shared_ptr<const catalog::Catalogue> m_builtIn;
    services::ChosenCatalogue m_chosen;
    QByteArray m_judgedBasis; ///< what the book is being judged by, or was at the last look
    bool m_judging = false;
    domain::Cloud m_cloud = domain::Cloud::Global;
    std::shared_ptr<const wording::Texts> m_texts;
    domain::BookInfo m_info;
    bool m_opening = false;
    // Services hold a reference to the book, so the book is declared before and destroyed after
    // them.
    std::unique_ptr<domain::Book> m_book;
    std::unique_ptr<services::BookWatch> m_watch;
    std::unique_ptr<services::CustomerService> m_customers;
    std::unique_ptr<services::UpgradeService> m_upgrades;
    std::unique_ptr<services::SubscriptionActService> m_acts;
    std::unique_ptr<services::ClockService> m_clock;
    std::unique_ptr<services::DelegationService> m_delegations;
    std::unique_ptr<services::ImportService> m_imports;
    std::unique_ptr<services::ExportService> m_exports;
};

} // namespace viewmodels
