/// What the browser keeps from one visit to the next.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.store;
