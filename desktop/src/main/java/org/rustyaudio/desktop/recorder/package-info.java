/// The recorder under the face: what it does, and how it looks.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.recorder;
