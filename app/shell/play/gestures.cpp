#include "shell/play/gestures.h"

#include "common/table.h"
#include "domain/names.h"
#include "mainwindow/mainwindow.h"
#include "shell/play/hand.h"
#include "shell/play/reach.h"
#include "viewmodels/workspace.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QApplication>
#include <QComboBox>
#include <QHash>
#include <QMenu>

#include <algorithm>
#include <utility>

namespace shell::play {

using namespace Qt::StringLiterals;

namespace {

constexpr int lookEvery = 10; ///< ms
constexpr int giveUpAfter = 30'000; ///< ms, of a machine that has much else to do
constexpr int othersAreHeard = 600; ///< ms
constexpr int searchBegins = 300; ///< ms
constexpr int settleFor = 60; ///< ms; what was just laid out may move once more

} // namespace

Gestures::Gestures(
    mainwindow::MainWindow &window, viewmodels::Workspace &workspace, QObject *parent)
    : QObject(parent)
    , m_window(window)
    , m_workspace(workspace)
{
    m_timer.setInterval(lookEvery);
    connect(&m_timer, &QTimer::timeout, this, &Gestures::look);
}

void Gestures::perform(const QList<qa::Gesture> &gestures)
{
    m_gestures = gestures;
    m_next = 0;
    m_parts.clear();
    m_settling.invalidate();
    m_timer.start();
}

void Gestures::look()
{
    if (m_parts.isEmpty()) {
        if (m_next > 0) {
            Q_EMIT done(m_gestures.at(m_next - 1));
        }
        if (m_next == m_gestures.size()) {
            m_timer.stop();
            Q_EMIT finished();
            return;
        }
        begin(m_gestures.at(m_next));
        ++m_next;
        m_waited.restart();
        if (m_parts.isEmpty()) { // there is nothing to do: it stands so already
            return;
        }
    }
    if (!m_parts.constFirst().until()) {
        m_settling.invalidate();
        if (m_waited.elapsed() > giveUpAfter) {
            const qa::Gesture &gesture = m_gestures.at(m_next - 1);
            m_timer.stop();
            Q_EMIT stuck((QStringList{ gesture.what, gesture.on, gesture.value }).join(u' '));
        }
        return;
    }
    if (!m_settling.isValid()) {
        m_settling.start();
    }
    if (m_settling.elapsed() >= settleFor) {
        m_settling.invalidate();
        const Part part = m_parts.takeFirst();
        part.act();
        m_waited.restart();
    }
}

void Gestures::begin(const qa::Gesture &gesture)
{
    const QString &what = gesture.what;
    if (what == "click"_L1) {
        addClick(gesture.on);
    } else if (what == "row"_L1 || what == "open"_L1) {
        addRow(gesture.on, gesture.value, what == "open"_L1);
    } else if (what == "type"_L1) {
        addType(gesture.on, gesture.value);
    } else if (what == "key"_L1) {
        addKey(gesture.on, gesture.value);
    } else if (what == "choose"_L1) {
        addChoice(gesture.on, gesture.value);
    } else if (what == "point"_L1) {
        addPoint(gesture.on);
    } else if (what == "page"_L1) {
        addPage(gesture.value);
    } else if (what == "cloud"_L1) {
        addChoice(u"cloudSwitch"_s, gesture.value == "21vianet"_L1 ? u"#2"_s : u"#1"_s);
    } else if (what == "role"_L1) {
        addRole(gesture.value);
    } else if (what == "language"_L1) {
        const bool korean = gesture.value == "ko"_L1;
        if ((m_workspace.language() == catalog::Language::Korean) != korean) {
            addKey({}, u"Ctrl+Shift+L"_s);
        }
    } else if (what == "elsewhere"_L1 || what == "client"_L1) {
        addOthers(gesture);
    } else {
        add([] { return false; }, [] {}); // says that it is stuck
    }
}

void Gestures::add(std::function<bool()> until, std::function<void()> act)
{
    m_parts.append({ std::move(until), std::move(act) });
}

// --- the gestures

void Gestures::addClick(const QString &name)
{
    add(
        [this, name] {
            const QWidget *widget = buttonIn(reachable(name));
            return widget != nullptr && widget->isEnabled();
        },
        [this, name] {
            QWidget *widget = buttonIn(reachable(name));
            click(widget, placeToClick(widget));
        });
}

void Gestures::addKey(const QString &name, const QString &keys)
{
    const QKeySequence sequence(keys, QKeySequence::PortableText);
    add([this, name] { return name.isEmpty() || reachable(name) != nullptr; },
        [this, name, sequence] {
            if (!name.isEmpty()) {
                reachable(name)->setFocus(Qt::OtherFocusReason);
            }
            for (int i = 0; i < sequence.count(); ++i) {
                QWidget *focused = QApplication::focusWidget();
                sendKey(focused != nullptr ? focused : &m_window, sequence[static_cast<uint>(i)]);
            }
        });
}

void Gestures::addType(const QString &name, const QString &text)
{
    add(
        [this, name] {
            const QWidget *widget = reachable(name);
            return widget != nullptr && widget->isEnabled();
        },
        [this, name, text] {
            QWidget *field = reachable(name);
            field->setFocus(Qt::MouseFocusReason);
            press(field, Qt::Key_A, Qt::ControlModifier);
            if (text.isEmpty()) {
                press(field, Qt::Key_Delete);
            }
            type(field, text);
        });
    // A search begins a moment after the last key, and may lead to another page.
    add([this] { return m_waited.elapsed() > searchBegins; }, [] {});
}

void Gestures::addRow(const QString &name, const QString &value, bool open)
{
    add([this, name, value] { return rowOf(name, value).isValid(); },
        [this, name, value, open] {
            QAbstractItemView *list = view(name);
            const QModelIndex index = rowOf(name, value);
            list->scrollTo(index);
            click(list->viewport(), list->visualRect(index).center());
            if (open) {
                press(list, Qt::Key_Return);
            }
        });
}

void Gestures::addPoint(const QString &target)
{
    const QString name = target.section(u'#', 0, 0);
    const QString value = target.section(u'#', 1);
    const auto icon = [this, name, value] {
        const auto *table = qobject_cast<common::Table *>(view(name));
        const QModelIndex index = rowOf(name, value);
        return table != nullptr && index.isValid() ? table->trailingIconRect(index) : QRect();
    };
    add([icon] { return !icon().isEmpty(); },
        [this, name, icon] {
            QWidget *list = view(name)->viewport();
            moveMouse(list, QPoint(1, list->height() - 1));
            moveMouse(list, icon().center());
        });
}

void Gestures::addChoice(const QString &name, const QString &value)
{
    if (name == "targetCard"_L1) {
        addCard(value);
        return;
    }
    add([this, name, value] { return canChoose(name, value); },
        [this, name, value] { chooseIn(reachable(name), value); });
}

void Gestures::addCard(const QString &value)
{
    const auto card = [this, value]() -> QWidget * {
        for (int i = 0;; ++i) {
            const QString name = u"targetCard%1"_s.arg(i);
            if (m_window.findChild<QWidget *>(name) == nullptr) {
                return nullptr;
            }
            // "…Standard" is not "…Standard India": a comma follows the name.
            QWidget *found = reachable(name);
            const QString spoken
                = found != nullptr ? found->accessibleName().section(u',', 0, 0) : QString();
            if (found != nullptr && wordsOf(value).contains(spoken.trimmed())) {
                return found;
            }
        }
    };
    add([card] { return card() != nullptr; }, [card] { click(card(), QPoint(12, 12)); });
}

void Gestures::addPage(const QString &page)
{
    static const QHash<QString, QString> items{ { u"customers"_s, u"navCustomers"_s },
        { u"planner"_s, u"navPlanner"_s }, { u"activity"_s, u"navActivity"_s },
        { u"tasks"_s, u"navHandOff"_s }, { u"sandbox"_s, u"navSandbox"_s },
        { u"settings"_s, u"navSettings"_s } };
    addClick(items.value(page, page));
}

void Gestures::addRole(const QString &role)
{
    const auto wanted = domain::fromCode<domain::Role>(role);
    addClick(u"roleChip"_s);
    addChoice(u"roleMenu"_s, wanted ? m_workspace.texts()->role(*wanted) : role);
}

void Gestures::addOthers(const qa::Gesture &gesture)
{
    const auto &hand = gesture.what == "client"_L1 ? m_others.client : m_others.elsewhere;
    add([hand] { return hand != nullptr; },
        [hand, on = gesture.on, value = gesture.value] { hand(on, value); });
    add([this] { return m_others.idle == nullptr || m_others.idle(); }, [] {});
    // The window hears of what others do four times a second.
    add([this] { return m_waited.elapsed() > othersAreHeard; }, [] {});
}

// --- what is looked for

QWidget *Gestures::reachable(const QString &name) const
{
    for (const QString &one : name.split(u'|')) {
        const auto all = m_window.findChildren<QWidget *>(one);
        for (QWidget *widget : all) {
            if (!widget->isVisible() || widget->size().isEmpty()) {
                continue;
            }
            scrollTo(widget);
            if (isUncovered(widget)) {
                return widget;
            }
        }
    }
    return nullptr;
}

QAbstractItemView *Gestures::view(const QString &name) const
{
    return qobject_cast<QAbstractItemView *>(reachable(name));
}

QStringList Gestures::wordsOf(const QString &value) const
{
    const catalog::Offer *offer = m_workspace.catalogue().offerByKey(value);
    if (offer == nullptr) {
        return { value };
    }
    const catalog::Language language = m_workspace.language();
    return { offer->name(m_workspace.cloud()).in(language),
        offer->shortNameIn(m_workspace.cloud()).in(language) };
}

int Gestures::placeOf(const QString &value, const QStringList &entries) const
{
    if (value.startsWith(u'#')) {
        const int place = QStringView(value).mid(1).toInt() - 1;
        return place < entries.size() ? place : -1;
    }
    const QStringList words = wordsOf(value);
    for (const QString &word : words) {
        // The whole entry first: one name may begin another.
        if (const qsizetype whole = entries.indexOf(word); whole >= 0) {
            return static_cast<int>(whole);
        }
        const auto found = std::find_if(entries.cbegin(), entries.cend(),
            [&word](const QString &entry) { return entry.contains(word, Qt::CaseInsensitive); });
        if (found != entries.cend()) {
            return static_cast<int>(found - entries.cbegin());
        }
    }
    return -1;
}

QModelIndex Gestures::rowOf(const QString &name, const QString &value) const
{
    const QAbstractItemView *list = view(name);
    if (list == nullptr || list->model() == nullptr) {
        return {};
    }
    const QAbstractItemModel *model = list->model();
    // What is spoken comes second: it holds more than the name.
    for (const int role : { int(Qt::DisplayRole), int(Qt::AccessibleTextRole) }) {
        for (int column = 0; column < model->columnCount(); ++column) {
            QStringList cells;
            for (int row = 0; row < model->rowCount(); ++row) {
                cells.append(model->index(row, column).data(role).toString());
            }
            if (const int row = placeOf(value, cells); row >= 0) {
                return model->index(row, 0);
            }
        }
    }
    return {};
}

bool Gestures::canChoose(const QString &name, const QString &value) const
{
    const QWidget *widget = reachable(name);
    return widget != nullptr && widget->isEnabled() && placeOf(value, entriesOf(widget)) >= 0;
}

void Gestures::chooseIn(QWidget *widget, const QString &value)
{
    const int place = placeOf(value, entriesOf(widget));
    if (auto *box = qobject_cast<QComboBox *>(widget)) {
        box->setFocus(Qt::OtherFocusReason);
        press(box, Qt::Key_Home);
        for (int i = 0; i < place; ++i) {
            press(box, Qt::Key_Down);
        }
    } else if (auto *menu = qobject_cast<QMenu *>(widget)) {
        const QPoint middle = menu->actionGeometry(menu->actions().at(place)).center();
        moveMouse(menu, middle);
        click(menu, middle);
    } else {
        click(widget->findChildren<QAbstractButton *>().at(place));
    }
}

} // namespace shell::play
