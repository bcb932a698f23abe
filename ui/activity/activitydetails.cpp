#include "activity/activitydetails.h"

#include "common/button.h"
#include "common/card.h"
#include "common/focus.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pagescroll.h"
#include "theme/theme.h"

#include <QEvent>
#include <QGridLayout>
#include <QVBoxLayout>

namespace activity {

using namespace Qt::StringLiterals;
using common::Label;
using theme::ColorRole;
using theme::TextStyle;

ActivityDetailsPane::ActivityDetailsPane(QWidget *parent)
    : QWidget(parent)
    , m_card(new common::Card(this))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_title(new Label(TextStyle::Subtitle, ColorRole::Text, m_content))
    , m_time(new Label(TextStyle::Body, ColorRole::TextSecondary, m_content))
    , m_open(new common::Button(common::Button::Kind::Standard, m_content))
{
    setObjectName(u"activityDetails"_s);
    m_title->setObjectName(u"activityTitle"_s);
    m_title->setWrapping(true);
    m_time->setWrapping(true);
    m_open->setObjectName(u"openActivitySubscription"_s);
    common::Letter::give(m_open, Qt::Key_O);
    m_open->setIconName(u"arrow-right"_s);
    connect(m_open, &QAbstractButton::clicked, this, &ActivityDetailsPane::openRequested);
    m_column->addWidget(m_title);
    m_column->addWidget(m_time);
    m_column->addWidget(m_open, 0, Qt::AlignLeft);
    m_column->addStretch(1);
    m_scroll = new common::ScrollArea(m_card);
    m_scroll->setObjectName(u"activityDetailsScroll"_s);
    m_scroll->setProperty("deskFlat", true);
    common::wantFocusRing(m_scroll, theme::metric::radiusControl);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded); // an ID at the largest texts
    m_scroll->setWidget(m_content);
    // The card's surface shows through; the scroll area fills its content unless it is told.
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_scroll);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    retranslate();
    retheme();
}

void ActivityDetailsPane::show(const std::optional<viewmodels::ActivityDetails> &details)
{
    m_details = details;
    fill();
}

void ActivityDetailsPane::addFact(const QString &name, const QString &value, bool mono)
{
    if (value.isEmpty()) {
        return;
    }
    const int row = m_grid->rowCount();
    auto *label = new Label(name, TextStyle::Caption, ColorRole::TextTertiary, m_facts);
    label->setWrapping(true);
    auto *text
        = new Label(value, mono ? TextStyle::Mono : TextStyle::Body, ColorRole::Text, m_facts);
    text->setWrapping(true);
    text->setSelectable(true);
    text->setTextFormat(Qt::PlainText);
    text->setAccessibleName(name + u": "_s + value);
    if (mono) { // an ID does not break: it has the whole width below its name
        m_grid->addWidget(label, row, 0, 1, 2);
        m_grid->addWidget(text, row + 1, 0, 1, 2);
        return;
    }
    m_grid->addWidget(label, row, 0, Qt::AlignTop);
    m_grid->addWidget(text, row, 1);
}

void ActivityDetailsPane::fill()
{
    delete m_facts;
    m_facts = nullptr;
    m_card->setVisible(m_details.has_value());
    if (!m_details) {
        return;
    }
    const theme::Theme &theme = theme::Theme::of(this);
    const viewmodels::ActivityDetails &details = *m_details;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(details.title);
    m_time->setText(details.time);
    m_open->setVisible(!details.customer.isEmpty());
    m_open->setText(
        details.subscriptionId.isEmpty() ? tr("Open customer") : tr("Open subscription"));
    m_facts = new QWidget(m_content);
    m_grid = new QGridLayout(m_facts);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(theme.px(theme::metric::gap12));
    m_grid->setVerticalSpacing(theme.px(theme::metric::gap8));
    m_grid->setColumnMinimumWidth(0, theme.px(88));
    m_grid->setColumnStretch(1, 1);
    if (!details.changes.isEmpty()) {
        auto *heading
            = new Label(tr("Before and after"), TextStyle::BodyStrong, ColorRole::Text, m_facts);
        m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
    }
    for (const wording::Texts::Change &change : details.changes) {
        const bool both = !change.before.isEmpty() && !change.after.isEmpty();
        addFact(change.field,
            //: A field before and after an act
            both                          ? tr("%1 → %2").arg(change.before, change.after)
                : change.before.isEmpty() ? change.after
                                          : tr("Before: %1").arg(change.before));
    }
    auto *heading = new Label(tr("Who and what"), TextStyle::BodyStrong, ColorRole::Text, m_facts);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
    addFact(tr("Partner user"), details.actor);
    addFact(tr("Role"), details.role);
    addFact(tr("Customer"),
        details.domain.isEmpty() ? details.customer
                                 : QString(details.customer + u'\n' + details.domain));
    addFact(tr("Cloud"), details.cloud);
    addFact(tr("Product"), details.product);
    addFact(tr("Subscription ID"), details.subscriptionId, true);
    addFact(tr("Request ID"), details.requestId, true);
    addFact(tr("Entry"), details.entry);
    m_column->insertWidget(m_column->indexOf(m_open) + 1, m_facts);
    m_facts->show();
}

void ActivityDetailsPane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ActivityDetailsPane::retranslate()
{
    setAccessibleName(tr("Details"));
    m_scroll->setAccessibleName(tr("Details"));
    fill();
}

void ActivityDetailsPane::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int padding = theme.px(theme::metric::gap16);
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->setSpacing(theme.px(theme::metric::gap12));
    fill();
}

} // namespace activity
