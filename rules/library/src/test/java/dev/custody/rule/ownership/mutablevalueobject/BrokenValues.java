package dev.custody.rule.ownership.mutablevalueobject;

import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Types that call themselves values and change. */
public class BrokenValues {
    /** Keeps the caller's list. */
    @ValueObject
    public static final class Invoice {
        private final List<String> lines; // finds: Invoice.lines: List is data that others can still change

        public Invoice(List<String> lines) {
            this.lines = lines;
        }

        public int size() {
            return lines.size();
        }
    }

    /** Has a setter. */
    @ValueObject
    public static final class Price {
        private long cents; // finds: Price.cents: long is assigned by BrokenValues.Price.raise()

        public Price(long cents) {
            this.cents = cents;
        }

        public void raise(long by) {
            cents = cents + by;
        }
    }

    /** Goes on filling what it made. */
    @ValueObject
    public static final class Route {
        private final List<String> stops = new ArrayList<>(); // finds: Route.stops: ArrayList is changed by

        public void pass(String stop) {
            stops.add(stop);
        }
    }

    /** Lets a date in. */
    @ValueObject
    public static final class Deadline {
        private final Date day; // finds: Deadline.day: Date is data

        public Deadline(Date day) {
            this.day = day;
        }

        public long time() {
            return day.getTime();
        }
    }

    /** Keeps an array, and a copied one. */
    @ValueObject
    public static final class Code {
        private final char[] given; // finds: Code.given: char[]
        private final char[] own;

        public Code(char[] given, char[] other) {
            this.given = given;
            this.own = other.clone();
        }

        public int length() {
            return given.length + own.length;
        }
    }

    /** What changes stands in a carrier. */
    @ValueObject
    public static final class Delivery {
        private final Address address; // finds: Delivery.address → BrokenValues.Address.town

        public Delivery(Address address) {
            this.address = address;
        }

        public String town() {
            return address.getTown();
        }
    }

    /** A carrier. */
    public static class Address {
        private String town;

        public String getTown() {
            return town;
        }

        public void setTown(String town) {
            this.town = town;
        }
    }

    /** Inside an Optional. */
    @ValueObject
    public static final class Letter {
        private final Optional<Address> to; // finds: Letter.to → BrokenValues.Address.town

        public Letter(Optional<Address> to) {
            this.to = to;
        }

        public boolean isAddressed() {
            return to.isPresent();
        }
    }

    /** A cache of something that depends on an argument. */
    @ValueObject
    public static final class Rate {
        private final Map<String, Long> converted = new HashMap<>(); // finds: Rate.converted: HashMap is changed by

        public long in(String currency) {
            return converted.computeIfAbsent(currency, name -> (long) name.length());
        }
    }

    /** One finding for both fields. */
    @ValueObject
    public static final class Span {
        private long from;
        private long to;

        public void move(long by) {
            from = from + by; // finds: Span.from: long is assigned by
            to = to + by;
        }
    }
}
