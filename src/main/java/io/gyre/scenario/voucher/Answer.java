package io.gyre.scenario.voucher;

import io.gyre.engine.PolicyResult;
import io.gyre.engine.Result;
import java.util.ArrayList;
import java.util.List;

/** Says in words what a result means. */
final class Answer {

    private Answer() {}

    static List<String> of(Result result) {
        List<String> lines = new ArrayList<>();
        for (String name : result.policies()) {
            PolicyResult policy = result.of(name);
            if (policy.of("redeemed").mean() > 0) {
                lines.add(name);
            }
        }
        return lines;
    }
}
