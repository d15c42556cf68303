/// How the page asks what music is like; the answer comes from a worker that is loaded when somebody asks.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.study;
