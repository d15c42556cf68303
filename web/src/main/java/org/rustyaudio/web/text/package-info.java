/// Presets and playlists of other programs: a module of its own, loaded when the first of them is read or written.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.text;
