package org.rustyaudio.faceplate.theme;

/// The name of one colour of a theme. Body is the moulding, glass the display, tray the drawer.
public enum Token {
    BODY0("body0"),
    BODY1("body1"),
    /// Light on the moulding's upper edge.
    TOP("top"),
    KEY0("key0"),
    KEY1("key1"),
    KEY_EDGE("keyEdge"),
    /// Light on a key's upper edge.
    KEY_TOP("keyTop"),
    /// Shade under a key.
    KEY_LOW("keyLow"),
    LEGEND("legend"),
    LEGEND_DIM("legendDim"),
    /// A pip that is off.
    SLOT("slot"),
    TICK("tick"),
    CAP0("cap0"),
    CAP1("cap1"),
    RIM0("rim0"),
    RIM1("rim1"),
    KNURL("knurl"),
    SHADOW("shadow"),
    /// The dimple of the tuning cap, from its upper to its lower edge.
    DIMPLE0("dimple0"),
    DIMPLE1("dimple1"),
    GLASS("glass"),
    GLASS_EDGE("glassEdge"),
    GLASS_HI("glassHi"),
    GLASS_TEXT("glassText"),
    GLASS_DIM("glassDim"),
    /// Artist and album on the glass.
    ARTIST("artist"),
    /// The illumination, on glass.
    ACCENT("accent"),
    /// The illumination, on the moulding and in the drawer.
    ACCENT_BODY("accentBody"),
    /// Ink on a solid [#ACCENT_BODY].
    ON_ACCENT("onAccent"),
    /// Ink on a solid [#ACCENT].
    ON_GLASS_ACCENT("onGlassAccent"),
    TRAY("tray"),
    TRAY_KEY("trayKey"),
    TRAY_KEY_EDGE("trayKeyEdge"),
    TRAY_TEXT("trayText"),
    TRAY_DIM("trayDim"),
    TRAY_LINE("trayLine"),
    ROW("row"),
    SEAM("seam"),
    /// Shade of the face on the drawer.
    SEAM_SHADE("seamShade");

    private final String key;

    Token(String key) {
        this.key = key;
    }

    /// The name in theme files.
    public String key() {
        return key;
    }
}
