package io.gyre.report;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Payments between sectors made into a picture without a circle: sectors are put in an order in which little money runs
 * against it (Eades, Lin and Smyth 1993, doi 10.1016/0020-0190(93)90079-O, by weight; whoever pays for the programme comes
 * first). What runs against it is "returned": it ends at a node of its own on the right, and starts again on the left.
 */
final class Loops {

    /** An amount from one sector to another, positive. */
    record Link(String from, String to, double amount) {}

    private final List<Link> links;
    private final List<String> order;

    Loops(List<Link> links, Optional<String> first) {
        this.links = List.copyOf(links);
        this.order = order(links, first);
    }

    /** All links, those that run against the order included. */
    List<Link> links() {
        return links;
    }

    /** Every sector once, in the order of the picture. */
    List<String> order() {
        return order;
    }

    boolean isReturned(Link link) {
        return order.indexOf(link.from()) >= order.indexOf(link.to());
    }

    private static List<String> order(List<Link> links, Optional<String> first) {
        Set<String> left = new LinkedHashSet<>();
        links.forEach(link -> {
            left.add(link.from());
            left.add(link.to());
        });
        List<String> head = new ArrayList<>();
        List<String> tail = new ArrayList<>();
        first.filter(left::remove).ifPresent(head::add);
        while (!left.isEmpty()) {
            Optional<String> sink = left.stream()
                    .filter(sector -> out(links, left, sector) == 0)
                    .findFirst();
            Optional<String> source =
                    left.stream().filter(sector -> in(links, left, sector) == 0).findFirst();
            String next = sink.or(() -> source).orElseGet(() -> next(links, left));
            left.remove(next);
            if (sink.isPresent()) {
                tail.add(0, next);
            } else {
                head.add(next);
            }
        }
        head.addAll(tail);
        return List.copyOf(head);
    }

    /** The sector that pays most more than it receives from those that are left. */
    private static String next(List<Link> links, Set<String> left) {
        TreeMap<Double, String> best = new TreeMap<>();
        for (String sector : left) {
            best.putIfAbsent(out(links, left, sector) - in(links, left, sector), sector);
        }
        return best.lastEntry().getValue();
    }

    private static double in(List<Link> links, Set<String> left, String sector) {
        return links.stream()
                .filter(link -> link.to().equals(sector)
                        && left.contains(link.from())
                        && !link.from().equals(sector))
                .mapToDouble(Link::amount)
                .sum();
    }

    private static double out(List<Link> links, Set<String> left, String sector) {
        return links.stream()
                .filter(link -> link.from().equals(sector)
                        && left.contains(link.to())
                        && !link.to().equals(sector))
                .mapToDouble(Link::amount)
                .sum();
    }
}
