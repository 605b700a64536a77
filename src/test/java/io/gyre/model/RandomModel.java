package io.gyre.model;

import static io.gyre.model.Equations.byRank;
import static io.gyre.model.Equations.min;
import static io.gyre.model.Equations.normal;
import static io.gyre.model.Equations.proRata;
import static io.gyre.model.Equations.ration;
import static io.gyre.model.Equations.remainder;
import static io.gyre.unit.Unit.CNY;
import static io.gyre.unit.Unit.NUMBER;
import static io.gyre.unit.Unit.PROBABILITY;
import static io.gyre.unit.Unit.QUARTER;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A small model made from a number: a source that nobody pays, a population, two or three bodies and the rest of the
 * world, joined by five to twelve flows. Flows and covers read only what stands before them, so that there is no loop.
 */
final class RandomModel {

    private static final int PERIODS = 6;

    final Model model = Model.quarterly("random", PERIODS);
    final Population members;
    final List<Sector> sectors = new ArrayList<>();
    final List<Flow> flows = new ArrayList<>();
    final Origin mark;
    private final Random random;
    private final Sector world;
    private final Process noise;
    private Flow closing;

    RandomModel(long seed) {
        this(seed, false);
    }

    /** With cohorts, members are founded period by period, sometimes not all of them. */
    RandomModel(long seed, boolean cohorts) {
        random = new Random(seed);
        Population all = model.population("member", 1 + random.nextInt(cohorts ? 9 : 5));
        members = cohorts ? all.cohorts(1 + random.nextInt(Math.min(2, all.size()))) : all;
        noise = model.process(
                "noise",
                model.number(0),
                last -> last.times(.5).plus(model.each("shock", normal(model.number(0), model.number(1)))));
        Sector source = model.sector("source").opening(money(1000));
        int place = 1 + random.nextInt(2);
        sectors.add(source);
        for (int i = 1; i <= 3; i++) {
            sectors.add(
                    i == place
                            ? model.sector("body" + i, members).opening(money(random.nextInt(20)))
                            : model.sector("body" + i).opening(money(random.nextInt(50))));
        }
        if (random.nextBoolean()) {
            sectors.get(3).open();
        }
        world = model.outside("world");
        Flow grant = flow("grant", source, sectors.get(1 + random.nextInt(3)), 1);
        int count = 4 + random.nextInt(8);
        for (int i = 0; i < count; i++) {
            addFlow(i);
        }
        mark = model.origin("public", grant);
        if (random.nextBoolean()) {
            leave(sectors.get(place), sectors.get(3));
        }
        cover();
        model.group("state", source, sectors.get(2)).with(sectors.get(3), model.number(random.nextDouble()));
        balanceMarks(grant);
    }

    private Value money(double amount) {
        return model.amount(amount, CNY);
    }

    private void addFlow(int index) {
        Sector from = random.nextInt(6) == 0 ? world : sectors.get(random.nextInt(4));
        List<Sector> others = new ArrayList<>(sectors.subList(1, 4));
        others.add(world);
        others.remove(from);
        Sector to = others.get(random.nextInt(others.size()));
        flow("flow" + index, from, to, 2 + random.nextInt(3));
    }

    private Flow flow(String key, Sector from, Sector to, int priority) {
        boolean toMembers = !to.axis().isPath() && from.axis().isPath();
        int kind = random.nextInt(8);
        Flow flow;
        if (kind == 0 && !toMembers && from != world) {
            flow = model.flow(key, from, to, remainder()).priority(priority + 10 * (1 + flows.size()));
        } else if (kind == 1) {
            Value lag =
                    random.nextBoolean() ? model.number(random.nextInt(3)) : model.number(2.5 * random.nextDouble());
            flow = model.promise(key, from, to, amount(key, from, to), lag, 3).priority(priority);
        } else {
            flow = model.flow(key, from, to, amount(key, from, to)).priority(priority);
        }
        flows.add(flow);
        return flow;
    }

    private Series amount(String key, Sector from, Sector to) {
        Value size = model.amount(1 + random.nextInt(20), CNY.per(QUARTER));
        Series level = size.times(noise.exp());
        boolean byMember = !to.axis().isPath() || !from.axis().isPath();
        Value each = members.slot().as(NUMBER).plus(1);
        return switch (random.nextInt(6)) {
            case 0 -> level;
            case 1 ->
                from == world
                        ? size
                        : from.cash().atLeast(0).times(model.amount(random.nextDouble(), NUMBER.per(QUARTER)));
            case 2 -> before(from).map(flow -> flow.times(random.nextDouble())).orElse(size);
            case 3 -> level.lagged(1 + random.nextInt(2)).before(size);
            case 4 -> size.times(model.event(key + "Happens", model.amount(.4, PROBABILITY)));
            default ->
                byMember
                        ? ration(
                                size.times(each),
                                min(level, size),
                                random.nextBoolean() ? proRata() : byRank(members.uniformEach(key + "Ticket")))
                        : level;
        };
    }

    /** A flow of the path that is paid out of a sector that stands before this one. */
    private java.util.Optional<Series> before(Sector from) {
        return flows.stream()
                .filter(flow -> order(flow.from().sector()) < order(from))
                .map(flow -> flow.axis().isPath() ? flow : flow.sum(members))
                .findFirst();
    }

    private int order(Sector sector) {
        return sector == world ? -1 : sectors.indexOf(sector);
    }

    private void leave(Sector held, Sector heir) {
        closing = model.flow("closing", held, heir, remainder());
        flows.add(closing);
        Condition poor = held.cash().closing().below(random.nextInt(10));
        Condition chance = members.event("accident", model.amount(.2, PROBABILITY));
        members.leaves(random.nextBoolean() ? poor : chance).closing(closing);
    }

    private void cover() {
        for (Flow flow : flows) {
            Sector to = flow.to().sector();
            boolean earlier =
                    flow != closing && to != world && order(flow.from().sector()) < order(to);
            if (earlier && random.nextBoolean()) {
                to.cash().coveredBy(flow);
            }
        }
    }

    /** Outcomes in, held and gone: marked money paid in, in stocks, and gone to the rest of the world. */
    private void balanceMarks(Flow grant) {
        Value in = whole(grant.of(mark).total());
        Value held = money(0);
        for (Sector sector : sectors) {
            held = held.plus(whole(mark.in(sector)));
        }
        Value gone = money(0);
        for (Flow flow : flows) {
            if (flow.to().sector() == world) {
                gone = gone.plus(whole(flow.of(mark).total()));
            }
        }
        model.outcome("in", in);
        model.outcome("held", held);
        model.outcome("gone", gone);
    }

    private Value whole(Value value) {
        return value.node().axis().isPath() ? value : value.sum(members.all());
    }
}
