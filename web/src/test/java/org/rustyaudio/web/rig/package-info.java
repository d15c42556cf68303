/// The engine on a bare page, steered by a test.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.rig;
