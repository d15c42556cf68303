package org.rustyaudio.web.dom;

import org.jspecify.annotations.Nullable;
import org.teavm.jso.JSMethod;
import org.teavm.jso.JSObject;
import org.teavm.jso.JSProperty;

/// An element of the page, or the document or window where those can do the same.
public interface Elem extends JSObject {

    @JSProperty
    String getId();

    @JSProperty
    void setId(String id);

    @JSProperty
    void setClassName(String names);

    @JSProperty
    String getTagName();

    @JSProperty
    String getTextContent();

    @JSProperty
    void setTextContent(String text);

    @JSProperty
    String getValue();

    @JSProperty
    void setValue(String value);

    @JSProperty
    boolean isChecked();

    @JSProperty
    void setChecked(boolean on);

    @JSProperty
    boolean isDisabled();

    @JSProperty
    void setDisabled(boolean off);

    @JSProperty
    boolean isHidden();

    @JSProperty
    void setHidden(boolean hidden);

    @JSProperty
    void setInert(boolean inert);

    @JSProperty
    int getTabIndex();

    @JSProperty
    void setTabIndex(int index);

    @JSProperty
    double getClientWidth();

    @JSProperty
    double getClientHeight();

    @JSProperty
    double getScrollTop();

    @JSProperty
    void setScrollTop(double top);

    @JSProperty
    void setWidth(int pixels);

    @JSProperty
    void setHeight(int pixels);

    @JSProperty
    Style getStyle();

    @JSProperty
    ClassList getClassList();

    @JSProperty
    @Nullable
    Elem getParentElement();

    @JSProperty
    @Nullable
    Elem getFirstElementChild();

    @JSProperty
    @Nullable
    Elem getNextElementSibling();

    void setAttribute(String name, String value);

    @Nullable
    String getAttribute(String name);

    void removeAttribute(String name);

    Elem appendChild(Elem child);

    void append(Elem child);

    void prepend(Elem child);

    void remove();

    void replaceChildren();

    boolean contains(@Nullable Elem other);

    boolean matches(String selector);

    @Nullable
    Elem closest(String selector);

    @Nullable
    Elem querySelector(String selector);

    void focus();

    void blur();

    void click();

    void select();

    void showModal();

    void close();

    void setPointerCapture(int pointer);

    Box getBoundingClientRect();

    @JSMethod("addEventListener")
    void on(String type, Handler handler);

    @JSMethod("addEventListener")
    void on(String type, Handler handler, JSObject options);

    /// An element's inline style, set by script only.
    interface Style extends JSObject {
        void setProperty(String name, String value);

        void removeProperty(String name);
    }

    /// The class names of an element.
    interface ClassList extends JSObject {
        void add(String name);

        boolean toggle(String name, boolean on);
    }

    /// Where an element stands in the window.
    interface Box extends JSObject {
        @JSProperty
        double getLeft();

        @JSProperty
        double getTop();

        @JSProperty
        double getWidth();

        @JSProperty
        double getHeight();
    }
}
