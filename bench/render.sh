#!/usr/bin/env bash
# A FLAC file of an hour through eight bands into a WAV file: Rusty Audio (with its true-peak limiter), ffmpeg, sox.
#   bench/render.sh [MINUTES]
set -eu
# shellcheck source=bench/measure.sh
. "$(dirname "$0")/measure.sh"
need ffmpeg sox
minutes="${1:-60}"

ffmpeg -v error -f lavfi -i "anoisesrc=color=pink:amplitude=0.25:seed=1:r=44100" \
    -f lavfi -i "anoisesrc=color=pink:amplitude=0.25:seed=2:r=44100" \
    -filter_complex "[0][1]amerge=inputs=2" -t "$((minutes * 60))" -c:a flac -sample_fmt s16 "$work/in.flac"

bands="60:3:0.8 150:-2:1 400:1.5:1.2 1000:-3:1 2400:2:1.4 5000:-1.5:2 9000:2.5:1 14000:-2:0.7"
preset="$work/eight.txt"
ffmpegBands=""
soxBands=()
number=1
echo "Preamp: -4 dB" >"$preset"
for band in $bands; do
    IFS=: read -r hertz gain q <<<"$band"
    echo "Filter $number: ON PK Fc $hertz Hz Gain $gain dB Q $q" >>"$preset"
    ffmpegBands="$ffmpegBands,equalizer=f=$hertz:t=q:w=$q:g=$gain"
    soxBands+=(equalizer "$hertz" "${q}q" "$gain")
    number=$((number + 1))
done

machine
echo "# render of $minutes minutes of FLAC, 44.1 kHz, 16 bit, stereo, eight peaking bands, to WAV 16 bit"
measure rusty-audio "$program" render "$work/in.flac" -o "$work/ours.wav" --preset "$preset" --force
measure ffmpeg ffmpeg -v error -y -i "$work/in.flac" -af "volume=-4dB$ffmpegBands" "$work/ffmpeg.wav"
measure sox sox "$work/in.flac" "$work/sox.wav" gain -4 "${soxBands[@]}"
ratio rusty-audio ffmpeg
ratio rusty-audio sox
