package io.gyre.scenario.funnel;

import io.gyre.engine.Result;
import java.util.List;

/** Says in words what a result means to an investor. */
final class Answer {

    private Answer() {}

    static List<String> of(Result result) {
        return List.of();
    }
}
