/// Values a hand can turn: how far along its slider a value is, how it is written, what a field may say.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.parameter;
