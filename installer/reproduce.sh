#!/usr/bin/env bash
# reproduce.sh KIND…: makes each package twice out of what is committed, in two folders, and compares the
# bytes: ./dev reproduce. The second time is in another folder, in another time zone, and with files that are
# nobody else's to read. What was built for this commit before is used again.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
folder=${DESK_REPRODUCE_IN:-$PWD/build/reproduce}
commit=$(git rev-parse HEAD)
trees=("$folder/one" "$folder/two/in-another-place")

# same as ./dev package, by the scripts of the commit itself
make_in() {
    local tree=$1 kind
    shift
    [ -e "$tree/.git" ] || git clone -q . "$tree"
    git -C "$tree" fetch -q "$PWD" "$commit"
    git -C "$tree" checkout -q --detach "$commit"
    [ -z "$(git -C "$tree" status --porcelain)" ] || { echo "$tree holds more than the commit" >&2; exit 1; }
    rm -rf "$tree/build/packages"
    for kind; do
        (cd "$tree" && DESK_UNTRIED=1 ./dev package "$kind")
    done
}
make_in "${trees[0]}" "$@"
(umask 077 && TZ=Asia/Seoul LC_ALL=C.UTF-8 make_in "${trees[1]}" "$@")

same=yes
while read -r name; do
    installer/compare.sh "${trees[0]}/build/packages/$name" "${trees[1]}/build/packages/$name" || same=no
done < <(cd "${trees[0]}/build/packages" && find . -maxdepth 1 -type f -printf '%P\n' | LC_ALL=C sort)
[ "$same" = yes ] || { echo "FAILED: the same sources gave other bytes." >&2; exit 1; }
echo "Twice the same bytes: $*"
