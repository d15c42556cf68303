/// What travels between client and service, not how.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.protocol;
