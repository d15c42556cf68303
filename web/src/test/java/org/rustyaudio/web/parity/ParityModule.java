package org.rustyaudio.web.parity;

import java.util.List;
import org.teavm.interop.Address;
import org.teavm.interop.Export;

/// Entry of a WebAssembly module that computes the cases; never shipped.
@SuppressWarnings("NonFinalStaticField")
public final class ParityModule {

    private static final List<ParityCase> CASES = ParityCases.all();
    private static int[] words = {};

    private ParityModule() {}

    public static void main(String[] args) {}

    @Export(name = "count")
    public static int count() {
        return CASES.size();
    }

    /// So that a module and results of another day are not compared.
    @Export(name = "nameHash")
    public static int nameHash(int index) {
        return CASES.get(index).name().hashCode();
    }

    /// Computes a case and gives the number of words.
    @Export(name = "run")
    public static int run(int index) {
        words = CASES.get(index).result();
        return words.length;
    }

    /// Puts words of the case computed last at an address.
    @Export(name = "copy")
    public static void copy(int address, int from, int count) {
        for (int i = 0; i < count; i++) {
            Address.fromInt(address + 4 * i).putInt(words[from + i]);
        }
    }
}
