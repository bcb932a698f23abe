#include "support/taborder.h"

#include "support/paintrecorder.h"
#include "support/textfit.h"
#include "theme/tokens.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QFocusFrame>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QTest>
#include <QTextBlock>
#include <QTextBrowser>

namespace support {

using namespace Qt::StringLiterals;

namespace {

constexpr int ringReach = 8; ///< pixels around a control in which its focus may be shown
constexpr int longestStay = 3; ///< presses of Tab; of a page of text, see longestStayOf()
constexpr int leastPixels = 16; ///< that change
constexpr double leastChange = 3.0; ///< contrast of a pixel with and without the focus

/// Presses of Tab that a widget may keep to itself: a field for dates has three parts, and a page
/// of text has its links.
int longestStayOf(const QWidget *widget)
{
    const auto *page = qobject_cast<const QTextBrowser *>(widget);
    if (page == nullptr) {
        return longestStay;
    }
    int links = 0;
    for (QTextBlock block = page->document()->begin(); block.isValid(); block = block.next()) {
        for (auto part = block.begin(); !part.atEnd(); ++part) {
            links += part.fragment().charFormat().isAnchor() ? 1 : 0;
        }
    }
    return links + 1;
}

bool takesTab(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() && !widget->size().isEmpty()
        && (widget->focusPolicy() & Qt::TabFocus) == Qt::TabFocus && widget->focusProxy() == nullptr
        && qobject_cast<const QScrollBar *>(widget) == nullptr;
}

/// A list without rows, a header without sections: there is nothing to show the focus on.
bool isEmpty(const QWidget *widget)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(widget);
    return view != nullptr && (view->model() == nullptr || view->model()->rowCount() == 0);
}

QImage around(const QWidget *widget)
{
    QWidget &root = *widget->window(); // the ring may lie over the sheet that the control is in
    const QRect area(widget->mapTo(&root, QPoint(0, 0)), widget->size());
    return root.grab(area.adjusted(-ringReach, -ringReach, ringReach, ringReach) & root.rect())
        .toImage()
        .convertToFormat(QImage::Format_RGB32);
}

int changedPixels(const QImage &with, const QImage &without)
{
    int changed = 0;
    for (int y = 0; y < std::min(with.height(), without.height()); ++y) {
        for (int x = 0; x < std::min(with.width(), without.width()); ++x) {
            const QRgb a = with.pixel(x, y);
            const QRgb b = without.pixel(x, y);
            if (a != b && theme::contrast(QColor(a), QColor(b)) >= leastChange) {
                ++changed;
            }
        }
    }
    return changed;
}

/// The texts that the ring around the focused control lies on.
QStringList crossedTexts(QWidget &root, const QWidget *focused)
{
    if (qobject_cast<const QAbstractScrollArea *>(focused) != nullptr) {
        return {}; // what scrolls inside passes under the edge
    }
    QStringList found;
    const QFocusFrame *ring = nullptr;
    for (const QFocusFrame *each : root.window()->findChildren<QFocusFrame *>()) {
        ring = each->isVisible() ? each : ring;
    }
    if (ring == nullptr || ring->window() != root.window()) {
        return found;
    }
    const QRect outer(
        root.mapFrom(ring->window(), ring->mapTo(ring->window(), QPoint(0, 0))), ring->size());
    constexpr int width = 2;
    const QRegion band = QRegion(outer) - QRegion(outer.adjusted(width, width, -width, -width));
    for (const PaintedText &text : paintingOf(root).texts) {
        if (text.widget == nullptr) {
            continue;
        }
        // Of a line that is scrolled half away the ring may lie on the half that nobody sees.
        const QRect shown = text.widget->visibleRegion().boundingRect();
        const QRect ink
            = text.ink()
                  .adjusted(1, 1, -1, -1)
                  .toRect()
                  .intersected(QRect(text.widget->mapTo(&root, shown.topLeft()), shown.size()));
        if (!ink.isEmpty() && band.intersects(ink) && isSeen(root, text.widget, ink)) {
            found += u"the focus ring of %3 crosses \"%1\" of %2"_s.arg(
                text.text, nameOf(text.widget), nameOf(focused));
        }
    }
    return found;
}

QStringList unseen(QWidget &root, QWidget *focused)
{
    if (isEmpty(focused)) {
        return {};
    }
    QStringList found = crossedTexts(root, focused);
    const QImage with = around(focused);
    focused->clearFocus();
    const QImage without = around(focused);
    focused->setFocus(Qt::TabFocusReason);
    if (changedPixels(with, without) < leastPixels) {
        found += u"the focus is not seen on "_s + nameOf(focused);
    }
    return found;
}

} // namespace

QStringList tabFaults(QWidget &root)
{
    QStringList found;
    QList<QWidget *> expected;
    for (QWidget *widget : root.findChildren<QWidget *>()) {
        if (takesTab(widget) && !widget->isWindow() && widget->window() == root.window()) {
            expected.append(widget);
        }
    }
    if (expected.isEmpty()) {
        return found;
    }
    QPointer<QWidget> before = QApplication::focusWidget();
    if (before == nullptr || !root.isAncestorOf(before)) {
        found += u"nothing has the focus in "_s + nameOf(&root);
        expected.constFirst()->setFocus(Qt::TabFocusReason);
    }
    QList<QWidget *> reached;
    int stayed = 0;
    qsizetype steps = 2 * expected.size() + 2 * longestStay;
    for (const QWidget *widget : std::as_const(expected)) {
        steps += longestStayOf(widget);
    }
    for (qsizetype step = 0; step <= steps; ++step) {
        QWidget *from = QApplication::focusWidget();
        if (from == nullptr) {
            break;
        }
        QTest::keyClick(from, Qt::Key_Tab);
        QWidget *now = QApplication::focusWidget();
        stayed = now == from ? stayed + 1 : 0;
        if (stayed > 0 && stayed < longestStayOf(from)) {
            continue;
        }
        if (now == from && expected.size() > 1) {
            found += u"Tab does not leave "_s + nameOf(from);
            break;
        }
        if (now == nullptr || reached.contains(now)) {
            break;
        }
        if (!root.isAncestorOf(now)) {
            found += u"Tab leaves %1 for %2"_s.arg(nameOf(&root), nameOf(now));
            break;
        }
        reached.append(now);
        found += unseen(root, now);
    }
    for (const QWidget *widget : std::as_const(expected)) {
        const bool isPart = std::any_of(reached.cbegin(), reached.cend(),
            [widget](const QWidget *each) { return each == widget || widget->isAncestorOf(each); });
        if (!isPart && takesTab(widget)) {
            found += u"not reached by Tab: "_s + nameOf(widget);
        }
    }
    if (before != nullptr && before->isVisible()) {
        before->setFocus(Qt::OtherFocusReason);
    }
    return found;
}

} // namespace support
