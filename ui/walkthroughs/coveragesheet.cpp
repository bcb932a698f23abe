#include "walkthroughs/coveragesheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/table.h"
#include "theme/theme.h"
#include "walkthroughs/plaintable.h"
#include "walkthroughs/verdictlook.h"

#include <QEvent>
#include <QVBoxLayout>

namespace walkthroughs {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;

namespace {

constexpr int rowsWanted = 10;

} // namespace

CoverageSheet::CoverageSheet(QWidget *host, viewmodels::WalkthroughDesk &desk)
    : OverlayDialog(host, Size::Import)
    , m_desk(desk)
    , m_model(new PlainTable(this))
    , m_summary(new Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary))
    , m_table(new common::Table)
    , m_close(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"coverageSheet"_s);
    setIconName(u"list"_s);
    m_summary->setWrapping(true);
    m_table->setObjectName(u"statementTable"_s);
    m_table->setModel(m_model);
    m_table->setColumnShares({ 3, 1, 5, 2 });
    m_table->setRowsFollowContents(true);
    m_table->setRowsWanted(rowsWanted);
    m_close->setObjectName(u"coverageClose"_s);
    common::Letter::give(m_close, Qt::Key_C);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_summary);
    column->addWidget(m_table, 1);
    setContent(content);
    connect(m_close, &QAbstractButton::clicked, this, &CoverageSheet::requestClose);
    connect(&m_desk, &viewmodels::WalkthroughDesk::changed, this, &CoverageSheet::retranslate);
    retranslate();
    setInitialFocus(m_table);
}

void CoverageSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void CoverageSheet::retranslate()
{
    setTitle(tr("Coverage"));
    m_close->setText(tr("Close"));
    m_table->setAccessibleName(tr("Coverage"));
    const catalog::Language language = m_desk.workspace().language();
    const QList<qa::TestCase> &cases = m_desk.cases();
    QList<PlainTable::Row> rows;
    int covered = 0;
    for (const auto &[statement, ids] : qa::coverage(cases)) {
        QStringList titles;
        qa::Verdict worst = qa::Verdict::NotRun;
        for (const qa::TestCase &testCase : cases) {
            if (!ids.contains(testCase.id)) {
                continue;
            }
            titles.append(testCase.title.in(language));
            const qa::Verdict verdict
                = m_desk.run() ? m_desk.run()->verdict(testCase) : qa::Verdict::NotRun;
            if (verdict == qa::Verdict::Fail || worst == qa::Verdict::NotRun) {
                worst = verdict;
            }
        }
        covered += ids.isEmpty() ? 0 : 1;
        rows.append({ statement,
            { statement, m_desk.workspace().texts()->number(ids.size()),
                titles.isEmpty() ? tr("No case shows it") : titles.join(tr(", ")),
                titles.isEmpty() ? QString() : wordOf(worst) } });
    }
    m_summary->setText(
        tr("%1 of %2 statements and codes are shown by a case.").arg(covered).arg(rows.size()));
    m_model->set(
        { tr("Statement or code"), tr("Cases"), tr("Shown by"), tr("Verdict") }, rows, { 1 });
}

} // namespace walkthroughs
