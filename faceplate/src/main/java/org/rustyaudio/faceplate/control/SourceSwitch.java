package org.rustyaudio.faceplate.control;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.dsp.ChainSettings;
import org.rustyaudio.dsp.EqualizerSettings;
import org.rustyaudio.dsp.effect.EffectRack;
import org.rustyaudio.player.transport.PlayerControls;
import org.rustyaudio.player.transport.PlayerState;

/// Which source sounds: files, a playlist, or one that is no file and sounds beside the deck. One of them at a time:
/// the
/// chosen one begins and the other ends; files and playlist stay where they stood. The user interface's thread only.
public final class SourceSwitch {

    private final FaceStereo stereo;
    private final Runnable chainChanged;
    /// FILES also for the playlist: both are played by the deck, and the player knows which.
    private Source source = Source.FILES;
    private boolean playlist;
    private final Map<Source, LiveControls> offered = new EnumMap<>(Source.class);
    private @Nullable LiveControls chosenLive;
    private @Nullable LiveControls sounding;
    private boolean straight;
    private boolean awaitsPause;
    private boolean filesPlayed;
    private String title = "";

    SourceSwitch(FaceStereo stereo, Runnable chainChanged) {
        this.stereo = stereo;
        this.chainChanged = chainChanged;
    }

    public Source source() {
        return source == Source.FILES && playlist ? Source.PLAYLIST : source;
    }

    /// A source that is no file can be chosen from now on.
    public void offer(Source offers, LiveControls live) {
        offered.put(offers, live);
    }

    /// A source that is no file cannot be chosen any more, its device being gone.
    public void withdraw(Source gone) {
        offered.remove(gone);
        if (source == gone) {
            files();
        }
    }

    /// What can be chosen, in the order of the SRC key.
    public List<Source> available() {
        List<Source> available = new ArrayList<>();
        available.add(Source.FILES);
        if (stereo.state().playlist().present()) {
            available.add(Source.PLAYLIST);
        }
        available.addAll(offered.keySet());
        return available;
    }

    /// Chooses the source after this one.
    ///
    /// @return false where there is no other
    boolean next() {
        List<Source> available = available();
        if (available.size() < 2) {
            return false;
        }
        choose(after(available));
        return true;
    }

    private Source after(List<Source> available) {
        return available.get((available.indexOf(source()) + 1) % available.size());
    }

    /// Chooses a source that is available, and begins it: files and playlist go on where they stood, if they played
    /// when
    /// they were left. What sounded before ends.
    public void choose(Source chosen) {
        LiveControls live = offered.get(chosen);
        if (live == null) {
            boolean goesOn = source != Source.FILES && filesPlayed;
            files();
            choosePlaylist(chosen == Source.PLAYLIST);
            if (goesOn) {
                stereo.tell(PlayerControls::play);
            }
            return;
        }
        if (live.equals(sounding)) {
            return;
        }
        leaveFiles();
        silence();
        source = chosen;
        chosenLive = live;
        live.togglePlay();
    }

    private void choosePlaylist(boolean on) {
        if (playlist != on && stereo.state().playlist().present()) {
            playlist = on;
            stereo.tell(player -> player.choosePlaylist(on));
        }
    }

    private void leaveFiles() {
        if (source == Source.FILES) {
            filesPlayed = stereo.state().playing();
        }
        awaitsPause = true;
        stereo.tell(PlayerControls::pause);
    }

    /// Whether a source that is no file sounds.
    public boolean sounding() {
        return sounding != null;
    }

    /// What sounds in place of a track; empty where files do.
    public String title() {
        return title;
    }

    /// A source that is no file begins to sound, or sounds otherwise now: the player pauses.
    ///
    /// @param isStraight past equalizer and effects; volume and limiter stay
    /// @param newTitle what it is, for the display
    public void begin(Source chosen, LiveControls live, boolean isStraight, String newTitle) {
        LiveControls before = sounding;
        if (before != null && !before.equals(live)) {
            before.giveWay();
        }
        if (source != chosen) {
            leaveFiles();
        }
        boolean resounds = before == null || straight != isStraight;
        source = chosen;
        chosenLive = live;
        sounding = live;
        straight = isStraight;
        title = newTitle;
        if (resounds) {
            chainChanged.run();
        }
    }

    /// The source that is no file has ended. It stays chosen.
    public void end() {
        sounding = null;
        title = "";
        chainChanged.run();
    }

    /// Ends what sounds beside the files, or is about to; it stays chosen.
    public void silence() {
        LiveControls live = sounding;
        LiveControls begins = source == Source.FILES ? null : chosenLive;
        if (live != null) {
            live.giveWay();
            end();
        } else if (begins != null) {
            begins.giveWay();
        }
    }

    /// Begins or ends what is chosen beside the files.
    ///
    /// @return false where files are chosen
    boolean togglePlay() {
        LiveControls live = source == Source.FILES ? null : chosenLive;
        if (live != null) {
            live.togglePlay();
        }
        return live != null;
    }

    /// Goes back to the files; nothing plays before it is asked for.
    public void files() {
        silence();
        source = Source.FILES;
    }

    /// Once for every frame: a track that was started elsewhere takes over.
    public void look(PlayerState player) {
        playlist = player.playlist().chosen();
        if (!player.playing()) {
            awaitsPause = false;
        } else if (source != Source.FILES && !awaitsPause) {
            files();
        }
    }

    /// What the chain has to do for what sounds now.
    ChainSettings chain(ChainSettings sound) {
        if (sounding == null) {
            return sound;
        }
        // What is made here can be louder than any record: the limiter stands guard.
        ChainSettings guarded = sound.withLimiter(true, sound.ceilingDbtp());
        return straight ? guarded.withEqualizer(EqualizerSettings.FLAT).withEffects(EffectRack.EMPTY) : guarded;
    }
}
