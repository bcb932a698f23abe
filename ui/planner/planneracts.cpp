#include "planner/plannerpage.h"

#include "common/button.h"
#include "common/copytext.h"
#include "common/exportsheet.h"
#include "common/letter.h"
#include "common/overlaydialog.h"
#include "planner/bulksheet.h"
#include "planner/dryrunpane.h"
#include "planner/jobbar.h"
#include "planner/plannertable.h"
#include "planner/selectionbar.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "wording/letters.h"

#include <QDir>
#include <QSet>

#include <limits>

namespace planner {

using namespace Qt::StringLiterals;
using domain::Result;
using services::PlanGroup;
using viewmodels::DryRunModel;
using viewmodels::PlannerModel;

namespace {

constexpr int narrowWindow = 1200; ///< DESIGN.md section 4
constexpr int copiedRequests = 1000;

int shown(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

// --- dry run and upgrade

bool PlannerPage::isNarrow() const
{
    // As the rail does: what counts is the room for the text.
    return window()->width() < theme::Theme::of(this).px(narrowWindow);
}

void PlannerPage::startDryRun()
{
    if (m_model->selection().count() == 0) {
        return;
    }
    m_paneWanted = true;
    rehearse();
    placePane();
    if (isNarrow()) {
        openNarrowDryRun();
    }
}

void PlannerPage::rehearse()
{
    m_chosen = m_model->chosen();
    m_plan = m_model->plan();
    m_dryRun->start(m_plan, m_chosen.cloud);
}

bool PlannerPage::isRehearsed() const
{
    return m_dryRun->state() == DryRunModel::State::Ready && m_chosen == m_model->chosen();
}

void PlannerPage::placePane()
{
    m_pane->setVisible(
        m_paneWanted && !isNarrow() && m_dryRun->state() != DryRunModel::State::Idle);
}

void PlannerPage::showDryRun()
{
    m_bar->setRehearsing(m_dryRun->state() == DryRunModel::State::Running);
    if (m_dryRun->state() == DryRunModel::State::Failed && !m_sheet) {
        m_paneWanted = false;
        showError(m_dryRun->error(), tr("The dry run could not be finished."));
    }
    placePane();
    if (m_dryRun->state() == DryRunModel::State::Idle && m_narrowDryRun) {
        m_narrowDryRun->finish();
    }
}

void PlannerPage::openNarrowDryRun()
{
    if (m_narrowDryRun) {
        return;
    }
    auto *sheet = new common::OverlayDialog(this, common::OverlayDialog::Size::Message);
    sheet->setObjectName(u"dryRunSheet"_s);
    sheet->setIconName(u"flask"_s);
    sheet->setTitle(tr("Dry run"));
    auto *pane = new DryRunPane(m_dryRun, DryRunPane::Place::Sheet);
    pane->setTexts(m_services.texts);
    pane->setMinimumHeight(320);
    sheet->setContent(pane);
    connect(pane, &DryRunPane::deselectRequested, this,
        [this] { m_model->deselect(m_dryRun->failing()); });
    connect(pane, &DryRunPane::openRequested, sheet,
        [this, sheet](domain::CustomerId customer, domain::SubscriptionId subscription) {
            sheet->finish();
            Q_EMIT openRequested(customer, subscription);
        });
    connect(pane, &DryRunPane::saved, this, [this](const QString &file) {
        common::showToast(this, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(pane, &DryRunPane::failed, this, [this](const domain::Error &error) {
        showError(error, tr("The dry run could not be saved."));
    });
    auto *close = sheet->addFooterButton(tr("Close"), common::Button::Kind::Primary);
    m_narrowClose = close;
    common::Letter::give(close, Qt::Key_O);
    connect(close, &QAbstractButton::clicked, sheet, &common::OverlayDialog::requestClose);
    connect(sheet, &common::OverlayDialog::closed, m_dryRun, &DryRunModel::cancel);
    m_narrowDryRun = sheet;
    sheet->open();
}

void PlannerPage::openUpgrade()
{
    if (m_sheet || m_model->selection().count() == 0 || m_services.book == nullptr) {
        return;
    }
    if (!isRehearsed()) {
        rehearse();
    }
    openSheet(new BulkSheet(
        this, m_dryRun, m_run, m_plan, m_chosen.cloud, m_recordOnly, m_services.texts));
}

void PlannerPage::openSheet(BulkSheet *sheet)
{
    m_sheet = sheet;
    connect(sheet, &BulkSheet::activityRequested, this, &PlannerPage::activityRequested);
    connect(sheet, &BulkSheet::saved, this, [this](const QString &file) {
        common::showToast(this, tr("Saved: %1").arg(QDir::toNativeSeparators(file)));
    });
    connect(sheet, &BulkSheet::ended, this, [this] {
        // What was rehearsed is the past now.
        m_paneWanted = false;
        m_dryRun->clear();
        m_model->endSelectedByRules();
    });
    connect(sheet, &common::OverlayDialog::closed, this, [this, before = m_run->run()] {
        const domain::UpgradeRun &after = m_run->run();
        if (after.number != before.number || after.waiting != before.waiting) {
            m_paneWanted = false;
            m_dryRun->clear(); // of rows that have been upgraded since
            m_model->endSelectedByRules();
        }
        offerUnfinished();
    });
    sheet->open();
}

/// What waits in the book is told by the page until it is carried on or given up; on the opening of
/// the book it is asked about at once.
void PlannerPage::offerUnfinished()
{
    const auto bulk = m_run->service();
    if (!bulk) {
        return;
    }
    const bool ask = m_sheet == nullptr;
    viewmodels::whenAnswered(bulk->unfinished(), this,
        [this, ask, offered = ++m_offered](const Result<std::optional<domain::UpgradeRun>> &run) {
            if (offered != m_offered || !run || m_services.book == nullptr) {
                return;
            }
            m_unfinished->setVisible(run->has_value());
            if (!run->has_value()) {
                return;
            }
            m_waiting = **run;
            showUnfinished();
            if (ask && !m_sheet) {
                openUnfinished();
            }
        });
}

void PlannerPage::openUnfinished()
{
    if (m_sheet || m_run->isBusy()) {
        return;
    }
    m_run->take(m_waiting);
    openSheet(new BulkSheet(this, m_run, m_recordOnly, m_services.texts));
}

/// The number in the rail comes from the counts that every transaction keeps, whether or not
/// somebody looks at the planner; the role is left out.
void PlannerPage::readReady()
{
    if (m_services.book == nullptr) {
        m_ready.reset();
        Q_EMIT readyCountChanged();
        return;
    }
    domain::CustomerQuery query;
    query.cloud = m_model->filter().cloud;
    viewmodels::whenAnswered(
        m_services.book->read<domain::CustomerCounts>(
            [query](domain::BookReader &reader) { return reader.customerCounts(query); }),
        this, [this, asked = ++m_readyAsked](const Result<domain::CustomerCounts> &counts) {
            if (asked == m_readyAsked && counts) {
                m_ready = counts->upgradableSubscriptions;
                Q_EMIT readyCountChanged();
            }
        });
}

// --- links

void PlannerPage::useLink(int row)
{
    if (m_model->isHead(row)) {
        copyRequests();
        return;
    }
    const services::PlannerRow *shownRow = m_model->rowAt(row);
    if (shownRow == nullptr) {
        return;
    }
    if (shownRow->group == PlanGroup::NeedsDelegation
        && shownRow->customer.delegation.state != domain::DelegationState::Requested) {
        Q_EMIT delegationRequested(shownRow->customer.id, shownRow->subscription.id);
    } else {
        Q_EMIT openRequested(shownRow->customer.id, shownRow->subscription.id);
    }
}

void PlannerPage::copyRequests()
{
    if (m_model->service() == nullptr) {
        return;
    }
    const services::Context &context = m_model->service()->context();
    if (!context.catalogue->rights(context.actor.role, m_model->filter().cloud).requestDelegation) {
        common::showToast(this,
            //: Two sentences: the cause, what to do next
            tr("%1 %2").arg(
                m_services.texts->roleRequestRefusal(), m_services.texts->roleRequestRemedy()));
        return;
    }
    viewmodels::whenAnswered(
        m_services.customers->bookInfo(), this, [this](const Result<domain::BookInfo> &info) {
            if (!info || m_model->service() == nullptr) {
                return;
            }
            viewmodels::whenAnswered(m_model->service()->rows(m_model->filter(),
                                         PlanGroup::NeedsDelegation, {}, 0, copiedRequests),
                this,
                [this, us = info->resellerName](
                    const Result<domain::Page<services::PlannerRow>> &page) {
                    if (page) {
                        copyLetters(page->items, us);
                    }
                });
        });
}

void PlannerPage::copyLetters(const QList<services::PlannerRow> &rows, const QString &us)
{
    if (m_model->service() == nullptr) {
        return;
    }
    QSet<domain::CustomerId> written;
    QStringList letters;
    for (const services::PlannerRow &row : rows) {
        // Where the request is on its way, another would only confuse.
        if (written.contains(row.customer.id) || !row.trouble
            || row.customer.delegation.state == domain::DelegationState::Requested) {
            continue;
        }
        written.insert(row.customer.id);
        wording::Texts::Scene scene;
        scene.customer = &row.customer;
        scene.subscription = &row.subscription;
        scene.holdings = &row.trouble->holdings;
        scene.catalogue = m_model->service()->context().catalogue.get();
        for (const domain::Refusal &refusal : row.trouble->refusals) {
            if (refusal.code == domain::RefusalCode::DelegatedAdminPermissionsDisabled) {
                const auto letter = wording::LetterWriter(wording::letterLanguageFor(row.customer))
                                        .write(refusal, scene, us);
                letters.append(row.customer.companyName + u'\n' + letter.whole);
                break;
            }
        }
    }
    if (letters.isEmpty()) {
        common::showToast(this, tr("Every one of them has been requested already."));
        return;
    }
    common::copyText(this, letters.join(u"\n----------\n\n"_s),
        tr("%Ln requests copied", nullptr, shown(letters.size())));
}

// --- jobs

void PlannerPage::exportTable()
{
    if (m_export->isEnabled() && m_model->service() != nullptr) {
        auto *sheet = new common::ExportSheet(
            this, viewmodels::exportOfPlanner(*m_model), m_services.texts);
        sheet->open();
    }
}

void PlannerPage::checkAll()
{
    if (!m_check->isEnabled() || m_services.customers == nullptr) {
        return;
    }
    const auto job = [this](const JobBar::Report &report, std::stop_token stop) {
        return m_services.customers->checkAll(report, stop);
    };
    const auto words = [this](qint64 done, qint64 total) {
        return total > 0 ? tr("%1 of %2 customers checked")
                               .arg(m_services.texts->number(done), m_services.texts->number(total))
                         : tr("Checking…");
    };
    m_job->start(job, words, [this](const Result<qint64> &checked) {
        m_model->reload();
        if (checked) {
            common::showToast(this, tr("%Ln customers checked", nullptr, shown(*checked)));
        } else {
            showError(checked.error(), tr("Not every customer could be checked."));
        }
    });
}

} // namespace planner
