package org.rustyaudio.player.library;

/// Many texts in one array of bytes, each closed by a zero byte. Immutable.
final class TextPool {

    private final byte[] bytes;
    private final int[] starts;

    TextPool(byte[] bytes, int[] starts) {
        this.bytes = bytes;
        this.starts = starts;
    }

    static TextPool of(String[] texts) {
        Builder pool = new Builder(texts.length);
        for (String text : texts) {
            pool.add(text);
        }
        return pool.build();
    }

    byte[] bytes() {
        return bytes;
    }

    int[] starts() {
        return starts;
    }

    int size() {
        return starts.length - 1;
    }

    String[] toArray() {
        String[] texts = new String[size()];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = get(i);
        }
        return texts;
    }

    String get(int index) {
        return Bytes.text(bytes, starts[index], starts[index + 1] - 1);
    }

    int lengthBytes() {
        return bytes.length;
    }

    /// Raises `points` of every text that has `word` in it: to `atStart` where it opens the text, to `atWord` where it
    /// opens a word, to `inside` elsewhere.
    void score(byte[] word, int atStart, int atWord, int inside, byte[] points) {
        byte[] text = bytes;
        byte first = word[0];
        int last = text.length - word.length;
        int index = 0;
        for (int at = 0; at <= last; at++) {
            if (text[at] != first || !matches(text, at, word)) {
                continue;
            }
            index = indexOf(at, index);
            int worth = at == starts[index] ? atStart : opensWord(text[at - 1]) ? atWord : inside;
            if (worth > points[index]) {
                points[index] = (byte) worth;
            }
            if (worth == atStart) {
                at = starts[index + 1] - 1; // nothing in this text can be worth more
            }
        }
    }

    /// [#score] for those texts only that have points in `among`.
    void scoreAmong(byte[] among, byte[] word, int atStart, int atWord, int inside, byte[] points) {
        for (int index = 0; index < among.length; index++) {
            if (among[index] != 0) {
                points[index] = (byte) worth(index, word, atStart, atWord, inside);
            }
        }
    }

    private int worth(int index, byte[] word, int atStart, int atWord, int inside) {
        byte[] text = bytes;
        int from = starts[index];
        int last = starts[index + 1] - 1 - word.length;
        int most = 0;
        for (int at = from; at <= last; at++) {
            if (text[at] == word[0] && matches(text, at, word)) {
                if (at == from) {
                    return atStart;
                }
                if (opensWord(text[at - 1])) {
                    return atWord; // only the text's start is worth more
                }
                most = inside;
            }
        }
        return most;
    }

    boolean startsWith(int index, byte[] word) {
        int at = starts[index];
        return starts[index + 1] - 1 - at >= word.length && matches(bytes, at, word);
    }

    int lengthBytes(int index) {
        return starts[index + 1] - 1 - starts[index];
    }

    private int indexOf(int at, int from) {
        int low = from;
        int step = 1;
        while (low + step < starts.length && starts[low + step] <= at) {
            low += step;
            step += step;
        }
        int high = Math.min(low + step, starts.length - 1);
        while (high - low > 1) {
            int middle = (low + high) >>> 1;
            if (starts[middle] <= at) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean matches(byte[] text, int at, byte[] word) {
        for (int i = 0; i < word.length; i++) {
            if (text[at + i] != word[i]) {
                return false;
            }
        }
        return true;
    }

    /// Whether a word begins after this byte: it is neither a letter nor a digit nor a part of a longer character.
    static boolean opensWord(byte before) {
        boolean letter = (before >= 'a' && before <= 'z') || (before >= '0' && before <= '9');
        return before >= 0 && !letter;
    }

    /// Fills a pool. One thread.
    static final class Builder {

        private final Bytes bytes = new Bytes();
        private int[] starts;
        private int count;

        Builder(int expected) {
            starts = new int[expected + 1];
        }

        void add(String text) {
            if (count + 1 == starts.length) {
                int[] more = new int[starts.length * 2 + 1];
                System.arraycopy(starts, 0, more, 0, starts.length);
                starts = more;
            }
            bytes.addText(text);
            bytes.add(0);
            starts[++count] = bytes.length();
        }

        TextPool build() {
            int[] exact = new int[count + 1];
            System.arraycopy(starts, 0, exact, 0, count + 1);
            return new TextPool(bytes.toArray(), exact);
        }
    }
}
