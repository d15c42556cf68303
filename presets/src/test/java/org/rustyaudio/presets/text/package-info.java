@org.jspecify.annotations.NullMarked
package org.rustyaudio.presets.text;
