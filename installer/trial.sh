# To be sourced: what the trials of every package share.
step() { printf '  %s\n' "$*"; }
fail() {
    printf 'FAILED: %s\n' "$*" >&2
    exit 1
}
# first NAME: the first id that stands under this name in the JSON on standard input.
first() { grep -oE "\"$1\": ?\"[0-9a-f-]{36}\"" | head -n 1 | grep -oE '[0-9a-f-]{36}'; }
# has_pictures FOLDER: whether the play saved what it saves of the main job.
has_pictures() { [ "$(find "$1" -name '*.png' | wc -l)" -ge 8 ]; }
