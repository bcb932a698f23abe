#!/usr/bin/env bash
# floor.sh FOLDER: fails where a program or library in it asks for newer symbols of the C and C++ libraries
# than Ubuntu 22.04 has, and says which one. What lies in lib/fallback is not asked: a system that has its
# own does not use it.
set -euo pipefail
cd "$1"
for floor in GLIBC_2.35 GLIBCXX_3.4.30 CXXABI_1.3.13; do
    # Fonts and texts are no programs, and objdump says so.
    asked=$({ find . -type f -not -path '*/fallback/*' -exec objdump -T {} + 2>/dev/null || true; } |
        awk -v kind="${floor%%_*}_" '
            / file format / { file = $1; sub(/:$/, "", file) }
            match($0, kind "[0-9.]+") { print substr($0, RSTART, RLENGTH), file }' | LC_ALL=C sort -uV)
    newest=$(tail -1 <<<"$asked")
    [ -n "$newest" ] || { echo "Nothing in $1 asks for ${floor%%_*}: that is no folder of programs." >&2; exit 1; }
    if [ "$(printf '%s\n%s\n' "${newest% *}" "$floor" | sort -V | tail -1)" != "$floor" ]; then
        echo "${newest#* } needs ${newest% *}, and Ubuntu 22.04 has $floor." >&2
        exit 1
    fi
    echo "newest symbol: ${newest% *} in ${newest#* }, at most $floor"
done
