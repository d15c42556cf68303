@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.theme;
