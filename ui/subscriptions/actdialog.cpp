#include "subscriptions/actdialog.h"

#include "common/announce.h"
#include "common/errorpresenter.h"
#include "common/iconlabel.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/licencespinbox.h"
#include "common/messagebar.h"
#include "services/scenes.h"
#include "subscriptions/billview.h"
#include "theme/theme.h"
#include "viewmodels/answer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPointer>
#include <QUuid>
#include <QVBoxLayout>

namespace subscriptions {

using namespace Qt::StringLiterals;
namespace metric = theme::metric;
using rules::LifeAct;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int fieldWidth = 168;

} // namespace

ActDialog::ActDialog(QWidget *host, LifeAct act, services::ActOptions options,
    services::SubscriptionActService *service, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Question)
    , m_act(act)
    , m_options(std::move(options))
    , m_service(service)
    , m_context(service->context())
    , m_texts(std::move(texts))
    , m_requestId(QUuid::createUuid().toString(QUuid::WithoutBraces))
{
    setObjectName(u"actDialog"_s);
    build();
    retheme();
    refresh();
}

viewmodels::ActWords ActDialog::words() const
{
    return { m_act, m_options, m_context, *m_texts };
}

std::optional<qint64> ActDialog::quantity() const
{
    return m_spin != nullptr ? m_spin->typed() : std::nullopt;
}

// --- what it is made of

void ActDialog::build()
{
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_failure = new common::MessageBar(content);
    m_failure->setObjectName(u"actFailure"_s);
    m_failure->hide();
    m_layout->addWidget(m_failure);
    m_question = new common::Label(TextStyle::BodyMedium, ColorRole::Text, content);
    m_question->setObjectName(u"actQuestion"_s);
    m_question->setWrapping(true);
    m_layout->addWidget(m_question);
    if (m_act == LifeAct::ChangeLicences) {
        buildNumber(m_layout);
    }
    m_consequences = new QVBoxLayout;
    m_layout->addLayout(m_consequences);
    m_bill = new BillView(content);
    m_layout->addWidget(m_bill);
    m_record = new common::MessageBar(content);
    m_record->setObjectName(u"recordNote"_s);
    m_record->setKind(common::MessageBar::Kind::Info);
    m_record->setAnnounced(false);
    m_layout->addWidget(m_record);
    m_layout->addStretch(1);
    setContent(content);

    const bool destructive = words().isDestructive();
    m_keep = addFooterButton(QString(), common::Button::Kind::Standard);
    m_keep->setObjectName(u"actKeep"_s);
    m_do = addFooterButton(
        QString(), destructive ? common::Button::Kind::Destructive : common::Button::Kind::Primary);
    m_do->setObjectName(u"actDo"_s);
    common::Letter::give(m_keep, Qt::Key_C);
    common::Letter::give(m_do, Qt::Key_A);
    connect(m_keep, &QAbstractButton::clicked, this, &OverlayDialog::requestClose);
    connect(m_do, &QAbstractButton::clicked, this, &ActDialog::submit);
    // What loses nothing is one key away.
    setInitialFocus(m_spin != nullptr ? static_cast<QWidget *>(m_spin)
            : destructive             ? m_keep
                                      : m_do);
}

void ActDialog::buildNumber(QVBoxLayout *layout)
{
    m_number = new QWidget;
    auto *column = new QVBoxLayout(m_number);
    column->setContentsMargins(0, 0, 0, 0);
    m_numberLabel = new common::Label(TextStyle::BodyMedium, ColorRole::Text, m_number);
    m_spin = new common::LicenceSpinBox(m_number);
    m_spin->setObjectName(u"licenceCount"_s);
    common::Letter::give(m_spin, Qt::Key_L);
    m_numberLabel->setBuddy(m_spin);
    m_hint = new common::Label(TextStyle::Caption, ColorRole::TextTertiary, m_number);
    m_hint->setObjectName(u"licenceHint"_s);
    m_hint->setWrapping(true);
    m_standing = new common::Label(TextStyle::Caption, ColorRole::TextSecondary, m_number);
    m_standing->setWrapping(true);
    auto *field = new QHBoxLayout;
    field->addWidget(m_spin);
    field->addStretch(1);
    column->addWidget(m_numberLabel);
    column->addLayout(field);
    column->addWidget(m_hint);
    column->addWidget(m_standing);
    layout->addWidget(m_number);
    m_spin->setLimits(m_options.limits.minimum, m_options.limits.maximum);
    m_spin->setValue(static_cast<int>(m_options.subscription().subscription.quantity));
    m_spin->selectAll(); // the first digit begins the new number
    connect(m_spin, &QSpinBox::textChanged, this, [this] {
        m_checked = false;
        refresh();
    });
    connect(m_spin, &common::LicenceSpinBox::left, this, [this] {
        m_checked = true;
        refresh();
    });
}

void ActDialog::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    m_layout->setSpacing(theme.px(metric::gap16));
    m_consequences->setSpacing(theme.px(metric::gap8));
    if (m_number != nullptr) {
        m_number->layout()->setSpacing(theme.px(metric::gap4));
        m_spin->setFixedWidth(theme.px(fieldWidth));
    }
}

// --- what it says

void ActDialog::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    refresh();
}

void ActDialog::refresh()
{
    const viewmodels::ActWords words = this->words();
    setIconName(words.icon());
    setTitle(words.title());
    setSubtitle(words.subtitle());
    m_question->setText(words.question());
    m_question->setVisible(!words.question().isEmpty());
    while (QLayoutItem *item = m_consequences->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const QStringList consequences = words.consequences();
    for (const QString &text : consequences) {
        auto *row = new QWidget(content());
        auto *columns = new QHBoxLayout(row);
        columns->setContentsMargins(0, 0, 0, 0);
        columns->setSpacing(theme::Theme::of(this).px(metric::gap8));
        columns->addWidget(
            new common::IconLabel(u"info"_s, ColorRole::TextTertiary, metric::iconPill, row), 0,
            Qt::AlignTop);
        auto *label = new common::Label(text, TextStyle::Body, ColorRole::TextSecondary, row);
        label->setObjectName(u"actConsequence"_s);
        label->setWrapping(true);
        columns->addWidget(label, 1);
        m_consequences->addWidget(row);
    }
    setAccessibleDescription((QStringList{ words.question() } + consequences).join(u' '));
    if (m_spin != nullptr) {
        refreshNumber(words);
    }
    m_bill->setBill(words.bill(quantity()));
    m_record->setText(words.recordNote());
    m_record->setVisible(!words.recordNote().isEmpty());
    m_failure->setVisible(m_error.has_value());
    if (m_error) {
        m_failure->setContent(common::presentError(*m_error, *m_texts));
    }
    // "Cancel" beside "Cancel subscription" could mean either.
    m_keep->setText(m_act == LifeAct::Cancel ? tr("Keep subscription") : tr("Cancel"));
    m_do->setText(words.button(quantity()));
    const QString notYet = m_busy ? tr("The change is being written.") : words.notYet(quantity());
    m_do->setEnabled(notYet.isEmpty());
    m_do->setDisabledReason(notYet);
    m_keep->setEnabled(!m_busy);
}

void ActDialog::refreshNumber(const viewmodels::ActWords &words)
{
    m_numberLabel->setText(words.numberLabel());
    m_spin->setLocale(m_texts->locale());
    m_spin->setButtonNames(tr("One licence fewer"), tr("One licence more"));
    m_standing->setText(words.standing());
    const QString fault = m_checked ? words.fault(quantity()) : QString();
    const bool wrong = !fault.isEmpty();
    const bool isNew = wrong && m_hint->text() != fault;
    m_hint->setText(wrong ? fault : words.range());
    m_hint->setColor(wrong ? ColorRole::Error : ColorRole::TextTertiary);
    m_spin->setProperty("deskInvalid", wrong);
    m_spin->setAccessibleName(words.numberLabel());
    m_spin->setAccessibleDescription(m_hint->text() % u' ' % words.standing());
    m_spin->update();
    if (isNew && isVisible()) {
        common::announce(m_spin, fault);
    }
}

// --- the act

void ActDialog::submit()
{
    const viewmodels::ActWords words = this->words();
    if (m_busy || !words.notYet(quantity()).isEmpty()) {
        return;
    }
    setBusy(true);
    viewmodels::whenAnswered(m_service->carryOut(words.request(quantity(), m_requestId)), this,
        [this](const domain::Result<services::ActOutcome> &outcome) { take(outcome); });
}

void ActDialog::take(const domain::Result<services::ActOutcome> &outcome)
{
    setBusy(false);
    if (outcome) {
        const QString said = words().done(*outcome);
        finish();
        Q_EMIT carriedOut(said);
        return;
    }
    m_error = outcome.error();
    refresh();
    scrollToTop();
    // Where the answer was lost, the next press sends the same request.
    if (!services::isBy(services::Scene::NetworkLost, *m_error)) {
        readAgain();
    }
}

/// What stood in the way may have changed what can be asked; the next press is a new request.
void ActDialog::readAgain()
{
    m_requestId = QUuid::createUuid().toString(QUuid::WithoutBraces);
    viewmodels::whenAnswered(m_service->options(m_options.id), this,
        [this](const domain::Result<services::ActOptions> &options) {
            if (options) {
                m_options = *options;
                if (m_spin != nullptr) {
                    m_spin->setLimits(m_options.limits.minimum, m_options.limits.maximum);
                }
                refresh();
            }
        });
}

void ActDialog::setBusy(bool busy)
{
    m_busy = busy;
    setClosable(!busy, busy ? tr("The change is being written.") : QString());
    if (busy) {
        m_error.reset();
    }
    refresh();
}

/// Enter in the number carries out what the button says, as it stands beside its price.
void ActDialog::keyPressEvent(QKeyEvent *event)
{
    if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && m_spin != nullptr
        && m_spin->hasFocus()) {
        m_checked = true;
        refresh();
        submit();
        event->accept();
        return;
    }
    OverlayDialog::keyPressEvent(event);
}

void ActDialog::changeEvent(QEvent *event)
{
    if (m_do != nullptr) {
        if (event->type() == QEvent::LanguageChange) {
            refresh();
        } else if (event->type() == QEvent::StyleChange) {
            retheme();
        }
    }
    OverlayDialog::changeEvent(event);
}

} // namespace subscriptions
