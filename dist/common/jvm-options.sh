# shellcheck shell=sh
# How the programs' virtual machine is set up, in one place; sourced by ./rusty-audio and the packages.
# What names a folder is added by the caller, quoted.

# One small heap and one collector thread: the audio thread allocates nothing, so collections are short and rare.
# FFmpeg's libraries lie beside the jars (pathsFirst), so nothing is unpacked at run time.
# shellcheck disable=SC2034 # used by the files that source this one
JVM_OPTIONS="-XX:+UseSerialGC -XX:-UsePerfData -Xmx512m --enable-native-access=ALL-UNNAMED -Dorg.bytedeco.javacpp.pathsFirst=true"
# The stereo runs for hours: its heap begins small and gives back what the start needed.
# shellcheck disable=SC2034 # used by the files that source this one
DESKTOP_OPTIONS="-Xms16m -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=20"
# The AOT cache, where there is one, is added by the caller too (-XX:AOTCache=FILE): see aot-cache.sh. It must be made
# with these options and the collector named here.
