/// The presets beside the equalizer: chosen, kept, brought in and handed out.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.equalizer.shelf;
