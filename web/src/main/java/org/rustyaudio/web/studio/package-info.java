/// The drawers of effects and generator: a module of their own, loaded when one of them is first opened.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.studio;
