package io.gyre.report;

import io.gyre.model.Figure;
import java.util.List;
import java.util.Optional;

/**
 * What a report tells beside the numbers of its result.
 *
 * @param answer what the numbers mean, in sentences
 * @param limits what the model cannot say, in sentences
 * @param figures pictures that the scenario asks for
 * @param sweeps the levers that figures ask for
 * @param money where the money went
 * @param study the study
 * @param provenance where and how the run was made
 */
record Told(
        List<String> answer,
        List<String> limits,
        List<Figure> figures,
        Optional<Sweeps> sweeps,
        Optional<Money> money,
        StudyText study,
        Provenance provenance) {

    static final Told NOTHING = new Told(
            List.of(),
            List.of(),
            List.of(),
            Optional.empty(),
            Optional.empty(),
            new StudyText("", ""),
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
    }

    Told withAnswer(List<String> sentences) {
        return new Told(sentences, limits, figures, sweeps, money, study, provenance);
    }

    Told withLimits(List<String> sentences) {
        return new Told(answer, sentences, figures, sweeps, money, study, provenance);
    }

    Told withFigures(List<Figure> others, Sweeps swept) {
        return new Told(answer, limits, others, Optional.of(swept), money, study, provenance);
    }

    Told withMoney(Money other) {
        return new Told(answer, limits, figures, sweeps, Optional.of(other), study, provenance);
    }

    Told withStudy(StudyText other) {
        return new Told(answer, limits, figures, sweeps, money, other, provenance);
    }

    Told withProvenance(Provenance other) {
        return new Told(answer, limits, figures, sweeps, money, study, other);
    }
}
