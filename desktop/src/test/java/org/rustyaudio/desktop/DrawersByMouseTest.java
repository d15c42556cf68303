package org.rustyaudio.desktop;

/// The drawers by mouse.
class DrawersByMouseTest extends DrawerCensus {

    DrawersByMouseTest() {
        super(true);
    }
}
