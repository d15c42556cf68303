package org.rustyaudio.archtest;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Arrows between modules only point down, and nothing in the desktop player knows the network.
class ArrowsTest {

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.rustyaudio");

    private static final List<String> NETWORK = List.of("java.net.", "javax.net.", "java.rmi.", "com.sun.net.");

    /// Here a second start meets the running stereo, by a socket that lies in a folder and reaches no other machine.
    private static final String MEETING_PLACE = "org.rustyaudio.desktop.instance..";

    private static final Set<String> FILE_SOCKET = Set.of(
            "java.net.UnixDomainSocketAddress",
            "java.net.StandardProtocolFamily",
            "java.net.ProtocolFamily",
            "java.net.SocketAddress",
            "java.nio.channels.SocketChannel",
            "java.nio.channels.ServerSocketChannel");

    static Iterable<String> modules() {
        return House.MAY_USE.keySet();
    }

    @ParameterizedTest
    @MethodSource("modules")
    void moduleUsesOnlyWhatStandsBelowIt(String module) {
        var allowed = new ArrayList<>(House.MAY_USE.getOrDefault(module, List.of()));
        allowed.add(module);
        classes()
                .that()
                .resideInAPackage(House.packageOf(module) + "..")
                .should()
                .onlyDependOnClassesThat(new DescribedPredicate<>("belong to " + allowed + " or to a library") {
                    @Override
                    public boolean test(JavaClass used) {
                        String name = used.getPackageName();
                        return !name.startsWith("org.rustyaudio.")
                                || allowed.stream()
                                        .map(House::packageOf)
                                        .anyMatch(root -> name.equals(root) || name.startsWith(root + "."));
                    }
                })
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("modules")
    void everyModuleIsSeen(String module) {
        assertFalse(
                CLASSES.that(JavaClass.Predicates.resideInAPackage(House.packageOf(module) + ".."))
                        .isEmpty(),
                "no class of " + module + " was found, so its rules would pass unseen");
    }

    @Test
    void nothingInTheDesktopPlayerKnowsTheNetwork() {
        String[] offline = House.OFFLINE.stream()
                .map(module -> House.packageOf(module) + "..")
                .toArray(String[]::new);
        noClasses()
                .that()
                .resideInAnyPackage(offline)
                .and()
                .resideOutsideOfPackage(MEETING_PLACE)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are network classes") {
                    @Override
                    public boolean test(JavaClass used) {
                        return isNetwork(used.getName());
                    }
                })
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAPackage(MEETING_PLACE)
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are more than a socket of the file system") {
                    @Override
                    public boolean test(JavaClass used) {
                        return isNetwork(used.getName()) && !FILE_SOCKET.contains(used.getName());
                    }
                })
                .check(CLASSES);
        noClasses()
                .that()
                .resideInAnyPackage(offline)
                .should()
                .callMethod(java.net.URL.class, "openConnection")
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .check(CLASSES);
    }

    private static boolean isNetwork(String name) {
        boolean harmless = Set.of("java.net.URI", "java.net.URL", "java.net.URISyntaxException")
                .contains(name);
        boolean socket = name.matches("java\\.nio\\.channels\\..*(Socket|Datagram).*");
        return socket || (!harmless && NETWORK.stream().anyMatch(name::startsWith));
    }
}
