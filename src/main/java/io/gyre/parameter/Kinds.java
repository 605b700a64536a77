package io.gyre.parameter;

import io.gyre.distribution.Bernoulli;
import io.gyre.distribution.Beta;
import io.gyre.distribution.Constant;
import io.gyre.distribution.Distribution;
import io.gyre.distribution.Exponential;
import io.gyre.distribution.LogNormal;
import io.gyre.distribution.Normal;
import io.gyre.distribution.Pert;
import io.gyre.distribution.Triangular;
import io.gyre.distribution.Uniform;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Distributions by kind and named arguments, as files write them: the closed forms. */
final class Kinds {

    private static final List<String> KINDS = List.of(
            "constant", "uniform", "triangular", "pert", "beta", "normal", "lognormal", "exponential", "bernoulli");

    private Kinds() {}

    static List<String> kinds() {
        return KINDS;
    }

    static Distribution of(String kind, Map<String, Double> arguments) {
        Set<String> names = arguments.keySet();
        String form = kind + names.stream().sorted().toList();
        return switch (form) {
            case "constant[value]" -> new Constant(arguments.get("value"));
            case "uniform[high, low]" -> new Uniform(arguments.get("low"), arguments.get("high"));
            case "triangular[high, low, mode]" ->
                new Triangular(arguments.get("low"), arguments.get("mode"), arguments.get("high"));
            case "pert[high, low, mode]" ->
                new Pert(arguments.get("low"), arguments.get("mode"), arguments.get("high"));
            case "beta[alpha, beta]" -> new Beta(arguments.get("alpha"), arguments.get("beta"));
            case "beta[mean, sd]" -> Beta.ofMeanSd(arguments.get("mean"), arguments.get("sd"));
            case "beta[p5, p95]" -> Beta.ofRange(arguments.get("p5"), arguments.get("p95"));
            case "normal[mean, sd]" -> new Normal(arguments.get("mean"), arguments.get("sd"));
            case "normal[p5, p95]" -> Normal.ofRange(arguments.get("p5"), arguments.get("p95"));
            case "lognormal[median, sigma]" -> LogNormal.ofMedian(arguments.get("median"), arguments.get("sigma"));
            case "lognormal[mu, sigma]" -> new LogNormal(arguments.get("mu"), arguments.get("sigma"));
            case "lognormal[p5, p95]" -> LogNormal.ofRange(arguments.get("p5"), arguments.get("p95"));
            case "exponential[rate]" -> new Exponential(arguments.get("rate"));
            case "bernoulli[p]" -> new Bernoulli(arguments.get("p"));
            default ->
                throw new IllegalArgumentException(
                        kind + " must have arguments that define it, got " + String.join(", ", names));
        };
    }
}
