package io.gyre.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.study.Scenarios;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every scenario folder has its contract test, and every installed scenario its folder. */
class ScenarioFoldersTest {

    private static final Path FOLDERS = Path.of("src/main/java/io/gyre/scenario");

    private static List<String> folders() throws IOException {
        try (Stream<Path> entries = Files.list(FOLDERS)) {
            return entries.filter(Files::isDirectory)
                    .map(entry -> entry.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    private static String testOf(String folder) {
        String name = Character.toUpperCase(folder.charAt(0)) + folder.substring(1) + "ContractTest";
        return ScenarioFoldersTest.class.getPackageName() + "." + folder + "." + name;
    }

    @Test
    void everyFolder_hasItsContractTest() throws Exception {
        List<String> folders = folders();
        assertFalse(folders.isEmpty());
        List<String> lost = new ArrayList<>();
        for (String folder : folders) {
            if (!isContract(testOf(folder), folder)) {
                lost.add(testOf(folder));
            }
        }
        assertEquals(List.of(), lost, "contract tests that are missing or test another scenario");
    }

    private static boolean isContract(String name, String folder) throws ReflectiveOperationException {
        Class<?> type;
        try {
            type = Class.forName(name);
        } catch (ClassNotFoundException missing) {
            return false;
        }
        if (!ScenarioContract.class.isAssignableFrom(type)) {
            return false;
        }
        Constructor<?> constructor = type.getDeclaredConstructor();
        constructor.setAccessible(true);
        ScenarioContract contract = (ScenarioContract) constructor.newInstance();
        return contract.blueprint().key().equals(folder);
    }

    @Test
    void everyInstalledScenario_hasItsFolder() throws IOException {
        assertTrue(folders().containsAll(Scenarios.installed().keys()));
    }
}
