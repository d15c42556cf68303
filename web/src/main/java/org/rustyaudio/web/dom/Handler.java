package org.rustyaudio.web.dom;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Hears of an event.
@JSFunctor
@FunctionalInterface
public interface Handler extends JSObject {
    void handle(Ev event);
}
