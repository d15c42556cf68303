package org.rustyaudio.web.page;

import org.jspecify.annotations.Nullable;
import org.rustyaudio.faceplate.model.FaceModel;
import org.rustyaudio.player.Track;
import org.rustyaudio.web.engine.TrackSources;
import org.teavm.jso.JSBody;
import org.teavm.jso.JSFunctor;
import org.teavm.jso.JSObject;
import org.teavm.jso.typedarrays.Float32Array;

/// Has the waveform of what plays read in the background, once the display wants one. The page's thread only.
final class Waveforms {

    private final TrackSources sources;
    private final FaceModel model;
    private final Runnable wake;
    private @Nullable Track wanted;

    Waveforms(TrackSources sources, FaceModel model, Runnable wake) {
        this.sources = sources;
        this.model = model;
        this.wake = wake;
    }

    /// The display shows this track's.
    void show(Track track) {
        if (track.equals(wanted)) {
            return;
        }
        wanted = track;
        sources.find(track, new TrackSources.Answer() {
            @Override
            public void found(JSObject file) {
                String key = track.startSeconds() + "@" + track.location();
                read(file, key, track.startSeconds(), track.endSeconds(), peaks -> {
                    model.overview(track, peaks.copyToJavaArray());
                    wake.run();
                });
            }

            @Override
            public void refused(String reason) {
                // Playing it says why.
            }
        });
    }

    @JSFunctor
    private interface Told extends JSObject {
        void told(Float32Array peaks);
    }

    @JSBody(
            params = {"file", "key", "start", "end", "told"},
            script = "import(document.documentElement.dataset.waves).then("
                    + "function(waves) { waves.read(file, key, start, end, told); }, function() { });")
    private static native void read(JSObject file, String key, double start, double end, Told told);
}
