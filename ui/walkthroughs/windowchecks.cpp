#include "walkthroughs/windowchecks.h"

#include "walkthroughs/widgetnames.h"
#include "walkthroughs/windowtexts.h"

#include <QAbstractItemView>
#include <QHeaderView>
#include <QMenu>
#include <QTabBar>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace walkthroughs {
namespace {

using qa::CheckAnswer;
using Outcome = qa::Finding::Outcome;

/// Of a long text only the beginning is told.
constexpr qsizetype mostTold = 160;

CheckAnswer answered(bool holds, const QString &english, const QString &korean)
{
    return { holds ? Outcome::Holds : Outcome::Differs,
        { u"Found: %1"_s.arg(english), u"확인 결과: %1"_s.arg(korean) } };
}

CheckAnswer notShown()
{
    return answered(false, u"not shown"_s, u"표시되지 않음"_s);
}

/// Nothing can be said of a name that no control has, least of all that it is hidden.
bool isKnown(const QWidget &window, const QString &target)
{
    const QString name = target.section(u'#', 0, 0).trimmed();
    return isWidgetName(name) || window.objectName() == name
        || (!name.isEmpty() && window.findChild<QWidget *>(name) != nullptr);
}

/// A part is a row, an entry or a control of its own, each with a switch of its own.
bool isEnabled(QWidget &widget, const QRect &part)
{
    const QPoint middle = part.center();
    if (auto *menu = qobject_cast<QMenu *>(&widget)) {
        const QAction *action = menu->actionAt(middle);
        return action == nullptr ? menu->isEnabled() : action->isEnabled();
    }
    if (const auto *tabs = qobject_cast<QTabBar *>(&widget)) {
        const int tab = tabs->tabAt(middle);
        return tab < 0 ? tabs->isEnabled() : tabs->isTabEnabled(tab);
    }
    if (const auto *view = qobject_cast<QAbstractItemView *>(&widget)) {
        const QModelIndex index = view->indexAt(view->viewport()->mapFrom(view, middle));
        if (part != widget.rect() && index.isValid()) {
            return widget.isEnabled() && index.flags().testFlag(Qt::ItemIsEnabled);
        }
    }
    if (part != widget.rect()) {
        if (const QWidget *inside = widget.childAt(middle)) {
            return inside->isEnabled();
        }
    }
    return widget.isEnabled();
}

CheckAnswer text(const QWidget &widget, const QString &wanted)
{
    const QStringList texts = seenTexts(widget);
    // Sentences may stand in several labels side by side, so the whole is looked at as well.
    const QString whole = texts.join(u' ');
    const bool holds = std::any_of(texts.cbegin(), texts.cend(), [&wanted](const QString &each) {
        return each.contains(wanted);
    }) || whole.contains(wanted);
    if (holds) {
        return answered(true, u"“%1”"_s.arg(wanted), u"“%1”"_s.arg(wanted));
    }
    const QString told = whole.size() > mostTold ? whole.first(mostTold) + u"…"_s : whole;
    return told.isEmpty() ? answered(false, u"no text"_s, u"텍스트 없음"_s)
                          : answered(false, u"“%1”"_s.arg(told), u"“%1”"_s.arg(told));
}

CheckAnswer rows(QWidget &widget, qint64 wanted)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(&widget);
    if (view == nullptr) {
        const auto inside = widget.findChildren<QAbstractItemView *>();
        for (const QAbstractItemView *each : inside) {
            const bool isHead = qobject_cast<const QHeaderView *>(each) != nullptr;
            if (view == nullptr && each->isVisible() && !isHead) {
                view = each;
            }
        }
    }
    if (view == nullptr || view->model() == nullptr) {
        return answered(false, u"no list"_s, u"목록 없음"_s);
    }
    const int all = view->model()->rowCount(view->rootIndex());
    int hidden = 0;
    for (int row = 0; row < all; ++row) {
        hidden += isRowHidden(*view, row) ? 1 : 0;
    }
    const qint64 found = all - hidden;
    return answered(found == wanted, (found == 1 ? u"%1 row"_s : u"%1 rows"_s).arg(found),
        u"%1개 행"_s.arg(found));
}

} // namespace

CheckAnswer checkWindow(const qa::Check &check, const QWidget &window, catalog::Language language)
{
    QRect part;
    const QString target = check.facts.value("widget"_L1).toString();
    QWidget *widget = findTarget(window, target, &part);
    if (widget == nullptr && check.facts.contains("widget"_L1) && !isKnown(window, target)) {
        return answered(false, u"no control has the name %1"_s.arg(target),
            u"%1 이름의 컨트롤이 없음"_s.arg(target));
    }
    if (check.kind == "shown"_L1 || check.kind == "hidden"_L1) {
        const bool holds = (widget != nullptr) == (check.kind == "shown"_L1);
        return widget == nullptr ? answered(holds, u"not shown"_s, u"표시되지 않음"_s)
                                 : answered(holds, u"shown"_s, u"표시됨"_s);
    }
    if (check.kind == "enabled"_L1 || check.kind == "disabled"_L1) {
        if (widget == nullptr) {
            return notShown();
        }
        const bool enabled = isEnabled(*widget, part);
        return answered(enabled == (check.kind == "enabled"_L1),
            enabled ? u"can be used"_s : u"cannot be used"_s,
            enabled ? u"사용 가능"_s : u"사용 불가"_s);
    }
    if (check.kind == "text"_L1) {
        const QJsonObject has = check.facts.value("has"_L1).toObject();
        const QString wanted
            = has.value(language == catalog::Language::Korean ? "ko"_L1 : "en"_L1).toString();
        return widget == nullptr ? notShown() : text(*widget, plain(wanted));
    }
    if (check.kind == "rows"_L1) {
        return widget == nullptr ? notShown()
                                 : rows(*widget, check.facts.value("count"_L1).toInteger(-1));
    }
    return { Outcome::Unknown,
        { u"The window cannot tell. Look at the book."_s,
            u"창으로는 확인할 수 없습니다. 데이터베이스에서 확인하세요."_s } };
}

} // namespace walkthroughs
