#!/bin/sh
# Memory of the web player's decoder on a two-hour FLAC and MP3, played through at 60 times its speed in Chromium.
# Prints the renderer's proportional set size before, at most (collectors lag behind at such a speed) and settled: the
# median of the last five samples. Fails when that is more than 100 MB above the start.
#   bench/web-memory.sh [SPEED]
# Needs the built module (mvn -pl web -am package), web/node_modules, chromium, ffmpeg and Linux' /proc.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
work="$here/../web/target/bench"
mkdir -p "$work"
cd "$work"
# Tones that wander over pink noise: as hard to pack as music.
[ -s ten-minutes.wav ] || ffmpeg -v error -nostdin -y -f lavfi -i "anoisesrc=d=600:c=pink:r=44100:a=0.2:seed=1" \
  -f lavfi -i "aevalsrc='0.3*sin(2*PI*(220+110*sin(t/7))*t)':d=600:s=44100" \
  -filter_complex "amix=2,aformat=channel_layouts=stereo" -c:a pcm_s16le ten-minutes.wav
[ -s ten-minutes.mp3 ] || ffmpeg -v error -nostdin -y -i ten-minutes.wav -c:a libmp3lame -b:a 192k ten-minutes.mp3
[ -s two-hours.mp3 ] || ffmpeg -v error -nostdin -y -stream_loop 11 -i ten-minutes.mp3 -c copy two-hours.mp3
[ -s two-hours.flac ] ||
  ffmpeg -v error -nostdin -y -stream_loop 11 -i ten-minutes.wav -c:a flac -compression_level 3 two-hours.flac
status=0
for file in two-hours.flac two-hours.mp3; do
  node "$here/web-memory.mjs" "$work/$file" "${1:-60}" || status=1
done
exit $status
