/// The library in the browser, a module of its own: folders that are remembered, scans, and the view of it all. Page's
/// thread; whatever takes long is done by a worker.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.library;
