/// The little of the browser's document that the page needs, declared as it is. The page's thread only.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.dom;
