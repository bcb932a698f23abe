#include "planner/plannerdelegate.h"

#include "common/table.h"
#include "common/textblock.h"
#include "common/tile.h"
#include "common/tones.h"
#include "common/tooltip.h"
#include "theme/paint.h"
#include "theme/theme.h"
#include "viewmodels/plannermodel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QHelpEvent>
#include <QPainter>
#include <QSpinBox>
#include <QTimer>
#include <QToolTip>

#include <algorithm>
#include <limits>

namespace planner {

using namespace Qt::StringLiterals;
using theme::ColorRole;
using theme::TextStyle;
using theme::Theme;
using viewmodels::PlannerModel;

namespace {

constexpr int chevronLeft = 12;
constexpr int tickLeft = 34;
constexpr int headIconLeft = 58;
constexpr int headTextLeft = 82;
constexpr int tileSide = 24;
constexpr int boxHeight = 28;

QString oneLine(QString text)
{
    for (QChar &letter : text) {
        if (letter.category() == QChar::Other_Control) {
            letter = u' ';
        }
    }
    return text;
}

void paintText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &ink, Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(ink);
    painter->drawText(rect, static_cast<int>(alignment | Qt::AlignVCenter) | Qt::TextSingleLine,
        QFontMetrics(font).elidedText(oneLine(text), Qt::ElideRight, rect.width()));
}

} // namespace

PlannerDelegate::PlannerDelegate(QObject *parent)
    : QStyledItemDelegate(parent)
{
}

// --- where things lie

QRect PlannerDelegate::tickRect(const QRect &row, const QWidget *widget)
{
    const Theme &theme = Theme::of(widget);
    const int side = theme.px(theme::metric::indicator);
    return { row.left() + theme.px(tickLeft), row.top() + (row.height() - side) / 2, side, side };
}

QRect PlannerDelegate::boxRect(const QRect &cell, const QWidget *widget)
{
    const Theme &theme = Theme::of(widget);
    const int height = theme.px(boxHeight);
    return { cell.left() + theme.px(8), cell.top() + (cell.height() - height) / 2,
        cell.width() - theme.px(8), height };
}

QRect PlannerDelegate::linkRect(
    const QRect &cell, const QModelIndex &index, const QWidget *widget) const
{
    const QString link = index.data(PlannerModel::LinkRole).toString();
    if (link.isEmpty()) {
        return {};
    }
    const Theme &theme = Theme::of(widget);
    const QFont font = theme.font(TextStyle::BodyMedium);
    const int width = QFontMetrics(font).horizontalAdvance(link) + 1;
    const int right = cell.right() - theme.px(theme::metric::gap12);
    return { right - width + 1, cell.top(), width, cell.height() };
}

// --- painting

void PlannerDelegate::paintTick(
    QPainter *painter, const QRect &rect, const QWidget *widget, const QModelIndex &index) const
{
    const auto state = static_cast<Qt::CheckState>(
        index.siblingAtColumn(PlannerModel::Tick).data(Qt::CheckStateRole).toInt());
    theme::paintCheckBox(painter, QRectF(rect), Theme::of(widget), state,
        index.data(PlannerModel::TickableRole).toBool(), false, false);
}

void PlannerDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const auto *table = qobject_cast<const common::Table *>(option.widget);
    const bool hovered = table != nullptr && table->hoveredRow() == index.row();
    const auto ink = [&](ColorRole role) {
        return selected ? theme.colorOnSelected(role) : theme.color(role);
    };
    const QRect cell = option.rect;
    painter->save();
    painter->fillRect(cell,
        theme.color(selected ? ColorRole::Selected
                : hovered    ? ColorRole::Hover
                             : ColorRole::Surface));
    painter->fillRect(
        QRect(cell.left(), cell.bottom(), cell.width(), 1), theme.color(ColorRole::Line));
    if (index.data(PlannerModel::HeadRole).toBool()) {
        painter->restore();
        return; // painted over the whole row afterwards
    }
    const int padding = theme.px(theme::metric::gap12);
    if (index.data(PlannerModel::WaitingRole).toBool()) {
        const int height = theme.px(10);
        const int width = std::min(cell.width() - 2 * padding, theme.px(160));
        if (index.column() != PlannerModel::Tick && width > 0) {
            const int top = cell.center().y() - height / 2;
            theme::paintBox(painter, QRectF(cell.left() + padding, top, width, height), 3,
                theme.color(ColorRole::Pressed), QColor());
        }
        painter->restore();
        return;
    }
    switch (index.column()) {
    case PlannerModel::Tick: {
        const bool contrastHover = hovered && theme.scheme() == theme::Scheme::HighContrast;
        if (selected || contrastHover) {
            const ColorRole strip
                = theme.scheme() == theme::Scheme::Dark ? ColorRole::AccentText : ColorRole::Accent;
            painter->fillRect(QRect(cell.left(), cell.top(), 3, cell.height()),
                theme.scheme() == theme::Scheme::HighContrast && selected
                    ? theme.color(ColorRole::Text)
                    : theme.color(strip));
        }
        break;
    }
    case PlannerModel::Company: {
        // The tick reaches over the border of the first two columns.
        const int tickColumn = theme.px(headIconLeft) - padding;
        paintTick(painter, tickRect(cell.adjusted(-tickColumn, 0, 0, 0), option.widget),
            option.widget, index);
        const int side = theme.px(tileSide);
        const QRect tile(
            cell.left() + padding, cell.top() + (cell.height() - side) / 2, side, side);
        const QString market = index.data(viewmodels::MarketRole).toString();
        common::paintTile(painter, tile, theme,
            common::tileLetter(index.data(viewmodels::TileTextRole).toString()),
            index.data(viewmodels::TileSeedRole).toString());
        const QRect text = cell.adjusted(padding + side + theme.px(8), 0, -theme.px(4), 0);
        const int first = theme.lineHeight(TextStyle::BodyMedium);
        const int second = theme.lineHeight(TextStyle::Caption);
        const int top = cell.top() + (cell.height() - first - second) / 2;
        paintText(painter, QRect(text.left(), top, text.width(), first), index.data().toString(),
            theme.font(TextStyle::BodyMedium, market), ink(ColorRole::Text), Qt::AlignLeft);
        paintText(painter, QRect(text.left(), top + first, text.width(), second),
            index.data(viewmodels::SecondaryTextRole).toString(), theme.font(TextStyle::Caption),
            ink(ColorRole::TextSecondary), Qt::AlignLeft);
        break;
    }
    case PlannerModel::Target:
        if (index.data(PlannerModel::ChoosableRole).toBool()) {
            const QRect box = boxRect(cell, option.widget);
            theme::paintField(painter, QRectF(box), theme, true, hovered, false);
            const int side = theme.px(theme::metric::iconCell);
            paintText(painter, box.adjusted(theme.px(8), 0, -theme.px(8) - side - theme.px(4), 0),
                index.data().toString(), theme.font(TextStyle::Body), theme.color(ColorRole::Text),
                Qt::AlignLeft);
            theme::paintIcon(painter,
                QRect(box.right() - theme.px(6) - side, box.top(), side, box.height()), theme,
                u"chevron-down"_s, theme.color(ColorRole::TextSecondary), theme::metric::iconCell);
        } else {
            paintText(painter, cell.adjusted(theme.px(8), 0, -padding, 0), index.data().toString(),
                theme.font(TextStyle::Body), ink(ColorRole::TextSecondary), Qt::AlignLeft);
        }
        break;
    default: {
        const QRect link = linkRect(cell, index, option.widget);
        if (index.data(PlannerModel::ChoosableRole).toBool()) {
            const QRect box = boxRect(cell, option.widget);
            theme::paintField(painter, QRectF(box), theme, true, hovered, false);
            paintText(painter, box.adjusted(theme.px(4), 0, -theme.px(8), 0),
                index.data().toString(), theme.font(TextStyle::Body), theme.color(ColorRole::Text),
                Qt::AlignRight);
        } else if (!link.isEmpty()) {
            paintText(painter, link, index.data(PlannerModel::LinkRole).toString(),
                theme.font(TextStyle::BodyMedium), ink(ColorRole::AccentText), Qt::AlignRight);
        } else {
            paintText(painter, cell.adjusted(theme.px(4), 0, -padding, 0), index.data().toString(),
                theme.font(TextStyle::Body), ink(ColorRole::Text), Qt::AlignRight);
        }
    }
    }
    painter->restore();
}

void PlannerDelegate::paintHead(QPainter *painter, const QRect &rect, const QWidget *widget,
    const QModelIndex &first, bool current, bool hovered) const
{
    const Theme &theme = Theme::of(widget);
    const auto ink
        = [&](ColorRole role) { return current ? theme.colorOnSelected(role) : theme.color(role); };
    painter->save();
    painter->fillRect(rect,
        theme.color(current ? ColorRole::Selected
                : hovered   ? ColorRole::Hover
                            : ColorRole::SurfaceAlt));
    painter->fillRect(
        QRect(rect.left(), rect.bottom(), rect.width(), 1), theme.color(ColorRole::Line));
    const int side = theme.px(theme::metric::iconCell);
    const auto at = [&](int left) {
        return QRect(rect.left() + theme.px(left), rect.top(), side, rect.height());
    };
    theme::paintIcon(painter, at(chevronLeft), theme,
        first.data(PlannerModel::OpenedRole).toBool() ? u"chevron-down"_s : u"chevron-right"_s,
        ink(ColorRole::TextSecondary), theme::metric::iconCell);
    paintTick(painter, tickRect(rect, widget), widget, first);
    const QModelIndex company = first.siblingAtColumn(PlannerModel::Company);
    theme::paintIcon(painter, at(headIconLeft), theme,
        company.data(viewmodels::IconNameRole).toString(),
        ink(common::colorOf(company.data(viewmodels::IconToneRole).value<viewmodels::Tone>())),
        theme::metric::iconCell);
    const QModelIndex last = first.siblingAtColumn(PlannerModel::Monthly);
    const QFont caption = theme.font(TextStyle::Caption);
    const int right = rect.right() - theme.px(theme::metric::gap12);
    const QString link = last.data(PlannerModel::LinkRole).toString();
    const QString remark
        = link.isEmpty() ? company.data(PlannerModel::RemarkRole).toString() : link;
    const QFont remarkFont = link.isEmpty() ? caption : theme.font(TextStyle::BodyMedium);
    const int remarkWidth
        = remark.isEmpty() ? 0 : QFontMetrics(remarkFont).horizontalAdvance(remark) + 1;
    if (remarkWidth > 0) {
        paintText(painter, QRect(right - remarkWidth + 1, rect.top(), remarkWidth, rect.height()),
            remark, remarkFont,
            ink(link.isEmpty() ? ColorRole::TextSecondary : ColorRole::AccentText), Qt::AlignRight);
    }
    const QFont bold = theme.font(TextStyle::BodyStrong);
    const QString name = company.data().toString();
    const QString count = company.data(PlannerModel::CountRole).toString();
    const int countWidth = QFontMetrics(theme.font(TextStyle::Body)).horizontalAdvance(count) + 1;
    const int left = rect.left() + theme.px(headTextLeft);
    const int gap = theme.px(theme::metric::gap8);
    const int room = right - remarkWidth - gap - left - countWidth - gap;
    const int nameWidth = std::min(room, QFontMetrics(bold).horizontalAdvance(name) + 1);
    paintText(painter, QRect(left, rect.top(), nameWidth, rect.height()), name, bold,
        ink(ColorRole::Text), Qt::AlignLeft);
    paintText(painter, QRect(left + nameWidth + gap, rect.top(), countWidth, rect.height()), count,
        theme.font(TextStyle::Body), ink(ColorRole::TextTertiary), Qt::AlignLeft);
    if (current) {
        const ColorRole strip
            = theme.scheme() == theme::Scheme::Dark ? ColorRole::AccentText : ColorRole::Accent;
        painter->fillRect(QRect(rect.left(), rect.top(), 3, rect.height()),
            theme.color(theme.scheme() == theme::Scheme::HighContrast ? ColorRole::Text : strip));
    }
    painter->restore();
}

QSize PlannerDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const Theme &theme = Theme::of(option.widget);
    const QFont font = theme.font(TextStyle::Body);
    return { QFontMetrics(font).horizontalAdvance(index.data().toString())
            + 2 * theme.px(theme::metric::gap12) + 1,
        theme.px(theme::metric::tableRowTwoLines) };
}

bool PlannerDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view,
    const QStyleOptionViewItem &option, const QModelIndex &index)
{
    if (event->type() == QEvent::ToolTip && index.isValid()
        && !index.data(PlannerModel::HeadRole).toBool()) {
        const Theme &theme = Theme::of(view);
        QStringList lines;
        if (index.column() == PlannerModel::Tick) {
            lines.append(index.data(PlannerModel::DisabledReasonRole).toString());
        } else {
            const int width = QFontMetrics(theme.font(TextStyle::BodyMedium))
                                  .horizontalAdvance(index.data().toString());
            const int room = option.rect.width()
                - theme.px(index.column() == PlannerModel::Company         ? 60
                        : index.data(PlannerModel::ChoosableRole).toBool() ? 48
                                                                           : 20);
            if (width > room) {
                lines.append(index.data().toString());
            }
            lines.append(index.data(Qt::ToolTipRole).toString());
        }
        lines.removeAll(QString());
        if (!lines.isEmpty()) {
            QToolTip::showText(
                event->globalPos(), common::plainToolTip(lines.join(u'\n')), view, option.rect);
            return true;
        }
        QToolTip::hideText();
        return true;
    }
    return QStyledItemDelegate::helpEvent(event, view, option, index);
}

// --- choosing the target

QWidget *PlannerDelegate::createEditor(
    QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const auto *model = qobject_cast<const PlannerModel *>(index.model());
    if (model == nullptr || !index.data(PlannerModel::ChoosableRole).toBool()) {
        return nullptr;
    }
    if (index.column() == PlannerModel::Licences) {
        return createSpin(parent, *model, index);
    }
    auto *combo = new QComboBox(parent);
    combo->setObjectName(u"targetCombo"_s);
    combo->setAccessibleName(model->headerData(PlannerModel::Target, Qt::Horizontal).toString());
    for (const domain::OfferId target : model->targetsAt(index.row())) {
        combo->addItem(model->productName(target), target.text());
    }
    auto *self = const_cast<PlannerDelegate *>(this);
    connect(combo, &QComboBox::activated, self, [self, combo] {
        Q_EMIT self->commitData(combo);
        Q_EMIT self->closeEditor(combo);
    });
    QTimer::singleShot(0, combo, &QComboBox::showPopup);
    return combo;
}

QWidget *PlannerDelegate::createSpin(
    QWidget *parent, const PlannerModel &model, const QModelIndex &index) const
{
    const auto limits = model.quantityLimitsAt(index.row());
    if (!limits) {
        return nullptr;
    }
    const auto fitted = [](qint64 number) {
        return static_cast<int>(std::min<qint64>(number, std::numeric_limits<int>::max()));
    };
    auto *spin = new QSpinBox(parent);
    spin->setObjectName(u"licenceSpin"_s);
    spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
    spin->setAlignment(Qt::AlignRight);
    spin->setRange(fitted(limits->minimum), fitted(limits->maximum));
    spin->setAccessibleName(model.headerData(PlannerModel::Licences, Qt::Horizontal).toString());
    return spin;
}

void PlannerDelegate::setEditorData(QWidget *editor, const QModelIndex &index) const
{
    const auto *planner = qobject_cast<const PlannerModel *>(index.model());
    if (auto *spin = qobject_cast<QSpinBox *>(editor); spin != nullptr && planner != nullptr) {
        spin->setValue(static_cast<int>(
            std::min<qint64>(planner->quantityAt(index.row()), std::numeric_limits<int>::max())));
        return;
    }
    auto *combo = qobject_cast<QComboBox *>(editor);
    const auto *model = qobject_cast<const PlannerModel *>(index.model());
    if (combo != nullptr && model != nullptr && !combo->view()->isVisible()) {
        combo->setCurrentIndex(combo->findData(model->targetAt(index.row()).text()));
    }
}

void PlannerDelegate::setModelData(
    QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const
{
    const auto *combo = qobject_cast<QComboBox *>(editor);
    auto *planner = qobject_cast<PlannerModel *>(model);
    if (auto *spin = qobject_cast<QSpinBox *>(editor); spin != nullptr && planner != nullptr) {
        spin->interpretText();
        planner->setQuantityAt(index.row(), spin->value());
        return;
    }
    if (combo == nullptr || planner == nullptr) {
        return;
    }
    if (const auto target = domain::OfferId::fromText(combo->currentData().toString());
        target && *target != planner->targetAt(index.row())) {
        planner->setTargetAt(index.row(), *target);
    }
}

void PlannerDelegate::updateEditorGeometry(
    QWidget *editor, const QStyleOptionViewItem &option, const QModelIndex &) const
{
    editor->setGeometry(boxRect(option.rect, option.widget));
}

} // namespace planner
