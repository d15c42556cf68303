@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.tone;
