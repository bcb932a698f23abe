#!/usr/bin/python3
"""The main job through the accessibility bus alone, in Korean: what a blind user does and hears.

Started by tests/screenreader/run.sh in a session of its own. Nothing but AT-SPI is used:
names, roles, states, actions, texts, tables, and key events that the bus itself makes. Ends with 1
where a step finds no partner, with what was looked for.
"""

import sys
import warnings
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

warnings.simplefilter("ignore", DeprecationWarning)
PATIENCE = 20.0
heard = []


def text_of(item):
    parts = [item.get_name() or "", item.get_role_name()]
    states = item.get_state_set()
    if states.contains(Atspi.StateType.CHECKED):
        parts.append("checked")
    if not states.contains(Atspi.StateType.SENSITIVE):
        parts.append("disabled")
    if item.get_description() and item.get_description() != item.get_name():
        parts.append("(" + item.get_description() + ")")
    return ", ".join(part for part in parts if part)


def on_event(event):
    try:
        if event.type.startswith("object:state-changed:focused") and event.detail1:
            heard.append("focus: " + text_of(event.source))
        elif event.type.startswith("object:announcement"):
            heard.append("announced: " + str(event.any_data))
        elif event.type.startswith("object:active-descendant-changed"):
            heard.append("row: " + text_of(event.source))
        elif event.type.startswith("object:state-changed:showing") and event.detail1:
            if event.source.get_role() in (Atspi.Role.ALERT, Atspi.Role.NOTIFICATION, Atspi.Role.DIALOG):
                heard.append("appears: " + text_of(event.source))
    except GLib.Error:
        pass  # it was gone before it was asked


def listen(seconds=0.0):
    end = time.monotonic() + seconds
    context = GLib.MainContext.default()
    while True:
        while context.pending():
            context.iteration(False)
        if time.monotonic() >= end:
            break
        time.sleep(0.02)
    while heard:
        print("    " + heard.pop(0), flush=True)


def showing(item):
    states = item.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def walk(item, depth=0):
    yield item
    if depth > 40 or item.get_role() == Atspi.Role.TABLE:
        return
    for index in range(item.get_child_count()):
        child = item.get_child_at_index(index)
        if child is not None:
            yield from walk(child, depth + 1)


def program():
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        item = desktop.get_child_at_index(index)
        if item is not None and item.get_name() == "partner-desk":
            return item
    return None


def find(role, name, enabled=True):
    """What has this role and a name with this in it; waits for it."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            root = program()
            for item in walk(root) if root else ():
                if item.get_role_name() == role and name in (item.get_name() or "") and showing(item):
                    if not enabled or item.get_state_set().contains(Atspi.StateType.SENSITIVE):
                        return item
        except GLib.Error:
            pass
        listen(0.2)
    print(f"  not found: {role} “{name}”")
    sys.exit(1)


def step(number, what):
    print(f"{number}. {what}", flush=True)


def press(item):
    print("  press: " + text_of(item), flush=True)
    action = item.get_action_iface()
    names = [action.get_action_name(index) for index in range(action.get_n_actions())]
    for wanted in ("Press", "Toggle", "SetFocus"):
        if wanted in names:
            action.do_action(names.index(wanted))
            break
    listen(1.0)


def key(name, keysym):
    print("  key: " + name, flush=True)
    Atspi.generate_keyboard_event(keysym, None, Atspi.KeySynthType.SYM)
    listen(1.0)


def rows(table):
    grid = table.get_table_iface()
    for row in range(min(grid.get_n_rows(), 8)):
        cells = [grid.get_accessible_at(row, column) for column in range(grid.get_n_columns())]
        print("  row %d: %s" % (row + 1, " | ".join((cell.get_name() if cell else "") or "–" for cell in cells)))


RETURN, TAB, DOWN = 0xFF0D, 0xFF09, 0xFF54

listeners = [Atspi.EventListener.new(on_event)]
for kind in ("object:state-changed:focused", "object:state-changed:showing", "object:announcement",
             "object:active-descendant-changed"):
    listeners[0].register(kind)

step(1, "First run: the demo data")
press(find("push button", "데모 데이터 불러오기"))
table = find("table", "고객")
step(2, "Search")
entry = find("text", "고객, 도메인, 구독 ID 검색")
entry.get_component_iface().grab_focus()
listen(0.5)
entry.get_editable_text_iface().set_text_contents("hanbit")
listen(2.0)
rows(find("table", "고객"))
step(3, "Open the customer")
key("Down", DOWN)
key("Enter", RETURN)
subscriptions = find("table", "구독")
rows(subscriptions)
step(4, "Upgrade now")
press(find("push button", "지금 업그레이드"))
step(5, "Choose the product")
press(find("radio button", "Office 365 Enterprise E3"))
press(find("push button", "다음"))
step(6, "Licences")
press(find("push button", "다음"))
step(7, "Review")
for item in walk(program()):
    if item.get_role() == Atspi.Role.TABLE and showing(item):
        print("  table: " + item.get_name())
        if item.get_name() not in ("고객", "구독"):
            rows(item)
press(find("check box", "가격 변경"))
press(find("push button", "제출"))
step(8, "Result")
listen(3.0)
find("push button", "닫기")
for item in walk(program()):
    if item.get_role() == Atspi.Role.TABLE and showing(item) and item.get_name() not in ("고객", "구독"):
        print("  table: " + item.get_name())
        rows(item)
print("done")
