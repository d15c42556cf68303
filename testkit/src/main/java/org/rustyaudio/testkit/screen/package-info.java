/// A screen for machines without one.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.testkit.screen;
