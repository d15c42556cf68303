package org.rustyaudio.desktop.settings;

/// Where the window stood.
///
/// @param known whether x and y say anything
/// @param x of its upper left corner, in JavaFX pixels
/// @param y of its upper left corner
/// @param width of what is inside it
/// @param height of what is inside it
/// @param maximized whether it filled the screen
public record WindowPlace(boolean known, double x, double y, double width, double height, boolean maximized) {

    public static final WindowPlace INITIAL = new WindowPlace(false, 0, 0, 1280, 720, false);
}
