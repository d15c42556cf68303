/// Recording: from a device to a take that nothing but the disk can lose, and from there to a file.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.record;
