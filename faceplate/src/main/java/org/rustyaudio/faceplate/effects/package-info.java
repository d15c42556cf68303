/// The rack of effects as it is edited: order, circuits, parameters, presets from the factory.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.faceplate.effects;
