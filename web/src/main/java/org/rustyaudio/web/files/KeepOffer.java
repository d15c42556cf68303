package org.rustyaudio.web.files;

/// Files that would be forgotten at the end of the visit, and could be copied into the browser's own storage.
///
/// @param files how many
/// @param bytes how large they are together
public record KeepOffer(int files, long bytes) {}
