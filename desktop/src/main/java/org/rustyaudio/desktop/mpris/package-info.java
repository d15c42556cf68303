/// The stereo on the session bus of Linux, as MPRIS 2.2 has it: media keys, lock screens, `playerctl`.
/// https://specifications.freedesktop.org/mpris-spec/2.2/
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.mpris;
