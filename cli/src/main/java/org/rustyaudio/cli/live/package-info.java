/// What an input hears, on its way to the ear: a line in, and a recording that is listened to while it is made.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.cli.live;
