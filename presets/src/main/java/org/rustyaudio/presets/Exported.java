package org.rustyaudio.presets;

import java.util.List;

/// A preset as the bytes of a file.
///
/// @param bytes the whole file; not copied, so treat it as read-only
/// @param notes a sentence for everything the format could only say approximately
@SuppressWarnings("ArrayRecordComponent") // written to a file at once and never compared
public record Exported(byte[] bytes, List<String> notes) {

    public Exported {
        notes = List.copyOf(notes);
    }
}
