/// The demo tape in the browser: a module that makes it, and how the page asks for it.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.demo;
