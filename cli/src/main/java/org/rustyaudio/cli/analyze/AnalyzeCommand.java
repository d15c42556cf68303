package org.rustyaudio.cli.analyze;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.rustyaudio.cli.Command;
import org.rustyaudio.cli.Failure;
import org.rustyaudio.cli.Program;
import org.rustyaudio.cli.Session;
import org.rustyaudio.cli.Stopped;
import org.rustyaudio.cli.files.Inputs;
import org.rustyaudio.cli.line.Arguments;
import org.rustyaudio.cli.line.Option;
import org.rustyaudio.cli.line.Usage;
import org.rustyaudio.cli.line.UsageException;
import org.rustyaudio.cli.terminal.Progress;
import org.rustyaudio.codec.CodecException;

/// `analyze`: loudness, range, peaks and tags of files, measured on all cores, told in the order of the files.
public final class AnalyzeCommand implements Command {

    private static final long REDRAW_MILLIS = 100;

    @Override
    public String name() {
        return "analyze";
    }

    @Override
    public String summary() {
        return "measure loudness, range and peaks of files (EBU R 128)";
    }

    @Override
    public Usage usage() {
        return new Usage(
                "IN... [options]",
                "Measures integrated loudness, loudness range, true peak and sample peak after ITU-R BS.1770-5 and EBU"
                        + " R 128, several files at once, and shows the tags. A file of more than two channels is measured"
                        + " as it sounds here, folded to stereo; BS.1770 of its channels would read otherwise. With"
                        + " --music it also listens for tempo, key and spectral balance.",
                List.of(new Usage.Entry("IN...", "Files, folders, playlists (m3u, m3u8, pls, xspf) and cue sheets.")),
                List.of(
                        Option.flag(
                                "Output",
                                "json",
                                "One JSON object a line for each file; null where there is no finite value."),
                        Option.flag(
                                "Output",
                                "music",
                                "Also tempo in BPM, key, and tilt of the spectrum in dB per octave (0 is pink noise, 3 is"
                                        + " white). A dash, or null, where there is no steady tempo or no clear key. In"
                                        + " JSON: tempo_bpm, tempo_confidence and key_confidence (0 to 1), key,"
                                        + " spectral_tilt_db_per_octave, and third_octaves_db, the mean level in dBFS"
                                        + " of the 31 third octaves from 20 Hz to 20 kHz where the file sounds."),
                        Option.value("Output", "jobs", "COUNT", "Files measured at once. Otherwise one a core.")),
                List.of(
                        new Usage.Entry("rusty-audio analyze Music/album", "a table"),
                        new Usage.Entry("rusty-audio analyze --music Music/album", "a table with tempo and key"),
                        new Usage.Entry(
                                "rusty-audio analyze --json *.flac | jq .integrated_lufs", "one figure of each file")));
    }

    @Override
    public int run(Arguments arguments, Session session) throws UsageException, Failure, Stopped {
        if (arguments.operands().isEmpty()) {
            throw new UsageException("no input given; name files, folders or playlists");
        }
        int cores = Runtime.getRuntime().availableProcessors();
        int jobs = arguments.whole("jobs", cores, 1, 256, "");
        boolean json = arguments.has("json");
        boolean music = arguments.has("music");
        Inputs inputs = Inputs.of(arguments.operands());
        inputs.troubles().forEach(session.terminal()::complain);
        boolean allDone = inputs.troubles().isEmpty();
        Workload workload = new Workload(
                inputs.found().stream().mapToDouble(FileAnalyzer::weight).sum());
        FileAnalyzer analyzer = new FileAnalyzer(session.stop(), workload, music);
        ExecutorService pool = Executors.newFixedThreadPool(
                Math.max(1, Math.min(jobs, inputs.found().size())),
                Thread.ofPlatform().name("analyze-", 0).daemon().factory());
        try (Progress progress = session.progress(inputs.found().size() + " files")) {
            List<Future<Analysis>> results = inputs.found().stream()
                    .map(input -> pool.submit(() -> analyzer.analyze(input)))
                    .toList();
            boolean first = true;
            for (int i = 0; i < results.size(); i++) {
                try {
                    Analysis analysis = await(results.get(i), workload, progress, session);
                    progress.clear();
                    if (first && !json) {
                        session.data(AnalysisTable.heading(music));
                    }
                    first = false;
                    session.data(json ? AnalysisJson.line(analysis) : AnalysisTable.line(analysis));
                    if (!analysis.warning().isEmpty()) {
                        session.terminal().complain(analysis.warning());
                        allDone = false;
                    }
                } catch (CodecException e) {
                    progress.clear();
                    session.complain(String.valueOf(e.getMessage()), e);
                    allDone = false;
                } catch (RuntimeException e) {
                    progress.clear();
                    session.fault(inputs.found().get(i).label(), e);
                    allDone = false;
                }
            }
        } finally {
            pool.shutdownNow();
        }
        return allDone ? Program.DONE : Program.FAILED;
    }

    private static Analysis await(Future<Analysis> result, Workload workload, Progress progress, Session session)
            throws CodecException, Stopped {
        while (true) {
            session.stop().check();
            progress.show(workload.done(), workload.seconds());
            try {
                return result.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                // not ready: look again whether the user wants to stop, and redraw
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Stopped();
            } catch (ExecutionException e) {
                switch (e.getCause()) {
                    case CodecException known -> throw known;
                    case Stopped stopped -> throw stopped;
                    case RuntimeException fault -> throw fault;
                    case Error error -> throw error;
                    case null, default -> throw new IllegalStateException(e);
                }
            }
        }
    }
}
