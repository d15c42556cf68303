package org.rustyaudio.archtest;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.FieldVisitor;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/// Finds in bytecode what the portable modules must not use, because TeaVM's class library lacks it, because it would
/// make the browser sound different from the desktop, or because it hides a clock or a thread.
final class PortableDialect {

    private static final List<String> FORBIDDEN_TYPES = List.of(
            "java/util/concurrent/",
            "java/lang/Thread",
            "java/lang/reflect/",
            "java/lang/invoke/VarHandle",
            "java/lang/foreign/",
            "java/lang/Process",
            "java/lang/StackWalker",
            "java/nio/file/",
            "java/nio/channels/",
            "java/nio/ByteBuffer",
            "java/io/File",
            "java/io/RandomAccessFile",
            "java/net/",
            "java/security/",
            "javax/",
            "java/awt/",
            "java/sql/",
            "java/text/",
            "java/util/logging/",
            "java/util/Random",
            "java/util/Scanner",
            "java/util/SplittableRandom",
            "java/util/UUID",
            "java/util/HexFormat",
            "java/util/Timer",
            "java/time/Clock");

    private static final Set<String> FORBIDDEN_METHODS = Set.of(
            "java/lang/String.format",
            "java/lang/String.formatted",
            "java/lang/String.lines",
            "java/lang/Math.fma",
            "java/lang/Math.random",
            "java/lang/System.currentTimeMillis",
            "java/lang/System.nanoTime",
            "java/lang/System.getProperty",
            "java/lang/System.getenv",
            "java/lang/System.exit",
            "java/lang/Class.forName",
            "java/lang/Object.wait",
            "java/lang/Object.notify",
            "java/lang/Object.notifyAll",
            "java/util/UUID.nameUUIDFromBytes",
            "java/util/regex/Pattern.splitAsStream",
            "java/time/Instant.now",
            "java/time/LocalDateTime.now",
            "java/time/LocalDate.now",
            "java/time/ZonedDateTime.now");

    /// Differ between the JVM and the browser in the last bit or, the roundings, at halves: so nothing that decides a
    /// sample may call them.
    private static final Set<String> INEXACT_MATHS = Set.of(
            "sin", "cos", "tan", "asin", "acos", "atan", "atan2", "sinh", "cosh", "tanh", "exp", "expm1", "log",
            "log10", "log1p", "pow", "cbrt", "hypot", "rint", "round");

    private final List<String> found = new ArrayList<>();
    private final boolean decidesSamples;
    private String className = "";

    private PortableDialect(boolean decidesSamples) {
        this.decidesSamples = decidesSamples;
    }

    /// Lists every breach in one class file, each as `class: what`.
    ///
    /// @param decidesSamples whether platform mathematics is forbidden too
    static List<String> breaches(byte[] classFile, boolean decidesSamples) {
        var scan = new PortableDialect(decidesSamples);
        new ClassReader(classFile).accept(scan.new Types(), ClassReader.SKIP_DEBUG);
        return scan.found.stream().distinct().toList();
    }

    private void breach(String what) {
        found.add(className.replace('/', '.') + ": " + what);
    }

    private void type(String internalNameOrDescriptor) {
        for (String forbidden : FORBIDDEN_TYPES) {
            if (internalNameOrDescriptor.startsWith(forbidden) || internalNameOrDescriptor.contains("L" + forbidden)) {
                breach("uses " + forbidden);
            }
        }
    }

    private void method(String owner, String name, String descriptor) {
        type(owner);
        type(descriptor);
        if (FORBIDDEN_METHODS.contains(owner + "." + name)) {
            breach("calls " + owner + "." + name);
        }
        if (decidesSamples
                && (owner.equals("java/lang/Math") || owner.equals("java/lang/StrictMath"))
                && INEXACT_MATHS.contains(name)) {
            breach("calls " + owner + "." + name + ", which differs between hosts; use org.rustyaudio.dsp.math");
        }
    }

    private final class Types extends ClassVisitor {

        Types() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visit(
                int version, int access, String name, String signature, String superName, String[] interfaces) {
            className = name;
            type(superName);
            for (String implemented : interfaces) {
                type(implemented);
            }
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            type(descriptor);
            boolean isStatic = (access & Opcodes.ACC_STATIC) != 0;
            boolean isFinal = (access & Opcodes.ACC_FINAL) != 0;
            boolean isSynthetic = (access & Opcodes.ACC_SYNTHETIC) != 0;
            if (isStatic && !isFinal && !isSynthetic) {
                breach("has the mutable static " + name);
            }
            return super.visitField(access, name, descriptor, signature, value);
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            type(descriptor);
            if ((access & Opcodes.ACC_SYNCHRONIZED) != 0) {
                breach("has the synchronized method " + name);
            }
            if ((access & Opcodes.ACC_NATIVE) != 0) {
                breach("has the native method " + name);
            }
            return new Code();
        }
    }

    private final class Code extends MethodVisitor {

        Code() {
            super(Opcodes.ASM9);
        }

        @Override
        public void visitInsn(int opcode) {
            if (opcode == Opcodes.MONITORENTER) {
                breach("has a synchronized block");
            }
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            type(type);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            type(owner);
            type(descriptor);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            method(owner, name, descriptor);
        }

        @Override
        public void visitInvokeDynamicInsn(String name, String descriptor, Handle bootstrap, Object... arguments) {
            type(descriptor);
            for (Object argument : arguments) {
                if (argument instanceof Handle handle) {
                    method(handle.getOwner(), handle.getName(), handle.getDesc());
                }
            }
        }
    }
}
