# Sourced by app/run and tests/run: what to install, and how to build. Needs no argument.

BUILD_PACKAGES="cmake g++ ninja-build ccache pkg-config
qt6-base-dev qt6-webengine-dev qt6-webchannel-dev qt6-svg-dev
libsqlitecpp-dev libsqlite3-dev libgumbo-dev libzstd-dev libarchive-dev libicu-dev"
# A bare machine has no fonts and no certificates of X; the window needs a font to show a word.
BUILD_PACKAGES="$BUILD_PACKAGES fonts-dejavu-core fonts-noto-core"

# install_packages NAME…: those that are missing, saying which; sudo only when we are not root.
install_packages() {
    local missing=() name
    for name in "$@"; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return
    if ! command -v apt-get >/dev/null; then
        echo "Broadsheet builds on Debian 12 and its kin. Missing here, to be installed by hand: ${missing[*]}" >&2
        return 1
    fi
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || {
            echo "Please install as root, then run this again: apt-get install ${missing[*]}" >&2
            return 1
        }
        as_root=(sudo)
    fi
    echo "Installing: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# build_in FOLDER [CMAKE OPTION…]: configures once, then only what changed.
build_in() {
    local folder=$1
    shift
    [ -f "$folder/build.ninja" ] && [ $# -eq 0 ] || cmake -S . -B "$folder" -G Ninja "$@" >"$folder.log" 2>&1 || {
        cat "$folder.log" >&2
        return 1
    }
    rm -f "$folder.log"
    ninja -C "$folder" --quiet
}
