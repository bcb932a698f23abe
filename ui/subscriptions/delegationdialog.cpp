#include "subscriptions/delegationdialog.h"

#include "common/card.h"
#include "common/checkmenu.h"
#include "common/copytext.h"
#include "common/errorpresenter.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/menuwords.h"
#include "common/messagebar.h"
#include "common/pill.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QUuid>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using rules::DelegationAct;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::DelegatedServiceRow;
using viewmodels::DelegationWords;

namespace {

constexpr int letterLines = 13;
constexpr int twoColumns = 760; ///< design pixels of content from which the services stand beside
constexpr int servicesWidth = 320;

common::Card *cardIn(QWidget *parent)
{
    auto *card = new common::Card(parent);
    card->setRadius(metric::radiusControl);
    return card;
}

} // namespace

DelegationDialog::DelegationDialog(QWidget *host, services::DelegationService *service,
    services::Context context, services::CustomerFile file,
    std::shared_ptr<const wording::Texts> texts, const LinkOpener &opener)
    : OverlayDialog(host, Size::Import)
    , m_service(service)
    , m_context(std::move(context))
    , m_file(std::move(file))
    , m_texts(std::move(texts))
{
    setObjectName(u"delegationDialog"_s);
    setIconName(u"shield"_s);
    m_letter = new LetterPanel(opener, letterLines);
    build();
    retheme();
    setFile(m_file, m_context);
    QWidget *first = m_letter->isVisibleTo(this) ? m_letter->firstFocus() : m_close;
    setInitialFocus(m_act->isVisibleTo(this) && m_act->isEnabled() ? m_act : first);
}

DelegationWords DelegationDialog::words() const
{
    return { m_file, m_context, *m_texts };
}

// --- what it is made of

void DelegationDialog::build()
{
    auto *content = new QWidget;
    m_failure = new common::MessageBar(content);
    m_failure->setObjectName(u"delegationFailure"_s);
    m_failure->hide();
    m_state = new common::Pill(content);
    m_state->setObjectName(u"delegationState"_s);
    m_standing = new common::Label(TextStyle::BodyMedium, ColorRole::Text, content);
    m_standing->setObjectName(u"delegationStanding"_s);
    m_standing->setWrapping(true);
    m_help = new common::Label(TextStyle::Body, ColorRole::TextSecondary, content);
    m_help->setWrapping(true);
    m_record = new common::MessageBar(content);
    m_record->setObjectName(u"delegationRecord"_s);
    m_record->setAnnounced(false);
    m_servicesTitle = new common::Label(TextStyle::BodyStrong, ColorRole::Text, content);
    m_noServices = new common::Label(TextStyle::Body, ColorRole::TextSecondary, content);
    m_noServices->setWrapping(true);
    m_services = cardIn(content);
    m_services->setObjectName(u"delegationServices"_s);
    m_rows = new QVBoxLayout(m_services);
    m_demo = cardIn(content);
    m_demo->setObjectName(u"delegationDemo"_s);
    m_demo->setFill(ColorRole::SurfaceAlt);
    buildDemo();

    auto *head = new QHBoxLayout;
    head->addWidget(m_state, 0, Qt::AlignTop);
    head->addWidget(m_standing, 1);
    m_left = new QVBoxLayout;
    m_left->addWidget(m_help);
    m_left->addWidget(m_letter);
    m_left->addWidget(m_record);
    m_left->addWidget(m_demo);
    m_left->addStretch(1);
    m_right = new QVBoxLayout;
    m_right->addWidget(m_servicesTitle);
    m_right->addWidget(m_services);
    m_right->addWidget(m_noServices);
    m_right->addStretch(1);
    m_columns = new QHBoxLayout;
    m_columns->addLayout(m_left, 1);
    m_columns->addLayout(m_right);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_failure);
    column->addLayout(head);
    column->addLayout(m_columns, 1);
    setContent(content);

    m_close = addFooterButton(QString(), common::Button::Kind::Standard);
    m_close->setObjectName(u"delegationClose"_s);
    m_act = addFooterButton(QString(), common::Button::Kind::Primary);
    m_act->setObjectName(u"delegationAct"_s);
    common::Letter::give(m_close, Qt::Key_C);
    common::Letter::give(m_act, Qt::Key_A);
    connect(m_close, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);
    connect(m_act, &QAbstractButton::clicked, this, [this] {
        carryOut(words().isRequested() ? DelegationAct::Withdraw : DelegationAct::Request);
    });
}

void DelegationDialog::buildDemo()
{
    m_demoTitle = new common::Label(TextStyle::BodyStrong, ColorRole::Text, m_demo);
    m_demoHelp = new common::Label(TextStyle::Caption, ColorRole::TextSecondary, m_demo);
    m_demoHelp->setWrapping(true);
    m_choose = new common::Button(common::Button::Kind::Standard, m_demo);
    m_choose->setObjectName(u"delegationChoose"_s);
    m_choose->setTrailingIconName(u"chevron-down"_s);
    m_grant = new common::Button(common::Button::Kind::Standard, m_demo);
    m_grant->setObjectName(u"delegationGrant"_s);
    m_grant->setIconName(u"shield"_s);
    m_remove = new common::Button(common::Button::Kind::Standard, m_demo);
    m_remove->setObjectName(u"delegationRemove"_s);
    m_remove->setIconName(u"shield-off"_s);
    common::Letter::give(m_choose, Qt::Key_H);
    common::Letter::give(m_grant, Qt::Key_G);
    common::Letter::give(m_remove, Qt::Key_R);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_choose);
    buttons->addWidget(m_grant);
    buttons->addWidget(m_remove);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(m_demo);
    column->addWidget(m_demoTitle);
    column->addWidget(m_demoHelp);
    column->addLayout(buttons);
    connect(m_choose, &QAbstractButton::clicked, this, &DelegationDialog::chooseServices);
    connect(m_grant, &QAbstractButton::clicked, this, [this] { carryOut(DelegationAct::Grant); });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { carryOut(DelegationAct::Remove); });
}

void DelegationDialog::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int gap = theme.px(metric::gap12);
    content()->layout()->setSpacing(theme.px(metric::gap16));
    m_left->setSpacing(gap);
    m_right->setSpacing(theme.px(metric::gap8));
    m_columns->setSpacing(theme.px(metric::gap24));
    m_rows->setContentsMargins(gap, theme.px(metric::gap8), gap, theme.px(metric::gap8));
    m_rows->setSpacing(theme.px(metric::gap4));
    m_demo->layout()->setContentsMargins(gap, gap, gap, gap);
    m_demo->layout()->setSpacing(theme.px(metric::gap8));
    const bool beside = sheetRect().width() >= theme.px(twoColumns);
    m_columns->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const int wide = beside ? theme.px(servicesWidth) : QWIDGETSIZE_MAX;
    for (QWidget *part :
        std::initializer_list<QWidget *>{ m_services, m_noServices, m_servicesTitle }) {
        part->setMaximumWidth(wide);
        part->setMinimumWidth(beside ? wide : 0);
    }
}

// --- what it says

void DelegationDialog::setFile(const services::CustomerFile &file, const services::Context &context)
{
    m_file = file;
    m_context = context;
    m_leftOut.clear();
    for (const DelegatedServiceRow &row : words().services()) {
        if (row.excluded) {
            m_leftOut.insert(row.plans.constFirst());
        }
    }
    refresh();
}

void DelegationDialog::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    refresh();
}

void DelegationDialog::refresh()
{
    const DelegationWords words = this->words();
    setTitle(tr("Delegated admin privileges"));
    setSubtitle(words.company());
    m_state->set(common::pillKindOf(words.tone()), words.icon(), words.state());
    m_standing->setText(words.standing());
    m_help->setText(
        tr("Send this message to the customer. You can upgrade once the customer accepts."));
    m_help->setVisible(words.hasLetter());
    m_letter->setVisible(words.hasLetter());
    m_letter->setLetter(words.letter());
    m_letter->setRefusal(words.letterRefusal());
    m_record->setContent({ common::MessageBar::Kind::Info, {}, words.recordNote() });
    m_record->setVisible(!words.recordNote().isEmpty());
    m_servicesTitle->setText(tr("Services of this customer"));
    m_noServices->setText(tr("The customer has no subscription with services."));
    m_demo->setVisible(words.playsCustomer());
    m_demoTitle->setText(tr("Demo: act as the customer"));
    m_demoHelp->setText(tr("In real life the customer does this in the admin center. Here you can "
                           "try what follows."));
    refreshServices(words);
    refreshButtons(words);
    m_failure->setVisible(m_error.has_value());
    if (m_error) {
        m_failure->setContent(common::presentError(*m_error, *m_texts));
    }
}

void DelegationDialog::refreshServices(const DelegationWords &words)
{
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QList<DelegatedServiceRow> rows = words.services();
    for (const DelegatedServiceRow &row : rows) {
        auto *line = new QWidget(m_services);
        line->setObjectName(u"delegatedService"_s);
        line->setAccessibleName(row.accessibleName);
        auto *name = new common::Label(row.name, TextStyle::Body, ColorRole::Text, line);
        name->setElided(true);
        // Only what stands out is a pill: a column of twenty alike would say nothing.
        const bool granted = row.tone == viewmodels::Tone::Ok;
        QWidget *state = nullptr;
        if (row.excluded && words.hasGrant()) {
            state = new common::Pill(common::pillKindOf(row.tone), row.icon, row.state, line);
        } else {
            state = new common::Label(row.state, TextStyle::Caption,
                granted ? ColorRole::Ok : ColorRole::TextSecondary, line);
        }
        auto *layout = new QHBoxLayout(line);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->addWidget(name, 1);
        layout->addWidget(state);
        m_rows->addWidget(line);
        line->show(); // a row of a dialog that is open already
    }
    m_services->setVisible(!rows.isEmpty());
    m_noServices->setVisible(rows.isEmpty());
}

void DelegationDialog::refreshButtons(const DelegationWords &words)
{
    const auto show = [this, &words](common::Button *button, DelegationAct act) {
        const QString reason = words.refusal(act);
        button->setDisabledReason(reason);
        button->setEnabled(reason.isEmpty() && !m_busy);
        return reason;
    };
    m_close->setText(tr("Close"));
    m_close->setEnabled(!m_busy);
    m_act->setText(words.isRequested() ? tr("Withdraw request") : tr("Mark as requested"));
    m_act->setKind(
        words.isRequested() ? common::Button::Kind::Standard : common::Button::Kind::Primary);
    // The reason stands in words as well: a tooltip is not seen by keyboard.
    setFooterText(
        show(m_act, words.isRequested() ? DelegationAct::Withdraw : DelegationAct::Request));
    const QString grant = show(m_grant, DelegationAct::Grant);
    show(m_remove, DelegationAct::Remove);
    m_choose->setDisabledReason(grant);
    m_choose->setEnabled(grant.isEmpty() && !m_busy);
    m_choose->setText(m_leftOut.isEmpty()
            ? tr("Every service")
            : tr("Without %Ln services", nullptr, static_cast<int>(m_leftOut.size())));
    m_grant->setText(tr("Grant"));
    m_remove->setText(tr("Remove"));
}

// --- what it does

void DelegationDialog::chooseServices()
{
    auto *shown = new common::CheckMenu(this);
    shown->setObjectName(u"delegationServicesMenu"_s);
    common::fillInWords(shown, [this](QMenu *menu) {
        for (const DelegatedServiceRow &row : words().services()) {
            const QString plan = row.plans.constFirst();
            QAction *action = common::addChoice(menu, row.name, !m_leftOut.contains(plan));
            connect(action, &QAction::triggered, this, [this, plan](bool granted) {
                if (granted) {
                    m_leftOut.remove(plan);
                } else {
                    m_leftOut.insert(plan);
                }
                refreshButtons(words());
            });
        }
    });
    shown->popUpBelow(m_choose);
}

QStringList DelegationDialog::excludedPlans() const
{
    QStringList plans;
    for (const DelegatedServiceRow &row : words().services()) {
        if (m_leftOut.contains(row.plans.constFirst())) {
            plans.append(row.plans);
        }
    }
    return plans;
}

void DelegationDialog::carryOut(DelegationAct act)
{
    if (m_busy || !words().refusal(act).isEmpty()) {
        return;
    }
    m_busy = true;
    m_error.reset();
    const services::DelegationAsk ask
        = words().ask(act, act == DelegationAct::Grant ? excludedPlans() : QStringList(),
            QUuid::createUuid().toString(QUuid::WithoutBraces));
    refresh();
    viewmodels::whenAnswered(m_service->carryOut(ask), this,
        [this, act](
            const domain::Result<services::DelegationOutcome> &outcome) { take(act, outcome); });
}

void DelegationDialog::take(
    DelegationAct act, const domain::Result<services::DelegationOutcome> &outcome)
{
    m_busy = false;
    if (!outcome) {
        m_error = outcome.error();
        refresh();
        if (outcome.error().code == domain::ErrorCode::VersionConflict) {
            Q_EMIT checkAgainRequested();
        }
        return;
    }
    services::CustomerFile file = m_file;
    file.customer = outcome->customer;
    setFile(file, m_context);
    common::showToast(this, words().done(act));
    if (m_letter->isVisibleTo(this) && !m_act->isEnabled()) {
        m_close->setFocus();
    }
}

// --- live changes

void DelegationDialog::changeEvent(QEvent *event)
{
    if (m_act != nullptr) {
        if (event->type() == QEvent::LanguageChange) {
            refresh();
        } else if (event->type() == QEvent::StyleChange) {
            retheme();
        }
    }
    OverlayDialog::changeEvent(event);
}

void DelegationDialog::resizeEvent(QResizeEvent *event)
{
    OverlayDialog::resizeEvent(event);
    if (m_act != nullptr) {
        retheme();
    }
}

} // namespace subscriptions
