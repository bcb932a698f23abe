#include "viewmodels/workspace.h"

#include "services/demobook.h"
#include "services/inpool.h"
#include "services/scenes.h"
#include "viewmodels/answer.h"
#include "viewmodels/largebook.h"

using namespace Qt::StringLiterals;

namespace viewmodels {

using domain::Result;

namespace {

/// The invented person of the demo book, and of masked ones; in one's own book acts carry the
/// computer's user name.
const QString demoUser = u"Jiwoo Seo"_s;
constexpr qint64 demoSeed = 1;

/// A book on its way from the pool to the window. QFuture copies its results, a book cannot be.
using OpenedBook = std::shared_ptr<Result<std::unique_ptr<domain::Book>>>;

QFuture<OpenedBook> openInPool(
    const BookOpener &opener, const QString &file, bool create, QThread *home)
{
    return services::inPool([opener, file, create, home] {
        auto opened = std::make_shared<Result<std::unique_ptr<domain::Book>>>(opener(file, create));
        if (*opened) {
            (**opened)->moveToThread(home);
        }
        return opened;
    });
}

} // namespace

Workspace::Workspace(std::shared_ptr<const catalog::Catalogue> catalogue, BookOpener opener,
    QString userName, QObject *parent)
    : QObject(parent)
    , m_opener(std::move(opener))
    , m_ownName(std::move(userName))
{
    m_builtIn = std::move(catalogue);
    m_context.catalogue = m_builtIn;
    m_chosen.catalogue = m_builtIn;
    m_context.actor.name = m_ownName;
    m_context.scenes = std::make_shared<services::Scenes>();
    makeTexts(wording::languageOfSystem());
}

Workspace::~Workspace() = default;

void Workspace::open(const QString &file, Kind kind)
{
    if (m_opening) {
        return;
    }
    setBusy(true);
    whenAnswered(openInPool(m_opener, file, kind != Kind::Existing, thread()), this,
        [this, file, kind](const OpenedBook &opened) {
            if (!*opened) {
                failed(file, opened->error());
            } else if (kind == Kind::Demo) {
                writeDemoInto(std::move(**opened));
            } else {
                take(std::move(**opened));
            }
        });
}

void Workspace::writeDemoInto(std::unique_ptr<domain::Book> book)
{
    // Kept alive by the continuation until the book is the window's.
    const auto holder = std::make_shared<std::unique_ptr<domain::Book>>(std::move(book));
    const auto writing
        = (*holder)->write<void>([context = m_context](domain::BookWriter &writer) -> Result<void> {
              const auto counts = writer.customerCounts({});
              if (!counts) {
                  return tl::unexpected(counts.error());
              }
              return counts->total > 0 ? Result<void>()
                                       : services::writeDemoBook(writer, context, demoSeed);
          });
    whenAnswered(writing, this, [this, holder](const Result<void> &written) {
        if (written) {
            take(std::move(*holder));
        } else {
            failed((*holder)->filePath(), written.error());
        }
    });
}

void Workspace::resetDemo()
{
    // Asked again here: another book may have come since the question was put to the user.
    if (!m_book || m_opening || m_info.origin != domain::BookOrigin::Demo || isReadOnly()) {
        return;
    }
    setBusy(true);
    const auto writing = m_book->write<void>(
        [context = m_context, seed = m_info.seed](
            domain::BookWriter &writer) { return services::writeDemoBook(writer, context, seed); });
    whenAnswered(writing, this, [this](const Result<void> &written) {
        setBusy(false);
        if (!written) {
            Q_EMIT openFailed(file(), written.error());
        } else {
            readInfo();
        }
    });
}

void Workspace::restore(const QString &backup)
{
    if (!m_book || m_opening || isReadOnly() || !m_restorer) {
        return;
    }
    setBusy(true);
    const QString book = file();
    close();
    whenAnswered(
        services::inPool([restore = m_restorer, backup, book] { return restore(backup, book); }),
        this, [this, book](const Result<QString> &kept) {
            setBusy(false);
            // Told when the book is there again, or cannot be opened: the page is then another one.
            const auto tell = [this, kept] {
                if (kept) {
                    Q_EMIT restored(*kept);
                } else {
                    Q_EMIT restoreFailed(kept.error());
                }
            };
            connect(this, &Workspace::opened, this, tell, Qt::SingleShotConnection);
            open(book, Kind::Existing);
        });
}

LargeBookMaker *Workspace::largeBookMaker(QObject *parent) const
{
    return new LargeBookMaker(m_opener, m_context, parent);
}

void Workspace::take(std::unique_ptr<domain::Book> book)
{
    close();
    m_book = std::move(book);
    connect(m_book.get(), &domain::Book::changed, this, [this](const domain::BookChange &change) {
        if (change.wholesale) {
            readInfo();
        }
    });
    m_watch = std::make_unique<services::BookWatch>(*m_book);
    m_customers = std::make_unique<services::CustomerService>(*m_book, m_context);
    m_upgrades = std::make_unique<services::UpgradeService>(*m_book, m_context);
    m_acts = std::make_unique<services::SubscriptionActService>(*m_book, m_context);
    m_clock = std::make_unique<services::ClockService>(*m_book, m_context);
    m_delegations = std::make_unique<services::DelegationService>(*m_book, m_context);
    m_imports = std::make_unique<services::ImportService>(*m_book, m_context);
    m_exports = std::make_unique<services::ExportService>(*m_book);
    whenAnswered(readFacts(), this, [this](const Result<services::BookFacts> &facts) {
        setBusy(false);
        if (!facts) {
            const QString path = file();
            close();
            Q_EMIT openFailed(path, facts.error());
            return;
        }
        takeFacts(*facts);
        applyDue();
        Q_EMIT opened();
    });
}

void Workspace::close()
{
    if (!m_book) {
        return;
    }
    Q_EMIT aboutToClose();
    m_watch.reset();
    m_customers.reset();
    m_upgrades.reset();
    m_acts.reset();
    m_clock.reset();
    m_delegations.reset();
    m_imports.reset();
    m_exports.reset();
    m_book.reset();
    m_info = {};
    m_chosen = { {}, m_builtIn, {} };
    m_context.catalogue = m_builtIn;
    m_context.variant = catalog::Variant::AsWritten;
    setJudging(false);
}

void Workspace::failed(const QString &file, const domain::Error &error)
{
    setBusy(false);
    Q_EMIT openFailed(file, error);
}

QString Workspace::file() const
{
    return m_book ? m_book->filePath() : QString();
}

bool Workspace::isReadOnly() const
{
    return access() != domain::BookAccess::Full;
}

domain::BookAccess Workspace::access() const
{
    return m_book ? m_book->access() : domain::BookAccess::Full;
}

QDateTime Workspace::now() const
{
    return m_context.now(m_info);
}

void Workspace::readInfo()
{
    if (!m_customers) {
        return;
    }
    whenAnswered(readFacts(), this, [this](const Result<services::BookFacts> &facts) {
        if (facts && m_book) {
            takeFacts(*facts);
        }
    });
}

QFuture<Result<services::BookFacts>> Workspace::readFacts() const
{
    return m_book->read<services::BookFacts>(
        [builtIn = m_builtIn, known = m_chosen](domain::BookReader &reader) {
            return services::readBookFacts(reader, builtIn, known);
        });
}

void Workspace::takeFacts(const services::BookFacts &facts)
{
    m_info = facts.info;
    m_chosen = facts.chosen;
    m_context.actor.name
        = m_info.origin == domain::BookOrigin::Demo || m_info.origin == domain::BookOrigin::Masked
        ? demoUser
        : m_ownName;
    m_context.catalogue = m_chosen.catalogue;
    m_context.variant = m_chosen.variant();
    makeTexts(language());
    if (!allowsScenes()) {
        m_context.scenes->clear();
    }
    giveContext();
    judgeAgainIfStale();
    Q_EMIT infoChanged();
}

/// Counts that another catalogue left behind would make the list lie.
void Workspace::judgeAgainIfStale()
{
    if (m_info.verdictBasis == m_context.verdictBasis() || isReadOnly()) {
        m_judgedBasis = m_info.verdictBasis;
        setJudging(false);
        return;
    }
    if (m_judging && m_judgedBasis == m_context.verdictBasis()) {
        return; // under way already
    }
    m_judgedBasis = m_context.verdictBasis();
    setJudging(true);
    whenAnswered(m_customers->checkAll({}, {}), this,
        [this, basis = m_judgedBasis](const Result<qint64> &judged) {
            if (basis == m_judgedBasis) {
                setJudging(false);
                if (!judged && m_book) {
                    Q_EMIT judgingFailed(judged.error());
                }
            }
        });
}

void Workspace::setJudging(bool judging)
{
    if (judging != m_judging) {
        m_judging = judging;
        Q_EMIT judgingChanged();
    }
}

void Workspace::chooseCatalogue(const domain::CatalogueChoice &choice)
{
    if (!m_book) {
        return;
    }
    // What comes of it is read back with the change that the book announces.
    whenAnswered(services::CatalogueService(*m_book, m_context).choose(choice), this,
        [this](const Result<void> &chosen) {
            if (!chosen && m_book) {
                Q_EMIT catalogueRefused(chosen.error());
            }
        });
}

std::optional<services::CatalogueService> Workspace::catalogues() const
{
    return m_book ? std::optional(services::CatalogueService(*m_book, m_context)) : std::nullopt;
}

void Workspace::makeTexts(catalog::Language language)
{
    auto texts = std::make_shared<wording::Texts>(language);
    // The demo tells its story in Seoul: 2020-05-12T00:30:00Z is 09:30 there, on every computer.
    if (m_info.origin == domain::BookOrigin::Demo) {
        texts->setTimeZone(QTimeZone("Asia/Seoul"));
    }
    m_texts = std::move(texts);
}

void Workspace::giveContext()
{
    if (m_book) {
        m_customers->setContext(m_context);
        m_upgrades->setContext(m_context);
        m_acts->setContext(m_context);
        m_clock->setContext(m_context);
        m_delegations->setContext(m_context);
        m_imports->setContext(m_context);
    }
}

bool Workspace::allowsScenes() const
{
    return m_book && services::allowsScenes(m_info);
}

void Workspace::setResellerName(const QString &name)
{
    if (!m_book || name == m_info.resellerName) {
        return;
    }
    const auto writing = m_book->write<void>([name](domain::BookWriter &writer) -> Result<void> {
        auto info = writer.info();
        if (!info) {
            return tl::unexpected(info.error());
        }
        info->resellerName = name;
        return writer.setInfo(*info);
    });
    whenAnswered(writing, this, [this](const Result<void> &written) {
        if (!m_book) {
            return;
        }
        if (!written) {
            Q_EMIT infoRefused(written.error());
        }
        readInfo();
    });
}

void Workspace::setLanguage(catalog::Language language)
{
    if (language != m_texts->language()) {
        makeTexts(language);
        Q_EMIT languageChanged();
    }
}

void Workspace::setRole(domain::Role role)
{
    if (role != m_context.actor.role) {
        m_context.actor.role = role;
        giveContext();
        Q_EMIT roleChanged();
    }
}

void Workspace::setCloud(domain::Cloud cloud)
{
    if (cloud != m_cloud) {
        m_cloud = cloud;
        Q_EMIT cloudChanged();
    }
}

PageServices Workspace::pageServices() const
{
    return { m_customers.get(), m_book.get(), m_texts, m_acts.get(), m_delegations.get() };
}

void Workspace::applyDue()
{
    if (m_clock && !isReadOnly() && m_info.simulatedNow.isValid()) {
        whenAnswered(m_clock->applyDue(), this,
            [this](const Result<services::ClockOutcome> &outcome) { takeClock(outcome); });
    }
}

void Workspace::moveClock(const QDateTime &moment)
{
    if (m_clock) {
        whenAnswered(
            m_clock->moveTo(moment), this, [this](const Result<services::ClockOutcome> &outcome) {
                readInfo();
                takeClock(outcome);
            });
    }
}

void Workspace::takeClock(const Result<services::ClockOutcome> &outcome)
{
    if (!m_book) {
        return;
    }
    if (!outcome) {
        Q_EMIT clockFailed(outcome.error());
    } else if (outcome->changed() > 0) {
        Q_EMIT clockApplied(*outcome);
    }
}

void Workspace::setBusy(bool busy)
{
    if (busy != m_opening) {
        m_opening = busy;
        Q_EMIT busyChanged();
    }
}

} // namespace viewmodels
