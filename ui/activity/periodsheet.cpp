#include "activity/periodsheet.h"

#include "common/label.h"
#include "common/letter.h"

#include <QDateEdit>
#include <QEvent>
#include <QGridLayout>

namespace activity {

using namespace Qt::StringLiterals;
using common::Button;
using common::Label;
using viewmodels::ActivityPeriod;

PeriodSheet::PeriodSheet(QWidget *host, const ActivityPeriod &current, const QDate &today)
    : OverlayDialog(host, Size::Question)
{
    setObjectName(u"periodSheet"_s);
    setIconName(u"calendar"_s);
    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(12);
    grid->setColumnStretch(1, 1);
    const auto field = [content, grid](int row, const QString &name, const QDate &day) {
        auto *edit = new QDateEdit(day, content);
        edit->setObjectName(name);
        edit->setDisplayFormat(u"yyyy-MM-dd"_s);
        grid->addWidget(edit, row, 1);
        return edit;
    };
    const auto label = [content, grid](int row) {
        auto *made = new Label(theme::TextStyle::Body, theme::ColorRole::TextSecondary, content);
        grid->addWidget(made, row, 0);
        return made;
    };
    const QDate last = current.last.isValid() ? current.last : today;
    m_firstLabel = label(0);
    m_first
        = field(0, u"periodFirst"_s, current.first.isValid() ? current.first : last.addDays(-29));
    m_lastLabel = label(1);
    m_last = field(1, u"periodLast"_s, last);
    m_firstLabel->setBuddy(m_first);
    m_lastLabel->setBuddy(m_last);
    m_problem = new Label(theme::TextStyle::Caption, theme::ColorRole::Error, content);
    m_problem->setObjectName(u"periodProblem"_s);
    m_problem->setWrapping(true);
    grid->addWidget(m_problem, 2, 0, 1, 2);
    setContent(content);
    m_cancel = addFooterButton(QString(), Button::Kind::Standard);
    m_apply = addFooterButton(QString(), Button::Kind::Primary);
    m_apply->setObjectName(u"applyPeriod"_s);
    common::Letter::give(m_first, Qt::Key_F);
    common::Letter::give(m_last, Qt::Key_T);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_apply, Qt::Key_A);
    setInitialFocus(m_first);
    for (const QDateEdit *edit : { m_first, m_last }) {
        connect(edit, &QDateEdit::dateChanged, this, &PeriodSheet::refresh);
    }
    connect(m_cancel, &QAbstractButton::clicked, this, &PeriodSheet::requestClose);
    connect(m_apply, &QAbstractButton::clicked, this, [this] {
        Q_EMIT chosen({ ActivityPeriod::Between, m_first->date(), m_last->date() });
        finish();
    });
    retranslate();
}

void PeriodSheet::refresh()
{
    const bool inOrder = m_first->date() <= m_last->date();
    const QString problem = inOrder ? QString() : tr("The first day is after the last one.");
    m_problem->setText(problem);
    m_problem->setVisible(!inOrder);
    m_apply->setEnabled(inOrder);
    m_apply->setDisabledReason(problem);
}

void PeriodSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void PeriodSheet::retranslate()
{
    setTitle(tr("Time of the activity"));
    m_firstLabel->setText(tr("From"));
    m_lastLabel->setText(tr("To"));
    m_first->setAccessibleName(tr("First day"));
    m_last->setAccessibleName(tr("Last day"));
    m_cancel->setText(tr("Cancel"));
    m_apply->setText(tr("Apply"));
    refresh();
}

} // namespace activity
