#!/usr/bin/env bash
# What the audio worklet costs for each quantum of 128 frames, beside eight native BiquadFilterNodes, in one Chromium.
#   bench/worklet.sh [SECONDS_OF_SOUND] [ROUNDS]
# Wants the web player built (./verify web, or mvn -pl web -am package); an idle machine gives figures worth keeping.
set -eu
cd "$(dirname "$0")/../web"
exec node ../bench/worklet.mjs "${1:-20}" "${2:-7}"
