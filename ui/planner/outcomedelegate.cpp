#include "planner/outcomedelegate.h"

#include "common/textblock.h"
#include "common/tones.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "viewmodels/roles.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QScrollBar>

namespace planner {

using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;

namespace {

constexpr int side = 16;
constexpr int textLeft = 40;

common::TextBlock sentenceOf(const Theme &theme, const QModelIndex &index)
{
    return { index.data(viewmodels::SecondaryTextRole).toString(), theme.font(TextStyle::Caption),
        theme.lineHeight(TextStyle::Caption), true };
}

/// The scroll bar is always reckoned with: a list that was measured before it came would cut the
/// last line of a sentence that wraps beside it.
int widthOf(const QStyleOptionViewItem &option)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    if (view == nullptr) {
        return option.rect.width();
    }
    return view->contentsRect().width() - view->verticalScrollBar()->sizeHint().width();
}

} // namespace

OutcomeDelegate::OutcomeDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

QSize OutcomeDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const int width = widthOf(option);
    const int room = width - theme.px(textLeft) - theme.px(side);
    const int texts = theme.lineHeight(TextStyle::BodyMedium)
        + sentenceOf(theme, index).size(std::max(40, room)).height();
    return { width, texts + 2 * theme.px(theme::metric::gap8) + 1 };
}

void OutcomeDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected)
        && option.state.testFlag(QStyle::State_HasFocus);
    const auto ink = [&](ColorRole role) {
        return selected ? theme.colorOnSelected(role) : theme.color(role);
    };
    const QRect row = option.rect;
    painter->save();
    painter->fillRect(row, theme.color(selected ? ColorRole::Selected : ColorRole::Surface));
    const int padding = theme.px(side);
    painter->fillRect(QRect(row.left() + padding, row.top(), row.width() - 2 * padding, 1),
        theme.color(ColorRole::Line));
    const int gap = theme.px(theme::metric::gap8);
    const int first = theme.lineHeight(TextStyle::BodyMedium);
    theme::paintIcon(painter, QRect(row.left() + padding, row.top() + gap + 1, padding, first),
        theme, index.data(viewmodels::IconNameRole).toString(),
        ink(common::colorOf(index.data(viewmodels::IconToneRole).value<viewmodels::Tone>())),
        theme::metric::iconCell);
    const QRect room(row.left() + theme.px(textLeft), row.top() + gap + 1,
        row.width() - theme.px(textLeft) - padding, row.height() - 2 * gap);
    const QFont medium = theme.font(TextStyle::BodyMedium);
    painter->setFont(medium);
    painter->setPen(ink(ColorRole::Text));
    painter->drawText(QRect(room.left(), room.top(), room.width(), first),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        QFontMetrics(medium).elidedText(index.data().toString(), Qt::ElideRight, room.width()));
    painter->setPen(ink(ColorRole::TextSecondary));
    sentenceOf(theme, index)
        .paint(painter, room.adjusted(0, first, 0, 0), Qt::AlignLeft | Qt::AlignTop);
    if (option.state.testFlag(QStyle::State_HasFocus) && theme.showsKeyboardFocus()) {
        theme::paintRowFocus(painter, QRectF(row), theme);
    }
    painter->restore();
}

} // namespace planner
