package io.gyre.engine;

import io.gyre.statistics.Fan;
import java.util.List;
import java.util.Map;

/** Makes results by hand, for tests of packages that only read them. */
public final class MadeResults {

    private MadeResults() {}

    public static Result result(long paths, long seed, Status status, List<PolicyResult> policies) {
        return new Result(paths, seed, status, policies);
    }

    public static PolicyResult policy(
            String name, List<OutcomeResult> outcomes, Map<String, Fan> series, Failures failures, double residual) {
        return new PolicyResult(name, outcomes, series, failures, new Residual(residual, residual > 0 ? "CNY" : ""));
    }

    public static Failures noFailures() {
        return Failures.NONE;
    }
}
