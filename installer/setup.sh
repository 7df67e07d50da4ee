# Sourced by installer/run and installer/test: finds, or installs, what Baton needs.
set -eu
unset CDPATH
cd "$(dirname "$0")/.."
NEED_JDK=25

say() { printf '%s\n' "[setup] $*" >&2; }
die() { printf '[setup] %s\n' "$*" >&2; exit 1; }

# Where a person's files belong: HOME, or the account's home where HOME is not set. Without either Java says so.
if [ -z "${HOME:-}" ]; then
    HOME=$(getent passwd "$(id -u)" 2>/dev/null | cut -d: -f6)
    if [ -n "$HOME" ]; then export HOME; else unset HOME; fi
fi

# Where the locale knows no UTF-8, Java can open no path with an umlaut: only the kind of letters is changed, not the
# language.
if [ "$(uname)" = Linux ] && [ "$(locale charmap 2>/dev/null)" != UTF-8 ]; then
    if [ -n "${LC_ALL:-}" ]; then
        LANG=$LC_ALL
        export LANG
        unset LC_ALL
    fi
    LC_CTYPE=C.UTF-8
    export LC_CTYPE
fi

# Prints the feature version of the JDK at $1, or nothing.
jdk_version() {
    [ -x "$1/bin/javac" ] && [ -f "$1/release" ] || return 0
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

# The first JDK that is new enough; the default java may well be an older one.
find_jdk() {
    on_path=$(command -v javac 2>/dev/null || true)
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null || echo "$on_path")
        on_path=$(dirname "$(dirname "$on_path")")
    fi
    for home in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/jdk* /opt/java/* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home "${HOME:-}"/Library/Java/JavaVirtualMachines/*/Contents/Home \
        "${HOME:-}"/.sdkman/candidates/java/* "${HOME:-}"/.jdks/*; do
        version=$(jdk_version "$home")
        if [ -n "$version" ] && [ "$version" -ge "$NEED_JDK" ]; then
            echo "$home"
            return
        fi
    done
}

# Sets as_root to what may install packages here; fails where nothing may.
may_install() {
    command -v apt-get >/dev/null 2>&1 || return 1
    if [ "$(id -u)" = 0 ]; then
        as_root=
    elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
        as_root="sudo -n"
    else
        return 1
    fi
}

# Brings the lists of packages up to date, once.
apt_lists() {
    [ -z "${lists_are_new:-}" ] || return 0
    may_install || return 0
    $as_root apt-get update -q >&2 || return 0
    lists_are_new=yes
}

# Installs Debian packages where that is allowed; fails quietly where it is not.
apt_install() {
    may_install || return 1
    apt_lists
    say "installing $*"
    $as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "$@" >&2
}

# need_libraries FILE PACKAGE[|PACKAGE] ...: each shared library, and the package that brings it; Debian 13 and
# Ubuntu 24.04 renamed some, so the newer name comes first.
need_libraries() {
    [ "$(uname)" = Linux ] || return 0
    missing=
    known=$({ ldconfig -p 2>/dev/null || /sbin/ldconfig -p; } || true)
    while [ $# -gt 0 ]; do
        case "$known" in
            *"$1"*) ;;
            *) missing="$missing $2" ;;
        esac
        shift 2
    done
    [ -n "$missing" ] || return 0
    apt_lists
    packages=
    for names in $missing; do
        newer=${names%%|*}
        if [ -n "$(apt-cache show "$newer" 2>/dev/null | head -n 1)" ]; then
            packages="$packages $newer"
        else
            packages="$packages ${names##*|}"
        fi
    done
    # shellcheck disable=SC2086
    apt_install $packages || die "Please install these packages, then start again:$packages"
}

JDK=$(find_jdk)
if [ -z "$JDK" ]; then
    apt_install "openjdk-$NEED_JDK-jdk-headless" ca-certificates || true
    JDK=$(find_jdk)
fi
[ -n "$JDK" ] || die "Baton needs a JDK $NEED_JDK or newer: install one (Temurin $NEED_JDK, openjdk-$NEED_JDK-jdk, or with brew or winget), or set JAVA_HOME to it."
export JAVA_HOME="$JDK" PATH="$JDK/bin:$PATH"

command -v mvn >/dev/null 2>&1 || apt_install maven ||
    die "Baton needs Apache Maven 3.8 or newer: install it (apt install maven, brew install maven, or winget install Apache.Maven)."
# Maven's own libraries use what newer JDKs warn about.
export MAVEN_OPTS="--sun-misc-unsafe-memory-access=allow --enable-native-access=ALL-UNNAMED ${MAVEN_OPTS:-}"

# What the recording engine is linked against.
need_libraries libasound.so.2 "libasound2t64|libasound2" libpulse.so.0 libpulse0 \
    libxcb.so.1 libxcb1 libxcb-shm.so.0 libxcb-shm0 libdrm.so.2 libdrm2 libva.so.2 libva2 libva-drm.so.2 libva-drm2
