#include "upgradewizard/failurepage.h"

#include "common/button.h"
#include "common/card.h"
#include "common/copytext.h"
#include "common/iconbutton.h"
#include "common/letter.h"
#include "common/messagebar.h"
#include "upgradewizard/iconmark.h"
#include "upgradewizard/plainlabel.h"
#include "upgradewizard/wizardkeys.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace upgradewizard {
namespace {

using theme::ColorRole;
using theme::TextStyle;

constexpr int twoColumnsFrom = 560;

} // namespace

FailurePage::FailurePage(viewmodels::WizardModel *model, QWidget *parent)
    : WizardPage(model, parent)
    , m_bar(new common::MessageBar)
    , m_columns(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_same(new common::Card)
    , m_sameTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_sameLayout(new QVBoxLayout(m_same))
    , m_what(new common::Card)
    , m_whatTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_whatText(new PlainLabel(TextStyle::Body, ColorRole::TextSecondary))
    , m_request(new common::Button(common::Button::Kind::Standard))
    , m_expand(new common::IconButton(u"chevron-down"_s, QString()))
    , m_detailsTitle(new PlainLabel(TextStyle::BodyStrong))
    , m_copy(new common::Button(common::Button::Kind::Standard))
    , m_details(new common::Card)
    , m_layout(new QVBoxLayout(this))
{
    setObjectName(u"failurePage"_s);
    m_bar->setObjectName(u"failureBar"_s);
    m_request->setIconName(u"mail"_s);
    m_request->setObjectName(u"copyRequest"_s);
    m_copy->setIconName(u"copy"_s);
    m_copy->setSmall(true);
    m_copy->setObjectName(u"copyDetails"_s);
    m_expand->setSmall(true);
    m_expand->setObjectName(u"expandDetails"_s);
    common::Letter::give(m_expand, Qt::Key_X);
    m_details->setFill(ColorRole::SurfaceAlt);
    m_details->setRadius(theme::metric::radiusControl);
    m_whatText->setWrapping(true);
    m_sameLayout->addWidget(m_sameTitle);
    auto *what = new QVBoxLayout(m_what);
    what->addWidget(m_whatTitle);
    what->addWidget(m_whatText);
    what->addWidget(m_request, 0, Qt::AlignLeft);
    what->addStretch(1);
    m_columns->addWidget(m_same, 1);
    m_columns->addWidget(m_what, 1);
    auto *detailsHead = new QHBoxLayout;
    detailsHead->setSpacing(6); // the focus ring's room
    detailsHead->addWidget(m_expand);
    detailsHead->addWidget(m_detailsTitle, 1);
    detailsHead->addWidget(m_copy);
    auto *details = new QVBoxLayout(m_details);
    details->setSpacing(0);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addWidget(m_bar);
    m_layout->addLayout(m_columns);
    m_layout->addLayout(detailsHead);
    m_layout->addWidget(m_details);
    m_layout->addStretch(1);
    connect(m_expand, &common::IconButton::clicked, this,
        [this] { setDetailsShown(!m_details->isVisibleTo(this)); });
    connect(m_copy, &common::Button::clicked, this,
        [this] { common::copyText(this, detailsAsText(), tr("Details copied")); });
    connect(m_request, &common::Button::clicked, this, [this] {
        common::copyText(this, this->model()->failurePage().request, tr("Request copied"));
    });
    applyMetrics();
}

void FailurePage::applyMetrics()
{
    m_layout->setSpacing(px(12));
    m_columns->setSpacing(px(16));
    for (common::Card *card : { m_same, m_what }) {
        card->layout()->setContentsMargins(px(16), px(15), px(16), px(15));
        card->layout()->setSpacing(px(8));
    }
    m_details->layout()->setContentsMargins(px(12), px(10), px(12), px(10));
}

void FailurePage::changeEvent(QEvent *event)
{
    WizardPage::changeEvent(event);
    // The lines below are made for one text size.
    if (event->type() == QEvent::StyleChange && m_sameLines != nullptr) {
        refresh();
    }
}

void FailurePage::resizeEvent(QResizeEvent *event)
{
    WizardPage::resizeEvent(event);
    arrange(m_columns, twoColumnsFrom);
}

void FailurePage::refresh()
{
    const viewmodels::FailurePageWords words = model()->failurePage();
    m_bar->setContent(
        { words.nothingChanged ? common::MessageBar::Kind::Error : common::MessageBar::Kind::Warn,
            words.title, words.cause });
    m_sameTitle->setText(words.sameTitle);
    rebuildSame(words.same);
    m_same->setVisible(!words.same.isEmpty());
    m_whatTitle->setText(words.whatToDoTitle);
    m_whatText->setText(words.whatToDo);
    m_request->setText(tr("Copy request to customer"));
    common::Letter::give(m_request, wizardkey::request.key());
    m_request->setVisible(!words.request.isEmpty());
    m_detailsTitle->setText(words.detailsTitle);
    m_expand->setName(words.detailsTitle);
    m_copy->setText(tr("Copy details"));
    common::Letter::give(m_copy, wizardkey::details.key());
    rebuildDetails(words.details);
}

void FailurePage::rebuildSame(const QStringList &lines)
{
    delete m_sameLines;
    m_sameLines = new QWidget;
    auto *grid = new QGridLayout(m_sameLines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(8));
    grid->setVerticalSpacing(px(8));
    for (int i = 0; i < lines.size(); ++i) {
        auto *text = new PlainLabel(lines.at(i), TextStyle::Body, ColorRole::Text);
        text->setWrapping(true);
        grid->addWidget(new IconMark(u"check"_s, ColorRole::Ok, 16), i, 0, Qt::AlignTop);
        grid->addWidget(text, i, 1);
    }
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(static_cast<int>(lines.size()), 1);
    m_sameLayout->addWidget(m_sameLines, 1);
    m_sameLines->show();
}

void FailurePage::rebuildDetails(const QList<QPair<QString, QString>> &lines)
{
    delete m_detailLines;
    m_detailLines = new QWidget;
    auto *grid = new QGridLayout(m_detailLines);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(px(16));
    grid->setVerticalSpacing(px(2));
    for (int i = 0; i < lines.size(); ++i) {
        auto *label = new PlainLabel(lines.at(i).first, TextStyle::Mono, ColorRole::TextSecondary);
        auto *value = new PlainLabel(lines.at(i).second, TextStyle::Mono, ColorRole::Text);
        value->setWrapping(true);
        label->setSelectable(true);
        label->setFocusPolicy(Qt::NoFocus);
        value->setSelectable(true);
        value->setAccessibleName(lines.at(i).first + u": " + lines.at(i).second);
        grid->addWidget(label, i, 0, Qt::AlignTop);
        grid->addWidget(value, i, 1);
    }
    grid->setColumnStretch(1, 1);
    m_details->layout()->addWidget(m_detailLines);
    m_detailLines->show();
}

void FailurePage::setDetailsShown(bool shown)
{
    m_details->setVisible(shown);
    m_expand->setIconName(shown ? u"chevron-down"_s : u"chevron-right"_s);
}

QString FailurePage::detailsAsText() const
{
    QStringList lines;
    const viewmodels::FailurePageWords words = model()->failurePage();
    lines.append(words.title);
    lines.append(words.cause);
    for (const auto &[label, value] : words.details) {
        lines.append(label + u": " + QString(value).replace(u'\n', u"; "_s));
    }
    return lines.join(u'\n');
}

QWidget *FailurePage::firstFocus()
{
    return m_bar;
}

} // namespace upgradewizard
