/// What the track is like, and an equalizer that makes it like other music: the part of the equalizer's drawer that
/// asks
/// the study.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.tone;
