#!/usr/bin/env bash
# Cold start: --version, --help, and a render of three seconds, beside ffmpeg and sox.
#   bench/start.sh
set -eu
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"
need ffmpeg sox
runs="${RUNS:-10}"

ffmpeg -v error -f lavfi -i "anoisesrc=color=pink:amplitude=0.25:seed=1:r=44100" -t 3 -ac 2 \
    -c:a flac -sample_fmt s16 "$work/in.flac"

machine
measure "rusty-audio --version" "$program" --version
measure "ffmpeg -version" ffmpeg -version
measure "sox --version" sox --version
measure "rusty-audio --help" "$program" --help
measure "rusty-audio render 3 s" "$program" render "$work/in.flac" -o "$work/ours.wav" --force
measure "ffmpeg 3 s" ffmpeg -v error -y -i "$work/in.flac" "$work/ffmpeg.wav"
measure "sox 3 s" sox "$work/in.flac" "$work/sox.wav"
ratio "rusty-audio --version" "ffmpeg -version"
ratio "rusty-audio render 3 s" "ffmpeg 3 s"
ratio "rusty-audio render 3 s" "sox 3 s"
