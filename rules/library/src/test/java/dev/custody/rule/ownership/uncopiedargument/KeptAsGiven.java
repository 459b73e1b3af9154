package dev.custody.rule.ownership.uncopiedargument;

import java.util.ArrayList;
import java.util.Calendar;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntSupplier;

/** Data that is kept without a copy, and nothing more. */
public class KeptAsGiven {
    /** Several kinds. */
    public static class Plan {
        private final List<String> steps;
        private final Map<String, Integer> costs;
        private final String[] owners;
        private final Date until;
        private final Calendar from;
        private final byte[] seal;

        public Plan(
                List<String> steps,
                Map<String, Integer> costs,
                String[] owners,
                Date until,
                Calendar from,
                byte[] seal) {
            this.steps = steps; // finds: List steps in KeptAsGiven.Plan.steps without a copy
            this.costs = costs; // finds: Map costs
            this.owners = owners; // finds: String[] owners
            this.until = until; // finds: Date until
            this.from = from; // finds: Calendar from
            this.seal = seal; // finds: byte[] seal
        }

        public String text() {
            return steps.get(0) + costs.size() + owners[0] + until.getTime() + from.getTimeInMillis() + seal.length;
        }
    }

    /** A plain setter of a type with behaviour. */
    public static class Printer {
        private Collection<String> papers = new ArrayList<>();

        public void setPapers(Collection<String> newPapers) {
            this.papers = newPapers; // finds: Printer.setPapers(Collection) keeps the caller's Collection newPapers
        }

        public String print(String text) {
            return papers.iterator().next() + text;
        }
    }

    /** In a function, in a container, through a factory. */
    public static final class Poll {
        private final List<Set<String>> groups = new ArrayList<>();
        private final IntSupplier size;

        private Poll(Set<String> voters) {
            this.size = () -> voters.size();
        }

        public static Poll of(Set<String> voters) {
            return new Poll(voters); // finds: Poll.of(Set) keeps the caller's Set voters
        }

        public void addGroup(Set<String> group) {
            groups.add(group); // finds: Poll.addGroup(Set)
        }

        public int size() {
            return size.getAsInt() + groups.size();
        }
    }

    /** Somebody passes an array. */
    public static class Choice {
        private final String[] options;

        public Choice(String... options) {
            this.options = options; // finds: keeps the caller's String[] options
        }

        public static Choice of(String[] options) {
            return new Choice(options);
        }

        public String first() {
            return options[0];
        }
    }

    /** The accessor is a further place of it. */
    public static class Album {
        private final List<String> photos;

        public Album(List<String> photos) {
            this.photos = photos; // finds: List photos
        }

        public List<String> photos() {
            return photos;
        }
    }
}
