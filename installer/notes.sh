#!/usr/bin/env bash
# notes.sh: the notes of the release on standard output, in English and Korean: what is new by CHANGELOG.md
# and CHANGELOG.ko.md, the packages that lie in build/packages with their sums, and what no test has shown.
set -euo pipefail
cd "$(dirname "$(readlink -f "$0")")/.."
version=$(sed -n 's/^project(.* VERSION \([0-9.]*\).*/\1/p' CMakeLists.txt)

# changes FILE: the section of this version, without its heading.
changes() {
    awk -v version="$version" '/^## / { inside = $2 == version; next } inside' "$1" | grep . ||
        { echo "$1 has no section of $version." >&2; exit 1; }
}
# part LANGUAGE FILE: of a text in both languages the part behind "## en" or "## ko".
part() { awk -v language="$1" '/^## / { inside = $2 == language; next } inside && NF' "$2"; }
untested() {
    local package words
    while read -r package words; do
        [ -z "$(find build/packages -maxdepth 1 -name "$package")" ] || part "$1" "installer/$words"
    done <<'TEXT'
*-setup.exe windows/notwine.md
*.deb deb/untested.md
*.run portable/untested.md
TEXT
}
# Here, where a missing section ends all.
english=$(changes CHANGELOG.md)
korean=$(changes CHANGELOG.ko.md)
sums() { sed 's/^/    /' build/packages/SHA256SUMS; }

cat <<TEXT
# Partner Desk $version

[한국어](#파트너-데스크-$(tr -d . <<<"$version"))

## What is new

$english

## Files

How each is installed, updated and removed stands in README.md. \`sha256sum -c --ignore-missing SHA256SUMS\` checks these sums:

$(sums)

## What no test has shown
$(untested en)

# 파트너 데스크 $version

## 새로운 기능

$korean

## 파일

설치, 업데이트, 제거 방법은 README.ko.md에 있습니다. \`sha256sum -c --ignore-missing SHA256SUMS\`로 다음 체크섬을 확인할 수 있습니다.

$(sums)

## 시험하지 못한 것
$(untested ko)
TEXT
