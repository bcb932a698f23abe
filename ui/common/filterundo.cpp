#include "common/filterundo.h"

#include "common/copytext.h"

#include <QKeySequence>
#include <QWidget>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace common {
namespace {

/// More than anybody remembers.
constexpr qsizetype steps = 50;

FilterUndo::State withoutSearch(FilterUndo::State state)
{
    state.remove(u"search"_s);
    return state;
}

} // namespace

FilterUndo::FilterUndo(
    QWidget *owner, std::function<State()> read, std::function<void(const State &)> write)
    : QObject(owner)
    , m_owner(owner)
    , m_read(std::move(read))
    , m_write(std::move(write))
    , m_now(m_read())
{
}

void FilterUndo::note()
{
    if (m_paused) {
        return;
    }
    const State fresh = m_read();
    if (withoutSearch(fresh) != withoutSearch(m_now)) {
        m_before.append(m_now);
        if (m_before.size() > steps) {
            m_before.removeFirst();
        }
        m_after.clear();
    }
    m_now = fresh;
}

void FilterUndo::noteCleared()
{
    const State fresh = m_read();
    if (fresh == m_now) {
        return;
    }
    m_before.append(m_now);
    m_after.clear();
    m_now = fresh;
    showToast(m_owner,
        tr("Filters cleared. %1 brings them back.")
            .arg(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
}

void FilterUndo::forget()
{
    m_before.clear();
    m_after.clear();
    m_now = m_read();
}

bool FilterUndo::undo()
{
    if (m_before.isEmpty()) {
        showToast(m_owner, tr("No change of filters to take back."));
        return false;
    }
    m_after.append(m_read());
    put(m_before.takeLast());
    showToast(m_owner, tr("The filters are as before."));
    return true;
}

bool FilterUndo::redo()
{
    if (m_after.isEmpty()) {
        return false;
    }
    m_before.append(m_read());
    put(m_after.takeLast());
    showToast(m_owner, tr("The filters were changed again."));
    return true;
}

void FilterUndo::put(const State &state)
{
    m_paused = true;
    m_write(state);
    m_paused = false;
    m_now = m_read();
}

FilterUndo *FilterUndo::seenIn(const QWidget *scope)
{
    const QList<FilterUndo *> all = scope->findChildren<FilterUndo *>();
    const auto seen = std::find_if(all.cbegin(), all.cend(),
        [](const FilterUndo *each) { return each->m_owner->isVisible(); });
    return seen == all.cend() ? nullptr : *seen;
}

} // namespace common
