package dev.custody.rule.ownership.leakedinternals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Data that is not the object's own: captured-argument judges how it came in. */
public class GivenData {
    /** Keeps the caller's list and changes it. */
    public static class Order {
        private final List<String> lines;

        public Order(List<String> lines) {
            this.lines = lines;
        }

        public void add(String line) {
            lines.add(line);
        }

        public List<String> lines() {
            return lines;
        }
    }

    /** Constructor chaining and a super constructor. */
    public static class RushOrder extends Order {
        private final Map<String, String> labels;

        public RushOrder(List<String> lines, Map<String, String> labels) {
            super(lines);
            this.labels = labels;
        }

        public RushOrder(Map<String, String> labels) {
            this(new ArrayList<>(), labels);
        }

        public Map<String, String> labels() {
            return labels;
        }
    }

    /** Another class of the project passes the list. */
    static class Basket {
        private final List<String> articles;

        Basket(List<String> articles) {
            this.articles = articles;
        }

        public List<String> articles() {
            articles.sort(null);
            return articles;
        }
    }

    /** Nobody knows where the list comes from. */
    public static class Import {
        private final List<String> rows;

        public Import(Source source) {
            this.rows = source.rows();
        }

        public void drop() {
            rows.clear();
        }

        public List<String> rows() {
            return rows;
        }
    }

    /** A source of rows. */
    public interface Source {
        List<String> rows();
    }

    /** Maybe given, maybe made. */
    public static class Notes {
        private final List<String> texts;

        public Notes(List<String> texts) {
            this.texts = texts == null ? new ArrayList<>() : texts;
        }

        public void add(String text) {
            texts.add(text);
        }

        public List<String> texts() {
            return texts;
        }
    }
}
