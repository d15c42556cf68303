/// What lies under the face: a frame with tabs, and what every drawer is made of.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.drawer;
