/// One running stereo for a person: a second start hands its paths to it over a socket of the file system.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.desktop.instance;
