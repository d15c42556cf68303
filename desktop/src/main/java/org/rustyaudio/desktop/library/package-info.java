/// The music library on the desktop: kept up to date in the background, browsed and searched in the queue's drawer.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.library;
