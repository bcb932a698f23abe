# To be sourced: where the cross-built Qt and its libraries are kept, and what the scripts share. The
# folder's name follows from what decides its content, comments left out, so that another recipe never
# meets the outcome of this one.
windows_here=$(dirname "$(readlink -f "${BASH_SOURCE[0]}")")
windows_recipe() { (cd "$windows_here" && grep -hvE '^ *#' "$@" && dpkg-query -W -f='${Package} ${Version}\n' \
    qt6-base-dev g++-mingw-w64-x86-64-posix mingw-w64-x86-64-dev) | sha256sum | cut -c1-12; }
windows_caches=${XDG_CACHE_HOME:-$HOME/.cache}/partner-desk
windows_cache=$windows_caches/windows-$(windows_recipe sources.sh toolchain.cmake qt.sh)
# What is used of it: bin, include, lib, plugins.
windows_root=$windows_cache/root
windows_sources=$windows_cache/sources
# GCC's own DLLs, which Qt's ask for: libgcc_s_seh-1, libstdc++-6 and libwinpthread-1.
windows_runtime="$(dirname "$(x86_64-w64-mingw32-gcc-posix -print-file-name=libstdc++-6.dll)") /usr/x86_64-w64-mingw32/lib"
export windows_root windows_cache

say() { printf '   %s\n' "$*" >&2; }

# quietly NAME COMMAND …: the words go to a log, whose end is shown where the command fails.
quietly() {
    local log=$windows_cache/logs/$1.log began=$SECONDS
    mkdir -p "$windows_cache/logs"
    say "$1 …"
    if ! "${@:2}" >"$log" 2>&1; then
        tail -n 30 "$log" >&2
        echo "FAILED: $1. The whole log: $log" >&2
        return 1
    fi
    say "$1: $((SECONDS - began)) s"
}
