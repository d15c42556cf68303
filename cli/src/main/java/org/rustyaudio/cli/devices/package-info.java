/// `devices`: where sound can come out.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.devices;
