package org.rustyaudio.desktop;

/// The drawers by keyboard alone.
class DrawersByKeysTest extends DrawerCensus {

    DrawersByKeysTest() {
        super(false);
    }
}
