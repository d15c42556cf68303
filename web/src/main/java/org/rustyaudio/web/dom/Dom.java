package org.rustyaudio.web.dom;

import org.teavm.jso.JSBody;
import org.teavm.jso.JSObject;

/// Makes elements and reads the window. Text always goes in as text, never as markup.
public final class Dom {

    private Dom() {}

    /// The text in small letters, whatever the language; much faster than Java's.
    @JSBody(params = "text", script = "return text.toLowerCase();")
    public static native String lower(String text);

    /// Puts an element somewhere, in the page's pixels; JavaScript writes numbers much faster than Java.
    @JSBody(
            params = {"element", "left", "top", "width", "height"},
            script = "var style = element.style; style.left = left + 'px'; style.top = top + 'px';"
                    + "style.width = width + 'px'; style.height = height + 'px';")
    public static native void place(Elem element, double left, double top, double width, double height);

    @JSBody(params = "tag", script = "return document.createElement(tag);")
    public static native Elem element(String tag);

    @JSBody(script = "return document;")
    public static native Elem document();

    @JSBody(script = "return window;")
    public static native Elem window();

    @JSBody(script = "return document.body;")
    public static native Elem body();

    @JSBody(script = "return document.documentElement;")
    public static native Elem root();

    @JSBody(script = "return document.activeElement;")
    public static native Elem active();

    @JSBody(params = "id", script = "return document.getElementById(id);")
    public static native Elem byId(String id);

    @JSBody(script = "return performance.now();")
    public static native double now();

    @JSBody(script = "return window.devicePixelRatio || 1;")
    public static native double pixelRatio();

    @JSBody(script = "return document.hidden;")
    public static native boolean hidden();

    @JSBody(params = "title", script = "document.title = title;")
    public static native void title(String title);

    @JSBody(params = "query", script = "return window.matchMedia(query).matches;")
    public static native boolean media(String query);

    /// Whether the page's address has a word behind its question mark.
    @JSBody(params = "name", script = "return new URLSearchParams(window.location.search).has(name);")
    public static native boolean asked(String name);

    @JSBody(
            params = {"query", "then"},
            script = "window.matchMedia(query).addEventListener('change', then);")
    public static native void onMedia(String query, Handler then);

    @JSBody(params = "then", script = "requestAnimationFrame(then);")
    public static native void frame(Task then);

    @JSBody(
            params = {"then", "millis"},
            script = "return setInterval(then, millis);")
    public static native int every(Task then, int millis);

    @JSBody(script = "return {passive: false};")
    public static native JSObject notPassive();

    @JSBody(script = "return {capture: true};")
    public static native JSObject capture();

    @JSBody(
            script = "var d = new Date(), h = d.getHours(), m = d.getMinutes();"
                    + "return (h < 10 ? '0' : '') + h + ':' + (m < 10 ? '0' : '') + m;")
    public static native String clock();

    @JSBody(
            params = {"element", "then"},
            script = "new ResizeObserver(function() { then(0); }).observe(element);")
    public static native void onResize(Elem element, Task then);

    /// Loads the three weights of the one family, then calls `then`; again whenever another part of it has come.
    @JSBody(
            params = "then",
            script = "var run = function() { then(0); };"
                    + "document.fonts.addEventListener('loadingdone', run);"
                    + "Promise.all([400, 500, 600].map(function(w) {"
                    + "return document.fonts.load(w + ' 16px Inter', 'Ag0'); })).then(run, run);")
    public static native void onFonts(Task then);

    /// Whether an element shows that the keyboard is on it.
    public static boolean focusVisible(Elem element) {
        return element.matches(":focus-visible");
    }

    /// An element with a class.
    public static Elem of(String tag, String className) {
        Elem made = element(tag);
        made.setClassName(className);
        return made;
    }

    /// An element with a class and a text.
    public static Elem of(String tag, String className, String text) {
        Elem made = of(tag, className);
        made.setTextContent(text);
        return made;
    }

    /// An element around others.
    public static Elem of(String tag, String className, Elem... children) {
        Elem made = of(tag, className);
        for (Elem child : children) {
            made.append(child);
        }
        return made;
    }

    /// A button that does something.
    public static Elem button(String className, String text, Runnable press) {
        Elem made = of("button", className, text);
        made.setAttribute("type", "button");
        made.on("click", _ -> press.run());
        return made;
    }

    /// Changes a text only where it differs, so that nothing is laid out or read out for nothing.
    public static void text(Elem element, String text) {
        if (!text.equals(element.getTextContent())) {
            element.setTextContent(text);
        }
    }

    /// Changes an attribute only where it differs.
    public static void attribute(Elem element, String name, String value) {
        if (!value.equals(element.getAttribute(name))) {
            element.setAttribute(name, value);
        }
    }
}
