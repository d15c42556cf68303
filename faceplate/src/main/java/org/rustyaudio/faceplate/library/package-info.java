/// What the library's view shows and does: places to browse, the search, rows, and how far a scan is.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.library;
