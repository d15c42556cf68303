/// The face: painted layers with real controls over them.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.face;
