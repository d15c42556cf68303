package org.rustyaudio.codec.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.rustyaudio.codec.flac.FlacFrameDecoder;
import org.rustyaudio.codec.flac.FlacStreamInfo;

/// The packets of a FLAC stream: where each belongs, and the ordinary ones decoded without FFmpeg.
/// One thread at a time.
final class FlacPackets {

    private final FlacStreamInfo stream;
    private final FlacFrameDecoder decoder;
    private byte[] bytes = new byte[FlacHeader.BYTES + FlacFrameDecoder.SLACK_BYTES];
    private int size;
    private long place = Scale.UNKNOWN;

    FlacPackets(byte[] codecHeader) {
        stream = FlacStreamInfo.of(codecHeader);
        decoder = new FlacFrameDecoder(stream);
    }

    /// Takes the next packet.
    void take(AVPacket packet) {
        size = Math.max(0, packet.size());
        place = Scale.UNKNOWN;
        if (size >= FlacHeader.BYTES) {
            if (bytes.length < size + FlacFrameDecoder.SLACK_BYTES) {
                bytes = new byte[size + FlacFrameDecoder.SLACK_BYTES];
            }
            packet.data().get(bytes, 0, size);
            place = FlacHeader.firstSample(bytes, stream.smallestBlock());
        }
    }

    /// The index of the packet's first sample, or [Scale#UNKNOWN]; known once only, as a damaged packet may hold
    /// several frames and only the first is named.
    long takePlace() {
        long known = place;
        place = Scale.UNKNOWN;
        return known;
    }

    /// Decodes the packet if it is one ordinary frame of the stream's own rate.
    ///
    /// @return whether it was; if not, FFmpeg shall decode it
    boolean decode(Block block) {
        int frames = place == Scale.UNKNOWN ? 0 : decoder.decode(bytes, size);
        if (frames == 0) {
            return false;
        }
        block.resize(frames);
        decoder.take(block.left, block.right);
        block.timestamp = takePlace();
        return true;
    }

    int rateHz() {
        return stream.sampleRateHz();
    }
}
