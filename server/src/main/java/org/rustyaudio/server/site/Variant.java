package org.rustyaudio.server.site;

/// One packing of a file, ready to be sent.
///
/// @param etag quoted; each packing has its own
@SuppressWarnings("ArrayRecordComponent") // compared by nobody
record Variant(Coding coding, byte[] content, String etag) {

    /// Whether `If-None-Match` names this variant (RFC 9110, 13.1.2: weakly).
    boolean isNamedBy(String ifNoneMatch) {
        for (String item : ifNoneMatch.split(",", -1)) {
            String tag = item.strip();
            if (tag.equals("*") || tag.equals(etag) || tag.equals("W/" + etag)) {
                return true;
            }
        }
        return false;
    }
}
