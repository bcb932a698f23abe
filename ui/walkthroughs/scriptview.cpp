#include "walkthroughs/scriptview.h"

#include "theme/paint.h"
#include "theme/theme.h"
#include "walkthroughs/verdictlook.h"

#include <QCoreApplication>
#include <QPainter>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QStyledItemDelegate>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {

using theme::ColorRole;
using theme::TextStyle;
namespace metric = theme::metric;

namespace {

enum Role { IdRole = Qt::UserRole, VerdictRole, ProgressRole };

QString words(const char *text)
{
    return QCoreApplication::translate("walkthroughs::ScriptView", text);
}

class ScriptDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const theme::Theme &theme = theme::Theme::of(option.widget);
        return { 40, theme.px(theme.compactRows() ? 32 : 36) };
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        const theme::Theme &theme = theme::Theme::of(option.widget);
        const QRect row = option.rect;
        const int side = theme.px(metric::gap12);
        painter->save();
        if (index.data(IdRole).toString().isEmpty()) {
            painter->fillRect(row, theme.color(ColorRole::SurfaceAlt));
            painter->setFont(theme.font(TextStyle::CaptionStrong));
            painter->setPen(theme.color(ColorRole::TextSecondary));
            painter->drawText(row.adjusted(side, 0, -side, 0), Qt::AlignVCenter | Qt::AlignLeft,
                index.data().toString());
        } else {
            paintCase(painter, option, index, theme);
        }
        painter->fillRect(row.left(), row.bottom(), row.width(), 1, theme.color(ColorRole::Line));
        painter->restore();
    }

private:
    static void paintCase(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index, const theme::Theme &theme)
    {
        const QRect row = option.rect;
        const int side = theme.px(metric::gap12);
        const bool current = option.state.testFlag(QStyle::State_Selected);
        option.widget->style()->drawPrimitive(
            QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
        if (current) {
            painter->fillRect(
                row.left(), row.top(), theme.px(3), row.height(), theme.color(ColorRole::Accent));
        }
        const auto verdict = static_cast<qa::Verdict>(index.data(VerdictRole).toInt());
        VerdictLook look = lookOf(verdict);
        if (current && verdict == qa::Verdict::NotRun) {
            look = { u"play"_s, ColorRole::AccentText, {}, {}, {} };
        }
        const QString iconName = verdict == qa::Verdict::Pass ? u"success"_s
            : verdict == qa::Verdict::Fail                    ? u"error"_s
                                                              : look.icon;
        const auto ink = [&](ColorRole role) {
            return current ? theme.colorOnSelected(role) : theme.color(role);
        };
        const int icon = theme.px(16);
        theme::paintIcon(painter, QRect(row.left() + side, row.center().y() - icon / 2, icon, icon),
            theme, iconName, ink(look.color), 16);
        const QString progress = index.data(ProgressRole).toString();
        painter->setFont(theme.font(TextStyle::Caption));
        const int wide = painter->fontMetrics().horizontalAdvance(progress);
        painter->setPen(ink(ColorRole::TextTertiary));
        painter->drawText(
            row.adjusted(0, 0, -side, 0), Qt::AlignVCenter | Qt::AlignRight, progress);
        const QRect name
            = row.adjusted(side + icon + theme.px(metric::gap8), 0, -side - wide - theme.px(8), 0);
        painter->setFont(theme.font(current ? TextStyle::BodyStrong : TextStyle::Body));
        painter->setPen(ink(ColorRole::Text));
        painter->drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
            painter->fontMetrics().elidedText(
                index.data().toString(), Qt::ElideRight, name.width()));
    }
};

} // namespace

QString cloudName(qa::CloudScope scope)
{
    switch (scope) {
    case qa::CloudScope::Global:
        return words(QT_TRANSLATE_NOOP("walkthroughs::ScriptView", "Global"));
    case qa::CloudScope::China:
        return words(QT_TRANSLATE_NOOP("walkthroughs::ScriptView", "21Vianet"));
    case qa::CloudScope::Both:
        break;
    }
    return words(QT_TRANSLATE_NOOP("walkthroughs::ScriptView", "Both clouds"));
}

ScriptView::ScriptView(QWidget *parent)
    : QListWidget(parent)
{
    setObjectName(u"scriptList"_s);
    setItemDelegate(new ScriptDelegate(this));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setResizeMode(QListView::Adjust);
    setTabKeyNavigation(false);
    connect(this, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem *item) {
        if (item != nullptr && !item->data(IdRole).toString().isEmpty()) {
            Q_EMIT chosen(item->data(IdRole).toString());
        }
    });
}

void ScriptView::setCases(
    const QList<qa::TestCase> &cases, const qa::Run *run, catalog::Language language)
{
    const QSignalBlocker quiet(this);
    const QString before
        = currentItem() != nullptr ? currentItem()->data(IdRole).toString() : QString();
    clear();
    for (const qa::CloudScope scope :
        { qa::CloudScope::Global, qa::CloudScope::China, qa::CloudScope::Both }) {
        bool headed = false;
        for (const qa::TestCase &testCase : cases) {
            if (testCase.cloud != scope) {
                continue;
            }
            if (!std::exchange(headed, true)) {
                auto *heading = new QListWidgetItem(cloudName(scope), this);
                heading->setFlags(Qt::ItemIsEnabled);
            }
            auto *item = new QListWidgetItem(testCase.title.in(language), this);
            const qa::Verdict verdict
                = run != nullptr ? run->verdict(testCase) : qa::Verdict::NotRun;
            const qa::Execution *execution = run != nullptr ? run->execution(testCase.id) : nullptr;
            const int done = execution != nullptr ? execution->done(testCase) : 0;
            item->setData(IdRole, testCase.id);
            item->setData(VerdictRole, static_cast<int>(verdict));
            item->setData(ProgressRole, u"%1/%2"_s.arg(done).arg(testCase.steps.size()));
            item->setData(Qt::AccessibleTextRole,
                words(QT_TRANSLATE_NOOP("walkthroughs::ScriptView", "%1: %2, %3 of %4 steps"))
                    .arg(testCase.title.in(language), wordOf(verdict))
                    .arg(done)
                    .arg(testCase.steps.size()));
            item->setToolTip(testCase.title.in(language));
        }
    }
    setCurrentCase(before);
}

void ScriptView::setCurrentCase(const QString &id)
{
    const QSignalBlocker quiet(this);
    for (int i = 0; i < count(); ++i) {
        if (!id.isEmpty() && item(i)->data(IdRole).toString() == id) {
            setCurrentRow(i);
            scrollToItem(item(i));
            return;
        }
    }
    setCurrentRow(-1);
}

void ScriptView::changeEvent(QEvent *event)
{
    QListWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange) {
        doItemsLayout();
    }
}

void ScriptView::resizeEvent(QResizeEvent *event)
{
    QListWidget::resizeEvent(event);
    if (event->oldSize().width() != event->size().width()) {
        scheduleDelayedItemsLayout();
    }
}

} // namespace walkthroughs
