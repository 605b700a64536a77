package io.gyre;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A package imports only packages of lower floors; packages of one floor do not import each other. */
class FloorsTest {

    private static final String ROOT = "io.gyre.";

    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("math", 1),
            Map.entry("unit", 1),
            Map.entry("random", 2),
            Map.entry("statistics", 2),
            Map.entry("distribution", 3),
            Map.entry("graph", 3),
            Map.entry("parameter", 4),
            Map.entry("engine", 4),
            Map.entry("model", 5),
            Map.entry("mechanism", 6),
            Map.entry("scenario", 7),
            Map.entry("analysis", 7),
            Map.entry("study", 8),
            Map.entry("report", 9),
            Map.entry("spark", 9),
            Map.entry("cli", 10),
            Map.entry("example", 10));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("jmh_generated"))
            .importPackages("io.gyre");

    private static String room(JavaClass type) {
        String name = type.getPackageName();
        assertTrue(name.startsWith(ROOT), "class in the root package: " + type.getName());
        String rest = name.substring(ROOT.length());
        int dot = rest.indexOf('.');
        return dot < 0 ? rest : rest.substring(0, dot);
    }

    private static boolean isOurs(JavaClass type) {
        return type.getPackageName().startsWith("io.gyre");
    }

    @Test
    void everyPackage_standsOnAFloor() {
        List<String> homeless = CLASSES.stream()
                .map(FloorsTest::room)
                .distinct()
                .filter(room -> !FLOORS.containsKey(room))
                .toList();
        assertEquals(List.of(), homeless);
    }

    @Test
    void imports_goDownwardOnly() {
        List<String> wrong = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                JavaClass target = dependency.getTargetClass().getBaseComponentType();
                if (isOurs(target) && !isAllowed(type, target)) {
                    wrong.add(type.getName() + " imports " + target.getName());
                }
            }
        }
        assertEquals(List.of(), wrong.stream().distinct().sorted().toList());
    }

    private static boolean isAllowed(JavaClass type, JavaClass target) {
        return type.getPackageName().equals(target.getPackageName())
                || FLOORS.get(room(target)) < FLOORS.get(room(type));
    }

    @Test
    void packages_haveNoCycles() {
        slices().matching("io.gyre.(**)").should().beFreeOfCycles().check(CLASSES);
    }
}
