#!/usr/bin/env bash
# Loudness, range and true peak of many FLAC files: Rusty Audio in one process, ffmpeg's ebur128 once a file.
#   bench/analyze.sh [FILES] [SECONDS_EACH]
set -eu
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"
need ffmpeg
files="${1:-50}"
seconds="${2:-180}"

mkdir "$work/music"
for ((n = 1; n <= files; n++)); do
    ffmpeg -v error -f lavfi -i "anoisesrc=color=pink:amplitude=0.3:seed=$n:r=44100" \
        -f lavfi -i "anoisesrc=color=pink:amplitude=0.3:seed=$((n + 1000)):r=44100" \
        -filter_complex "[0][1]amerge=inputs=2" -t "$seconds" -c:a flac -sample_fmt s16 "$work/music/$n.flac"
done

one_by_one() {
    for file in "$work"/music/*.flac; do
        ffmpeg -nostats -i "$file" -af ebur128=peak=true+sample:framelog=verbose -f null -
    done
}

on_all_cores() {
    printf '%s\0' "$work"/music/*.flac |
        xargs -0 -n 1 -P "$(nproc)" -I{} ffmpeg -nostats -i {} -af ebur128=peak=true+sample:framelog=verbose -f null -
}

machine
echo "# analyze of $files FLAC files of $seconds s each, 44.1 kHz, 16 bit, stereo"
measure rusty-audio "$program" analyze --json "$work/music"
measure ffmpeg one_by_one
measure "ffmpeg on all cores" on_all_cores
ratio rusty-audio ffmpeg
ratio rusty-audio "ffmpeg on all cores"
