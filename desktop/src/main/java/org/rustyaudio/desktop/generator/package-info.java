/// The generator drawer.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.generator;
