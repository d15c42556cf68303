package org.rustyaudio.cli.engine;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.rustyaudio.player.transport.Player;

/// The one thread that may touch the player: runs what is handed to it, and lets the player's time pass.
/// Any thread hands things over.
final class ControlThread {

    private static final long BUSY_TICK_MILLIS = 20;
    private static final long IDLE_TICK_MILLIS = 250;

    private final LinkedBlockingQueue<Runnable> mailbox = new LinkedBlockingQueue<>();
    private final Player player;
    private final Runnable afterWork;
    private final Thread thread;
    private volatile boolean ending;

    /// @param afterWork called when something was done, for those who wait for it
    ControlThread(Player player, Runnable afterWork) {
        this.player = player;
        this.afterWork = afterWork;
        this.thread = Thread.ofPlatform().daemon().name("player").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /// Runs `work` soon, in the order it was handed over.
    void run(Runnable work) {
        mailbox.add(work);
    }

    /// Runs `intent` soon. One that throws goes to this thread's uncaught exception handler, and time goes on.
    void post(Consumer<Player> intent) {
        run(() -> intent.accept(player));
    }

    /// Runs `intent` soon, and gives what it returns or throws.
    <T> CompletableFuture<T> ask(Function<Player, T> intent) {
        var answer = new CompletableFuture<T>();
        run(() -> {
            try {
                answer.complete(intent.apply(player));
            } catch (RuntimeException e) {
                answer.completeExceptionally(e);
            }
        });
        return answer;
    }

    private void run() {
        try {
            while (!ending) {
                Runnable work = mailbox.poll(tickMillis(), TimeUnit.MILLISECONDS);
                boolean worked = work != null;
                while (work != null) {
                    guarded(work);
                    work = mailbox.poll();
                }
                guarded(() -> player.tick(System.nanoTime() / 1_000_000));
                if (worked) {
                    afterWork.run();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// Whatever fails in here fails alone: the thread lives as long as the engine.
    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        }
    }

    private long tickMillis() {
        return player.state().playing() ? BUSY_TICK_MILLIS : IDLE_TICK_MILLIS;
    }

    /// Ends the thread after what was handed over so far.
    ///
    /// @return whether it has ended in time
    boolean end(Duration patience) throws InterruptedException {
        run(() -> ending = true);
        return thread.join(patience);
    }
}
