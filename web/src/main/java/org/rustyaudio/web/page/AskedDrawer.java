package org.rustyaudio.web.page;

import org.rustyaudio.faceplate.control.Drawer;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;

/// The drawer that a shortcut of the home screen asks for: in the address when it starts the player, by an event when
/// the player runs already. Page's thread.
final class AskedDrawer {

    private AskedDrawer() {}

    @JSFunctor
    private interface Asked extends JSObject {
        void asked(String drawer);
    }

    static void show(StereoPage page) {
        listen(id -> {
            Drawer drawer = Drawer.byId(id);
            if (drawer != null && page.drawers().contains(drawer)) {
                page.showDrawer(drawer);
            }
        });
    }

    /// The address is cleaned, so that a reload does not ask again.
    @JSBody(
            params = "asked",
            script = "window.addEventListener('drawer-asked', function (event) { asked(String(event.detail)); });"
                    + "var place = new URL(window.location.href); var drawer = place.searchParams.get('show');"
                    + "if (drawer !== null) { place.searchParams.delete('show');"
                    + "  history.replaceState(history.state, '', place.pathname + place.search + place.hash);"
                    + "  asked(drawer); }")
    private static native void listen(Asked asked);
}
