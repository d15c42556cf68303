package org.rustyaudio.desktop.recorder;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.StopSignal;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.live.FeedbackGuard;
import org.rustyaudio.cli.live.InputEar;
import org.rustyaudio.cli.live.LiveFeed;
import org.rustyaudio.cli.record.Recorder;
import org.rustyaudio.cli.record.RecorderState;
import org.rustyaudio.cli.record.Takes;
import org.rustyaudio.codec.CodecException;
import org.rustyaudio.codec.OutputFormat;
import org.rustyaudio.codec.write.TakeWriter;
import org.rustyaudio.desktop.recorder.RecorderView.Phase;
import org.rustyaudio.devices.DeviceException;
import org.rustyaudio.devices.input.AudioInput;
import org.rustyaudio.devices.input.InputDevice;
import org.rustyaudio.devices.input.InputRequest;
import org.rustyaudio.devices.input.Inputs;
import org.rustyaudio.dsp.spectrum.AnalyserTap;

/// Listens, records, saves, and keeps count of it all.
/// Any thread asks; one thread of its own does it, and another saves, so that the next take need not wait.
///
/// A take is on the disk while it is made. It leaves the folder of takes when it was saved whole: whatever happens
/// before that, it is offered again.
public final class RecorderDesk implements AutoCloseable {

    private static final int RATE_HZ = 48_000;
    private static final int BUFFER_MILLIS = 250;
    private static final long TICK_MILLIS = 200;
    private static final int TAKE_FRAME_BYTES = 8;

    private final Inputs inputs;
    private final Takes takes;
    private final RecorderStore store;
    private final Loudspeaker speaker;
    private final FeedbackGuard guard;
    private final ScheduledExecutorService work = Executors.newSingleThreadScheduledExecutor(named("recorder desk"));
    private final ExecutorService saver = Executors.newSingleThreadExecutor(named("take saver"));
    private final StopSignal leaving = new StopSignal();

    // Of the desk's thread.
    private RecorderSettings settings;
    private List<InputDevice> devices = List.of();
    private InputDevice device = new InputDevice("", "", "", false);
    private @Nullable InputEar ear;
    private @Nullable TakeWriter take;
    private boolean attended;
    private boolean looked;
    private boolean hearing;
    private boolean ticking;
    private String message = "";
    private final List<KeptTake> kept = new ArrayList<>();
    private List<Takes.Take> unsaved = List.of();
    private final Set<Path> beingSaved = new HashSet<>();
    private final Set<Path> hidden = new HashSet<>();
    private @Nullable DeletedTake deleted;

    // Seen from outside.
    private volatile @Nullable Recorder recorder;
    private volatile @Nullable LiveFeed feed;
    private volatile @Nullable AnalyserTap tap;
    private volatile int tapRateHz = RATE_HZ;
    private volatile String saving = "";
    private volatile double progress;
    private volatile RecorderView view;

    public RecorderDesk(Inputs inputs, Takes takes, RecorderStore store, Loudspeaker speaker, FeedbackGuard guard) {
        this.inputs = inputs;
        this.takes = takes;
        this.store = store;
        this.speaker = speaker;
        this.guard = guard;
        settings = store.load();
        view = seen();
    }

    private static ThreadFactory named(String name) {
        return task -> Thread.ofPlatform().daemon().name(name).unstarted(task);
    }

    // ---- what is asked ---------------------------------------------------------------------------------------

    /// Tells of recordings that were never saved, if there are any.
    public void remind(Consumer<String> tell) {
        run(() -> {
            looked = true;
            findUnsaved();
            if (!unsaved.isEmpty()) {
                tell.accept(
                        unsaved.size() == 1
                                ? "A recording was not saved: R opens the recorder"
                                : unsaved.size() + " recordings were not saved: R opens the recorder");
            }
        });
    }

    /// Someone looks: devices and unsaved takes are searched, and the input is listened to.
    public void attend() {
        run(() -> {
            attended = true;
            devices = inputs.list();
            if (!looked) {
                looked = true;
                findUnsaved();
            }
            listen();
        });
    }

    /// Nobody looks any more; what is recorded or heard goes on.
    public void rest() {
        run(() -> {
            attended = false;
            stopListening();
        });
    }

    public void chooseDevice(String id) {
        run(() -> {
            if (recorder != null) {
                message = "End the recording before you choose another input.";
                return;
            }
            change(settings.withDevice(id));
            boolean heard = hearing;
            silence();
            closeEar();
            listen();
            if (heard) {
                hearNow();
            }
        });
    }

    public void chooseFormat(OutputFormat format) {
        run(() -> change(settings.withFormat(format)));
    }

    public void chooseFolder(Path folder) {
        run(() -> change(settings.withFolder(folder.toAbsolutePath())));
    }

    /// Begins a take.
    public void record() {
        run(this::begin);
    }

    public void setPaused(boolean on) {
        run(() -> {
            Recorder running = recorder;
            if (running != null) {
                running.setPaused(on);
            }
        });
    }

    /// Ends the take and saves it.
    public void stop() {
        run(this::end);
    }

    /// Plays the input, or no longer.
    public void hear(boolean on) {
        hear(on, _ -> {});
    }

    /// @param refused told on the desk's thread why the input cannot be heard
    public void hear(boolean on, Consumer<String> refused) {
        run(() -> {
            if (on) {
                hearNow();
                if (!hearing) {
                    refused.accept(message);
                }
            } else {
                silence();
                stopListening();
            }
        });
    }

    /// Saves what was left unsaved, in the format and folder of now.
    public void save(Takes.Take left) {
        run(() -> {
            unsaved = unsaved.stream().filter(one -> !one.equals(left)).toList();
            save(left.file(), left.name(), left.seconds());
        });
    }

    /// Throws an unsaved take away; [#undo()] brings it back.
    public void throwAway(Takes.Take left) {
        run(() -> {
            hidden.add(left.file());
            unsaved = unsaved.stream().filter(one -> !one.equals(left)).toList();
            deleteLater(new DeletedTake(left.file(), left.name(), () -> {
                hidden.remove(left.file());
                findUnsaved();
            }));
        });
    }

    /// Deletes a saved take; [#undo()] brings it back.
    public void delete(KeptTake one) {
        run(() -> {
            int index = kept.indexOf(one);
            if (index >= 0) {
                kept.remove(index);
                deleteLater(new DeletedTake(one.file(), one.name(), () -> kept.add(Math.min(index, kept.size()), one)));
            }
        });
    }

    public void undo() {
        run(() -> {
            DeletedTake last = deleted;
            deleted = null;
            if (last != null) {
                last.restore().run();
            }
        });
    }

    public void rename(KeptTake one, String name) {
        run(() -> {
            int index = kept.indexOf(one);
            if (index >= 0) {
                message = "";
                kept.set(index, renamed(one, name.strip()));
            }
        });
    }

    /// Runs `done` on the desk's thread when everything asked before is done and shows in [#view()].
    public void then(Runnable done) {
        run(done);
    }

    /// Ends and saves what is recorded; `then` runs on the saving thread when everything is on the disk.
    public void finish(Runnable then) {
        run(() -> {
            end();
            saver.execute(then);
        });
    }

    // ---- what is seen ----------------------------------------------------------------------------------------

    public RecorderView view() {
        RecorderView now = view;
        return now.saving().isEmpty() && saving.isEmpty() ? now : withProgress(now);
    }

    private RecorderView withProgress(RecorderView now) {
        return new RecorderView(
                now.phase(),
                now.settings(),
                now.devices(),
                now.deviceId(),
                now.roomSeconds(),
                now.hearing(),
                now.message(),
                saving,
                progress,
                now.takes(),
                now.unsaved(),
                now.undo());
    }

    /// Length of the take that is made.
    public double seconds() {
        Recorder running = recorder;
        return running == null ? 0 : running.state().seconds();
    }

    /// What is heard now, for meters; null while nothing is.
    public @Nullable AnalyserTap tap() {
        return tap;
    }

    public int tapRateHz() {
        return tapRateHz;
    }

    /// From the input to the output's buffer, while the input is heard.
    public double hearingLatencySeconds() {
        LiveFeed heard = feed;
        return heard == null ? 0 : heard.latencySeconds();
    }

    // ---- the desk's thread -----------------------------------------------------------------------------------

    private void run(Runnable task) {
        try {
            work.execute(() -> {
                task.run();
                publish();
                tickLater();
            });
        } catch (RejectedExecutionException e) {
            // The program is ending; what was recorded is on the disk.
            return;
        }
    }

    private void tickLater() {
        if (!ticking && !work.isShutdown() && (ear != null || recorder != null || !saving.isEmpty())) {
            ticking = true;
            var _ = work.schedule(this::tick, TICK_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /// Looks after what may end by itself.
    private void tick() {
        ticking = false;
        Recorder running = recorder;
        InputEar listening = ear;
        if (running != null && running.state().phase() == RecorderState.Phase.ENDED) {
            end();
        } else if (running == null && listening != null && !listening.failure().isEmpty()) {
            message = listening.failure();
            silence();
            closeEar();
        }
        publish();
        tickLater();
    }

    private void listen() {
        if (ear != null || recorder != null) {
            return;
        }
        try {
            InputEar opened = InputEar.open(inputs.open(new InputRequest(settings.deviceId(), RATE_HZ, BUFFER_MILLIS)));
            ear = opened;
            tap = opened.tap();
            tapRateHz = opened.sampleRateHz();
            feed = opened.feed();
            device = opened();
            message = "";
        } catch (DeviceException e) {
            message = String.valueOf(e.getMessage());
        }
    }

    /// The device that the settings mean.
    private InputDevice opened() {
        if (devices.isEmpty()) {
            devices = inputs.list();
        }
        String id = settings.deviceId();
        return devices.stream()
                .filter(one -> id.isEmpty() ? one.isDefault() : one.id().equals(id))
                .findFirst()
                .orElse(new InputDevice(id, id.substring(id.indexOf(':') + 1), "", false));
    }

    private void stopListening() {
        if (!attended && !hearing && recorder == null) {
            closeEar();
        }
    }

    private void closeEar() {
        InputEar open = ear;
        ear = null;
        if (recorder == null) {
            tap = null;
            feed = null;
        }
        if (open != null) {
            open.close();
        }
    }

    private void begin() {
        if (recorder != null) {
            return;
        }
        listen();
        InputEar listening = ear;
        if (listening == null) {
            return;
        }
        TakeWriter begun;
        try {
            begun = takes.begin(LocalDateTime.now(ZoneId.systemDefault()), listening.sampleRateHz());
        } catch (Failure e) {
            message = String.valueOf(e.getMessage());
            return;
        }
        ear = null;
        AudioInput input = listening.release();
        Recorder running = Recorder.start(input, begun);
        // The same feed goes on: whoever hears the input notices nothing.
        running.hearThrough(listening.feed());
        take = begun;
        tap = running.tap();
        message = "";
        recorder = running;
    }

    private void end() {
        Recorder running = recorder;
        TakeWriter made = take;
        if (running == null || made == null) {
            return;
        }
        boolean heard = hearing;
        RecorderState end = running.stop();
        recorder = null;
        take = null;
        silence();
        closeEar();
        if (end.failure().isEmpty() && (attended || heard)) {
            listen();
            if (heard) {
                hearNow();
            }
        }
        if (end.frames() == 0) {
            new DeletedTake(made.file(), "", () -> {}).forGood();
            message = end.failure().isEmpty() ? "Nothing was recorded." : end.failure();
            return;
        }
        message = remarks(end);
        String file = String.valueOf(made.file().getFileName());
        save(made.file(), file.substring(0, file.lastIndexOf('.')), end.seconds());
    }

    private static String remarks(RecorderState end) {
        var told = new StringBuilder(end.failure());
        if (!end.failure().isEmpty()) {
            told.append(" What was recorded before is kept.");
        }
        if (end.lostFrames() > 0) {
            told.append(" The disk did not keep up and some sound is missing: record to a faster disk.");
        }
        if (end.overruns() > 0) {
            told.append(" The input dropped sound, because this machine was too busy: close other programs.");
        }
        return told.toString().strip();
    }

    private void hearNow() {
        listen();
        LiveFeed heard = feed;
        if (heard == null || hearing) {
            return;
        }
        String refusal = guard.refusal(device, speaker.device());
        if (refusal.isEmpty()) {
            hearing = true;
            message = "";
            speaker.play(heard);
        } else {
            message = refusal;
        }
    }

    private void silence() {
        LiveFeed heard = feed;
        if (hearing) {
            hearing = false;
            if (heard != null) {
                speaker.end(heard);
            }
        }
    }

    private void change(RecorderSettings changed) {
        settings = changed;
        try {
            store.save(changed);
        } catch (IOException e) {
            message = "The recorder's settings are not saved (" + e.getMessage() + "): free some space.";
        }
    }

    // ---- takes -----------------------------------------------------------------------------------------------

    private void findUnsaved() {
        try {
            unsaved = takes.unsaved().stream()
                    .filter(one -> !hidden.contains(one.file()) && !beingSaved.contains(one.file()))
                    .toList();
        } catch (Failure e) {
            message = String.valueOf(e.getMessage());
        }
    }

    private void save(Path file, String name, double seconds) {
        RecorderSettings now = settings;
        beingSaved.add(file);
        saving = name;
        progress = 0;
        saver.execute(() -> {
            saving = name;
            String trouble = "";
            @Nullable KeptTake saved = null;
            try {
                Files.createDirectories(now.folder());
                Path target =
                        free(now.folder(), "Recording " + name, now.format().extension());
                long clipped = takes.save(file, target, now.format(), false, done -> progress = done, leaving);
                saved = new KeptTake(target, seconds);
                trouble = clipped == 0
                        ? ""
                        : "Some of it was too loud and is clipped: lower the input's level, or save as 32 bit float.";
            } catch (CodecException | IOException e) {
                trouble =
                        "It is not saved: " + e.getMessage() + " The take is kept; choose another folder and save it.";
            } catch (Stopped e) {
                trouble = "";
            }
            saving = "";
            String told = trouble;
            @Nullable KeptTake done = saved;
            run(() -> saved(file, done, told));
        });
    }

    private void saved(Path file, @Nullable KeptTake saved, String trouble) {
        beingSaved.remove(file);
        if (saved == null) {
            findUnsaved();
        } else {
            kept.add(saved);
        }
        if (!trouble.isEmpty()) {
            message = (message + " " + trouble).strip();
        }
    }

    private static Path free(Path folder, String name, String extension) {
        Path file = folder.resolve(name + extension);
        for (int twin = 2; Files.exists(file); twin++) {
            file = folder.resolve(name + " (" + twin + ")" + extension);
        }
        return file;
    }

    private KeptTake renamed(KeptTake one, String name) {
        String old = String.valueOf(one.file().getFileName());
        String extension = old.substring(Math.max(0, old.lastIndexOf('.')));
        try {
            boolean plain = !name.isEmpty() && name.chars().noneMatch(c -> c < ' ' || "/\\:*?\"<>|".indexOf(c) >= 0);
            if (!plain) {
                message = "\"" + name + "\" cannot be a file's name: leave out / \\ : * ? \" < > |";
                return one;
            }
            Path target = one.file().resolveSibling(name + extension);
            if (!target.equals(one.file())) {
                Files.move(one.file(), target);
            }
            return new KeptTake(target, one.seconds());
        } catch (FileAlreadyExistsException e) {
            message = "There is a file named " + name + extension + " already: choose another name.";
        } catch (IOException | InvalidPathException e) {
            message = one.name() + " cannot be renamed (" + e.getMessage() + "): choose another name.";
        }
        return one;
    }

    private void deleteLater(DeletedTake next) {
        DeletedTake before = deleted;
        if (before != null) {
            before.forGood();
        }
        deleted = next;
    }

    // ---- showing ---------------------------------------------------------------------------------------------

    private void publish() {
        view = seen();
    }

    private RecorderView seen() {
        Recorder running = recorder;
        Phase phase = running == null
                ? ear == null ? Phase.DEAF : Phase.LISTENING
                : running.state().phase() == RecorderState.Phase.PAUSED ? Phase.PAUSED : Phase.RECORDING;
        DeletedTake last = deleted;
        return new RecorderView(
                phase,
                settings,
                devices,
                phase == Phase.DEAF ? settings.deviceId() : device.id(),
                roomSeconds(),
                hearing,
                message,
                saving,
                progress,
                List.copyOf(kept),
                unsaved,
                last == null ? "" : last.name());
    }

    private double roomSeconds() {
        Path folder = takes.folder();
        while (folder != null && !Files.isDirectory(folder)) {
            folder = folder.getParent();
        }
        try {
            return folder == null
                    ? -1
                    : (double) Files.getFileStore(folder).getUsableSpace() / TAKE_FRAME_BYTES / tapRateHz;
        } catch (IOException e) {
            return -1;
        }
    }

    /// Ends everything. A take that is being made or saved is on the disk and will be offered at the next start.
    @Override
    public void close() {
        leaving.raise();
        run(() -> {
            Recorder running = recorder;
            recorder = null;
            if (running != null) {
                running.stop();
            }
            silence();
            closeEar();
            DeletedTake last = deleted;
            deleted = null;
            if (last != null) {
                last.forGood();
            }
        });
        work.shutdown();
        saver.shutdown();
        try {
            boolean done = work.awaitTermination(5, TimeUnit.SECONDS) && saver.awaitTermination(5, TimeUnit.SECONDS);
            if (!done) {
                work.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
