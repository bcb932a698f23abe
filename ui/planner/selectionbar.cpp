#include "planner/selectionbar.h"

#include "common/button.h"
#include "common/checkmenu.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>

namespace planner {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;

SelectionBar::SelectionBar(viewmodels::PlannerModel *model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_count(new common::Label(TextStyle::BodyStrong, ColorRole::AccentText, this))
    , m_clear(new Button(Button::Kind::Link, this))
    , m_target(new Button(Button::Kind::Standard, this))
    , m_dryRun(new Button(Button::Kind::Standard, this))
    , m_upgrade(new Button(Button::Kind::Primary, this))
{
    setObjectName(u"selectionBar"_s);
    m_clear->setObjectName(u"clearSelection"_s);
    m_target->setObjectName(u"setTargetButton"_s);
    m_target->setTrailingIconName(u"chevron-down"_s);
    m_dryRun->setObjectName(u"dryRunButton"_s);
    m_dryRun->setIconName(u"flask"_s);
    m_upgrade->setObjectName(u"upgradeSelectedButton"_s);
    m_layout = new QHBoxLayout(this);
    m_layout->addWidget(m_count);
    m_layout->addWidget(m_clear);
    m_layout->addStretch(1);
    m_layout->addWidget(m_target);
    m_layout->addWidget(m_dryRun);
    m_layout->addWidget(m_upgrade);
    common::Letter::give(m_clear, Qt::Key_N);
    common::Letter::give(m_target, Qt::Key_T);
    common::Letter::tell(m_dryRun, Qt::CTRL | Qt::Key_D);
    common::Letter::give(m_upgrade, Qt::Key_U);
    connect(m_clear, &QAbstractButton::clicked, m_model, &viewmodels::PlannerModel::clearSelection);
    connect(m_target, &QAbstractButton::clicked, this, &SelectionBar::openTargets);
    connect(m_dryRun, &QAbstractButton::clicked, this, &SelectionBar::dryRunRequested);
    connect(m_upgrade, &QAbstractButton::clicked, this, &SelectionBar::upgradeRequested);
    connect(m_model, &viewmodels::PlannerModel::selectionChanged, this, &SelectionBar::refresh);
    connect(m_model, &viewmodels::PlannerModel::stateChanged, this, &SelectionBar::refresh);
    retheme();
    refresh();
}

void SelectionBar::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    refresh();
}

void SelectionBar::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    refresh();
}

void SelectionBar::setRehearsing(bool rehearsing)
{
    m_rehearsing = rehearsing;
    refresh();
}

void SelectionBar::refresh()
{
    const qint64 count = m_model->selection().count();
    const QString number = m_texts ? m_texts->number(count) : QString();
    const bool selecting = m_model->isSelecting();
    m_count->setText(selecting ? tr("Selecting…")
            : count > 0        ? tr("%1 selected").arg(number)
                               : tr("Nothing selected"));
    m_count->setColor(count > 0 ? ColorRole::AccentText : ColorRole::TextSecondary);
    m_clear->setText(tr("Clear"));
    m_clear->setVisible(count > 0);
    m_target->setText(tr("Set target"));
    m_dryRun->setText(tr("Dry run"));
    m_upgrade->setText(count > 0 ? tr("Upgrade %1…").arg(number) : tr("Upgrade…"));
    const QString nothing = selecting ? tr("Selecting…")
        : count == 0                  ? tr("Select subscriptions first.")
                                      : QString();
    const QString role = m_model->roleMayUpgrade() || !m_texts ? QString() : m_texts->roleRefusal();
    const QString book = m_readOnly ? tr("This database can only be read.") : QString();
    const auto first = [](const QStringList &reasons) {
        for (const QString &reason : reasons) {
            if (!reason.isEmpty()) {
                return reason;
            }
        }
        return QString();
    };
    const QString running = m_rehearsing ? tr("The dry run is running.") : QString();
    const auto allow = [](Button *button, const QString &reason) {
        button->setEnabled(reason.isEmpty());
        button->setDisabledReason(reason);
    };
    allow(m_target, nothing);
    allow(m_dryRun, first({ role, book, nothing, running }));
    allow(m_upgrade, first({ role, book, nothing }));
    update();
}

void SelectionBar::openTargets()
{
    auto *shown = new QMenu(this);
    shown->setObjectName(u"setTargetMenu"_s);
    shown->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(shown, [this](QMenu *menu) {
        for (const auto &[target, count] : m_model->selection().targetsOfAll()) {
            //: {product} ({how many of those selected can go there})
            QAction *action = menu->addAction(tr("%1 (%2)").arg(
                m_model->productName(target), m_texts ? m_texts->number(count) : QString()));
            connect(action, &QAction::triggered, m_model,
                [this, offer = target] { m_model->setTargetOfSelected(offer); });
        }
    });
    common::popUpBelow(*shown, *m_target);
}

void SelectionBar::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void SelectionBar::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int padding = theme.px(theme::metric::gap12);
    m_layout->setContentsMargins(padding, 0, padding, 0);
    m_layout->setSpacing(theme.px(theme::metric::gap8));
    setFixedHeight(theme.px(theme::metric::selectionBar));
}

void SelectionBar::paintEvent(QPaintEvent *)
{
    const theme::Theme &theme = theme::Theme::of(this);
    QPainter painter(this);
    const bool any
        = m_model->selection().count() > 0 && theme.scheme() != theme::Scheme::HighContrast;
    painter.fillRect(rect(), theme.color(any ? ColorRole::Selected : ColorRole::Surface));
    painter.fillRect(0, height() - 1, width(), 1, theme.color(ColorRole::Line));
}

} // namespace planner
