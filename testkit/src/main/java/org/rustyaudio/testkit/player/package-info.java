@org.jspecify.annotations.NullMarked
package org.rustyaudio.testkit.player;
