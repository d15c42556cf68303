# shellcheck shell=sh
# The AOT cache (JEP 483, 514, 515): classes already read and linked, and profiles of what runs often, taken from a
# rehearsal. Sourced by ./rusty-audio and the packages after find-java.sh and jvm-options.sh. POSIX sh.
# A cache fits the jars, the JDK and the collector it was made with; with others Java starts as if there were none, and
# AOT_OPTIONS keep it from saying so.

AOT_OPTIONS="-Xlog:aot*=off -Xlog:cds*=off"

# become_java APP OPTION...: this shell becomes Java as the programs of the folder APP have it.
become_java() {
    app_folder=$1
    shift
    # shellcheck disable=SC2086 # the options are words on purpose
    exec "$JAVA_HOME/bin/java" $JVM_OPTIONS $AOT_OPTIONS "-Djava.library.path=$app_folder/natives" "$@"
}

# rehearse PROGRAM APP FILE: runs a program of the folder APP once and keeps what Java learnt in FILE.
# The command line renders; the window opens on no screen and plays to no device. Both stay in a folder of their own.
rehearse() (
    stage=$(mktemp -d) || exit 1
    running=
    trap '[ -z "$running" ] || kill "$running" 2>/dev/null; rm -rf "$stage"' EXIT
    trap 'exit 1' INT TERM
    export HOME="$stage" XDG_CONFIG_HOME="$stage" XDG_DATA_HOME="$stage" XDG_STATE_HOME="$stage" XDG_CACHE_HOME="$stage"
    export APPDATA="$stage" LOCALAPPDATA="$stage"
    learn="-XX:AOTCacheOutput=$stage/cache"
    (become_java "$2" -cp "$2/lib/*" "org.rustyaudio.$1.Main" \
        generate pink --duration 30 -o "$stage/in.flac" --format flac16 -q) || exit 1
    if [ "$1" = desktop ]; then
        # shellcheck disable=SC2086 # the options are words on purpose
        become_java "$2" "$learn" $DESKTOP_OPTIONS --module-path "$2/fx" --add-modules javafx.controls --enable-native-access=javafx.graphics \
            -Dglass.platform=Headless -Dprism.order=sw -cp "$2/lib/*" org.rustyaudio.desktop.Main \
            play --device null:silence "$stage/in.flac" &
        running=$!
        sleep 8
        kill "$running" 2>/dev/null
        wait "$running" || true # a signal ended it
        running=
    else
        (become_java "$2" "$learn" -cp "$2/lib/*" "org.rustyaudio.$1.Main" \
            render "$stage/in.flac" -o "$stage/out.wav" --preset Night -q) || exit 1
    fi
    [ -s "$stage/cache" ] && mv "$stage/cache" "$3"
)
