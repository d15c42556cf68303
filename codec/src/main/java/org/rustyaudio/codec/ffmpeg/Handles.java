package org.rustyaudio.codec.ffmpeg;

import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;

/// Everything one open file holds in native memory. Any one thread at a time.
///
/// Knows nothing of its reader, so that a forgotten reader can be collected and this freed after it.
final class Handles implements Runnable {

    final Deadline deadline;
    final AVIOContext bytes = new AVIOContext(null);
    AVFormatContext format = new AVFormatContext(null);
    AVCodecContext codec = new AVCodecContext(null);
    final AVPacket packet = avcodec.av_packet_alloc();
    final AVFrame frame = avutil.av_frame_alloc();
    private boolean freed;

    Handles(Deadline deadline) {
        this.deadline = deadline;
    }

    /// Closes the file but keeps packet, frame and deadline for opening it anew.
    void closeFile() {
        avcodec.avcodec_free_context(codec);
        avformat.avformat_close_input(format);
        if (!bytes.isNull()) {
            avformat.avio_closep(bytes);
        }
    }

    @Override
    public void run() {
        if (!freed) {
            freed = true;
            closeFile();
            avcodec.av_packet_free(packet);
            avutil.av_frame_free(frame);
            deadline.free();
        }
    }
}
