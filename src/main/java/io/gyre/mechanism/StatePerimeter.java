package io.gyre.mechanism;

import static io.gyre.model.Equations.when;

import io.gyre.model.Baseline;
import io.gyre.model.Choice;
import io.gyre.model.Condition;
import io.gyre.model.Model;
import io.gyre.model.Sector;
import io.gyre.model.SectorGroup;
import io.gyre.model.Series;
import io.gyre.model.Value;
import io.gyre.unit.Unit;
import java.util.List;

/**
 * The state as a group of sectors, in the three perimeters in which its gain can be looked at, each against the same path
 * without the programme. Where the cluster is part of the policy, it does not stand in the world without the programme, and
 * its purchase counts. Choices: perimeter, clusterIsPolicy; key: ownershipShare.
 */
public final class StatePerimeter {

    private final Model m;
    private final Condition clusterCounts;
    private final Series otherTax;
    private final SectorGroup state;
    private final View narrow;
    private final View paying;
    private final View wide;
    private final View chosen;

    /**
     * Over one perimeter.
     *
     * @param netCash net cash from outside it in a period, less that of the same path without the programme
     * @param owned the part of the cluster that is owned
     * @param debtOutside the part of the cluster's debt to banks that is owed outside
     */
    public record View(Series netCash, Value owned, Value debtOutside) {}

    /**
     * Who belongs to the state.
     *
     * @param paying the paying government: treasury, its fund
     * @param cluster the state cluster operators, of which the paying government owns a share
     * @param wider who comes in addition in the wide perimeter: grid, state banks
     */
    public record Sectors(List<Sector> paying, Sector cluster, List<Sector> wider) {

        /**
         * Copies the lists.
         *
         * @param paying the paying government: treasury, its fund
         * @param cluster the state cluster operators, of which the paying government owns a share
         * @param wider who comes in addition in the wide perimeter: grid, state banks
         */
        public Sectors {
            paying = List.copyOf(paying);
            wider = List.copyOf(wider);
        }
    }

    /**
     * Declares the three groups and reads the choices.
     *
     * @param m the model, its parameters read
     * @param sectors who belongs to the state
     * @param otherTax the tax of a period that comes without any cluster
     */
    public StatePerimeter(Model m, Sectors sectors, Series otherTax) {
        this.m = m;
        this.otherTax = otherTax;
        clusterCounts = m.choice("clusterIsPolicy").is("yes");
        Value all = m.amount(1, Unit.SHARE);
        Value none = m.amount(0, Unit.SHARE);
        Value ownership = m.constant("ownershipShare");
        state = group("stateNarrow", sectors.paying).with(sectors.cluster);
        SectorGroup owned = group("payingGovernmentOwned", sectors.paying).with(sectors.cluster, ownership);
        SectorGroup widely = group("stateWide", sectors.paying).with(sectors.cluster);
        sectors.wider.forEach(widely::with);
        narrow = new View(cash(state), all, all);
        paying = new View(cash(owned), ownership, all);
        wide = new View(cash(widely), all, none);
        Choice perimeter = m.choice("perimeter");
        Condition isPaying = perimeter.is("payingGovernment");
        Condition isWide = perimeter.is("wide");
        Series net = when(isPaying)
                .then(paying.netCash)
                .otherwise(when(isWide).then(wide.netCash).otherwise(narrow.netCash));
        chosen = new View(
                m.define("stateCashEffect", net),
                when(isPaying).then(ownership).otherwise(all).asValue(),
                when(isWide).then(none).otherwise(all).asValue());
    }

    private SectorGroup group(String key, List<Sector> sectors) {
        return m.group(key, sectors.toArray(Sector[]::new));
    }

    private Series cash(SectorGroup group) {
        Series without = when(clusterCounts)
                .then(otherTax.under(Baseline.NONE))
                .otherwise(group.netInflow().under(Baseline.NONE));
        return group.netInflow().minus(without);
    }

    /**
     * Something of the cluster, less what it is without the programme: nothing where the cluster is part of the policy.
     *
     * @param x what is looked at
     * @return the difference
     */
    public Value effect(Value x) {
        Value without = when(clusterCounts)
                .then(m.number(0))
                .otherwise(x.under(Baseline.NONE))
                .asValue();
        return x.minus(without);
    }

    /**
     * What counts only where the cluster is part of the policy.
     *
     * @param x the cluster's first purchase, or any number
     * @return x, or 0
     */
    public Value ifPolicy(Value x) {
        return when(clusterCounts).then(x).orZero().asValue();
    }

    /**
     * One of two, by whether the cluster is part of the policy.
     *
     * @param policy the number where it is
     * @param sunk the number where it stands anyway
     * @return the number
     */
    public Value ifPolicy(Value policy, Value sunk) {
        return when(clusterCounts).then(policy).otherwise(sunk).asValue();
    }

    /**
     * What an amount at the close of the last period is worth at the opening of the first: (1+r)^(-T).
     *
     * @param rate the yearly rate of discount
     * @return the factor
     */
    public Value discountAtEnd(Value rate) {
        Value years =
                m.amount(m.calendar().periods(), Periods.unit(m)).in(Unit.YEAR).over(m.amount(1, Unit.YEAR));
        return rate.times(m.amount(1, Unit.YEAR)).plus(1).power(m.number(0).minus(years));
    }

    /**
     * The group of the narrow perimeter: the paying government and the whole cluster.
     *
     * @return the group
     */
    public SectorGroup narrowGroup() {
        return state;
    }

    /**
     * The paying government and the whole cluster.
     *
     * @return the view
     */
    public View narrow() {
        return narrow;
    }

    /**
     * The paying government and the part of the cluster that it owns.
     *
     * @return the view
     */
    public View paying() {
        return paying;
    }

    /**
     * With grid and state banks: power and interest stay inside.
     *
     * @return the view
     */
    public View wide() {
        return wide;
    }

    /**
     * That of the choice perimeter.
     *
     * @return the view
     */
    public View chosen() {
        return chosen;
    }
}
