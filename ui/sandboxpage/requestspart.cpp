#include "sandboxpage/requestspart.h"

#include "common/button.h"
#include "common/card.h"
#include "common/checkmenu.h"
#include "common/confirmdialog.h"
#include "common/copytext.h"
#include "common/emptystate.h"
#include "common/filterundo.h"
#include "common/flowlayout.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "common/searchfield.h"
#include "common/segmentedcontrol.h"
#include "sandboxpage/exchangepane.h"
#include "sandboxpage/livetable.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "viewmodels/csvfile.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QItemSelectionModel>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedLayout>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace sandboxpage {

using viewmodels::SandboxJournalModel;
using Reading = SandboxJournalModel::Reading;

namespace {

constexpr int tableMinimum = 440;
constexpr int searchWidth = 260;
constexpr int detailsMinimum = 300;
constexpr int rowsSeen = 5; ///< at least, before the page scrolls as a whole
constexpr int statuses[]{ 0, 2, 4, 5 }; ///< of the segments

} // namespace

RequestsPart::RequestsPart(QWidget *parent)
    : QWidget(parent)
    , m_model(new SandboxJournalModel(this))
{
    setObjectName(u"requestsPart"_s);
    build();
    connectAll();
    retheme();
    retranslate();
}

void RequestsPart::setControl(viewmodels::SandboxControl *control)
{
    m_control = control;
    m_model->setControl(control);
}

void RequestsPart::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    m_model->setTexts(texts);
    m_exchange->setTexts(texts);
    showState();
}

void RequestsPart::focusSearch()
{
    m_search->setFocus(Qt::ShortcutFocusReason);
    m_search->selectAll();
}

void RequestsPart::focusList()
{
    if (m_stack->currentWidget() == m_splitter) {
        m_table->setFocus(Qt::OtherFocusReason);
    } else {
        m_search->setFocus(Qt::OtherFocusReason);
    }
}

QString RequestsPart::statusText() const
{
    return m_model->reading() == Reading::Ready ? tr("%Ln requests", nullptr, m_model->rowCount())
                                                : QString();
}

QList<common::Pane> RequestsPart::panes() const
{
    return { { m_search, m_status, m_export, m_clear }, { m_table, m_emptyCard }, { m_exchange } };
}

// --- filter

void RequestsPart::filter()
{
    m_model->setFilter(
        m_search->text().trimmed(), statuses[std::clamp(m_status->currentIndex(), 0, 3)]);
}

void RequestsPart::clearFilters()
{
    m_search->setSearch({});
    m_status->setCurrentIndex(0);
    filter();
    m_filterUndo->noteCleared();
}

void RequestsPart::confirmClear()
{
    const auto question = [] {
        common::ConfirmDialog::Question words;
        words.title = tr("Clear the request journal?");
        words.text = tr("All requests of this run are removed from the list. What they changed in "
                        "the database stays.");
        words.act = tr("Clear journal");
        return words;
    };
    common::ConfirmDialog::ask(this, question, this, [this](bool act) {
        if (act) {
            m_model->clear();
        }
    });
}

// --- the request that is chosen

/// Rows came or went: the one that was chosen stays so, else the newest is.
void RequestsPart::follow()
{
    if (m_model->rowCount() == 0) {
        m_chosen = 0;
        readExchange();
        return;
    }
    if (m_table->currentIndex().isValid()) {
        return;
    }
    const int row = std::max(0, m_model->rowOf(m_chosen));
    // Whatever keys are held just now.
    m_table->selectionModel()->setCurrentIndex(
        m_model->index(row, 0), QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    m_table->scrollTo(m_table->currentIndex());
}

/// New rows come above; who reads further down keeps what he sees.
void RequestsPart::keepPlace(int rows)
{
    QScrollBar *bar = m_table->verticalScrollBar();
    if (bar->value() > 0) {
        const int place = bar->value() + rows * theme::Theme::of(this).tableRow();
        QTimer::singleShot(0, bar, [bar, place] { bar->setValue(place); });
    }
}

void RequestsPart::readExchange()
{
    if (m_control == nullptr || m_chosen == 0) {
        m_exchange->show(std::nullopt);
        return;
    }
    if (m_exchange->shown() && m_exchange->shown()->entry.number == m_chosen) {
        return;
    }
    m_control->ask("GET", "/_sandbox/requests/" + QByteArray::number(m_chosen), {}, this,
        [this, number = m_chosen](const viewmodels::SandboxControl::Answer &answer) {
            if (number == m_chosen) {
                m_exchange->show(viewmodels::sandboxExchangeOf(answer.body));
            }
        });
}

void RequestsPart::showCurrent()
{
    if (const auto *entry = m_model->entryAt(m_table->currentIndex().row())) {
        if (entry->customer.isEmpty()) {
            common::showToast(this, tr("This request names no customer."));
        } else {
            Q_EMIT showRequested(entry->customer, entry->subscription);
        }
    }
}

// --- files

void RequestsPart::exportRequests()
{
    if (!m_export->isEnabled()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"requestFormats"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(menu, [this](QMenu *into) {
        into->addAction(common::withLetter(tr("HTTP Archive (HAR)…"), Qt::Key_H), this,
            [this] { askForFile(u"har"_s); });
        into->addAction(common::withLetter(tr("JSON Lines…"), Qt::Key_J), this,
            [this] { askForFile(u"jsonl"_s); });
    });
    common::popUpBelow(*menu, *m_export);
}

void RequestsPart::askForFile(const QString &format)
{
    auto *dialog = new QFileDialog(this, tr("Export requests"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(
        { format == "har"_L1 ? tr("HTTP archives (*.har)") : tr("JSON Lines (*.jsonl)"),
            tr("All files (*)") });
    dialog->setDefaultSuffix(format);
    dialog->selectFile(u"requests."_s + format);
    connect(dialog, &QFileDialog::fileSelected, this,
        [this, format](const QString &file) { saveTo(file, format); });
    dialog->open();
}

void RequestsPart::saveTo(const QString &file, const QString &format)
{
    if (m_control == nullptr) {
        return;
    }
    m_control->ask("GET", m_model->exportTarget(format), {}, this,
        [this, file](const viewmodels::SandboxControl::Answer &answer) {
            const auto fail = [this](const domain::Error &error) {
                Q_EMIT failed(error, tr("The requests could not be exported."));
            };
            if (!answer.isGood()) {
                fail({ domain::ErrorCode::Internal, QString::number(answer.status), {} });
                return;
            }
            viewmodels::whenAnswered(viewmodels::saveFile(file, answer.body), this,
                [this, file, fail](const domain::Result<void> &saved) {
                    if (saved) {
                        common::showToast(this, tr("Saved: %1").arg(QFileInfo(file).fileName()));
                    } else {
                        fail(saved.error());
                    }
                });
        });
}

// --- what is shown

void RequestsPart::showState()
{
    const Reading reading = m_model->reading();
    const bool any = m_model->rowCount() > 0;
    const QString nothing = any ? QString() : tr("There are no requests.");
    for (common::Button *button : { m_export, m_clear }) {
        button->setEnabled(any);
        button->setDisabledReason(nothing);
    }
    if (any) {
        m_stack->setCurrentWidget(m_splitter);
        return;
    }
    if (reading == Reading::Loading && m_stack->currentWidget() == m_splitter) {
        return; // nothing flickers while a filter is answered
    }
    if (reading == Reading::Failed) {
        m_empty->setTexts(tr("The requests could not be loaded."), {}, tr("Try again"));
    } else if (m_model->isNarrowed()) {
        m_empty->setTexts(tr("No requests match"), tr("Remove a filter or change the search."),
            tr("Clear filters"));
    } else {
        m_empty->setTexts(tr("No requests yet"),
            tr("What clients ask of the sandbox server is listed here at once."));
    }
    const bool hadFocus = m_table->hasFocus() || m_exchange->isAncestorOf(focusWidget());
    m_stack->setCurrentWidget(m_emptyCard);
    if (hadFocus) {
        m_search->setFocus(Qt::OtherFocusReason);
    }
}

void RequestsPart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_model->setAwake(true);
}

void RequestsPart::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_model->setAwake(false);
}

void RequestsPart::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void RequestsPart::setRoom(int width)
{
    m_room = width;
    retheme();
}

void RequestsPart::retranslate()
{
    m_search->setPlaceholderText(tr("Path, ID or text of a body"));
    m_search->setAccessibleName(tr("Search the requests"));
    m_search->setShortcutHint(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_status->setOptions({ { tr("All", "requests"), {}, {} }, { u"2xx"_s, {}, {} },
        { u"4xx"_s, {}, {} }, { u"5xx"_s, {}, {} } });
    m_status->setAccessibleName(tr("Status"));
    m_export->setText(tr("Export…"));
    m_clear->setText(tr("Clear…"));
    m_table->setAccessibleName(tr("Requests"));
    showState();
    Q_EMIT statusTextChanged();
}

void RequestsPart::retheme()
{
    namespace metric = theme::metric;
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(metric::gap12));
    m_tools->setSpacing(theme.px(metric::gap8));
    m_search->setMaximumWidth(theme.px(searchWidth));
    m_pages->setMinimumHeight(theme.px(metric::tableHeader) + rowsSeen * theme.tableRow());
    // At large text both parts must still fit into the smallest window.
    const int room = m_room - m_splitter->handleWidth();
    const int details = std::min(theme.px(detailsMinimum), room * 2 / 5);
    m_exchange->setMinimumWidth(std::max(0, details));
    m_table->setMinimumWidth(std::max(0, std::min(theme.px(tableMinimum), room - details)));
}

// --- state

QVariantMap RequestsPart::saveState() const
{
    return { { u"status"_s, m_status->currentIndex() }, { u"splitter"_s, m_splitter->saveState() },
        { u"columns"_s, m_table->saveState() } };
}

void RequestsPart::restoreState(const QVariantMap &state)
{
    m_status->setCurrentIndex(std::clamp(state.value(u"status"_s).toInt(), 0, 3));
    if (const QByteArray kept = state.value(u"splitter"_s).toByteArray(); !kept.isEmpty()) {
        m_splitter->restoreState(kept);
    }
    m_table->restoreState(state.value(u"columns"_s).toMap());
    filter();
    m_filterUndo->forget();
}

} // namespace sandboxpage
