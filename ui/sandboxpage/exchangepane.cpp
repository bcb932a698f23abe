#include "sandboxpage/exchangepane.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/flowlayout.h"
#include "common/focus.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/pagescroll.h"
#include "common/pill.h"
#include "theme/theme.h"
#include "viewmodels/sandboxwords.h"

#include <QEvent>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QVBoxLayout>

namespace sandboxpage {

using namespace Qt::StringLiterals;
using common::Label;
using common::PillKind;
using theme::ColorRole;
using theme::TextStyle;

namespace {

constexpr int linesSeen = 6; ///< of each message at least

} // namespace

ExchangePane::ExchangePane(QWidget *parent)
    : QWidget(parent)
    , m_card(new common::Card(this))
    , m_scroll(new common::ScrollArea(m_card))
    , m_content(new QWidget)
    , m_column(new QVBoxLayout(m_content))
    , m_facts(new common::FlowLayout)
    , m_ways(new common::FlowLayout)
    , m_title(new Label(TextStyle::Subtitle, ColorRole::Text, m_content))
    , m_status(new common::Pill(m_content))
    , m_fault(new common::Pill(m_content))
    , m_when(new Label(TextStyle::Body, ColorRole::TextSecondary, m_content))
    , m_curl(new common::Button(common::Button::Kind::Standard, m_content))
    , m_show(new common::Button(common::Button::Kind::Standard, m_content))
    , m_requestLabel(new Label(TextStyle::BodyStrong, ColorRole::Text, m_content))
    , m_request(textBox(u"requestText"_s))
    , m_answerLabel(new Label(TextStyle::BodyStrong, ColorRole::Text, m_content))
    , m_answer(textBox(u"answerText"_s))
{
    setObjectName(u"exchangePane"_s);
    m_title->setObjectName(u"exchangeTitle"_s);
    m_title->setWrapping(true);
    m_curl->setObjectName(u"copyCurl"_s);
    m_curl->setIconName(u"copy"_s);
    m_show->setObjectName(u"showInWindow"_s);
    m_show->setIconName(u"arrow-right"_s);
    common::Letter::give(m_curl, Qt::Key_U);
    common::Letter::give(m_show, Qt::Key_W);
    common::Letter::give(m_request, Qt::Key_T);
    common::Letter::give(m_answer, Qt::Key_R);
    m_facts->addWidget(m_status);
    m_facts->addWidget(m_fault);
    m_facts->addWidget(m_when);
    m_ways->addWidget(m_curl);
    m_ways->addWidget(m_show);
    m_column->addWidget(m_title);
    m_column->addLayout(m_facts);
    m_column->addLayout(m_ways);
    m_column->addWidget(m_requestLabel);
    m_column->addWidget(m_request, 1);
    m_column->addWidget(m_answerLabel);
    m_column->addWidget(m_answer, 2);
    m_scroll->setObjectName(u"exchangeScroll"_s);
    m_scroll->setProperty("deskFlat", true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setWidget(m_content);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_content->setAutoFillBackground(false);
    auto *inside = new QVBoxLayout(m_card);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_scroll);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_card);
    connect(m_curl, &QAbstractButton::clicked, this, &ExchangePane::copyCurl);
    connect(m_show, &QAbstractButton::clicked, this, &ExchangePane::showRequested);
    retheme();
    retranslate();
}

QPlainTextEdit *ExchangePane::textBox(const QString &name)
{
    auto *box = new QPlainTextEdit(m_content);
    box->setObjectName(name);
    box->setReadOnly(true);
    box->setTabChangesFocus(true);
    // The style paints the box, corners and all.
    box->viewport()->setAutoFillBackground(false);
    return box;
}

void ExchangePane::setTexts(const std::shared_ptr<const wording::Texts> &texts)
{
    m_texts = texts;
    refresh();
}

void ExchangePane::show(const std::optional<viewmodels::SandboxExchange> &exchange)
{
    m_exchange = exchange;
    refresh();
}

void ExchangePane::copyCurl()
{
    if (m_exchange) {
        common::copyText(this, m_exchange->curl, tr("Command copied"));
    }
}

void ExchangePane::refresh()
{
    m_content->setVisible(m_exchange && m_texts);
    if (!m_exchange || !m_texts) {
        return;
    }
    const viewmodels::SandboxEntry &entry = m_exchange->entry;
    m_title->setTextFormat(Qt::PlainText);
    m_title->setText(entry.route.isEmpty() ? tr("Unknown path") : entry.route);
    const int kind = entry.status / 100;
    m_status->set(kind == 2 ? PillKind::Ok
            : kind == 4     ? PillKind::Warn
            : kind == 5     ? PillKind::Error
                            : PillKind::Neutral,
        kind == 2       ? u"success"_s
            : kind == 4 ? u"warning"_s
            : kind == 5 ? u"error"_s
                        : u"info"_s,
        tr("Status %1").arg(entry.status));
    m_fault->setVisible(!entry.fault.isEmpty());
    m_fault->set(
        PillKind::Warn, u"bolt"_s, tr("Fault: %1").arg(viewmodels::faultOfTitle(entry.fault)));
    m_when->setText(m_texts->dateTime(entry.time));
    const QString reason
        = entry.customer.isEmpty() ? tr("This request names no customer.") : QString();
    m_show->setEnabled(reason.isEmpty());
    m_show->setDisabledReason(reason);
    const auto fill = [](QPlainTextEdit *box, const QString &text) {
        if (box->toPlainText() != text) { // where the reader scrolled to stays
            box->setPlainText(text);
            box->verticalScrollBar()->setValue(0);
        }
    };
    fill(m_request, m_exchange->request);
    fill(m_answer, m_exchange->answer);
}

void ExchangePane::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
    QWidget::changeEvent(event);
}

void ExchangePane::retranslate()
{
    setAccessibleName(tr("Details"));
    m_scroll->setAccessibleName(tr("Details"));
    m_curl->setText(tr("Copy as curl"));
    m_show->setText(tr("Show in window"));
    m_requestLabel->setText(tr("Request"));
    m_request->setAccessibleName(tr("Request"));
    m_answerLabel->setText(tr("Answer"));
    m_answer->setAccessibleName(tr("Answer"));
    refresh();
}

void ExchangePane::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    const int padding = theme.px(theme::metric::gap16);
    m_column->setContentsMargins(padding, padding, padding, padding);
    m_column->setSpacing(theme.px(theme::metric::gap8));
    for (common::FlowLayout *line : { m_facts, m_ways }) {
        line->setSpacing(theme.px(theme::metric::gap8));
    }
    const QFont mono = theme.font(TextStyle::Mono);
    for (QPlainTextEdit *box : { m_request, m_answer }) {
        box->setFont(mono);
        box->setMinimumHeight(linesSeen * QFontMetrics(mono).lineSpacing() + theme.px(16));
    }
}

} // namespace sandboxpage
