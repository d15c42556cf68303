package org.rustyaudio.faceplate.library;

/// What the library is busy with, and how far it is.
///
/// @param done of `total`; while listing, what was found so far
/// @param total 0 where it is not known yet
/// @param name the file or folder it is at; may be empty
public record LibraryWork(Stage stage, int done, int total, String name) {

    public static final LibraryWork NONE = new LibraryWork(Stage.IDLE, 0, 0, "");

    /// What is being done.
    public enum Stage {
        IDLE,
        LOADING,
        LISTING,
        READING,
        MEASURING
    }

    public boolean busy() {
        return stage != Stage.IDLE;
    }

    /// 0 to 1, or −1 where it is not known.
    public double part() {
        return total > 0 ? Math.min(1, (double) done / total) : -1;
    }

    /// One line, empty when nothing is being done.
    public String line() {
        String of = LibraryWords.number(done) + " of " + LibraryWords.number(total);
        return switch (stage) {
            case IDLE -> "";
            case LOADING ->
                done == 0 ? "Opening the library…" : "Opening the library: " + LibraryWords.count(done, "track");
            case LISTING -> "Looking through the folders: " + LibraryWords.count(done, "file");
            case READING -> "Reading tags: " + of;
            case MEASURING -> "Measuring loudness: " + of;
        };
    }
}
