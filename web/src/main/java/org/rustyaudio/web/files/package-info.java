/// Opening music in the browser, and finding it again.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.files;
