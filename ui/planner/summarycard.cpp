#include "planner/summarycard.h"

#include "common/announce.h"
#include "common/flowlayout.h"
#include "common/focus.h"
#include "common/label.h"
#include "planner/summarybar.h"
#include "theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <limits>

namespace planner {

using namespace Qt::StringLiterals;
using services::PlanGroup;
using theme::ColorRole;
using theme::TextStyle;

namespace {

int shown(qint64 count)
{
    return static_cast<int>(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

} // namespace

SummaryCard::SummaryCard(viewmodels::PlannerModel *model, QWidget *parent)
    : Card(parent)
    , m_model(model)
    , m_total(new common::Label(TextStyle::BodyStrong, ColorRole::Text, this))
    , m_more(new common::Label(TextStyle::Body, ColorRole::TextTertiary, this))
    , m_bar(new SummaryBar(this))
    , m_legend(new common::FlowLayout)
{
    setObjectName(u"plannerSummary"_s);
    m_line = new QHBoxLayout;
    m_line->addWidget(m_total);
    m_line->addWidget(m_more, 1);
    m_layout = new QVBoxLayout(this);
    m_layout->addLayout(m_line);
    m_layout->addWidget(m_bar);
    for (int each = 0; each < services::planGroupCount; ++each) {
        const auto group = static_cast<PlanGroup>(each);
        auto *item = new LegendItem(group, this);
        connect(
            item, &QAbstractButton::clicked, this, [this, group] { Q_EMIT groupChosen(group); });
        m_legend->addWidget(item);
        m_items.at(static_cast<std::size_t>(each)) = item;
    }
    m_layout->addLayout(m_legend);
    connect(model, &viewmodels::PlannerModel::countsChanged, this, &SummaryCard::refresh);
    retheme();
    refresh();
}

void SummaryCard::setTexts(const std::shared_ptr<const wording::Texts> &texts, const QDateTime &now)
{
    m_texts = texts;
    m_now = now;
    refresh();
}

QString SummaryCard::legendName(PlanGroup group) const
{
    switch (group) {
    case PlanGroup::Ready:
        return tr("Can upgrade");
    case PlanGroup::NeedsDelegation:
        return tr("Needs delegated admin");
    case PlanGroup::AlreadyHas:
        return tr("Already has target or services");
    case PlanGroup::NotActive:
        return tr("Not active");
    case PlanGroup::NoPath:
        return tr("No upgrade path");
    case PlanGroup::Other:
        return tr("Other reasons");
    }
    return {};
}

QString SummaryCard::spoken() const
{
    const auto &counts = m_model->counts();
    if (!counts || !m_texts) {
        return {};
    }
    QStringList parts{ tr("%1 of %2 can be upgraded")
                           .arg(m_texts->number(counts->of(PlanGroup::Ready)),
                               m_texts->number(counts->total())) };
    for (int each = 1; each < services::planGroupCount; ++each) {
        const auto group = static_cast<PlanGroup>(each);
        if (counts->of(group) > 0) {
            //: {count} {name of a group}
            parts.append(tr("%1 %2").arg(m_texts->number(counts->of(group)), legendName(group)));
        }
    }
    return m_texts->list(parts);
}

void SummaryCard::refresh()
{
    const auto &counts = m_model->counts();
    const auto &whole = m_model->bookCounts();
    const bool known = counts && whole && m_texts;
    m_bar->setCounts(counts ? counts->subscriptions : SummaryBar::Counts{});
    m_bar->setAccessibleName(spoken());
    for (int each = 0; each < services::planGroupCount; ++each) {
        const auto group = static_cast<PlanGroup>(each);
        LegendItem *item = m_items.at(static_cast<std::size_t>(each));
        const qint64 count = counts ? counts->of(group) : 0;
        item->setTexts(known ? m_texts->number(count) : QString(), legendName(group));
        // The five of the design always; what is rare only where it occurs.
        item->setVisible(group != PlanGroup::Other || count > 0);
        item->setEnabled(count > 0);
        item->setDisabledReason(count > 0 ? QString()
                : counts                  ? tr("There is no subscription in this group.")
                                          : tr("The subscriptions have not been read yet."));
    }
    if (!known) {
        m_total->setText({});
        m_more->setText({});
        return;
    }
    const QString total = m_model->filter().isNarrowed()
        ? tr("%1 of %2 subscriptions")
              .arg(m_texts->number(counts->total()), m_texts->number(whole->total()))
        : tr("%Ln subscriptions in the book", nullptr, shown(counts->total()));
    if (total != m_total->text()) {
        m_total->setText(total);
        common::alert(m_total);
    }
    const QString customers = counts->customers < 0
        ? QString()
        : QString(tr("%Ln customers", nullptr, shown(counts->customers)) + u" · "_s);
    QString checked;
    if (!whole->checked.isValid()) {
        checked = tr("not checked yet");
    } else {
        const QTimeZone zone = m_texts->timeZone();
        const bool today = whole->checked.toTimeZone(zone).date() == m_now.toTimeZone(zone).date();
        checked = today ? tr("checked today at %1").arg(m_texts->time(whole->checked))
                        : tr("checked on %1").arg(m_texts->dateTimeInSentence(whole->checked));
    }
    m_more->setText(customers + checked);
}

void SummaryCard::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        refresh();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    Card::changeEvent(event);
}

void SummaryCard::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int padding = theme.px(theme::metric::gap16);
    m_layout->setContentsMargins(padding, theme.px(12), padding, theme.px(12));
    m_layout->setSpacing(theme.px(theme::metric::gap8));
    m_line->setSpacing(theme.px(theme::metric::gap8));
    m_legend->setSpacing(theme.px(theme::metric::gap12));
}

} // namespace planner
