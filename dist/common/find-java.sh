# shellcheck shell=sh
# Finds a JDK 25 or newer; sourced by ./rusty-audio and ./verify. POSIX sh.
# Sets JAVA_HOME, or leaves it empty when there is none.

java_major() {
    # "JAVA_VERSION="25.0.3"" in the release file: no virtual machine has to start to tell.
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

is_recent_jdk() {
    [ -x "$1/bin/javac" ] || return 1
    version=$(java_major "$1")
    [ -n "$version" ] && [ "$version" -ge 25 ]
}

find_java() {
    if [ -n "${RUSTY_AUDIO_JAVA_HOME:-}" ]; then
        if is_recent_jdk "$RUSTY_AUDIO_JAVA_HOME"; then
            JAVA_HOME=$RUSTY_AUDIO_JAVA_HOME
            export JAVA_HOME
            return 0
        fi
        echo "rusty-audio: RUSTY_AUDIO_JAVA_HOME=$RUSTY_AUDIO_JAVA_HOME holds no JDK 25 or newer; looking further." >&2
    fi
    on_path=$(command -v javac 2>/dev/null) || on_path=
    if [ -n "$on_path" ]; then
        on_path=$(readlink -f "$on_path" 2>/dev/null) || on_path=
        on_path=${on_path%/bin/javac}
    fi
    for candidate in "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk/libexec/openjdk.jdk/Contents/Home \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/* "${HOME:-/nonexistent}"/.jdks/* \
        "/c/Program Files/Eclipse Adoptium"/* "/c/Program Files/Java"/*; do
        if [ -n "$candidate" ] && is_recent_jdk "$candidate"; then
            JAVA_HOME=$candidate
            export JAVA_HOME
            return 0
        fi
    done
    JAVA_HOME=
    return 1
}

no_java_help() {
    cat >&2 <<'HELP'
rusty-audio: no JDK 25 or newer was found.
  Looked at RUSTY_AUDIO_JAVA_HOME, JAVA_HOME, the PATH and the usual folders of this system.
  Install one (Temurin 25, for example), or point RUSTY_AUDIO_JAVA_HOME at it.
HELP
}

# Maven from the system; root on a Debian-like system gets it installed.
find_maven() {
    command -v mvn >/dev/null 2>&1 && return 0
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        echo "rusty-audio: installing Maven" >&2
        apt-get update -qq >&2 && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends maven >&2 && return 0
    fi
    echo "rusty-audio: Maven is missing. Install it (apt install maven, dnf install maven, brew install maven) and start again." >&2
    return 1
}
