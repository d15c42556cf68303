# shellcheck shell=bash
# Measures commands side by side; sourced by the scripts beside it.
#   measure LABEL COMMAND...   runs it RUNS times, keeps the run with the least processor time
#   ratio A B                  prints A's processor and wall time as multiples of B's

here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)"
export LC_NUMERIC=C
# shellcheck disable=SC2034 # used by the scripts that source this one
program="${RUSTY_AUDIO:-$here/../rusty-audio}"
runs="${RUNS:-3}"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT

declare -A cpu wall

need() {
    for tool in "$@"; do
        command -v "$tool" >/dev/null || { echo "$0: needs $tool" >&2; exit 1; }
    done
}

machine() {
    echo "# $(date -u +%F), $(nproc) cores, load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || echo unknown)," \
        "best of $runs, processor time is user + system"
}

measure() {
    local label="$1" best="" bestWall="" user system real
    shift
    for ((run = 0; run < runs; run++)); do
        local TIMEFORMAT='%U %S %R'
        if ! { time "$@" >"$work/out" 2>"$work/err"; } 2>"$work/time"; then
            echo "$label failed:" >&2
            tail -n 5 "$work/err" >&2
            exit 1
        fi
        read -r user system real <"$work/time"
        local total
        total="$(awk "BEGIN { print $user + $system }")"
        if [ -z "$best" ] || awk "BEGIN { exit !($total < $best) }"; then
            best="$total"
        fi
        if [ -z "$bestWall" ] || awk "BEGIN { exit !($real < $bestWall) }"; then
            bestWall="$real"
        fi
    done
    cpu["$label"]="$best"
    wall["$label"]="$bestWall"
    printf '%-34s processor %8.2f s   wall %8.2f s\n' "$label" "$best" "$bestWall"
}

ratio() {
    awk -v a="${cpu[$1]}" -v b="${cpu[$2]}" -v c="${wall[$1]}" -v d="${wall[$2]}" -v l="$1 / $2" \
        'BEGIN { printf "%-34s processor %8.2f x   wall %8.2f x\n", l, a / b, c / d }'
}
