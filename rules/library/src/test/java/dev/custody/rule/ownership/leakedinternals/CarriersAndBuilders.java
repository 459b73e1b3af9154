package dev.custody.rule.ownership.leakedinternals;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Types that own nothing, and fields that callers may replace as a whole. */
public class CarriersAndBuilders {
    /** A bean. */
    public static class Address {
        private List<String> lines = new ArrayList<>();
        private Date since = new Date();

        public List<String> getLines() {
            return lines;
        }

        public void setLines(List<String> lines) {
            this.lines = lines;
        }

        public void addLine(String line) {
            lines.add(line);
        }

        public Date getSince() {
            return since;
        }

        public void setSince(Date since) {
            this.since = since;
        }
    }

    /** As Lombok's {@code @Data} makes it. */
    public static class ParcelDto {
        private List<String> labels = new ArrayList<>();
        private final Map<String, String> extras = new HashMap<>();

        public List<String> getLabels() {
            return this.labels;
        }

        public Map<String, String> getExtras() {
            return this.extras;
        }

        public void setLabels(List<String> labels) {
            this.labels = labels;
        }

        @Override
        public boolean equals(Object o) {
            return o == this || (o instanceof ParcelDto other && other.canEqual(this) && labels.equals(other.labels));
        }

        protected boolean canEqual(Object other) {
            return other instanceof ParcelDto;
        }

        @Override
        public int hashCode() {
            return Objects.hash(labels);
        }

        @Override
        public String toString() {
            return "ParcelDto(labels=" + this.getLabels() + ")";
        }
    }

    /** No carrier: it takes parcels one by one, and its list is its own. */
    public static class Shipment {
        private String note = "";
        private final List<String> parcels = new ArrayList<>();

        public String getNote() {
            return note;
        }

        public void setNote(String note) {
            this.note = note;
        }

        public void addParcel(String parcel) {
            parcels.add(parcel);
        }

        public List<String> getParcels() {
            return parcels; // finds: Shipment.getParcels() hands out
        }
    }

    /** A struct. */
    public static class Totals {
        public List<String> names = new ArrayList<>();
        public long[] amounts = new long[3];
    }

    /** As in {@code jakarta.persistence}. */
    @Retention(RetentionPolicy.RUNTIME)
    public @interface Entity {}

    /** A row with behaviour. */
    @Entity
    public static class Customer {
        private final List<String> orders = new ArrayList<>();

        public List<String> getOrders() {
            return orders;
        }

        public void place(String order) {
            orders.add(order);
        }
    }

    /** A query with fluent methods. */
    public static class ParcelQuery {
        private final List<String> conditions = new ArrayList<>();

        public ParcelQuery from(String town) {
            conditions.add("from " + town);
            return this;
        }

        public ParcelQuery to(String town) {
            conditions.add("to " + town);
            return this;
        }

        public ParcelQuery heavier(int grams) {
            conditions.add("heavier than " + grams);
            return this;
        }

        public List<String> conditions() {
            return conditions;
        }
    }

    /** A builder by its name. */
    public static class ManifestBuilder {
        private final List<String> parcels = new ArrayList<>();

        public void add(String parcel) {
            parcels.add(parcel);
        }

        public List<String> parcels() {
            return parcels;
        }
    }

    /** Has behaviour, but the field has a plain setter. */
    public static class Printer {
        private List<String> trays = new ArrayList<>();
        private final List<String> fonts = new ArrayList<>();
        private final Map<String, String> options = new HashMap<>();

        public void print(String text) {
            trays.remove(text);
            System.out.println(fonts + text + options);
        }

        public List<String> getTrays() {
            return trays;
        }

        public void setTrays(List<String> trays) {
            this.trays = trays;
        }

        /** Only this setter fills the list, which is an assignment to its callers. */
        public void setFonts(List<String> fonts) {
            if (this.fonts != fonts) {
                this.fonts.clear();
                this.fonts.addAll(fonts);
            }
        }

        public List<String> getFonts() {
            return fonts;
        }

        public void setOptions(Map<String, String> options) {
            this.options.clear();
            this.options.putAll(options);
        }

        public void setOption(String name, String value) {
            options.put(name, value);
        }

        public Map<String, String> getOptions() {
            return options; // finds: which CarriersAndBuilders.Printer.setOption(String, String) goes on changing
        }
    }

    /** A record's accessors are shallow-record's. */
    public record Size(int[] edges) {
        /** Copies. */
        public Size {
            edges = edges.clone();
        }
    }
}
