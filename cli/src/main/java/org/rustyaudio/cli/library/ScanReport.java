package org.rustyaudio.cli.library;

import java.util.List;

/// What a scan did.
///
/// @param found music files in the folders
/// @param read files whose tags were read
/// @param missing tracks that were found gone
/// @param returned tracks that are there again
/// @param unchanged tracks that are as they were
/// @param troubles files and folders that could not be read: each names the thing, the reason and the remedy
/// @param stopped whether the scan was cut short; the next one goes on where it stopped
public record ScanReport(
        int found, int read, int missing, int returned, int unchanged, List<String> troubles, boolean stopped) {

    public ScanReport {
        troubles = List.copyOf(troubles);
    }
}
