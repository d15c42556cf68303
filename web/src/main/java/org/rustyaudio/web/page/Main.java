package org.rustyaudio.web.page;

/// The web player.
public final class Main {

    private Main() {}

    public static void main(String[] args) {}
}
