package io.gyre.scenario.voucher;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.parameter.Correlated;
import io.gyre.parameter.Evidence;
import io.gyre.parameter.Grade;
import io.gyre.parameter.Parameter;
import io.gyre.parameter.ParameterFile;
import io.gyre.parameter.Position;
import io.gyre.parameter.Preset;
import io.gyre.parameter.Presets;
import io.gyre.parameter.Role;
import io.gyre.parameter.Setting;
import io.gyre.parameter.Values;
import io.gyre.parameter.YamlDocument;
import io.gyre.unit.Unit;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The parameter file and the presets of the voucher scenario, against the evidence they cite. */
class VoucherParametersTest {

    private static final Path RESOURCES = Path.of("src/main/resources/io/gyre/scenario/voucher");
    private static final Path EVIDENCE = Path.of("docs/evidence");
    private static final Position HERE = Position.ofArgument("test", "");
    private static final Pattern ROW = Pattern.compile("\\| *(?:\\*\\*)?([A-Za-z]?[0-9]+[a-z]?)\\b.*");
    private static final Pattern CITED = Pattern.compile("([a-z]+\\.md)#([A-Za-z]?[0-9]+[a-z]?)");

    static ParameterFile file() {
        return ParameterFile.of(RESOURCES.resolve("voucher.yaml"));
    }

    static List<String> presetNames() {
        YamlDocument index = YamlDocument.of(RESOURCES.resolve("presets/index.yaml"));
        return index.root().get("presets").asList().asTexts();
    }

    private static Preset preset(String name) {
        return Preset.of(RESOURCES.resolve("presets/" + name + ".yaml"), file());
    }

    @Test
    void file_everyCitation_isARowOfTheEvidence() throws IOException {
        List<String> lost = new ArrayList<>();
        for (Parameter parameter : file().parameters()) {
            lost.addAll(unresolved(parameter.key(), parameter.evidence()));
        }
        for (Correlated pair : file().correlated()) {
            lost.addAll(unresolved(pair.first(), pair.evidence()));
        }
        for (String name : presetNames()) {
            Preset preset = preset(name);
            for (String key : preset.evidence().keySet()) {
                lost.addAll(unresolved(name + "." + key, preset.evidence().get(key)));
            }
            if (preset.exchange().isPresent()) {
                lost.addAll(unresolved(name, preset.exchange().get().evidence()));
            }
        }
        assertEquals(List.of(), lost);
    }

    private static List<String> unresolved(String key, Evidence evidence) throws IOException {
        List<String> lost = new ArrayList<>();
        for (String source : evidence.sources()) {
            Matcher cited = CITED.matcher(source);
            if (!cited.matches() || !rows(cited.group(1)).contains(cited.group(2))) {
                lost.add(key + ": " + source);
            }
        }
        return lost;
    }

    private static Set<String> rows(String name) throws IOException {
        Set<String> rows = new TreeSet<>();
        for (String line : Files.readAllLines(EVIDENCE.resolve(name))) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                rows.add(row.group(1));
            }
        }
        return rows;
    }

    @Test
    void file_sourcesOfAssumptions_areGradedAsSuch() {
        Predicate<Evidence> onlyAssumed =
                evidence -> evidence.sources().stream().allMatch(source -> source.startsWith("assumptions.md"));
        for (Parameter parameter : file().parameters()) {
            assertTrue(
                    !onlyAssumed.test(parameter.evidence())
                            || parameter.evidence().grade() == Grade.JUDGEMENT,
                    parameter.key());
        }
    }

    @ParameterizedTest
    @MethodSource("presetNames")
    void preset_laidOverTheDefaults_isWhole(String name) {
        Preset preset = preset(name);
        assertEquals(name, preset.key());
        Values values = Values.defaults(file()).with(preset);
        assertEquals(file().keys(), values.all().keySet());
        preset.settings().forEach((key, setting) -> assertEquals(setting, values.get(key), key));
        assertEquals(
                preset.currency().orElse(Unit.CNY), values.file().currency().orElseThrow());
    }

    @ParameterizedTest
    @MethodSource("presetNames")
    void preset_atHome_setsThePolicyAndNothingElse(String name) {
        Preset preset = preset(name);
        if (preset.exchange().isEmpty()) {
            for (String key : preset.settings().keySet()) {
                Role role = file().get(key).role();
                assertTrue(role == Role.LEVER || role == Role.CHOICE, name + "." + key);
            }
        }
    }

    @Test
    void presets_medianCityAndNone_areTheDefaultsAndTheNulls() {
        Values defaults = Values.defaults(file());
        assertEquals(defaults.all(), defaults.with(preset("medianCity")).all());
        assertEquals(
                Values.none(file()).all(),
                defaults.with(preset("none")).nulled().all());
        assertEquals(new Setting.Amount(0), defaults.with(preset("none")).get("yearlyBudget"));
    }

    /** The published figures, typed in again from the rows A1, A3, A5, A7, A9, A10, A11, A21, A24 and A27. */
    @ParameterizedTest
    @CsvSource({
        "shanghai2025, yearlyBudget, 600",
        "shenzhen2024, yearlyBudget, 500",
        "shenzhen2024, subsidyRate, 0.5",
        "shenzhen2024, startUpUplift, 0.1",
        "shenzhen2024, capPerFirm, 10",
        "beijing2023, subsidyRate, 0.2",
        "beijing2023, capPerFirm, 2",
        "hangzhou2024, yearlyBudget, 250",
        "hangzhou2024, capPerFirm, 8",
        "chengdu2025, subsidyRate, 0.6",
        "chengdu2025, capPerFirm, 5",
        "qingyang2024, capPerFirm, 2",
        "qingyang2024, settlementLag, 3",
        "henan2025, yearlyBudget, 50",
        "henan2025, capPerFirm, 1",
        "canada, capPerFirm, 5",
        "canada, foreignRateFactor, 0.75",
        "india, subsidyRate, 0.4",
        "korea, yearlyBudget, 292000"
    })
    void preset_publishedFigure_isTheOneOfTheEvidence(String name, String key, double value) {
        assertEquals(new Setting.Amount(value), preset(name).settings().get(key));
    }

    @Test
    void ofResource_packagedFiles_areTheSame() {
        ParameterFile packaged = ParameterFile.ofResource(VoucherParametersTest.class, "voucher.yaml");
        assertEquals(file().keys(), packaged.keys());
        Presets presets = Presets.ofResource(VoucherParametersTest.class, "presets", packaged);
        assertEquals(presetNames(), presets.names());
        assertEquals(
                preset("shenzhen2024").settings(),
                presets.get("shenzhen2024", HERE).settings());
    }
}
