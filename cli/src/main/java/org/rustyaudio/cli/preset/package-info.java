/// `preset`: which sound presets there are and what they do.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.preset;
