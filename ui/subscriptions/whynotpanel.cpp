#include "subscriptions/whynotpanel.h"

#include "common/button.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/segmentedcontrol.h"
#include "common/separator.h"
#include "subscriptions/conditionlist.h"
#include "theme/theme.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// A strip on surfaceAlt inside the card.
common::Card *strip(QWidget *parent)
{
    auto *card = new common::Card(parent);
    card->setPlain(true);
    card->setFill(ColorRole::SurfaceAlt);
    return card;
}

} // namespace

WhyNotPanel::WhyNotPanel(QWidget *parent)
    : Card(parent)
{
    setObjectName(u"whyNotPanel"_s);
    setRadius(metric::radiusControl);
    m_header = strip(this);
    m_title = new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_header);
    m_summary = new common::Label(TextStyle::Body, ColorRole::TextSecondary, m_header);
    m_summary->setWrapping(true);
    m_segments = new common::SegmentedControl(m_header);
    m_segments->setObjectName(u"whyNotTargets"_s);
    m_segments->setSmall(true);
    m_combo = new QComboBox(m_header);
    m_combo->setObjectName(u"whyNotTargetList"_s);
    common::Letter::give(m_segments, Qt::Key_P);
    common::Letter::give(m_combo, Qt::Key_P);
    m_headerLayout = new QHBoxLayout(m_header);
    m_headerLayout->addWidget(m_title);
    m_headerLayout->addWidget(m_summary, 1);
    m_headerLayout->addWidget(m_segments, 0, Qt::AlignLeft);
    m_headerLayout->addWidget(m_combo);
    m_conditions = new ConditionList(this);
    m_footer = strip(this);
    m_whatToDo = new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_footer);
    m_remedies = new common::Label(TextStyle::Body, ColorRole::TextSecondary, m_footer);
    m_remedies->setWrapping(true);
    m_actions = new QVBoxLayout;
    m_footerLayout = new QVBoxLayout(m_footer);
    m_footerLayout->addWidget(m_whatToDo);
    m_footerLayout->addWidget(m_remedies);
    m_footerLayout->addLayout(m_actions);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(new common::Separator(Qt::Horizontal, this));
    layout->addWidget(m_conditions);
    layout->addWidget(new common::Separator(Qt::Horizontal, this));
    layout->addWidget(m_footer);

    connect(m_segments, &common::SegmentedControl::chosen, this, &WhyNotPanel::choose);
    connect(m_combo, &QComboBox::activated, this, &WhyNotPanel::choose);
    retheme();
    retranslate();
}

void WhyNotPanel::setTargets(
    const QList<viewmodels::WhyNotTarget> &targets, domain::OfferId current)
{
    m_targets = targets;
    m_target = current;
    QList<common::SegmentedControl::Option> options;
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    int index = 0;
    for (qsizetype i = 0; i < targets.size(); ++i) {
        options.append({ targets.at(i).shortName, {},
            //: Read aloud: product, its number among so many
            tr("%1, %2 of %3")
                .arg(
                    targets.at(i).name, QString::number(i + 1), QString::number(targets.size())) });
        m_combo->addItem(targets.at(i).name);
        if (targets.at(i).target == current) {
            index = static_cast<int>(i);
        }
    }
    m_segments->setOptions(options);
    m_segments->setCurrentIndex(index);
    m_combo->setCurrentIndex(index);
    arrange();
}

void WhyNotPanel::choose(int index)
{
    if (index < 0 || index >= m_targets.size()) {
        return;
    }
    m_target = m_targets.at(index).target;
    const QSignalBlocker quiet(m_combo);
    m_segments->setCurrentIndex(index);
    m_combo->setCurrentIndex(index);
    Q_EMIT targetChosen(m_target);
}

void WhyNotPanel::setAnswer(const viewmodels::WhyNot &answer)
{
    m_answer = answer;
    m_summary->setText(answer.summary);
    m_summary->setVisible(!answer.summary.isEmpty());
    m_conditions->setContent(answer.conditions, answer.furtherChecks);
    m_remedies->setText(answer.remedies.join(u'\n'));
    m_remedies->setVisible(!answer.remedies.isEmpty());
    rebuildActions();
    arrange();
}

void WhyNotPanel::rebuildActions()
{
    for (common::Button *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater(); // its own click may have led here
    }
    m_buttons.clear();
    for (const viewmodels::ActionWords &words : std::as_const(m_answer.actions)) {
        auto *button = new common::Button(words.text,
            words.link          ? common::Button::Kind::Link
                : words.primary ? common::Button::Kind::Primary
                                : common::Button::Kind::Standard,
            m_footer);
        if (words.action == viewmodels::WhyNotAction::WriteToCustomer) {
            button->setObjectName(u"whyNotWrite"_s);
        }
        button->setIconName(words.icon);
        button->setEnabled(words.disabledReason.isEmpty());
        button->setDisabledReason(words.disabledReason);
        connect(button, &QAbstractButton::clicked, this,
            [this, action = words.action] { Q_EMIT actionRequested(action); });
        // Which of them there are changes from answer to answer.
        common::Letter::give(button, static_cast<Qt::Key>(Qt::Key_1 + m_buttons.size()));
        m_buttons.append(button);
    }
}

/// In rows, as many beside each other as there is room for.
void WhyNotPanel::placeActions(int room)
{
    while (QLayoutItem *row = m_actions->takeAt(0)) {
        delete row;
    }
    QHBoxLayout *row = nullptr;
    int used = 0;
    for (common::Button *button : std::as_const(m_buttons)) {
        const int width = button->sizeHint().width() + m_actions->spacing();
        if (row == nullptr || used + width > room + m_actions->spacing()) {
            row = new QHBoxLayout;
            row->setSpacing(m_actions->spacing());
            m_actions->addLayout(row);
            used = 0;
        }
        row->addWidget(button);
        used += width;
    }
    for (int i = 0; i < m_actions->count(); ++i) {
        static_cast<QHBoxLayout *>(m_actions->itemAt(i)->layout())->addStretch(1);
    }
}

void WhyNotPanel::focusFirst()
{
    QWidget *first = m_segments->isVisibleTo(this) ? static_cast<QWidget *>(m_segments)
        : m_combo->isVisibleTo(this)               ? static_cast<QWidget *>(m_combo)
        : m_buttons.isEmpty()                      ? nullptr
                                                   : m_buttons.first();
    if (first != nullptr) {
        first->setFocus(Qt::ShortcutFocusReason);
    }
}

void WhyNotPanel::arrange()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int room = width() - 2 * theme.px(metric::gap16) - 2;
    const bool fits = m_segments->sizeHint().width() <= room;
    m_segments->setVisible(m_targets.size() > 1 && fits);
    m_combo->setVisible(m_targets.size() > 1 && !fits);
    const bool wide = fits
        && m_title->sizeHint().width() + m_segments->sizeHint().width() + theme.px(150) <= room;
    m_headerLayout->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    placeActions(room);
}

void WhyNotPanel::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange && m_conditions != nullptr) {
        retheme();
        setAnswer(m_answer); // its icons are painted for one theme
    }
    Card::changeEvent(event);
}

void WhyNotPanel::resizeEvent(QResizeEvent *event)
{
    Card::resizeEvent(event);
    arrange();
}

void WhyNotPanel::retranslate()
{
    m_title->setText(tr("Why not?"));
    m_whatToDo->setText(tr("What to do"));
    m_segments->setAccessibleName(tr("Product to explain"));
    m_combo->setAccessibleName(tr("Product to explain"));
}

void WhyNotPanel::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int side = theme.px(metric::gap16);
    m_headerLayout->setContentsMargins(
        side, theme.px(metric::gap8), theme.px(metric::gap8), theme.px(metric::gap8));
    m_headerLayout->setSpacing(theme.px(metric::gap8));
    m_footerLayout->setContentsMargins(
        side, theme.px(metric::gap12), side, theme.px(metric::gap12));
    m_footerLayout->setSpacing(theme.px(metric::gap8));
    m_actions->setSpacing(theme.px(metric::gap8));
    arrange();
}

} // namespace subscriptions
