package org.rustyaudio.web.dom;

import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Something to do, with the time or nothing as its argument.
@JSFunctor
@FunctionalInterface
public interface Task extends JSObject {
    void run(double at);
}
