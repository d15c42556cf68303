/// Rusty Audio on one machine of one's own: the web player over HTTP.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.server;
