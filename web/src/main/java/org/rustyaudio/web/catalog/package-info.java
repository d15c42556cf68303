/// The library's own worker: what is made of all tracks at once is made there, and the page gets it ready.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.catalog;
