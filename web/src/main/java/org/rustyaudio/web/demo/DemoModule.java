package org.rustyaudio.web.demo;

import org.rustyaudio.dsp.demo.Piece;
import org.rustyaudio.dsp.demo.Tape;
import org.teavm.interop.Address;
import org.teavm.interop.Export;

/// Entry of the WebAssembly module: what its host, `demo/tape.js`, calls. One thread, one piece at a time.
///
/// Addresses point into linear memory.
@SuppressWarnings({"NonFinalStaticField", "NullAway.Init"}) // An instance of the module is the object here.
public final class DemoModule {

    private static String title = "";
    private static int[] samples = new int[0];

    private DemoModule() {}

    /// Does nothing: the host calls the exports.
    public static void main(String[] args) {}

    @Export(name = "pieces")
    public static int pieces() {
        return Piece.all().size();
    }

    @Export(name = "rateHz")
    public static int rateHz() {
        return Tape.RATE_HZ;
    }

    /// Makes a piece.
    ///
    /// @return how many samples it has, both channels together
    @Export(name = "compose")
    public static int compose(int index) {
        Piece piece = Piece.all().get(index);
        title = piece.title();
        samples = Tape.samples(piece);
        return samples.length;
    }

    @Export(name = "titleLength")
    public static int titleLength() {
        return title.length();
    }

    /// A letter of the title.
    @Export(name = "titleLetter")
    public static int titleLetter(int at) {
        return title.charAt(at);
    }

    /// Puts samples at an address, as 16 bits each, low byte first.
    @Export(name = "read")
    public static void read(int address, int from, int count) {
        Address to = Address.fromInt(address);
        for (int i = 0; i < count; i++) {
            to.add(2 * i).putShort((short) samples[from + i]);
        }
    }
}
