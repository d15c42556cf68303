/// The player's place among the browser's tabs, keys, devices and versions.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.platform;
