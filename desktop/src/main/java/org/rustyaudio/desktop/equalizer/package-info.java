/// The equalizer drawer.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.equalizer;
