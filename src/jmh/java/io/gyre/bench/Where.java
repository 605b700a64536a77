package io.gyre.bench;

import io.gyre.engine.ProgramCost;
import io.gyre.model.Blueprint;
import io.gyre.model.Scenario;
import io.gyre.scenario.funnel.FunnelScenario;
import io.gyre.scenario.leasing.LeasingScenario;
import io.gyre.scenario.voucher.VoucherScenario;
import java.io.PrintStream;

/**
 * Where does the time of REF, of the population model and of the scenarios go, by kind of primitive?
 *
 * <pre>
 * mvn -q test-compile dependency:build-classpath -Dmdep.outputFile=target/classpath
 * java -XX:+UseSerialGC -cp target/test-classes:target/classes:$(cat target/classpath) io.gyre.bench.Where
 * </pre>
 */
public final class Where {

    private Where() {}

    /**
     * Measures and prints.
     *
     * @param arguments which models, of reference, population, voucher, leasing, funnel; all if none is given
     */
    public static void main(String[] arguments) {
        String[] models = arguments.length > 0
                ? arguments
                : new String[] {"reference", "population", "voucher", "leasing", "funnel"};
        PrintStream out = System.out;
        for (String model : models) {
            Scenario scenario = scenario(model);
            out.println(model);
            out.println(ProgramCost.of(scenario.graph(), scenario.none(), scenario.policy()));
        }
    }

    static Scenario scenario(String model) {
        return switch (model) {
            case "reference" -> ReferenceModel.scenario();
            case "population" -> PopulationModel.scenario();
            case "voucher" -> scenario(new VoucherScenario());
            case "leasing" -> scenario(new LeasingScenario());
            case "funnel" -> scenario(new FunnelScenario());
            default ->
                throw new IllegalArgumentException(
                        "model must be reference, population, voucher, leasing or funnel, got " + model);
        };
    }

    private static Scenario scenario(Blueprint blueprint) {
        return blueprint.scenario(blueprint.parameters());
    }
}
