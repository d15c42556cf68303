package org.rustyaudio.faceplate.model;

import java.util.ArrayList;
import java.util.List;
import org.rustyaudio.player.transport.AbLoop;
import org.rustyaudio.player.transport.Playback;
import org.rustyaudio.player.transport.PlayerState;
import org.rustyaudio.player.transport.Speeds;

/// The words of the row above the title.
final class StatusWords {

    private StatusWords() {}

    /// @param peak whether a true peak went over full scale
    static List<Annunciator> of(PlayerState player, SoundState sound, Surroundings around, boolean peak) {
        List<Annunciator> words = new ArrayList<>();
        add(words, around.silent().isEmpty() ? "" : "NO DEVICE", Annunciator.Kind.WARNING, 20);
        add(words, peak ? "PEAK" : "", Annunciator.Kind.WARNING, 19);
        words.add(new Annunciator(capitals(around.source()), Annunciator.Kind.FACT, 3));
        int size = player.queue().entries().size();
        if (size > 0 && !around.isLive()) {
            int index = player.queue().currentIndex();
            words.add(new Annunciator(
                    (index < 0 ? "–" : String.valueOf(index + 1)) + "/" + size, Annunciator.Kind.FACT, 5));
        }
        add(words, around.isLive() ? "" : around.format(), Annunciator.Kind.FACT, 4);
        add(words, around.isLive() ? "" : standing(player), Annunciator.Kind.FACT, 9);
        add(words, sound.muted() ? "MUTE" : sound.attenuated() ? "ATT −20" : "", Annunciator.Kind.CONDITION, 12);
        add(words, player.introScan() ? "INTRO" : "", Annunciator.Kind.CONDITION, 11);
        add(words, around.isLive() ? "" : speed(player), Annunciator.Kind.CONDITION, 11);
        add(words, around.isLive() ? "" : loop(player), Annunciator.Kind.CONDITION, 11);
        add(words, timer(player), Annunciator.Kind.CONDITION, 10);
        add(words, sound.equalizerOn() ? "EQ" : "", Annunciator.Kind.CONDITION, 8);
        add(words, sound.effects().sounds() ? "FX" : "", Annunciator.Kind.CONDITION, 8);
        add(words, sound.loud() ? "LOUD" : "", Annunciator.Kind.CONDITION, 7);
        add(words, repeat(player), Annunciator.Kind.FACT, 2);
        add(words, player.shuffle() ? "SHUF" : "", Annunciator.Kind.FACT, 1);
        add(words, player.stopAfterCurrent() ? "LAST" : "", Annunciator.Kind.FACT, 6);
        return List.copyOf(words);
    }

    /// Of Latin letters, without the tables that every alphabet's would bring into the page.
    private static String capitals(String word) {
        StringBuilder capitals = new StringBuilder();
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            capitals.append(c >= 'a' && c <= 'z' ? (char) (c - 32) : c);
        }
        return capitals.toString();
    }

    private static void add(List<Annunciator> words, String text, Annunciator.Kind kind, int priority) {
        if (!text.isEmpty()) {
            words.add(new Annunciator(text, kind, priority));
        }
    }

    /// "OFF 30": minutes until the power-off timer stops the music, begun ones counted whole.
    private static String timer(PlayerState player) {
        long left = player.sleepMillisLeft();
        if (player.stopAfterAlbum()) {
            return "OFF ALBUM";
        }
        return left < 0 ? "" : "OFF " + (left + 59_999) / 60_000;
    }

    private static String speed(PlayerState player) {
        return player.speed() == 1 ? "" : Speeds.text(player.speed());
    }

    /// "A–B" where a part repeats, "A–" while its end is not marked.
    private static String loop(PlayerState player) {
        AbLoop loop = player.loop();
        return loop == null ? "" : loop.complete() ? "A–B" : "A–";
    }

    private static String standing(PlayerState player) {
        return switch (player.playback()) {
            case Playback.Paused _ -> "PAUSE";
            case Playback.Stopped _ -> "STOP";
            case Playback.Failed _ -> "STOP";
            case Playback.Empty _, Playback.Loading _, Playback.Playing _ -> "";
        };
    }

    private static String repeat(PlayerState player) {
        return switch (player.repeat()) {
            case OFF -> "";
            case ONE -> "RPT 1";
            case ALL -> "RPT ALL";
        };
    }
}
