#!/usr/bin/env bash
# The desktop player beside qmmp and audacious, on one virtual screen with a real PulseAudio: launch to the first painted
# frame, memory and processor time while a FLAC file plays with the equalizer in circuit; then its start with a large
# library beside its start with an empty one.
#   bench/desktop.sh [--write]      --write puts the tables into docs/measurements/desktop.md
#   RUNS=7 launches of each, SECONDS_PLAYED=60, TRACKS=100000
set -eu
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"
need ffmpeg Xvfb pulseaudio pactl dbus-daemon setsid
launches="${RUNS:-7}"
played="${SECONDS_PLAYED:-60}"
tracks="${TRACKS:-100000}"
classes="$here/target/classes"
libraries="$here/../cli/target/app/lib"
[ -d "$classes" ] && [ -d "$libraries" ] || { echo "$0: build first: ./verify, or mvn package" >&2; exit 1; }
java="${JAVA_HOME:+$JAVA_HOME/bin/}java"

ended=()
finish() {
    for pid in "${ended[@]}"; do kill "$pid" 2>/dev/null || true; done
    rm -rf "$work"
}
trap finish EXIT

# One home for all: nothing of the user's is read or written.
mkdir -p -m 700 "$work/home" "$work/run" "$work/screen"
export HOME="$work/home" XDG_RUNTIME_DIR="$work/run"
export XDG_CONFIG_HOME="$HOME/config" XDG_DATA_HOME="$HOME/data" XDG_CACHE_HOME="$HOME/cache" XDG_STATE_HOME="$HOME/state"
mkdir -p "$XDG_CONFIG_HOME/qmmp" "$XDG_CONFIG_HOME/audacious" "$HOME/.qmmp"

Xvfb -displayfd 3 -screen 0 1280x800x24 -fbdir "$work/screen" -nolisten tcp 3>"$work/display" 2>/dev/null &
ended+=($!)
cat >"$work/null.pa" <<PULSE
load-module module-native-protocol-unix auth-anonymous=1 socket=$work/pulse
load-module module-null-sink sink_name=bench rate=48000 channels=2 format=float32le norewinds=1
set-default-sink bench
PULSE
pulseaudio --daemonize=no -n --file="$work/null.pa" --exit-idle-time=-1 --realtime=no --high-priority=no \
    --use-pid-file=no >"$work/pulse.log" 2>&1 &
ended+=($!)
export PULSE_SERVER="unix:$work/pulse"
printf '</usr/share/alsa/alsa.conf>\npcm.!default { type pulse server "%s" }\nctl.!default { type pulse server "%s" }\n' \
    "$PULSE_SERVER" "$PULSE_SERVER" >"$work/asound.conf"
export ALSA_CONFIG_PATH="$work/asound.conf"
dbus-daemon --session --nofork --address="unix:path=$work/bus" >/dev/null 2>&1 &
ended+=($!)
export DBUS_SESSION_BUS_ADDRESS="unix:path=$work/bus"
until [ -s "$work/display" ] && pactl info >/dev/null 2>&1; do sleep 0.1; done
DISPLAY=":$(tr -d '[:space:]' <"$work/display")"
export DISPLAY
screen="$work/screen/Xvfb_screen0"

ffmpeg -v error -f lavfi -i "anoisesrc=color=pink:amplitude=0.1:seed=1:r=44100" -t 600 -ac 2 -sample_fmt s16 "$work/a.flac"

# The peers with their equalizers on and PulseAudio as output; the same path for ours.
cat >"$XDG_CONFIG_HOME/qmmp/qmmprc" <<QMMP
[Output]
current_plugin=pulse
[Equalizer_10]
enabled=true
band_0=3
QMMP
cp "$XDG_CONFIG_HOME/qmmp/qmmprc" "$HOME/.qmmp/qmmprc"
cat >"$XDG_CONFIG_HOME/audacious/config" <<AUDACIOUS
[audacious]
equalizer_active=TRUE
eq_bands=3,0,0,0,0,0,0,0,0,0
AUDACIOUS

declare -A first rss cpu_minute

# launch LABEL COMMAND...: the median of the first frames, without music.
launch() {
    local label="$1" times=()
    shift
    "$java" -cp "$classes" org.rustyaudio.bench.FirstFrame "$screen" "$@" >/dev/null # the disk's cache is warm then
    for ((run = 0; run < launches; run++)); do
        times+=("$("$java" -cp "$classes" org.rustyaudio.bench.FirstFrame "$screen" "$@")")
    done
    first["$label"]="$(printf '%s\n' "${times[@]}" | sort -n | sed -n "$((launches / 2 + 1))p")"
    printf '%-28s first frame %6d ms   (%s)\n' "$label" "${first[$label]}" "${times[*]}"
}

# Processor ticks of every process of a session.
ticks() {
    local sum=0 pid line
    for pid in $(ps -o pid= -s "$1"); do
        line="$(sed 's/.*) //' "/proc/$pid/stat" 2>/dev/null)" || continue
        # shellcheck disable=SC2086 # fields
        set -- $line
        sum=$((sum + ${12} + ${13}))
    done
    echo "$sum"
}

sounds() {
    pactl list short sink-inputs | grep -q .
}

# play LABEL COMMAND...: memory and processor time of a program that plays.
play() {
    local label="$1" began kilobytes=0 pid
    shift
    local program_pid
    for attempt in 1 2; do
        setsid "$@" >"$work/out" 2>&1 &
        program_pid=$!
        ended+=("$program_pid")
        for ((wait = 0; wait < 300; wait++)); do
            ! sounds || break 2
            kill -0 "$program_pid" 2>/dev/null || break
            sleep 0.1
        done
        kill "$program_pid" 2>/dev/null || true
        wait "$program_pid" 2>/dev/null || true
    done
    if ! sounds; then
        echo "$label does not play, after $attempt attempts:" >&2
        tail -n 5 "$work/out" >&2
        exit 1
    fi
    sleep 10
    began="$(ticks "$program_pid")"
    sleep "$played"
    cpu_minute["$label"]="$(awk -v t="$(($(ticks "$program_pid") - began))" -v hz="$(getconf CLK_TCK)" -v s="$played" \
        'BEGIN { printf "%.2f", t / hz * 60 / s }')"
    for pid in $(ps -o pid= -s "$program_pid"); do
        kilobytes=$((kilobytes + $(awk '/^Rss:/ { print $2 }' "/proc/$pid/smaps_rollup")))
    done
    rss["$label"]=$((kilobytes / 1024))
    printf '%-28s memory %4d MB   processor %6s s a minute\n' "$label" "${rss[$label]}" "${cpu_minute[$label]}"
    for pid in $(ps -o pid= -s "$program_pid"); do kill "$pid" 2>/dev/null || true; done
    wait "$program_pid" 2>/dev/null || true
    while sounds; do sleep 0.1; done
}

figures() {
    echo "# $(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg), median of $launches launches"
    # The first start makes the demo tape and writes its settings; that is not the start that is measured.
    "$java" -cp "$classes" org.rustyaudio.bench.FirstFrame "$screen" "$program" play >/dev/null
    launch "rusty-audio" "$program" play
    peers=()
    for peer in qmmp audacious; do
        if command -v "$peer" >/dev/null; then
            peers+=("$peer")
            launch "$peer" "$peer"
        else
            echo "$peer is not installed and left out" >&2
        fi
    done
    play "rusty-audio" "$program" play "$work/a.flac"
    for peer in "${peers[@]}"; do
        play "$peer" "$peer" "$work/a.flac"
    done
    "$java" -cp "$classes:$libraries/*" org.rustyaudio.bench.LibraryFigures "$tracks" "$work/library" >/dev/null
    launch "empty library" "$program" play
    mkdir -p "$XDG_DATA_HOME/rusty-audio"
    rm -rf "$XDG_DATA_HOME/rusty-audio/library"
    cp -r "$work/library" "$XDG_DATA_HOME/rusty-audio/library"
    launch "$tracks tracks" "$program" play
}

tables() {
    local peer
    echo "# The desktop player beside others: \`bench/desktop.sh\`"
    echo
    echo "All in one run, on one virtual screen of 1280 × 800 with a real PulseAudio and a null sink; equalizer on in each."
    echo "Machine: $(nproc) cores, $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(uname -sr);" \
        "$("$java" -version 2>&1 | sed -n 1p); $(date -u +%F)."
    echo "First frame: from launch until the window is painted, median of $launches starts. Memory: resident, after"
    echo "$((played + 10)) s of playing FLAC. Processor: user and system seconds in a minute of playing."
    echo
    echo "| | first frame | memory | processor |"
    echo "|---|---|---|---|"
    for peer in rusty-audio "${peers[@]}"; do
        echo "| $peer | ${first[$peer]} ms | ${rss[$peer]} MB | ${cpu_minute[$peer]} s |"
    done
    for peer in "${peers[@]}"; do
        awk -v p="$peer" -v a="${first[rusty-audio]}" -v b="${first[$peer]}" -v c="${rss[rusty-audio]}" -v d="${rss[$peer]}" \
            -v e="${cpu_minute[rusty-audio]}" -v f="${cpu_minute[$peer]}" \
            'BEGIN { printf "| ours / %s | %.2f × | %.2f × | %.2f × |\n", p, a / b, c / d, (f > 0 ? e / f : 0) }'
    done
    echo "| goal beside qmmp | 2.5 × | 1.2 × | 1.0 × |"
    echo
    echo "| start with | first frame |"
    echo "|---|---|"
    echo "| an empty library | ${first["empty library"]} ms |"
    echo "| $tracks tracks | ${first["$tracks tracks"]} ms |"
    awk -v a="${first["$tracks tracks"]}" -v b="${first["empty library"]}" \
        'BEGIN { printf "| ratio, goal 1.2 × | %.2f × |\n", a / b }'
}

figures
tables >"$work/desktop.md"
if [ "${1:-}" = --write ]; then
    cp "$work/desktop.md" "$here/../docs/measurements/desktop.md"
fi
cat "$work/desktop.md"
