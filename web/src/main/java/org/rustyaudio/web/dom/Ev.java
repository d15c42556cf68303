package org.rustyaudio.web.dom;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/// An event of any kind; what it does not have reads as nothing.
public interface Ev extends JSObject {

    @JSProperty
    @Nullable
    Elem getTarget();

    @JSProperty
    @Nullable
    Elem getRelatedTarget();

    @JSProperty
    String getKey();

    @JSProperty
    String getCode();

    @JSProperty
    boolean isShiftKey();

    @JSProperty
    boolean isCtrlKey();

    @JSProperty
    boolean isMetaKey();

    @JSProperty
    boolean isAltKey();

    @JSProperty
    boolean isDefaultPrevented();

    @JSProperty
    int getButton();

    @JSProperty
    int getPointerId();

    @JSProperty
    String getPointerType();

    @JSProperty
    double getClientX();

    @JSProperty
    double getClientY();

    @JSProperty
    double getDeltaX();

    @JSProperty
    double getDeltaY();

    @JSProperty
    @Nullable
    JSObject getDataTransfer();

    void preventDefault();

    void stopPropagation();
}
