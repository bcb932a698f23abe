#include "help/helpsheet.h"

#include "common/announce.h"
#include "common/label.h"
#include "common/letter.h"
#include "common/searchfield.h"
#include "help/helpview.h"
#include "help/topiclist.h"
#include "theme/theme.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace help {

using theme::ColorRole;
using theme::TextStyle;
using viewmodels::HelpTopic;
namespace metric = theme::metric;

HelpSheet::HelpSheet(QWidget *host, HelpTopic topic, std::function<HelpSources()> sources)
    : OverlayDialog(host, Size::Wizard)
    , m_ask(std::move(sources))
    , m_topic(topic)
{
    setObjectName(u"helpSheet"_s);
    setIconName(u"help"_s);
    build();
    connect(m_close, &QPushButton::clicked, this, &HelpSheet::requestClose);
    connect(m_search, &common::SearchField::searchChanged, this, &HelpSheet::search);
    connect(m_search, &common::SearchField::leftDownwards, this,
        [this] { m_list->setFocus(Qt::OtherFocusReason); });
    connect(m_list, &TopicList::chosen, this, &HelpSheet::show);
    connect(m_view, &HelpView::topicRequested, this, &HelpSheet::showTopic);
    setInitialFocus(m_list);
    retranslate();
}

void HelpSheet::build()
{
    m_left = new QWidget;
    auto *column = new QVBoxLayout(m_left);
    column->setContentsMargins(0, 0, 0, 0);
    m_search = new common::SearchField(m_left);
    m_search->setObjectName(u"helpSearch"_s);
    m_none = new common::Label(TextStyle::Body, ColorRole::TextSecondary, m_left);
    m_none->setObjectName(u"helpNone"_s);
    m_none->setWrapping(true);
    m_none->hide();
    m_list = new TopicList(m_left);
    column->addWidget(m_search);
    column->addWidget(m_none);
    column->addWidget(m_list, 1);
    setSide(m_left);
    m_view = new HelpView;
    setContent(m_view);
    m_close = addFooterButton(QString(), common::Button::Kind::Primary);
    common::Letter::give(m_search, Qt::Key_S);
    common::Letter::give(m_list, Qt::Key_T);
    common::Letter::give(m_close, Qt::Key_C);
    retheme();
}

void HelpSheet::changeEvent(QEvent *event)
{
    OverlayDialog::changeEvent(event);
    if (m_close == nullptr) {
        return; // while the sheet is being made
    }
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::StyleChange) {
        retheme();
    }
}

void HelpSheet::resizeEvent(QResizeEvent *event)
{
    OverlayDialog::resizeEvent(event);
    retheme();
}

void HelpSheet::retheme()
{
    const theme::Theme &theme = theme::Theme::of(this);
    // A third of a small sheet at the most: the page needs the room more.
    m_left->setFixedWidth(qMin(theme.px(264), qMax(theme.px(120), sheetRect().width() / 3)));
    const int edge = theme.px(metric::gap12);
    m_left->layout()->setContentsMargins(edge, edge, edge, edge);
    m_left->layout()->setSpacing(theme.px(metric::gap8));
}

void HelpSheet::retranslate()
{
    setTitle(tr("Help"));
    m_close->setText(tr("Close"));
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_list->setAccessibleName(tr("Topics"));
    m_none->setText(tr("No page has these words."));
    m_sources = m_ask();
    search(m_search->text());
}

void HelpSheet::search(const QString &text)
{
    m_words = text.split(u' ', Qt::SkipEmptyParts);
    QList<HelpTopic> found;
    for (const HelpTopic topic : topics) {
        const QString page = helpPage(topic, m_sources).plainText();
        const bool all = std::all_of(m_words.cbegin(), m_words.cend(),
            [&page](const QString &word) { return page.contains(word, Qt::CaseInsensitive); });
        if (all) {
            found.append(topic);
        }
    }
    m_list->setTopics(found);
    m_none->setVisible(found.isEmpty());
    if (found.isEmpty()) {
        common::announce(m_search, m_none->text());
        show(m_topic);
        return;
    }
    if (!m_words.isEmpty()) {
        common::announce(m_search, tr("%Ln pages found", nullptr, int(found.size())));
    }
    if (!found.contains(m_topic)) {
        m_topic = found.first();
    }
    m_list->setCurrent(m_topic);
    show(m_topic);
}

void HelpSheet::showTopic(HelpTopic topic)
{
    if (m_list->findItems(helpTitle(topic), Qt::MatchExactly).isEmpty()) {
        m_search->setSearch({}); // a link leads out of what was found
        m_topic = topic;
        search({});
        return;
    }
    m_list->setCurrent(topic);
    show(topic);
}

void HelpSheet::show(HelpTopic topic)
{
    m_topic = topic;
    m_view->showPage(helpPage(topic, m_sources));
    m_view->mark(m_words);
}

} // namespace help
