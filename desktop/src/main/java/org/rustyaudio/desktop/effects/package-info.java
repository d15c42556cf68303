/// The effects drawer.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.effects;
