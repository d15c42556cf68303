@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.opening;
