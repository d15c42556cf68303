package org.rustyaudio.web.library;

import org.rustyaudio.web.dom.Ev;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// Rows on their way into the queue. Page's thread.
final class Dragging {

    private Dragging() {}

    /// Told before which row of the queue they were let go; −1 for behind the last.
    @JSFunctor
    @FunctionalInterface
    interface Dropped extends JSObject {
        void before(int row);
    }

    @JSBody(
            params = "event",
            script = "event.dataTransfer.effectAllowed = 'copy';"
                    + "event.dataTransfer.setData('application/x-rusty-audio-tracks', 'tracks');")
    static native void begin(Ev event);

    /// Shows the queue where rows are held over its key, and takes them there and in its list.
    @JSBody(
            params = "dropped",
            script =
                    "var key = document.getElementById('segment-queue'); var list = document.querySelector('.queue-rows');"
                            + "var mark = list.querySelector('.queue-mark');"
                            + "var carries = function (event) { return event.dataTransfer"
                            + "  && event.dataTransfer.types.indexOf('application/x-rusty-audio-tracks') >= 0; };"
                            + "var place = function (event) { var rows = list.querySelector('.queue-list');"
                            + "  var row = list.querySelector('.row:not([hidden])');"
                            + "  if (rows.hidden || !row) { return { gap: -1, top: 0 }; }"
                            + "  var height = row.getBoundingClientRect().height;"
                            + "  var y = event.clientY - rows.getBoundingClientRect().top + rows.scrollTop;"
                            + "  var gap = Math.max(0, Math.round(y / height));"
                            + "  return { gap: gap, top: gap * height }; };"
                            + "var over = function (event) { if (carries(event)) { event.preventDefault();"
                            + "  event.dataTransfer.dropEffect = 'copy'; } };"
                            + "key.addEventListener('dragenter', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); key.click(); } });"
                            + "key.addEventListener('dragover', over);"
                            + "key.addEventListener('drop', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); dropped(-1); } });"
                            + "list.addEventListener('dragover', function (event) { over(event);"
                            + "  if (carries(event) && mark) { var found = place(event); mark.hidden = found.gap < 0;"
                            + "    mark.style.transform = 'translateY(' + found.top + 'px)'; } });"
                            + "list.addEventListener('dragleave', function () { if (mark) { mark.hidden = true; } });"
                            + "list.addEventListener('drop', function (event) { if (carries(event)) {"
                            + "  event.preventDefault(); if (mark) { mark.hidden = true; }"
                            + "  dropped(place(event).gap); } });")
    static native void receive(Dropped dropped);
}
