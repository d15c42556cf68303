/// The built web player, held in memory and sent as the protocol's table says.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.server.site;
