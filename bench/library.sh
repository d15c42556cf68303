#!/usr/bin/env bash
# A large library: scan of real files; index, load, search and memory of generated tracks.
#   bench/library.sh [FILES] [TRACKS]
set -eu
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"
need ffmpeg
files="${1:-2000}"
tracks="${2:-100000}"
classes="$here/target/classes"
libraries="$here/../cli/target/app/lib"
[ -d "$classes" ] && [ -d "$libraries" ] || { echo "$0: build first: ./verify, or mvn package" >&2; exit 1; }

mkdir -p "$work/music"
ffmpeg -v error -f lavfi -i "anoisesrc=color=pink:amplitude=0.25:seed=1:r=44100" -t "${SECONDS_EACH:-0.5}" -ac 2 \
    -sample_fmt s16 "$work/a.flac"
ffmpeg -v error -i "$work/a.flac" -b:a 128k -id3v2_version 0 -write_xing 0 "$work/a.mp3"
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes:$libraries/*" org.rustyaudio.bench.MusicFolder \
    "$files" "$work/music" "$work/a.flac" "$work/a.mp3"

export XDG_DATA_HOME="$work/data"
runs=1 machine
runs=1 measure "library add, $files files" "$program" library add "$work/music"
measure "library scan, nothing new" "$program" library scan
measure "library search" "$program" library search song 1 --limit 10
awk -v n="$files" -v t="${wall["library add, $files files"]}" 'BEGIN { printf "%-34s %10.0f files a second\n", "scan", n / t }'
"${JAVA_HOME:+$JAVA_HOME/bin/}java" -cp "$classes:$libraries/*" org.rustyaudio.bench.LibraryFigures "$tracks" "$work/index"
