package org.rustyaudio.web.parity;

/// Something to compute on both hosts.
record ParityCase(String name, Work work) {

    interface Work {
        void run(Bits out);
    }

    int[] result() {
        var bits = new Bits();
        work.run(bits);
        return bits.words();
    }
}
