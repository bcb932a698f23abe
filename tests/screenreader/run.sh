#!/usr/bin/env bash
# run.sh PROGRAM: the main job by a screen reader's means alone, in a display, session bus and home
# of its own. Prints what was pressed and what was told; ends with 1 where something is not found.
set -euo pipefail
program=$(realpath "$1")
script=$(dirname "$(realpath "$0")")/mainjob.py
if [ -z "${DESK_READER_HOME:-}" ]; then
    DESK_READER_HOME=$(mktemp -d)
    export DESK_READER_HOME
    trap 'rm -rf "$DESK_READER_HOME"' EXIT
    dbus-run-session -- xvfb-run -a -s "-screen 0 1280x800x24" "$0" "$program"
    exit
fi
export HOME=$DESK_READER_HOME XDG_RUNTIME_DIR=$DESK_READER_HOME/run LC_ALL=C.UTF-8 LANGUAGE=ko TZ=Asia/Seoul
export QT_LINUX_ACCESSIBILITY_ALWAYS_ON=1
mkdir -m 700 "$XDG_RUNTIME_DIR"
openbox > /dev/null 2>&1 &
manager=$!
/usr/libexec/at-spi-bus-launcher --launch-immediately > /dev/null 2>&1 &
bus=$!
sleep 1
"$program" > "$DESK_READER_HOME/program.log" 2>&1 &
window=$!
status=0
timeout 180 /usr/bin/python3 "$script" || status=$?
kill "$window" "$bus" "$manager" 2> /dev/null || true
exit "$status"
