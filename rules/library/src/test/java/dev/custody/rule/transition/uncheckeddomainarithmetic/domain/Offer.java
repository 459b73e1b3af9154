package dev.custody.rule.transition.uncheckeddomainarithmetic.domain;

import java.math.BigDecimal;
import java.util.List;

/** Amounts that are returned or kept without anybody looking at them. */
public class Offer {
    private int price;
    private int quantity;
    private long paidCents;
    private Integer bonus = 0;
    private final List<Line> lines;

    record Line(int price, int count) {}

    public Offer(int price, int quantity, List<Line> lines) {
        this.price = price;
        this.quantity = quantity;
        this.lines = List.copyOf(lines);
    }

    public int discounted(int discount) {
        return price - discount; // finds: Offer.discounted(int) computes price - discount and returns it
    }

    public void applyDiscount(int discount) {
        price = price - discount; // finds: computes price - discount and keeps it
    }

    public void applyPercent(int percent) {
        price -= price * percent / 100; // finds: computes price - price * percent / 100
    }

    public int total() {
        return price * quantity; // finds: computes price * quantity
    }

    public void pay(long cents) {
        paidCents += cents; // finds: computes paidCents + cents
    }

    public long totalCents() {
        return price * quantity * 100; // finds: Offer.totalCents()
    }

    public void takeOne() {
        quantity--; // finds: computes quantity - 1
    }

    public int byOptional(boolean rebate, int discount) {
        return rebate ? price - discount : price; // finds: computes price - discount
    }

    public void addBonus(Integer more) {
        bonus = bonus + more; // finds: computes bonus + more
    }

    public int ofAllLines() {
        int sum = 0;
        for (Line line : lines) {
            sum += line.price() * line.count();
        }
        return sum; // finds: computes
    }

    public int ofLinesByStream() {
        return lines.stream()
                .mapToInt(line -> line.price() * line.count()) // finds: computes price() * count()
                .sum();
    }

    /** A voucher worth more than the lines makes it negative. */
    public long afterVoucher(long voucher) {
        return exactTotal() - voucher; // finds: computes exactTotal() - voucher
    }

    public long exactTotal() {
        return Math.multiplyExact(price, quantity);
    }

    public long lessThanTotal(long voucher) {
        if (voucher > exactTotal()) {
            throw new IllegalArgumentException();
        }
        return exactTotal() - voucher;
    }

    public int scaled(int factor) {
        return Math.abs(price) * factor;
    }

    public static long gross(long net, long tax) {
        return net + tax; // finds: computes net + tax
    }

    public int left(int percent) {
        return 100 - percent; // finds: computes 100 - percent
    }

    public int throwingFirst(int discount) {
        if (discount > price) {
            throw new IllegalArgumentException();
        }
        return price - discount;
    }

    public void onlyIfEnough(int wanted) {
        if (quantity >= wanted) {
            quantity -= wanted;
        }
    }

    public int checkedAfterwards(int discount) {
        int result = price - discount;
        if (result < 0) {
            throw new IllegalStateException();
        }
        return result;
    }

    public long checkedLong(long cents) {
        if (paidCents < cents) {
            throw new IllegalStateException();
        }
        return paidCents - cents;
    }

    public int exact(int discount) {
        return Math.subtractExact(price, discount);
    }

    public int clamped(int discount) {
        return Math.max(0, price - discount);
    }

    public long widened() {
        return (long) price * quantity;
    }

    public BigDecimal precise(BigDecimal factor) {
        return factor.multiply(BigDecimal.valueOf(price));
    }

    public double inDouble(double factor) {
        return price * factor;
    }

    public int byHelper(int discount) {
        requireAtMostPrice(discount);
        return price - discount;
    }

    private void requireAtMostPrice(int discount) {
        if (discount > price) {
            throw new IllegalArgumentException();
        }
    }

    public int byPredicate(int discount) {
        if (!isAllowed(discount)) {
            return price;
        }
        return price - discount;
    }

    private boolean isAllowed(int discount) {
        return discount <= price;
    }

    /** Its caller looks first. */
    public void guardedByCaller(int wanted) {
        if (wanted > quantity) {
            throw new IllegalStateException();
        }
        take(wanted);
    }

    private void take(int wanted) {
        quantity -= wanted;
    }

    public int nextIndex(int index, int pageSize) {
        return index + pageSize;
    }

    public int countUp() {
        return quantity + 1;
    }

    public int lastOne() {
        return quantity - 1;
    }

    public int ring(int step) {
        return (price + step) % 7;
    }

    public int loops(int rounds) {
        int steps = 0;
        for (int i = 0; i < rounds; i++) {
            steps++;
        }
        return steps;
    }

    public boolean covers(int other) {
        return price - other > 0;
    }

    private int copies;

    public void addCopy() {
        copies++;
    }

    /** What is counted up is counted down. */
    public void dropCopy() {
        copies--;
    }

    public int roundedDown(int step) {
        return price / step * step;
    }

    public void sort(List<Line> others) {
        others.sort((one, other) -> one.price() - other.price());
    }

    public int priceHash(int seedling) {
        return price * seedling;
    }

    /** Measures, and nobody pays by it. */
    static class OfferStatistics {
        private int seen;

        void add(int more) {
            seen += more;
        }

        int seen() {
            return seen;
        }
    }

    @Override
    public int hashCode() {
        return 31 * price + quantity;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Offer offer && offer.price == price && offer.quantity == quantity;
    }
}
