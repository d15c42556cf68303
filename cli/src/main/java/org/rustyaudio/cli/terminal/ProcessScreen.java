package org.rustyaudio.cli.terminal;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;

/// The screen of this process, asked from the system: `isatty` and `ioctl(TIOCGWINSZ)`, or `GetConsoleMode` on Windows.
/// Where there is no answer, nothing counts as a terminal and the width is 80.
final class ProcessScreen implements Screen {

    private static final int FALLBACK_COLUMNS = 80;

    @Override
    public boolean isTerminal(int stream) {
        try (Arena arena = Arena.ofConfined()) {
            // Linux tells by the name of the file behind the descriptor, without loading what calls native code.
            Path descriptor = Path.of("/proc/self/fd/" + stream);
            if (Files.isSymbolicLink(descriptor)) {
                String file = Files.readSymbolicLink(descriptor).toString();
                return file.startsWith("/dev/pts/") || file.startsWith("/dev/tty") || file.equals("/dev/console");
            }
            return isWindows() ? isConsole(stream, arena) : isTty(stream);
        } catch (Throwable e) { // decoration only: without an answer the output stays plain
            return false;
        }
    }

    private static boolean isTty(int stream) throws Throwable {
        Linker linker = Linker.nativeLinker();
        var isatty = linker.downcallHandle(
                linker.defaultLookup().findOrThrow("isatty"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT));
        return (int) isatty.invokeExact(stream) != 0;
    }

    private static boolean isConsole(int stream, Arena arena) throws Throwable {
        Linker linker = Linker.nativeLinker();
        SymbolLookup kernel = SymbolLookup.libraryLookup("kernel32", arena);
        var getStdHandle = linker.downcallHandle(
                kernel.findOrThrow("GetStdHandle"), FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.JAVA_INT));
        var getConsoleMode = linker.downcallHandle(
                kernel.findOrThrow("GetConsoleMode"),
                FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.ADDRESS, ValueLayout.ADDRESS));
        // STD_OUTPUT_HANDLE is -11, STD_ERROR_HANDLE -12
        MemorySegment handle = (MemorySegment) getStdHandle.invokeExact(-10 - stream);
        return (int) getConsoleMode.invokeExact(handle, arena.allocate(ValueLayout.JAVA_INT)) != 0;
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }

    @Override
    public int columns() {
        if (isWindows()) {
            return FALLBACK_COLUMNS;
        }
        long request = System.getProperty("os.name", "").startsWith("Mac") ? 0x40087468L : 0x5413L;
        try (Arena arena = Arena.ofConfined()) {
            Linker linker = Linker.nativeLinker();
            var ioctl = linker.downcallHandle(
                    linker.defaultLookup().findOrThrow("ioctl"),
                    FunctionDescriptor.of(
                            ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS),
                    Linker.Option.firstVariadicArg(2));
            // struct winsize: rows, columns, and two pixel sizes, 16 bits each
            MemorySegment size = arena.allocate(8, 2);
            int answer = (int) ioctl.invokeExact(STANDARD_ERROR, request, size);
            int columns = Short.toUnsignedInt(size.get(ValueLayout.JAVA_SHORT, 2));
            return answer == 0 && columns > 0 ? columns : FALLBACK_COLUMNS;
        } catch (Throwable e) { // as above
            return FALLBACK_COLUMNS;
        }
    }
}
