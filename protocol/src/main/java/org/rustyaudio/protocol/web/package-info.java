/// How the web player travels: security headers, cache tiers, redirects; one table for every host that serves it.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.protocol.web;
