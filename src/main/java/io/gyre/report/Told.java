package io.gyre.report;

import io.gyre.model.Direction;
import io.gyre.model.Figure;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a report tells beside the numbers of its result.
 *
 * @param answer what the numbers mean, in sentences
 * @param limits what the model cannot say, in sentences
 * @param figures pictures that the scenario asks for
 * @param sweeps the levers that figures ask for
 * @param better which way outcomes are better, by key
 * @param drivers what outcomes hang on
 * @param money where the money went
 * @param study the study
 * @param asked what decision rules are asked, if they are
 * @param provenance where and how the run was made
 */
record Told(
        List<String> answer,
        List<String> limits,
        List<Figure> figures,
        Optional<Sweeps> sweeps,
        Map<String, Direction> better,
        Optional<Drivers> drivers,
        Optional<Money> money,
        StudyText study,
        Optional<Asked> asked,
        Provenance provenance) {

    static final Told NOTHING = new Told(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Map.of(),
            Optional.empty(),
            Optional.empty(),
            new StudyText("", ""),
            Optional.empty(),
            Provenance.NONE);

    /**
     * A study as it was written.
     *
     * @param file the name of its file, empty if there is none
     * @param text its YAML
     */
    record StudyText(String file, String text) {

        String json() {
            return Json.compact()
                    .open()
                    .put("file", file)
                    .put("text", text)
                    .close()
                    .text()
                    .strip();
        }
    }

    Told {
        answer = List.copyOf(answer);
        limits = List.copyOf(limits);
        figures = List.copyOf(figures);
        better = Collections.unmodifiableMap(new LinkedHashMap<>(better));
    }

    Told withAnswer(List<String> sentences) {
        return new Told(sentences, limits, figures, sweeps, better, drivers, money, study, asked, provenance);
    }

    Told withLimits(List<String> sentences) {
        return new Told(answer, sentences, figures, sweeps, better, drivers, money, study, asked, provenance);
    }

    Told withFigures(List<Figure> others, Sweeps swept) {
        return new Told(answer, limits, others, Optional.of(swept), better, drivers, money, study, asked, provenance);
    }

    Told withMoney(Money other) {
        return new Told(answer, limits, figures, sweeps, better, drivers, Optional.of(other), study, asked, provenance);
    }

    Told withStudy(StudyText other) {
        return new Told(answer, limits, figures, sweeps, better, drivers, money, other, asked, provenance);
    }

    Told withProvenance(Provenance other) {
        return new Told(answer, limits, figures, sweeps, better, drivers, money, study, asked, other);
    }

    Told withBetter(Map<String, Direction> others) {
        return new Told(answer, limits, figures, sweeps, others, drivers, money, study, asked, provenance);
    }

    Told withDrivers(Drivers other) {
        return new Told(answer, limits, figures, sweeps, better, Optional.of(other), money, study, asked, provenance);
    }

    Told withAsked(Asked other) {
        return new Told(answer, limits, figures, sweeps, better, drivers, money, study, Optional.of(other), provenance);
    }
}
