#include "walkthroughs/runssheet.h"

#include "common/celldelegate.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/table.h"
#include "services/inpool.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"
#include "walkthroughs/plaintable.h"

#include <QDir>
#include <QEvent>
#include <QItemSelectionModel>
#include <QVBoxLayout>

namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using common::Letter;
using qa::RunStore;

namespace {

constexpr int rowsWanted = 8;

} // namespace

RunsSheet::RunsSheet(QWidget *host, viewmodels::WalkthroughDesk &desk)
    : OverlayDialog(host, Size::Import)
    , m_desk(desk)
    , m_model(new PlainTable(this))
    , m_none(new Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_close(addFooterButton({}, Button::Kind::Standard))
    , m_repeat(new Button(Button::Kind::Standard))
    , m_open(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"runsSheet"_s);
    setIconName(u"walkthroughs"_s);
    m_none->setWrapping(true);
    m_table->setObjectName(u"runTable"_s);
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->cells()->setWrapping(true);
    m_table->setColumnShares({ 4, 2, 4, 2, 1, 1, 1, 1 }, common::Table::Fit::WholeCells);
    m_table->setRowsWanted(rowsWanted);
    m_close->setObjectName(u"runsClose"_s);
    m_repeat->setObjectName(u"runsRepeat"_s);
    m_open->setObjectName(u"runsOpen"_s);
    Letter::give(m_close, Qt::Key_C);
    Letter::give(m_repeat, Qt::Key_F);
    Letter::give(m_open, Qt::Key_O);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_none);
    column->addWidget(m_table, 1);
    column->addWidget(m_repeat, 0, Qt::AlignLeft);
    setContent(content);
    connect(m_close, &QAbstractButton::clicked, this, &RunsSheet::requestClose);
    connect(m_repeat, &QAbstractButton::clicked, this, &RunsSheet::repeatFailed);
    connect(m_open, &QAbstractButton::clicked, this, &RunsSheet::openCurrent);
    connect(m_table, &common::Table::opened, this, &RunsSheet::openCurrent);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        &RunsSheet::refresh);
    retranslate();
    setInitialFocus(m_table);
    read();
}

void RunsSheet::read()
{
    viewmodels::whenAnswered(services::inPool([store = m_desk.store()] { return store.list(); }),
        this, [this](const domain::Result<QList<RunStore::Summary>> &runs) {
            m_runs = runs.value_or(QList<RunStore::Summary>());
            retranslate();
            if (!m_runs.isEmpty()) {
                m_table->selectRow(0);
            }
            refresh();
        });
}

const RunStore::Summary *RunsSheet::current() const
{
    const int row = m_table->currentIndex().row();
    return row >= 0 && row < m_runs.size() ? &m_runs.at(row) : nullptr;
}

void RunsSheet::refresh()
{
    m_none->setVisible(m_runs.isEmpty());
    m_table->setVisible(!m_runs.isEmpty());
    const RunStore::Summary *run = current();
    const QString choose = run == nullptr ? tr("Choose a run first.")
        : run->unreadable ? tr("Its journal cannot be read. It stays where it is: %1")
                                .arg(QDir::toNativeSeparators(m_desk.store().folder(run->id)))
                          : QString();
    m_open->setEnabled(choose.isEmpty());
    m_open->setDisabledReason(choose);
    const QString reason = !choose.isEmpty() ? choose
        : run->fail + run->blocked == 0      ? tr("Nothing in it failed or was blocked.")
                                             : QString();
    m_repeat->setEnabled(reason.isEmpty());
    m_repeat->setDisabledReason(reason);
}

void RunsSheet::openCurrent()
{
    if (const RunStore::Summary *run = current(); run != nullptr && m_open->isEnabled()) {
        m_desk.open(run->id);
        finish();
    }
}

void RunsSheet::repeatFailed()
{
    const RunStore::Summary *run = current();
    if (run == nullptr || !m_repeat->isEnabled()) {
        return;
    }
    viewmodels::whenAnswered(
        services::inPool([store = m_desk.store(), id = run->id] { return store.read(id); }), this,
        [this](const domain::Result<qa::Run> &whole) {
            if (whole) {
                m_desk.beginFromFailed(*whole, tr("%1, repeated").arg(whole->facts.title));
                finish();
            }
        });
}

void RunsSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void RunsSheet::retranslate()
{
    setTitle(tr("Runs"));
    m_none->setText(tr("There is no run yet."));
    m_close->setText(tr("Close"));
    m_repeat->setText(tr("New run from failed"));
    m_open->setText(tr("Open"));
    m_table->setAccessibleName(tr("Runs"));
    const auto &texts = *m_desk.workspace().texts();
    QList<PlainTable::Row> rows;
    for (const RunStore::Summary &run : m_runs) {
        const QString state = run.unreadable ? tr("Cannot be read")
            : run.damaged                    ? tr("Damaged")
            : run.finished.isValid()         ? tr("Finished")
                                             : tr("Under way");
        rows.append({ run.id,
            { run.title, run.tester, run.begun.isValid() ? texts.dateTime(run.begun) : QString(),
                state, texts.number(run.steps), texts.number(run.pass), texts.number(run.fail),
                texts.number(run.blocked) } });
    }
    const int row = m_table->currentIndex().row();
    m_model->set({ tr("Run"), tr("Tester"), tr("Begun"), tr("State"), tr("Steps"), tr("Pass"),
                     tr("Fail"), tr("Blocked") },
        rows, { 4, 5, 6, 7 });
    if (row >= 0) {
        m_table->selectRow(row);
    }
    refresh();
}

} // namespace walkthroughs
