import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.QUARTER;

import io.gyre.distribution.Distributions;
import io.gyre.model.Model;
import io.gyre.report.Report;
import io.gyre.study.Scenarios;
import io.gyre.study.Study;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What somebody does who has Gyre and what it declares on the class path, and nothing else. */
public final class Consumer {

    private Consumer() {}

    /** Writes a scenario, runs a study, and writes its report. */
    public static void main(String[] args) throws IOException {
        var m = Model.quarterly("grants", 12);
        var fund = m.sector("fund").opening(m.amount(100, CNY));
        var pace = m.uncertain("pace", CNY.per(QUARTER), Distributions.of("uniform", Map.of("low", 5.0, "high", 15.0)));
        m.outcome("granted", m.flow("grant", fund, m.outside("firms"), pace).total());
        double granted = m.build().run(4_096).of("granted").mean();

        Path folder = Files.createTempDirectory("consumer");
        Path file = Files.writeString(folder.resolve("my.yaml"), "schema: 1\nscenario: voucher\npaths: 64\n");
        var study = Study.of(file, Scenarios.installed());
        var world = study.world();
        var run = world.scenario().run(study.options(), world.policies());
        Report.of(run).write(folder);
        System.out.printf("granted %.1f, report of %,d bytes%n", granted, Files.size(folder.resolve("report.html")));
    }
}
