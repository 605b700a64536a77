package io.gyre.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gyre.report.Loops.Link;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class LoopsTest {

    private static List<Link> returned(Loops loops) {
        return loops.links().stream().filter(loops::isReturned).toList();
    }

    @Test
    void order_programmeLoop_returnsToWhoeverPays() {
        Link grant = new Link("treasury", "firms", 1);
        Link fees = new Link("firms", "operators", 5);
        Link tax = new Link("operators", "treasury", 3);
        Loops loops = new Loops(List.of(fees, tax, grant), Optional.of("treasury"));
        assertEquals(List.of("treasury", "firms", "operators"), loops.order());
        assertEquals(List.of(tax), returned(loops));
    }

    @Test
    void order_loanAndRepayment_returnsTheSmaller() {
        Link loan = new Link("bank", "firm", 10);
        Link back = new Link("firm", "bank", 4);
        assertEquals(List.of(back), returned(new Loops(List.of(back, loan), Optional.empty())));
    }

    /** What does not return runs forward only, so that no circle is left; nothing returns where there is none. */
    @Property(tries = 200)
    void order_anyPayments_leavesNoCircle(@ForAll @Size(max = 12) List<@IntRange(max = 35) Integer> pairs) {
        List<Link> links = pairs.stream()
                .filter(pair -> pair / 6 != pair % 6)
                .map(pair -> new Link("s" + pair / 6, "s" + pair % 6, 1 + pair))
                .toList();
        Loops loops = new Loops(links, Optional.of("s0"));
        for (Link link : links) {
            boolean forward = loops.order().indexOf(link.from()) < loops.order().indexOf(link.to());
            assertEquals(forward, !loops.isReturned(link));
        }
        boolean isForward = links.stream().allMatch(link -> link.from().compareTo(link.to()) < 0);
        if (isForward) {
            assertTrue(returned(loops).isEmpty(), () -> loops.order() + " for " + links);
        }
    }
}
