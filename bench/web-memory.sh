#!/bin/sh
# Memory of the web player's decoder on a two-hour FLAC and MP3, played through at 60 times its speed in Chromium.
# Prints the renderer's proportional set size before, at most and at the end; fails when it grows by more than 100 MB.
#   bench/web-memory.sh [SPEED]
# Needs the built module (mvn -pl web -am package), web/node_modules, chromium, ffmpeg and Linux' /proc.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work="$here/../web/target/bench"
mkdir -p "$work"
make() {
  [ -s "$work/$1" ] && return
  # Tones that wander over pink noise: as hard to pack as music.
  ffmpeg -v error -nostdin -y -f lavfi -i "anoisesrc=d=600:c=pink:r=44100:a=0.2:seed=1" \
    -f lavfi -i "aevalsrc='0.3*sin(2*PI*(220+110*sin(t/7))*t)':d=600:s=44100" \
    -filter_complex "amix=2,aformat=channel_layouts=stereo,aloop=11:size=26460000" "$2" "$3" "$4" "$5" "$work/part-$1"
  mv "$work/part-$1" "$work/$1"
}
make two-hours.flac -c:a flac -compression_level 3
make two-hours.mp3 -c:a libmp3lame -b:a 192k
status=0
for file in two-hours.flac two-hours.mp3; do
  node "$here/web-memory.mjs" "$work/$file" "${1:-60}" || status=1
done
exit $status
