/// The equalizer as it is edited and shown: bands under one's hands, and the curve they make.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.equalizer;
