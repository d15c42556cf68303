@org.jspecify.annotations.NullMarked
package org.rustyaudio.devices.input;
