/// A page for the tests of what the browser keeps.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.keep;
