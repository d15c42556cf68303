/// The page: shows state, sends intents.
@org.jspecify.annotations.NullMarked
package org.rustyaudio.web.page;
