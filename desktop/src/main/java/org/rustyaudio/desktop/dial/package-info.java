/// Rows of values: a name, a slider and a field.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.dial;
