/// What the controls of the face do, whatever window system they are made of.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.control;
