#include "handoff/handoffpage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/emptystate.h"
#include "common/errorpresenter.h"
#include "common/exportsheet.h"
#include "common/filterundo.h"
#include "common/label.h"
#include "common/messagebar.h"
#include "common/pagescroll.h"
#include "common/printsheet.h"
#include "common/segmentedcontrol.h"
#include "common/skeleton.h"
#include "handoff/handofftable.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedLayout>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace handoff {

using domain::HandOffState;
using viewmodels::HandOffModel;

namespace {

constexpr int mostPrinted = 2000; ///< tasks; paper beyond that helps nobody
constexpr int rowsSeen = 3; ///< at least, before the page scrolls as a whole

} // namespace

HandOffPage::HandOffPage(QWidget *parent)
    : QWidget(parent)
    , m_model(new HandOffModel(this))
{
    setObjectName(u"handOffPage"_s);
    build();
    connectAll();
    addShortcuts();
    retheme();
    retranslate();
}

void HandOffPage::setServices(const viewmodels::PageServices &services)
{
    const bool otherBook = services.book != m_services.book;
    m_services = services;
    if (otherBook) {
        m_bar->hide();
        m_offersUndo = false;
        m_filterUndo->forget();
        m_filteredLast = false;
    }
    m_model->setServices(services);
    Q_EMIT statusTextChanged();
}

void HandOffPage::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_services.texts = texts;
    m_model->setTexts(texts);
    showState();
    Q_EMIT statusTextChanged();
}

QString HandOffPage::statusText() const
{
    const auto &overview = m_model->overview();
    if (!overview || !m_services.texts) {
        return {};
    }
    const domain::HandOffCounts &counts = overview->counts;
    return tr("%1 of %2 tasks open")
        .arg(m_services.texts->number(counts.open), m_services.texts->number(counts.total()));
}

void HandOffPage::focusList()
{
    if (m_stack->currentWidget() == m_table) {
        m_table->setFocus(Qt::OtherFocusReason);
        if (!m_table->currentIndex().isValid()) {
            m_table->setCurrentIndex(m_model->index(0, 0));
        }
    } else if (m_model->reading() == HandOffModel::Reading::Loading) {
        m_focusWhenRead = true;
    } else if (m_empty->button()->isVisibleTo(this)) {
        m_empty->button()->setFocus(Qt::OtherFocusReason);
    } else {
        m_filter->setFocus(Qt::OtherFocusReason);
    }
}

QList<common::Pane> HandOffPage::panes() const
{
    return { { m_export, m_print, m_tools, m_bar }, { m_table, m_skeletonCard, m_emptyCard } };
}

void HandOffPage::openRow(int row)
{
    if (row >= 0 && row < m_model->rowCount()) {
        const domain::HandOffEntry &entry = m_model->rowAt(row).entry;
        Q_EMIT openRequested(entry.customer, entry.result());
    }
}

void HandOffPage::filterBy(int segment)
{
    constexpr std::optional<HandOffState> states[]{ HandOffState::Open, HandOffState::Done,
        std::nullopt };
    m_model->setFilter(states[std::clamp(segment, 0, 2)]);
    m_filterUndo->note();
    m_filteredLast = true;
    showButtons();
}

void HandOffPage::mark()
{
    m_filteredLast = false;
    m_model->toggle(common::selectedRows(m_table));
}

void HandOffPage::exportTasks()
{
    if (m_model->service() != nullptr && m_export->isEnabled()) {
        auto *sheet = new common::ExportSheet(this,
            viewmodels::exportOfHandOff(
                *m_model, common::selectedRows(m_table), common::shownColumns(m_table)),
            m_services.texts);
        sheet->open();
    }
}

bool HandOffPage::canPrint() const
{
    return m_model->service() != nullptr && m_print->isEnabled();
}

void HandOffPage::print()
{
    if (!canPrint()) {
        return;
    }
    const services::HandOffService *service = m_model->service();
    domain::HandOffQuery query;
    query.state = m_model->filter();
    viewmodels::whenAnswered(service->extract(query, mostPrinted), this,
        [this, catalogue = service->context().catalogue](
            const domain::Result<services::HandOffExtract> &tasks) {
            if (!tasks) {
                tellError(tasks.error(), tr("The list could not be loaded."));
                return;
            }
            if (m_services.book == nullptr) {
                return;
            }
            const auto page
                = [this, catalogue, tasks = *tasks, book = m_services.book->filePath()] {
                      return viewmodels::printedHandOff(tasks, *catalogue, *m_services.texts, book);
                  };
            auto *sheet = new common::PrintSheet(this, page, m_services.texts);
            sheet->open();
        });
}

// --- what is shown

void HandOffPage::showState()
{
    using Reading = HandOffModel::Reading;
    const Reading reading = m_model->reading();
    m_tools->setVisible(reading != Reading::NoBook);
    const bool any = m_model->overview() && m_model->overview()->counts.total() > 0;
    const QString nothing = any ? QString() : tr("There are no tasks yet.");
    for (common::Button *out : { m_export, m_print }) {
        out->setEnabled(any);
        out->setDisabledReason(nothing);
    }
    if (m_model->rowCount() > 0) {
        m_skeleton->stop();
        m_stack->setCurrentWidget(m_table);
        if (std::exchange(m_focusWhenRead, false) && isVisible()) {
            focusList();
        }
    } else if (reading == Reading::Loading) {
        if (!m_skeleton->isRunning()) {
            m_skeleton->start();
        }
        m_stack->setCurrentWidget(m_skeletonCard);
    } else {
        m_skeleton->stop();
        showEmptyTexts();
        m_stack->setCurrentWidget(m_emptyCard);
        if (std::exchange(m_focusWhenRead, false) && isVisible()) {
            focusList();
        }
    }
    if (reading == Reading::Failed && m_model->rowCount() > 0) {
        tellError(m_model->error(), tr("The list could not be loaded."));
    }
    showButtons();
}

void HandOffPage::showEmptyTexts()
{
    const auto &overview = m_model->overview();
    if (m_model->reading() == HandOffModel::Reading::Failed && m_services.texts) {
        const auto text = m_services.texts->error(m_model->error());
        m_empty->setTexts(text.what, text.next, tr("Try again"));
    } else if (!overview) {
        m_empty->setTexts(QString(), QString());
    } else if (overview->counts.total() > 0) {
        m_empty->setTexts(
            m_filter->currentIndex() == 0 ? tr("Everything is carried out") : tr("No tasks match"),
            m_filter->currentIndex() == 0 ? tr("No task for Partner Center is open.")
                                          : tr("None of the tasks has this status."),
            tr("Show all tasks"));
    } else if (!overview->invented) {
        m_empty->setTexts(tr("Nothing is to be carried out in Partner Center"),
            tr("Upgrades and other changes to imported subscriptions are listed here."));
    } else {
        m_empty->setTexts(tr("Nothing is to be carried out in Partner Center"),
            tr("The customers of this database are invented. The list is kept for imported "
               "customers."));
    }
}

void HandOffPage::showButtons()
{
    const QList<int> rows = common::selectedRows(m_table);
    bool anyOpen = rows.isEmpty();
    bool anySettled = false;
    for (const int row : rows) {
        const HandOffState state = m_model->rowAt(row).entry.state;
        anyOpen = anyOpen || state == HandOffState::Open;
        anySettled = anySettled || state == HandOffState::Done;
    }
    const QString disabled = m_model->disabledReason();
    const QString reason = !disabled.isEmpty() ? disabled
        : rows.isEmpty()                       ? tr("Choose one or more lines first.")
                                               : QString();
    m_mark->setText(anyOpen || !anySettled ? tr("Mark as done") : tr("Mark as open"));
    const bool onlyTakenBack = !rows.isEmpty() && !anyOpen && !anySettled;
    m_mark->setEnabled(reason.isEmpty() && !onlyTakenBack);
    m_mark->setDisabledReason(
        onlyTakenBack ? tr("What was taken back needs nothing more.") : reason);
    m_note->setEnabled(reason.isEmpty());
    m_note->setDisabledReason(reason);
    m_undo->setVisible(m_offersUndo && m_model->canUndo());
    m_table->setUndoFirst(m_model->canUndo() && !m_filteredLast);
}

void HandOffPage::tell(const QString &text, bool offerUndo)
{
    m_bar->setContent({ common::MessageBar::Kind::Ok, {}, text });
    m_offersUndo = offerUndo;
    m_bar->show();
    showButtons();
}

void HandOffPage::tellMarked(qint64 entries, HandOffState state, bool undone)
{
    const int count = static_cast<int>(std::min<qint64>(entries, std::numeric_limits<int>::max()));
    if (undone) {
        tell(tr("The change was undone."), false);
    } else if (count > 0) {
        tell(state == HandOffState::Done ? tr("%Ln tasks marked as done.", nullptr, count)
                                         : tr("%Ln tasks marked as open.", nullptr, count),
            true);
    }
}

void HandOffPage::tellError(const domain::Error &error, const QString &what)
{
    if (!m_services.texts) {
        return;
    }
    common::MessageBar::Content content = common::presentError(error, *m_services.texts);
    if (!what.isEmpty()) {
        //: Two sentences: the cause, what to do next
        content.text
            = content.text.isEmpty() ? content.title : tr("%1 %2").arg(content.title, content.text);
        content.title = what;
    }
    m_bar->setContent(content);
    m_offersUndo = false;
    m_bar->show();
    showButtons();
}

// --- live changes

void HandOffPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void HandOffPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    retheme();
}

void HandOffPage::retranslate()
{
    m_title->setText(tr("To be carried out in Partner Center"));
    m_help->setText(tr("What you do with imported subscriptions changes your book alone. Carry it "
                       "out in Partner Center, then mark it as done."));
    m_export->setText(tr("Export…"));
    m_print->setText(tr("Print…"));
    m_filter->setOptions({ { tr("Open", "tasks"), {}, {} }, { tr("Done", "tasks"), {}, {} },
        { tr("All", "tasks"), {}, {} } });
    m_filter->setAccessibleName(tr("Show"));
    m_mark->setHint(QKeySequence(Qt::Key_Space).toString(QKeySequence::NativeText));
    m_note->setText(tr("Edit note"));
    m_note->setHint(QKeySequence(Qt::Key_F2).toString(QKeySequence::NativeText));
    m_undo->setText(tr("Undo"));
    m_undo->setHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    m_table->setAccessibleName(m_title->text());
    showState();
    Q_EMIT statusTextChanged();
}

void HandOffPage::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = common::PageScroll::sideOf(*this);
    m_layout->setContentsMargins(side, metric::gap16, side, metric::gap16);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_heading->setSpacing(theme.px(metric::gap16));
    m_toolRow->setSpacing(theme.px(metric::gap8));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader) + rowsSeen * theme.tableRow());
}

// --- state

QVariantMap HandOffPage::saveState() const
{
    return { { u"shown"_s, m_filter->currentIndex() } };
}

void HandOffPage::restoreState(const QVariantMap &state)
{
    m_filter->setCurrentIndex(std::clamp(state.value(u"shown"_s).toInt(), 0, 2));
    m_filterUndo->forget();
    m_filteredLast = false;
}

} // namespace handoff
