#!/usr/bin/env bash
# valgrind over the programs as they are shipped: memcheck over the command line, helgrind over the
# window while it plays the main job off-screen. ./dev valgrind calls it with the folder of the
# programs, the library of seenqt.cpp, and the folder for what is found. What counts is in ownerrors.py.
set -euo pipefail
here=$(dirname "$(readlink -f "$0")")
bin=$(realpath "$1")
seen=$(realpath "$2")
out=$(realpath -m "$3")
rm -rf "$out"
mkdir -p "$out/home"
# Nothing of the user's own is read or written.
export HOME=$out/home XDG_DATA_HOME=$out/home/data XDG_CONFIG_HOME=$out/home/config XDG_CACHE_HOME=$out/home/cache
export TZ=UTC LC_ALL=C.UTF-8 QT_QPA_PLATFORM=offscreen
# Patterns that are compiled at run time read past the end of a text, which is known and meant.
export QT_ENABLE_REGEXP_JIT=0
cli=("$bin/partner-desk-cli" --now 2020-05-12T00:30:00Z)

# memcheck over one command, which is to succeed.
runs=0
memcheck() {
    runs=$((runs + 1))
    echo "  partner-desk-cli ${*:3}"
    valgrind --tool=memcheck --leak-check=full --show-leak-kinds=definite --num-callers=40 \
        --suppressions="$here/memcheck.supp" --xml=yes --xml-file="$out/memcheck-$runs.xml" "${cli[@]}" "$@" >"$out/said-$runs.txt" 2>&1 \
        || { cat "$out/said-$runs.txt"; echo "It did not succeed." >&2; exit 1; }
}

# The table of one kind, in each form that import reads.
tables() {
    local kind
    for kind in customers subscriptions users; do
        printf -- '--%s\n%s/%s.%s\n' "$kind" "$out" "$kind" "$1"
    done
}

echo "== memcheck: the command line"
demo=$out/demo.sqlite
memcheck --book "$demo" demo
memcheck --book "$demo" customers --search 한
memcheck --book "$demo" --json customers --can-upgrade
customer=$("${cli[@]}" --book "$demo" customers --can-upgrade --limit 1 | awk 'NR == 1 { print $1 }')
memcheck --book "$demo" subscriptions "$customer"
subscription=$("${cli[@]}" --book "$demo" subscriptions "$customer" | awk '/can be upgraded/ { print $1; exit }')
memcheck --book "$demo" check "$subscription"
memcheck --book "$demo" scan
memcheck --book "$demo" upgrade "$subscription" --to "Office 365 Enterprise E3"
memcheck --book "$demo" activity
memcheck --book "$demo" verify
memcheck --book "$demo" backup "$out/backup.sqlite"
memcheck --book "$demo" restore "$out/backup.sqlite"
memcheck --book "$demo" salvage --to "$out/salvaged.sqlite"
memcheck --book "$demo" mask --out "$out/masked.sqlite"
memcheck --book "$demo" diagnostics --out "$out/diagnostics.txt"
for form in csv xlsx json; do
    mapfile -t files < <(tables "$form")
    memcheck --book "$demo" export "${files[@]}"
    memcheck --book "$out/from-$form.sqlite" import "${files[@]}"
    memcheck --book "$out/from-$form.sqlite" verify
done
memcheck --book "$out/generated.sqlite" generate --customers 300 --subscriptions 900

echo "== helgrind: the window plays the main job"
mkdir -p "$out/played"
LD_PRELOAD=$seen valgrind --tool=helgrind --num-callers=40 --error-limit=no --history-level=approx \
    --suppressions="$here/helgrind.supp" --xml=yes --xml-file="$out/helgrind.xml" \
    "$bin/partner-desk" --play "$out/played" >"$out/said-helgrind.txt" 2>&1 \
    || { cat "$out/said-helgrind.txt"; echo "The main job did not end well." >&2; exit 1; }

echo "== $runs runs of memcheck, one of helgrind"
python3 "$here/ownerrors.py" "$bin" "$out"/*.xml
