#include "support/contrast.h"

#include "support/textfit.h"
#include "theme/tokens.h"

#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QHash>
#include <QLineEdit>
#include <QMenu>
#include <QRadioButton>
#include <QStyle>
#include <QStyleOptionButton>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr int zoom = 2;
constexpr double forText = 4.5;
constexpr double forLargeText = 3.0;
constexpr double forParts = 3.0;
constexpr qreal smallInk = 4; ///< pixels

/// WCAG: 18 point, or 14 point where bold; a point is 4/3 pixels.
bool isLarge(const QFont &font)
{
    const int pixels = QFontInfo(font).pixelSize();
    return pixels >= 24 || (pixels >= 19 && font.weight() >= QFont::Bold);
}

QRect onPicture(const QRectF &box)
{
    return QRectF(box.topLeft() * zoom, box.size() * zoom).toAlignedRect();
}

/// Half of a letter at the edge of what scrolls says nothing of its colour.
bool isSeenWhole(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    const QRectF corner(0, 0, 1, 1);
    return isSeen(root, widget, box) && isSeen(root, widget, corner.translated(box.topLeft()))
        && isSeen(root, widget, corner.translated(box.bottomRight() - QPointF(1, 1)));
}

bool isDisabled(const QWidget &root, const QWidget *widget, const QRectF &box)
{
    if (!widget->isEnabled()) {
        return true;
    }
    const QPoint middle = widget->mapFrom(&root, box.center().toPoint());
    if (const auto *menu = qobject_cast<const QMenu *>(widget)) {
        const QAction *action = menu->actionAt(middle);
        return action != nullptr && !action->isEnabled();
    }
    const auto *view = qobject_cast<const QAbstractItemView *>(widget->parentWidget());
    if (view != nullptr && view->viewport() == widget) {
        const QModelIndex index = view->indexAt(middle);
        return index.isValid() && !index.flags().testFlag(Qt::ItemIsEnabled);
    }
    return false;
}

QString told(const Measured &found, double wanted)
{
    return u"%1 to 1 instead of %2 (%3 on %4)"_s.arg(QString::number(found.contrast, 'f', 2),
        QString::number(wanted, 'f', 1), found.figure.name(), found.ground.name());
}

/// The box that a field or a box to tick is known by; null for other widgets.
QRect outlineOf(const QWidget *widget)
{
    // Cards and other controls of our own show themselves in other ways.
    const bool isOwn = widget->property("deskFocusRadius").isValid();
    QStyleOptionButton option;
    option.initFrom(widget);
    if (isOwn) {
        return {};
    }
    if (qobject_cast<const QCheckBox *>(widget) != nullptr) {
        return widget->style()->subElementRect(QStyle::SE_CheckBoxIndicator, &option, widget);
    }
    if (qobject_cast<const QRadioButton *>(widget) != nullptr) {
        return widget->style()->subElementRect(QStyle::SE_RadioButtonIndicator, &option, widget);
    }
    const bool isField = qobject_cast<const QComboBox *>(widget) != nullptr
        || qobject_cast<const QAbstractSpinBox *>(widget) != nullptr
        || (qobject_cast<const QLineEdit *>(widget) != nullptr
            && qobject_cast<const QAbstractSpinBox *>(widget->parentWidget()) == nullptr
            && qobject_cast<const QComboBox *>(widget->parentWidget()) == nullptr);
    // Of a field the strong bottom edge is the part that shows it.
    return isField ? QRect(widget->width() / 4, widget->height() - 4, widget->width() / 2, 8)
                   : QRect();
}

} // namespace

Measured measured(const QImage &picture, const QRect &box)
{
    QHash<QRgb, int> counts;
    const QRect inside = box.intersected(picture.rect());
    for (int y = inside.top(); y <= inside.bottom(); ++y) {
        const auto *line = reinterpret_cast<const QRgb *>(picture.constScanLine(y));
        for (int x = inside.left(); x <= inside.right(); ++x) {
            ++counts[line[x] | 0xff000000U];
        }
    }
    Measured result;
    int most = 0;
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        if (each.value() > most) {
            most = each.value();
            result.ground = QColor(each.key());
        }
    }
    for (auto each = counts.cbegin(); each != counts.cend(); ++each) {
        const QColor color(each.key());
        const double contrast = theme::contrast(result.ground, color);
        if (contrast >= result.contrast) {
            result.contrast = contrast;
            result.figure = color;
        }
    }
    return result;
}

QImage pictureOf(QWidget &widget)
{
    QImage image(widget.size() * zoom, QImage::Format_RGB32);
    image.setDevicePixelRatio(zoom);
    widget.render(&image);
    return image;
}

QStringList faintParts(QWidget &root, const Painting &painting, const QImage &picture)
{
    QStringList found;
    for (const PaintedText &text : painting.texts) {
        const QWidget *widget = text.widget;
        const QRectF ink = text.ink();
        const bool isCut = !text.clip.isNull() && !text.clip.contains(text.box);
        if (isCut || !isSeenWhole(root, widget, text.box) || isDisabled(root, widget, ink)) {
            continue;
        }
        // A full stop has too little ink to be measured by its outline.
        const bool isSmall = ink.width() < smallInk || ink.height() < smallInk;
        const Measured result = measured(picture, onPicture(isSmall ? text.box : ink));
        const double wanted = isLarge(text.font) ? forLargeText : forText;
        if (result.contrast < wanted) {
            found
                += u"text \"%1\" of %2: %3"_s.arg(text.text, nameOf(widget), told(result, wanted));
        }
    }
    for (const PaintedIcon &icon : painting.icons) {
        const QWidget *widget = icon.widget;
        if (!isSeenWhole(root, widget, icon.box) || isDisabled(root, widget, icon.box)) {
            continue;
        }
        const Measured result = measured(picture, onPicture(icon.box));
        if (result.contrast < forParts) {
            found += u"icon of %1: %2"_s.arg(nameOf(widget), told(result, forParts));
        }
    }
    for (const QWidget *widget : root.findChildren<QWidget *>()) {
        const QRect outline = outlineOf(widget);
        if (outline.isNull() || !widget->isEnabled()) {
            continue;
        }
        const QRectF box(widget->mapTo(&root, outline.topLeft()), QSizeF(outline.size()));
        if (!isSeen(root, widget, box.adjusted(0, 0, 0, -5))) {
            continue;
        }
        // With two pixels of what it stands on.
        const Measured result = measured(picture, onPicture(box.adjusted(-2, 0, 2, 2)));
        if (result.contrast < forParts) {
            found += u"outline of %1: %2"_s.arg(nameOf(widget), told(result, forParts));
        }
    }
    found.removeDuplicates();
    return found;
}

} // namespace support
