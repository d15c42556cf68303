/// All presets there are to choose from, and what one does with them.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.shelf;
