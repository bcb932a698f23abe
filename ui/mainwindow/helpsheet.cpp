#include "mainwindow/helpsheet.h"

#include "common/label.h"
#include "common/segmentedcontrol.h"
#include "mainwindow/helptexts.h"
#include "theme/theme.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace mainwindow {

using common::Label;
using theme::ColorRole;
using theme::TextStyle;
using viewmodels::HelpTopic;
namespace metric = theme::metric;

namespace {

constexpr std::array topics{ HelpTopic::Upgrading, HelpTopic::Status, HelpTopic::DelegatedAdmin,
    HelpTopic::MultiChannel, HelpTopic::Keyboard };

int placeOf(HelpTopic topic)
{
    return static_cast<int>(std::find(topics.cbegin(), topics.cend(), topic) - topics.cbegin());
}

QWidget *pageOf(const HelpText &text, const theme::Theme &theme)
{
    auto *page = new QWidget;
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(theme.px(metric::gap24));
    grid->setVerticalSpacing(theme.px(metric::gap8));
    grid->setColumnStretch(1, 1);
    int line = 0;
    for (const auto &[heading, paragraph] : text.sections) {
        grid->addWidget(
            new Label(heading, TextStyle::BodyStrong, ColorRole::Text, page), line++, 0, 1, 2);
        auto *words = new Label(paragraph, TextStyle::Body, ColorRole::TextSecondary, page);
        words->setWrapping(true);
        words->setSelectable(true);
        words->setContentsMargins(0, 0, 0, theme.px(metric::gap8));
        grid->addWidget(words, line++, 0, 1, 2);
    }
    for (const auto &[keys, act] : text.keys) {
        grid->addWidget(new Label(keys, TextStyle::Mono, ColorRole::TextSecondary, page), line, 0);
        grid->addWidget(new Label(act, TextStyle::Body, ColorRole::Text, page), line, 1);
        ++line;
    }
    grid->setRowStretch(line, 1);
    return page;
}

} // namespace

HelpSheet::HelpSheet(QWidget *host, HelpTopic topic)
    : OverlayDialog(host, Size::Import)
    , m_topic(topic)
{
    setObjectName(u"helpSheet"_s);
    setIconName(u"help"_s);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::Theme::of(this).px(metric::gap16));
    m_topics = new common::SegmentedControl(content);
    m_topics->setObjectName(u"helpTopics"_s);
    column->addWidget(m_topics, 0, Qt::AlignLeft);
    m_page = new QWidget(content);
    column->addWidget(m_page, 1);
    setContent(content);
    m_close = addFooterButton(QString(), common::Button::Kind::Primary);
    connect(m_close, &QPushButton::clicked, this, &HelpSheet::requestClose);
    connect(m_topics, &common::SegmentedControl::chosen, this,
        [this](int place) { showTopic(topics.at(static_cast<size_t>(place))); });
    setInitialFocus(m_close);
    retranslate();
}

void HelpSheet::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::StyleChange) {
        retranslate();
    }
    OverlayDialog::changeEvent(event);
}

void HelpSheet::retranslate()
{
    if (m_topics == nullptr) {
        return; // a change of style while the sheet is being made
    }
    setTitle(tr("Help"));
    m_close->setText(tr("Close"));
    QList<common::SegmentedControl::Option> options;
    for (const HelpTopic topic : topics) {
        options.append({ helpText(topic).title, {}, {} });
    }
    m_topics->setOptions(options);
    m_topics->setAccessibleName(tr("Topic"));
    m_topics->setCurrentIndex(placeOf(m_topic));
    showTopic(m_topic);
}

void HelpSheet::showTopic(HelpTopic topic)
{
    m_topic = topic;
    QWidget *page = pageOf(helpText(topic), theme::Theme::of(this));
    page->setObjectName(u"helpPage"_s);
    delete content()->layout()->replaceWidget(m_page, page);
    m_page->deleteLater();
    m_page->hide();
    m_page = page;
    scrollToTop();
}

} // namespace mainwindow
