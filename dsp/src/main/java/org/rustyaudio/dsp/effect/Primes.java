package org.rustyaudio.dsp.effect;

/// Lengths of lines that share no divisor, so that their echoes do not fall together.
final class Primes {

    private Primes() {}

    /// The smallest prime that is not below `least`.
    static int from(int least) {
        int candidate = Math.max(2, least);
        while (!isPrime(candidate)) {
            candidate++;
        }
        return candidate;
    }

    private static boolean isPrime(int n) {
        for (int divisor = 2; divisor * divisor <= n; divisor++) {
            if (n % divisor == 0) {
                return false;
            }
        }
        return true;
    }
}
