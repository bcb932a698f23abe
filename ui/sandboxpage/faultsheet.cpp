#include "sandboxpage/faultsheet.h"

#include "common/label.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "theme/theme.h"
#include "viewmodels/sandboxwords.h"

#include <QComboBox>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <array>

namespace sandboxpage {

using namespace Qt::StringLiterals;
using common::Button;
using theme::ColorRole;
using theme::TextStyle;

namespace {

/// Behind the statuses.
constexpr std::array whats{ "timeOut"_L1, "slowBody"_L1, "cut"_L1, "delay"_L1 };
constexpr std::array whens{ "nextCall"_L1, "nthCall"_L1, "always"_L1, "probability"_L1 };
constexpr int mostSeconds = 600;
constexpr int firstStatus = 500;

} // namespace

FaultSheet::FaultSheet(QWidget *host, std::shared_ptr<const wording::Texts> texts)
    : OverlayDialog(host, Size::Message)
    , m_texts(std::move(texts))
    , m_message(new common::MessageBar)
    , m_text(new common::Label(TextStyle::Body, ColorRole::TextSecondary))
    , m_pathHelp(new common::Label(TextStyle::Caption, ColorRole::TextTertiary))
    , m_what(new QComboBox)
    , m_when(new QComboBox)
    , m_seconds(number(u"faultSeconds"_s, 0, mostSeconds, 5))
    , m_retryAfter(number(u"faultRetryAfter"_s, 0, 3600, 1))
    , m_nth(number(u"faultNth"_s, 1, 1'000'000, 3))
    , m_chance(number(u"faultChance"_s, 1, 100, 20))
    , m_path(new QLineEdit)
    , m_cancel(addFooterButton({}, Button::Kind::Standard))
    , m_add(addFooterButton({}, Button::Kind::Primary))
{
    setObjectName(u"faultSheet"_s);
    setIconName(u"bolt"_s);
    build();
    retranslate();
    m_what->setCurrentIndex(static_cast<int>(viewmodels::faultStatuses().indexOf(firstStatus)));
    refresh();
    setInitialFocus(m_what);
}

QSpinBox *FaultSheet::number(const QString &name, int least, int most, int value)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    field->setValue(value);
    return field;
}

void FaultSheet::build()
{
    m_message->setObjectName(u"faultMessage"_s);
    m_message->hide();
    m_text->setWrapping(true);
    m_pathHelp->setObjectName(u"faultPathHelp"_s);
    m_pathHelp->setWrapping(true);
    m_what->setObjectName(u"faultWhat"_s);
    m_when->setObjectName(u"faultWhen"_s);
    m_path->setObjectName(u"faultPath"_s);
    m_path->setMaxLength(500);
    m_cancel->setObjectName(u"faultCancel"_s);
    m_add->setObjectName(u"faultAdd"_s);
    common::Letter::give(m_what, Qt::Key_W);
    common::Letter::give(m_seconds, Qt::Key_S);
    common::Letter::give(m_retryAfter, Qt::Key_R);
    common::Letter::give(m_when, Qt::Key_H);
    common::Letter::give(m_nth, Qt::Key_N);
    common::Letter::give(m_chance, Qt::Key_P);
    common::Letter::give(m_path, Qt::Key_T);
    common::Letter::give(m_cancel, Qt::Key_C);
    common::Letter::give(m_add, Qt::Key_A);

    auto *content = new QWidget;
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setSpacing(theme::Theme::of(this).px(theme::metric::gap12));
    grid->setColumnStretch(1, 1);
    grid->addWidget(m_message, 0, 0, 1, 2);
    grid->addWidget(m_text, 1, 0, 1, 2);
    int row = 2;
    for (QWidget *control : std::initializer_list<QWidget *>{
             m_what, m_seconds, m_retryAfter, m_when, m_nth, m_chance, m_path }) {
        auto *label = new common::Label;
        label->setBuddy(control);
        grid->addWidget(label, row, 0);
        grid->addWidget(control, row, 1);
        m_fields.append({ label, control });
        ++row;
    }
    grid->addWidget(m_pathHelp, row, 1);
    setContent(content);

    connect(m_what, &QComboBox::currentIndexChanged, this, &FaultSheet::refresh);
    connect(m_when, &QComboBox::currentIndexChanged, this, &FaultSheet::refresh);
    connect(m_path, &QLineEdit::textChanged, this, &FaultSheet::refresh);
    connect(m_cancel, &QAbstractButton::clicked, this, &FaultSheet::requestClose);
    connect(m_add, &QAbstractButton::clicked, this, &FaultSheet::add);
}

void FaultSheet::setTexts(std::shared_ptr<const wording::Texts> texts)
{
    m_texts = std::move(texts);
    retranslate();
}

int FaultSheet::status() const
{
    return viewmodels::faultStatuses().value(m_what->currentIndex());
}

QString FaultSheet::what() const
{
    const auto place = m_what->currentIndex() - viewmodels::faultStatuses().size();
    return place < 0 ? u"status"_s : QString(whats.at(static_cast<std::size_t>(place)));
}

QString FaultSheet::when() const
{
    return whens.at(static_cast<std::size_t>(std::max(0, m_when->currentIndex())));
}

/// The sandbox's own routes are never spoilt, so that a rule can always be taken back.
bool FaultSheet::isPathWrong() const
{
    return m_path->text().contains("/_sandbox"_L1, Qt::CaseInsensitive);
}

QJsonObject FaultSheet::rule() const
{
    QJsonObject rule{ { u"what"_s, what() }, { u"when"_s, when() },
        { u"path"_s, m_path->text().trimmed() } };
    if (what() == "status"_L1) {
        rule.insert(u"status"_s, status());
    }
    if (!m_retryAfter->isHidden()) {
        rule.insert(u"retryAfter"_s, m_retryAfter->value());
    }
    if (!m_seconds->isHidden()) {
        rule.insert(u"milliseconds"_s, 1000 * m_seconds->value());
    }
    if (!m_nth->isHidden()) {
        rule.insert(u"nth"_s, m_nth->value());
    }
    if (!m_chance->isHidden()) {
        rule.insert(u"probability"_s, m_chance->value() / 100.0);
    }
    return rule;
}

void FaultSheet::add()
{
    if (m_add->isEnabled()) {
        m_message->hide();
        Q_EMIT addRequested(rule());
    }
}

void FaultSheet::takeAnswer(const QString &wrongField)
{
    if (wrongField.isEmpty()) {
        finish();
        return;
    }
    m_message->setContent({ common::MessageBar::Kind::Error, tr("The fault was not added."),
        wrongField == "server"_L1
            ? tr("The server does not run.")
            : tr("The server does not take this value: %1").arg(wrongField) });
    m_message->show();
}

void FaultSheet::refresh()
{
    const auto show = [this](const QWidget *control, bool shown) {
        for (const Field &field : std::as_const(m_fields)) {
            if (field.control == control) {
                field.control->setVisible(shown);
                field.label->setVisible(shown);
            }
        }
    };
    show(m_seconds, what() != "status"_L1 && what() != "cut"_L1);
    show(m_retryAfter, what() == "status"_L1 && (status() == 429 || status() == 503));
    show(m_nth, when() == "nthCall"_L1);
    show(m_chance, when() == "probability"_L1);
    const bool wrong = isPathWrong();
    m_pathHelp->setColor(wrong ? ColorRole::Error : ColorRole::TextTertiary);
    m_pathHelp->setText(wrong
            ? tr("The sandbox's own routes are never spoilt. Choose another path.")
            : tr("Part of method and path, for example: %1. Empty: every path.")
                  .arg(u"POST /v1/customers"_s));
    m_path->setAccessibleDescription(m_pathHelp->text());
    m_add->setEnabled(!wrong);
    m_add->setDisabledReason(wrong ? m_pathHelp->text() : QString());
}

void FaultSheet::fillCombo(QComboBox *combo, const QStringList &names)
{
    const QSignalBlocker blocker(combo);
    const int place = std::max(0, combo->currentIndex());
    combo->clear();
    combo->addItems(names);
    combo->setCurrentIndex(place);
}

void FaultSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void FaultSheet::retranslate()
{
    setTitle(tr("Add fault"));
    m_text->setText(tr("Spoils answers of the sandbox server on purpose. The window keeps "
                       "working."));
    QStringList names;
    for (const int each : viewmodels::faultStatuses()) {
        names.append(viewmodels::faultStatusName(each));
    }
    names << tr("Time-out: no answer") << tr("Slow answer") << tr("Cut connection")
          << tr("Latency: the whole answer, later");
    fillCombo(m_what, names);
    fillCombo(m_when,
        { tr("Next call, once"), tr("A later call, once"), tr("Every call"), tr("By chance") });
    const QStringList labels{ tr("Answer"), tr("Seconds"), tr("Retry after, seconds"), tr("When"),
        tr("Number of the call"), tr("Share of the calls, %"), tr("Path") };
    for (qsizetype i = 0; i < labels.size(); ++i) {
        m_fields.at(i).label->setText(labels.at(i));
        m_fields.at(i).control->setAccessibleName(labels.at(i));
    }
    for (QSpinBox *field : { m_seconds, m_retryAfter, m_nth, m_chance }) {
        field->setLocale(m_texts->locale());
    }
    m_cancel->setText(tr("Cancel"));
    m_add->setText(tr("Add fault"));
    refresh();
}

} // namespace sandboxpage
