package org.rustyaudio.archtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The portable modules keep to what the browser and the Worker have.
class PortableDialectTest {

    static Iterable<String> modules() {
        return House.PORTABLE;
    }

    @ParameterizedTest
    @MethodSource("modules")
    void portableModuleKeepsToTheDialect(String module) throws IOException {
        List<Path> classFiles = classFilesOf(module);
        assertTrue(classFiles.size() > 1, "no class files of " + module + " were found");
        var breaches = new ArrayList<String>();
        for (Path classFile : classFiles) {
            breaches.addAll(PortableDialect.breaches(Files.readAllBytes(classFile), module.equals("dsp")));
        }
        assertEquals(List.of(), breaches, "breaches of the portable dialect in " + module);
    }

    @Test
    void everyKindOfBreachIsFound() throws IOException {
        String file = Offender.class.getName().replace('.', '/') + ".class";
        byte[] bytes;
        try (var in = Offender.class.getClassLoader().getResourceAsStream(file)) {
            bytes = java.util.Objects.requireNonNull(in).readAllBytes();
        }
        String found = String.join("\n", PortableDialect.breaches(bytes, true));
        for (String expected : List.of(
                "synchronized method",
                "synchronized block",
                "mutable static",
                "java/lang/String.format",
                "java/lang/Math.sin",
                "java/util/concurrent/",
                "java/lang/Thread",
                "java/lang/System.nanoTime")) {
            assertTrue(found.contains(expected), "the scan misses " + expected + "; it found:\n" + found);
        }
    }

    private static List<Path> classFilesOf(String module) {
        Path classes = Path.of("..", module, "target", "classes");
        try (var walk = Files.walk(classes)) {
            return walk.filter(path -> path.toString().endsWith(".class"))
                    .filter(path -> !path.endsWith("package-info.class"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the classes of " + module + "; build it first", e);
        }
    }

    /// Breaks every rule on purpose.
    @SuppressWarnings({"unused", "NonFinalStaticField", "SynchronizeOnNonFinalField"})
    static final class Offender {

        static int counter;

        private final Object lock = new Object();

        synchronized void locked() {
            counter++;
        }

        double block() {
            synchronized (lock) {
                return Math.sin(counter) + System.nanoTime();
            }
        }

        String text() {
            new Thread(this::locked).start();
            return String.format("%d", new java.util.concurrent.ConcurrentHashMap<>().size());
        }
    }
}
