#include "help/topiclist.h"

#include "common/focus.h"
#include "common/menuwords.h"
#include "common/tablemenu.h"
#include "common/textblock.h"
#include "help/helppage.h"
#include "theme/theme.h"

#include <QContextMenuEvent>
#include <QMenu>
#include <QPainter>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

using namespace Qt::StringLiterals;

namespace help {

using theme::ColorRole;
using theme::TextStyle;
using viewmodels::HelpTopic;
namespace metric = theme::metric;

namespace {

/// A title over as many lines as it needs; the current one as in the rail, with a strip at its
/// left.
class TopicDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto *list = static_cast<const QListWidget *>(option.widget);
        const theme::Theme &theme = theme::Theme::of(list);
        const int width = list->viewport()->width();
        const common::TextBlock text = block(index, theme, false);
        const int height
            = text.size(width - 2 * theme.px(metric::gap12)).height() + theme.px(metric::gap12);
        return { width, qMax(height, theme.px(metric::control)) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const theme::Theme &theme = theme::Theme::of(option.widget);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        option.widget->style()->drawPrimitive(
            QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (current) {
            painter->fillRect(option.rect.left(), option.rect.top(), theme.px(3),
                option.rect.height(), theme.color(ColorRole::Accent));
        }
        painter->save();
        painter->setPen(
            current ? theme.colorOnSelected(ColorRole::Text) : theme.color(ColorRole::Text));
        block(index, theme, current)
            .paint(painter, option.rect.adjusted(theme.px(metric::gap12), 0, -theme.px(4), 0),
                Qt::AlignLeft | Qt::AlignVCenter);
        painter->restore();
    }

private:
    static common::TextBlock block(
        const QModelIndex &index, const theme::Theme &theme, bool current)
    {
        return { index.data().toString(),
            theme.font(current ? TextStyle::BodyStrong : TextStyle::Body),
            theme.lineHeight(TextStyle::Body), true };
    }
};

} // namespace

TopicList::TopicList(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"helpTopics"_s);
    setItemDelegate(new TopicDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setMouseTracking(true);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < m_topics.size()) {
            Q_EMIT chosen(m_topics.at(row));
        }
    });
}

void TopicList::setTopics(const QList<HelpTopic> &shown)
{
    const HelpTopic before = m_topics.value(qMax(0, currentRow()), topics.front());
    const QSignalBlocker quiet(this);
    m_topics = shown;
    clear();
    for (const HelpTopic topic : shown) {
        addItem(helpTitle(topic));
    }
    setCurrent(before);
}

void TopicList::setCurrent(HelpTopic topic)
{
    const QSignalBlocker quiet(this);
    setCurrentRow(static_cast<int>(m_topics.indexOf(topic)));
}

void TopicList::contextMenuEvent(QContextMenuEvent *event)
{
    const common::MenuPlace place = common::menuPlace(*this, *event);
    if (!place.index.isValid()) {
        return;
    }
    auto *menu = new QMenu(this);
    menu->setObjectName(u"topicMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    common::fillInWords(menu, [this, cell = QPersistentModelIndex(place.index)](QMenu *into) {
        common::addCopyCell(*into, *this, cell);
    });
    menu->popup(place.position);
}

void TopicList::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        doItemsLayout();
    }
}

void TopicList::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace help
