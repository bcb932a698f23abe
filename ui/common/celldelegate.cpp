#include "common/celldelegate.h"

#include "common/pill.h"
#include "common/table.h"
#include "common/textblock.h"
#include "common/tile.h"
#include "common/tones.h"
#include "common/tooltip.h"
#include "theme/paint.h"
#include "viewmodels/roles.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QLineEdit>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace common {

using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;
using viewmodels::Emphasis;
using viewmodels::Tone;

/// Where the parts of a cell lie, and what they say.
struct CellDelegate::Layout
{
    QRect tile;
    QRect icon;
    QRect text;
    QRect secondary;
    QRect trailing;
    QString shown; ///< the text, elided
    QString shownSecondary;
    QFont font;
    QFont secondaryFont;
    bool elided = false;
};

CellDelegate::CellDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

void CellDelegate::setTwoLines(bool twoLines)
{
    m_twoLines = twoLines;
}

void CellDelegate::setWrapping(bool wrapping)
{
    m_wrapping = wrapping;
}

namespace {

/// A name with a line break in it must not reach into the row below.
QString oneLine(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control || letter == QChar::LineSeparator
            || letter == QChar::ParagraphSeparator) {
            letter = u' ';
        }
    }
    return text;
}

TextStyle styleOf(const QModelIndex &index)
{
    return textStyleOf(index.data(viewmodels::EmphasisRole).value<Emphasis>());
}

/// A block where a text will stand, of another length in each row.
void paintLoading(QPainter *painter, const QRect &cell, const Theme &theme, int row)
{
    const bool outlined = theme.scheme() == theme::Scheme::HighContrast;
    const QColor fill = outlined ? QColor() : theme.color(ColorRole::Pressed);
    const QColor line = outlined ? theme.color(ColorRole::TextDisabled) : QColor();
    const int padding = theme.px(theme::metric::gap12);
    const int height = theme.px(10);
    const int room = cell.width() - 2 * padding;
    const int length = room * (52 + row * 13 % 40) / 100;
    const int top = cell.top() + (cell.height() - height) / 2;
    theme::paintBox(painter, QRectF(cell.left() + padding, top, length, height),
        theme::metric::radiusControl, fill, line);
}

Qt::Alignment alignmentOf(const QModelIndex &index)
{
    const QVariant value = index.data(Qt::TextAlignmentRole);
    const Qt::Alignment alignment
        = value.isValid() ? Qt::Alignment(value.toInt()) : Qt::Alignment(Qt::AlignLeft);
    return (alignment & Qt::AlignHorizontal_Mask) | Qt::AlignVCenter;
}

} // namespace

CellDelegate::Layout CellDelegate::layOut(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    Layout layout;
    const int padding = theme.px(theme::metric::gap12);
    const int gap = theme.px(theme::metric::gap8);
    QRect room = option.rect.adjusted(padding, 0, -padding, 0);

    if (!index.data(viewmodels::TileTextRole).toString().isEmpty()) {
        const int side = theme.px(24);
        layout.tile = QRect(room.left(), room.top() + (room.height() - side) / 2, side, side);
        room.setLeft(room.left() + side + gap);
    }
    if (!index.data(viewmodels::IconNameRole).toString().isEmpty()) {
        const int side = theme.px(theme::metric::iconCell);
        layout.icon = QRect(room.left(), room.top(), side, room.height());
        room.setLeft(room.left() + side + theme.px(theme::metric::buttonGap));
    }
    const bool trailing = !index.data(viewmodels::TrailingIconRole).toString().isEmpty();
    const int trailingSide = theme.px(theme::metric::icon);
    const int textRoom = room.width() - (trailing ? trailingSide + theme.px(4) : 0);

    const QString market = index.data(viewmodels::MarketRole).toString();
    const QString raw = displayText(index.data(Qt::DisplayRole), option.locale);
    const QString text = m_wrapping ? raw : oneLine(raw);
    const QString secondary = oneLine(index.data(viewmodels::SecondaryTextRole).toString());
    layout.font = theme.font(styleOf(index), market);
    const QFontMetrics metrics(layout.font);
    if (m_wrapping) {
        layout.shown = text;
        layout.text = room;
        return layout;
    }
    layout.shown = metrics.elidedText(text, Qt::ElideRight, textRoom);
    layout.elided = layout.shown != text;
    const int width = metrics.horizontalAdvance(layout.shown);
    layout.text = QRect(room.left(), room.top(), textRoom, room.height());
    if (!secondary.isEmpty() && m_twoLines) {
        layout.secondaryFont = theme.font(TextStyle::Caption, market);
        const int first = theme.lineHeight(styleOf(index));
        const int second = theme.lineHeight(TextStyle::Caption);
        const int top = room.top() + (room.height() - first - second) / 2;
        layout.text = QRect(room.left(), top, textRoom, first);
        layout.secondary = QRect(room.left(), top + first, room.width(), second);
    } else if (!secondary.isEmpty()) {
        layout.secondaryFont = theme.font(TextStyle::Body, market);
        layout.secondary
            = QRect(room.left() + width + gap, room.top(), textRoom - width - gap, room.height());
    }
    if (layout.secondary.width() > 0) {
        const QFontMetrics small(layout.secondaryFont);
        layout.shownSecondary
            = small.elidedText(secondary, Qt::ElideRight, layout.secondary.width());
        layout.elided = layout.elided || layout.shownSecondary != secondary;
    } else if (!secondary.isEmpty()) {
        layout.elided = true;
    }
    if (trailing) {
        layout.trailing = QRect(room.left() + width + theme.px(4),
            room.top() + (room.height() - trailingSide) / 2, trailingSide, trailingSide);
    }
    return layout;
}

QRect CellDelegate::trailingIconRect(
    const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    if (index.data(viewmodels::TrailingIconRole).toString().isEmpty()) {
        return {};
    }
    return layOut(option, index).trailing;
}

void CellDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const auto *table = qobject_cast<const Table *>(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool hovered = table != nullptr ? table->hoveredRow() == index.row()
                                          : option.state.testFlag(QStyle::State_MouseOver);
    const auto ink = [&](ColorRole role) {
        return selected ? theme.colorOnSelected(role) : theme.color(role);
    };
    const ColorRole ground = selected ? ColorRole::Selected
        : hovered                     ? ColorRole::Hover
                                      : ColorRole::Surface;
    painter->fillRect(option.rect, theme.color(ground));
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        theme.color(ColorRole::Line));
    if (table != nullptr && table->isFirstVisibleColumn(index.column())) {
        // High contrast has no hover tint, so the strip says which row is under the mouse.
        const bool contrastHover = hovered && theme.scheme() == theme::Scheme::HighContrast;
        if (selected || contrastHover) {
            const ColorRole strip
                = theme.scheme() == theme::Scheme::Dark ? ColorRole::AccentText : ColorRole::Accent;
            painter->fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                theme.scheme() == theme::Scheme::HighContrast && selected
                    ? theme.color(ColorRole::Text)
                    : theme.color(strip));
        }
    }

    if (index.data(viewmodels::LoadingRole).toBool()) {
        paintLoading(painter, option.rect, theme, index.row());
        return;
    }
    const Layout layout = layOut(option, index);
    painter->save();
    painter->setClipRect(option.rect);
    if (!layout.tile.isEmpty()) {
        paintTile(painter, layout.tile, theme,
            tileLetter(index.data(viewmodels::TileTextRole).toString()),
            index.data(viewmodels::TileSeedRole).toString());
    }
    if (!layout.icon.isEmpty()) {
        const Tone tone = index.data(viewmodels::IconToneRole).value<Tone>();
        theme::paintIcon(painter, layout.icon, theme,
            index.data(viewmodels::IconNameRole).toString(), ink(colorOf(tone)),
            theme::metric::iconCell);
    }
    const QString pill = index.data(viewmodels::PillTextRole).toString();
    if (!pill.isEmpty()) {
        // A pill may reach into the padding behind it (picture 01): its own ends are round.
        paintPill(painter, layout.text.adjusted(0, 0, theme.px(theme::metric::gap8), 0), theme,
            pillKindOf(index.data(viewmodels::PillToneRole).value<Tone>()),
            index.data(viewmodels::PillIconRole).toString(), pill, selected);
    } else {
        const Tone tone = index.data(viewmodels::TextToneRole).value<Tone>();
        painter->setPen(ink(colorOf(tone)));
        const TextBlock block{ layout.shown, layout.font, theme.lineHeight(styleOf(index)),
            m_wrapping };
        block.paint(painter, layout.text, alignmentOf(index));
        if (!layout.shownSecondary.isEmpty()) {
            painter->setPen(ink(m_twoLines ? ColorRole::TextSecondary : ColorRole::TextTertiary));
            const TextBlock second{ layout.shownSecondary, layout.secondaryFont,
                theme.lineHeight(m_twoLines ? TextStyle::Caption : TextStyle::Body), false };
            second.paint(painter, layout.secondary, Qt::AlignLeft | Qt::AlignVCenter);
        }
    }
    if (!layout.trailing.isEmpty()) {
        if (table != nullptr && table->hoveredIcon() == index) {
            theme::paintBox(painter, QRectF(layout.trailing).adjusted(-2, -2, 2, 2),
                theme::metric::radiusControl, theme.color(ColorRole::AccentFill),
                theme.color(ColorRole::AccentLine));
            theme::paintIcon(painter, layout.trailing, theme,
                index.data(viewmodels::TrailingIconRole).toString(),
                theme.color(ColorRole::AccentText), theme::metric::icon);
        } else {
            theme::paintIcon(painter, layout.trailing, theme,
                index.data(viewmodels::TrailingIconRole).toString(), ink(ColorRole::AccentText),
                theme::metric::iconCell);
        }
    }
    painter->restore();
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const int padding = 2 * theme.px(theme::metric::gap12);
    const TextStyle style = styleOf(index);
    const QString text = displayText(index.data(Qt::DisplayRole), option.locale);
    const QFont font = theme.font(style, index.data(viewmodels::MarketRole).toString());
    const int breathing = theme.px(theme::metric::gap8);
    if (m_wrapping && option.rect.width() > padding) {
        const TextBlock block{ text, font, theme.lineHeight(style), true };
        const QSize size = block.size(option.rect.width() - padding);
        return { option.rect.width(),
            qMax(theme.px(theme::metric::tableRowTwoLines), size.height() + breathing) };
    }
    // One more: the advance is rounded, and what elides compares the exact one.
    int width = padding + QFontMetrics(font).horizontalAdvance(text) + 1;
    int height = theme.px(m_twoLines ? theme::metric::tableRowTwoLines : theme::metric::tableRow);
    const QString pill = index.data(viewmodels::PillTextRole).toString();
    if (!pill.isEmpty()) {
        width = padding
            + pillSize(theme, index.data(viewmodels::PillIconRole).toString(), pill).width();
    }
    if (!index.data(viewmodels::TileTextRole).toString().isEmpty()) {
        width += theme.px(24) + theme.px(theme::metric::gap8);
    }
    if (!index.data(viewmodels::IconNameRole).toString().isEmpty()) {
        width += theme.px(theme::metric::iconCell) + theme.px(theme::metric::buttonGap);
    }
    if (!index.data(viewmodels::TrailingIconRole).toString().isEmpty()) {
        width += theme.px(theme::metric::icon) + theme.px(4);
    }
    const QString secondary = index.data(viewmodels::SecondaryTextRole).toString();
    if (!secondary.isEmpty()) {
        const QFontMetrics metrics(theme.font(m_twoLines ? TextStyle::Caption : TextStyle::Body));
        const int second = metrics.horizontalAdvance(secondary);
        width = m_twoLines ? qMax(width, padding + second)
                           : width + second + theme.px(theme::metric::gap8);
    }
    return { width, height };
}

int CellDelegate::leastWidth(
    const QStyleOptionViewItem &option, const QModelIndex &index, int rowHeight) const
{
    constexpr int beginning = 96; // of a text that is elided
    constexpr int longest = 280; // a word of a user's may be as long as it likes
    const Theme &theme = Theme::of(option.widget);
    const int padding = 2 * theme.px(theme::metric::gap12);
    const QString pill = index.data(viewmodels::PillTextRole).toString();
    if (!pill.isEmpty()) {
        return padding
            + pillSize(theme, index.data(viewmodels::PillIconRole).toString(), pill).width();
    }
    if (!m_wrapping) {
        return theme.px(beginning);
    }
    const TextStyle style = styleOf(index);
    const TextBlock block{ displayText(index.data(Qt::DisplayRole), option.locale),
        theme.font(style, index.data(viewmodels::MarketRole).toString()), theme.lineHeight(style),
        true };
    const int most = theme.px(longest);
    int width = block.longestWord();
    while (rowHeight > 0 && width < most && block.size(width).height() > rowHeight) {
        width += theme.px(theme::metric::gap8);
    }
    return padding + std::min(width, most);
}

void CellDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *line = qobject_cast<const QLineEdit *>(editor);
    if (line == nullptr || !line->isModified()) {
        QStyledItemDelegate::setEditorData(editor, index);
    }
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()
        && index.data(Qt::ToolTipRole).toString().isEmpty()) {
        const Layout layout = layOut(option, index);
        if (layout.elided) {
            QStringList parts{ displayText(index.data(Qt::DisplayRole), option.locale) };
            const QString secondary = index.data(viewmodels::SecondaryTextRole).toString();
            if (!secondary.isEmpty()) {
                parts.append(secondary);
            }
            QToolTip::showText(event->globalPos(), plainToolTip(parts.join(u'\n')), view);
            return true;
        }
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

} // namespace common
