package io.gyre.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The peers under profile {@code peers} compute the same as all others. Seeds are fixed. */
class PeersTest {

    @Test
    void allImplementationsOfTheReferenceModelAgree() {
        assertEquals(List.of(), PeersBenchmark.complaints(20_000));
    }
}
