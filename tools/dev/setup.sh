# SPDX-License-Identifier: Apache-2.0
# Installs what a verb of ./dev needs and is missing. Sourced; entry: ensure_packages GROUP...
# Asks the package database only (fast, no network) when everything is there.

# Which list of tools/dev/packages this system uses; empty when we do not know it.
package_family()
{
    if [ "$(uname -s)" = Darwin ]; then
        echo macos
    elif command -v apt-get >/dev/null 2>&1; then
        echo debian
    elif command -v dnf >/dev/null 2>&1; then
        echo fedora
    elif command -v pacman >/dev/null 2>&1; then
        echo arch
    fi
}

# Lines of the named groups of a list, once each.
listed_packages() # FILE GROUP...
{
    file=$1
    shift
    awk -v groups=" $* " '
        /^\[/ { group = substr($0, 2, length($0) - 2); next }
        /^#/ || NF == 0 { next }
        index(groups, " " group " ") && !seen[$1]++ { print $1 }' "$file"
}

is_installed() # FAMILY NAME
{
    case $1 in
    debian) dpkg-query -W -f='${db:Status-Status}' "$2" 2>/dev/null | grep -q '^installed' ;;
    fedora) rpm -q --quiet --whatprovides "$2" ;;
    arch) [ -z "$(pacman -T "$2")" ] ;;
    macos) brew list --versions "$2" >/dev/null 2>&1 ;;
    esac
}

can_be_installed() # FAMILY NAME
{
    case $1 in
    debian) apt-cache policy "$2" 2>/dev/null | grep -q 'Candidate: [^(]' ;;
    fedora) dnf -q info "$2" >/dev/null 2>&1 ;;
    arch) pacman -Si "$2" >/dev/null 2>&1 ;;
    macos) brew info "$2" >/dev/null 2>&1 ;;
    esac
}

as_root()
{
    if [ "$(id -u)" = 0 ]; then
        "$@"
    elif command -v sudo >/dev/null 2>&1; then
        sudo "$@"
    else
        echo "dev: this needs root and there is no sudo. Run as root: $*" >&2
        return 1
    fi
}

install_packages() # FAMILY NAME...
{
    family=$1
    shift
    case $family in
    debian) as_root env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y --no-install-recommends -q -o DPkg::Lock::Timeout=300 "$@" ;;
    fedora) as_root dnf install -y --setopt=install_weak_deps=False "$@" ;;
    arch) as_root pacman -S --needed --noconfirm "$@" ;;
    macos) brew install "$@" ;;
    esac
}

# Entries (with their alternatives) of which no name is installed.
missing_entries() # FAMILY ENTRY...
{
    family=$1
    shift
    for entry in "$@"; do
        found=
        for name in $(printf %s "${entry%\?}" | tr '|' ' '); do
            is_installed "$family" "$name" && found=1 && break
        done
        [ -n "$found" ] || printf '%s\n' "$entry"
    done
}

ensure_packages() # GROUP...
{
    [ -z "${WARIFU_DEV_NO_INSTALL:-}" ] || return 0
    family=$(package_family)
    if [ -z "$family" ]; then
        echo "dev: no apt, dnf, pacman or brew here; install the counterparts of" \
            "tools/dev/packages/debian.txt yourself, then set WARIFU_DEV_NO_INSTALL=1" >&2
        return 1
    fi
    if [ "$family" = macos ] && ! command -v brew >/dev/null 2>&1; then
        echo "dev: Homebrew (https://brew.sh) is needed on macOS" >&2
        return 1
    fi
    missing=$(missing_entries "$family" $(listed_packages "tools/dev/packages/$family.txt" "$@"))
    # What is only wanted is installed along with the rest, but is no reason to start.
    printf '%s\n' "$missing" | grep -q '[^?]$' || return 0

    # Only now is the network needed. A third-party source that fails is the user's affair.
    if [ "$family" = debian ]; then
        as_root apt-get update -q || echo "dev: apt-get update had errors, going on" >&2
    fi
    wanted=
    for entry in $missing; do
        chosen=
        for name in $(printf %s "${entry%\?}" | tr '|' ' '); do
            can_be_installed "$family" "$name" && chosen=$name && break
        done
        if [ -n "$chosen" ]; then
            wanted="$wanted $chosen"
        elif [ "${entry%\?}" = "$entry" ]; then
            echo "dev: no package for $entry in this system's sources" >&2
            return 1
        fi
    done
    [ -n "$wanted" ] || return 0
    echo "dev: installing:$wanted"
    install_packages "$family" $wanted
}
