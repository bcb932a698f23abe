# To be sourced after cache.sh: Debian's source packages, by an apt of one's own, so that the sources
# and lists of the machine stay as they are. apt checks the signatures as it always does.

# fetched PACKAGE [VERSION]: its unpacked and patched folder is $windows_sources/PACKAGE.
fetched() {
    local apt=$windows_cache/apt folder=$windows_sources/$1
    [ -d "$folder" ] && return
    if [ ! -e "$apt/read" ]; then
        local mirror
        mirror=$(grep -rhoE 'https?://[^ ]+/debian/?( |$)' /etc/apt/sources.list /etc/apt/sources.list.d/ 2>/dev/null |
            grep -v snapshot | head -1 | tr -d ' ' || true)
        mirror=${mirror:-http://deb.debian.org/debian}
        mkdir -p "$apt/lists/partial" "$apt/archives/partial" "$apt/parts"
        echo "deb-src [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] $mirror bookworm main" >"$apt/sources.list"
        cat >"$apt/apt.conf" <<CONF
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "$apt/parts";
Dir::State::lists "$apt/lists";
Dir::Cache "$apt";
APT::Sandbox::User "$(id -un)";
Acquire::Retries "3";
CONF
        APT_CONFIG=$apt/apt.conf quietly "list of source packages" apt-get update -q
        touch "$apt/read"
    fi
    rm -rf "$folder.new"
    mkdir -p "$folder.new"
    (cd "$folder.new" && APT_CONFIG=$apt/apt.conf quietly "source of $1" apt-get source -q "$1${2:+=$2}")
    mkdir -p "$windows_sources"
    mv "$folder.new"/*/ "$folder"
    rm -rf "$folder.new"
}

# The day of a source package is the day of what is made of it.
day_of() { dpkg-parsechangelog -l "$windows_sources/$1/debian/changelog" -S Timestamp; }
