package dev.custody.rule.ownership;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.engine.Engine;
import dev.custody.engine.Request;
import dev.custody.rule.ownership.leakedinternals.ArraysAndDates;
import dev.custody.rule.ownership.leakedinternals.CarriersAndBuilders;
import dev.custody.rule.ownership.leakedinternals.ChangedElsewhere;
import dev.custody.rule.ownership.leakedinternals.ChangingData;
import dev.custody.rule.ownership.leakedinternals.CopiesAndViews;
import dev.custody.rule.ownership.leakedinternals.DeclaredOtherwise;
import dev.custody.rule.ownership.leakedinternals.FakeGateway;
import dev.custody.rule.ownership.leakedinternals.FixedTypes;
import dev.custody.rule.ownership.leakedinternals.GivenData;
import dev.custody.rule.ownership.leakedinternals.HiddenMembers;
import dev.custody.rule.ownership.leakedinternals.OrderView;
import dev.custody.rule.ownership.leakedinternals.PromisedSharing;
import dev.custody.rule.ownership.leakedinternals.ThroughInnerObjects;
import dev.custody.rule.ownership.leakedinternals.impl.HiddenDepot;
import dev.custody.testkit.CompiledSources;
import dev.custody.testkit.Ecj;
import dev.custody.testkit.RuleSpec;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class LeakedInternalsTest {
    private final RuleSpec leakedInternals = RuleSpec.of(LeakedInternals.class);

    @Test
    void reports_data_that_the_object_changes_after_construction() {
        leakedInternals.agreesWithMarksIn(ChangingData.class);
    }

    @Test
    void finds_the_change_and_the_way_out_in_lambdas_inner_classes_and_helpers() {
        leakedInternals.agreesWithMarksIn(ChangedElsewhere.class);
    }

    @Test
    void reports_arrays_and_dates_that_any_type_made_or_copied() {
        leakedInternals.agreesWithMarksIn(ArraysAndDates.class);
    }

    @Test
    void reports_collections_that_a_fixed_type_made_or_copied() {
        leakedInternals.agreesWithMarksIn(FixedTypes.class);
    }

    @Test
    void leaves_copies_unmodifiable_views_iterators_and_streams_alone() {
        leakedInternals.agreesWithMarksIn(CopiesAndViews.class);
    }

    @Test
    void leaves_data_alone_that_was_given_or_is_of_unknown_origin() {
        leakedInternals.agreesWithMarksIn(GivenData.class);
    }

    @Test
    void leaves_carriers_entities_builders_and_properties_alone() {
        leakedInternals.agreesWithMarksIn(CarriersAndBuilders.class);
    }

    @Test
    void leaves_sharing_alone_that_a_name_a_type_or_an_annotation_promises() {
        leakedInternals.agreesWithMarksIn(PromisedSharing.class);
    }

    @Test
    void leaves_members_alone_that_outside_code_cannot_reach() {
        leakedInternals.agreesWithMarksIn(HiddenMembers.class);
    }

    @Test
    void follows_inner_objects_that_outside_code_gets_hold_of() {
        leakedInternals.agreesWithMarksIn(ThroughInnerObjects.class);
    }

    @Test
    void leaves_data_alone_that_is_given_up_or_lent_and_holds_owners_to_what_they_declare() {
        leakedInternals.agreesWithMarksIn(DeclaredOtherwise.class);
    }

    @Test
    void leaves_test_doubles_and_hidden_packages_alone() {
        leakedInternals.agreesWithMarksIn(FakeGateway.class, HiddenDepot.class);
    }

    @Test
    void leaves_getters_of_a_view_model_alone_that_only_templates_call() {
        leakedInternals.agreesWithMarksIn(OrderView.class);
    }

    @Test
    void shows_who_changes_the_data_and_where_else_it_gets_out() {
        leakedInternals
                .on(ChangingData.class)
                .findingAt("Stock.amounts")
                .hasSteps(
                        "changes the contents of ChangingData.Stock.amounts",
                        "makes a HashMap that ChangingData.Stock.amounts holds",
                        "Stock.articles() lets it out too")
                .hasHelp("return Map.copyOf(amounts)");
    }

    @Test
    void shows_where_unchanged_data_is_made_and_how_to_copy_an_array() {
        leakedInternals
                .on(ArraysAndDates.class)
                .findingAt("weights")
                .hasSteps("copies what its caller passes into an int[] that ArraysAndDates.weights holds")
                .hasHelp("return weights.clone()");
    }

    @Test
    void leaves_data_to_the_object_of_another_file_that_made_it() {
        leakedInternals.onSource("""
                        package shop;
                        import java.util.HashMap;
                        import java.util.Map;
                        public class Login {
                            private final Map<String, String> attributes = new HashMap<>();
                            void check(String name) { attributes.put("name", name); }
                            Map<String, String> attributes() { return attributes; }
                        }
                        """, """
                        package shop;
                        import java.util.Map;
                        public class Outcome {
                            private final Map<String, String> attributes;
                            private Outcome(Map<String, String> attributes) { this.attributes = attributes; }
                            public static Outcome of(String name) {
                                Login login = new Login();
                                login.check(name);
                                return new Outcome(login.attributes());
                            }
                            public Map<String, String> attributes() { return attributes; }
                        }
                        """).agreesWithMarks();
    }

    @Test
    void takes_a_type_that_is_bound_to_xml_for_a_carrier_only_while_it_has_no_behaviour() {
        String annotation = """
                package jakarta.xml.bind.annotation;
                public @interface XmlRootElement {}
                """;
        String accessors = annotation.replace("XmlRootElement", "XmlAccessorType");
        leakedInternals.onSource(annotation, accessors, """
                        package shop;
                        import jakarta.xml.bind.annotation.XmlRootElement;
                        import java.util.ArrayList;
                        import java.util.List;
                        @XmlRootElement
                        public class Catalog {
                            private final List<String> versions = new ArrayList<>();
                            public void publish(String version) { versions.add(version); }
                            public List<String> getVersions() { return versions; } // finds: hands out Catalog.versions
                        }
                        """, """
                        package shop;
                        import jakarta.xml.bind.annotation.XmlRootElement;
                        import java.util.ArrayList;
                        import java.util.List;
                        @XmlRootElement
                        public class Prices {
                            protected List<String> price;
                            public List<String> getPrice() {
                                if (price == null) { price = new ArrayList<>(); }
                                return this.price;
                            }
                        }
                        """, """
                        package shop;
                        import jakarta.xml.bind.annotation.XmlAccessorType;
                        import java.util.ArrayList;
                        import java.util.List;
                        @XmlAccessorType
                        public class Orders {
                            private final ArrayList<String> order = new ArrayList<>();
                            public Orders() {}
                            public Orders(List<String> orders) { orders.forEach(this::add); }
                            public ArrayList<String> getOrders() { return order; }
                            public void add(String one) { order.add(one); }
                            public void addAll(List<String> more) { order.addAll(more); }
                        }
                        """).agreesWithMarks();
    }

    @Test
    void takes_parts_of_bound_properties_for_carriers_only_while_they_have_no_behaviour() {
        String annotation = """
                package org.springframework.boot.context.properties;
                public @interface ConfigurationProperties {}
                """;
        leakedInternals.onSource(annotation, """
                        package shop;
                        import java.util.HashMap;
                        import java.util.Map;
                        import org.springframework.boot.context.properties.ConfigurationProperties;
                        @ConfigurationProperties
                        public class ShopProperties {
                            private final Tills tills = new Tills();
                            public Tills getTills() { return tills; }
                            public static class Tills {
                                private final Map<String, Integer> limits = new HashMap<>();
                                public Map<String, Integer> getLimits() { return limits; }
                            }
                            public static class Counter {
                                private final Map<String, Integer> sold = new HashMap<>();
                                public void sell(String article) { sold.merge(article, 1, Integer::sum); }
                                public Map<String, Integer> getSold() { return sold; } // finds: hands out ShopProperties.Counter.sold
                            }
                        }
                        """, """
                        package shop;
                        import java.util.HashMap;
                        import java.util.Map;
                        public class Shop {
                            @org.springframework.boot.context.properties.ConfigurationProperties
                            public static class Bound {
                                public static class Doors {
                                    private final Map<String, Integer> widths = new HashMap<>();
                                    public Map<String, Integer> getWidths() { return widths; }
                                }
                            }
                            public static class Tills {
                                private final Map<String, Integer> limits = new HashMap<>();
                                public Map<String, Integer> getLimits() { return limits; } // finds: hands out Shop.Tills.limits
                            }
                        }
                        """).agreesWithMarks();
    }

    @Test
    void traces_the_data_through_constructors_to_where_it_is_made() {
        leakedInternals
                .onSource("""
                        package shop;
                        import java.util.ArrayList;
                        import java.util.List;
                        public class Till {
                            private final List<String> receipts;
                            public Till() { this(new ArrayList<>()); }
                            private Till(List<String> receipts) { this.receipts = receipts; }
                            public void print(String receipt) { receipts.add(receipt); }
                            public List<String> receipts() { return receipts; }
                        }
                        """)
                .findingAt("receipts")
                .hasSteps(
                        "changes the contents of Till.receipts",
                        "makes an ArrayList and passes it to Till(List)",
                        "keeps it in Till.receipts");
    }

    @Test
    void follows_accessors_that_compilers_made_before_nest_mates() {
        RuleSpec.OnSource old = leakedInternals.onSource("""
                        package shop;
                        import java.util.ArrayList;
                        import java.util.List;
                        public class Route {
                            private final List<String> stops = new ArrayList<>();
                            private final List<String> plans = new ArrayList<>();
                            public List<String> stops() {
                                return stops; // finds: which Route.Planner.visit(String) goes on changing
                            }
                            public class Planner {
                                public void visit(String stop) {
                                    stops.add("to " + stop + ", stop " + stops.size());
                                }
                                public List<String> plans() {
                                    return plans;
                                }
                            }
                        }
                        """).release(8);
        old.agreesWithMarks();
        old.compiledBy(Ecj::run).agreesWithMarks();
    }

    @Test
    void takes_a_super_class_that_cannot_be_read_for_what_its_name_says() throws IOException {
        try (CompiledSources compiled = CompiledSources.of("""
                        package lib;
                        public class TownList extends java.util.ArrayList<String> {}
                        """, """
                        package shop;
                        public class Towns extends lib.TownList {
                            private final java.util.List<String> seen = new java.util.ArrayList<>();
                            public void see(String town) { seen.add(town); }
                            public java.util.List<String> seen() { return seen; }
                        }
                        """)) {
            Path shop = compiled.classes().resolve("shop");
            Request request = Request.of(List.of(shop)).withRules(List.of(new LeakedInternals()));
            assertThat(Engine.inspect(request).findings()).isEmpty();
        }
    }

    @Test
    void keeps_to_what_kotlin_meant_to_be_public() {
        leakedInternals.onSource("""
                        package kotlin;
                        public @interface PublishedApi {}
                        """, """
                        package shop;
                        import java.util.ArrayList;
                        public final class Dsl {
                            private final ArrayList<String> children = new ArrayList<>();
                            public void profile(String name) { children.add(name); }
                            public ArrayList<String> getChildren() { return children; }
                            @kotlin.PublishedApi public static void getChildren$annotations() {}
                        }
                        """).agreesWithMarks();
    }

    @Test
    void speaks_of_members_that_settings_make_a_boundary() {
        assertThat(leakedInternals
                        .with(settings -> settings.withBoundary(List.of("..impl..")))
                        .on(HiddenDepot.class)
                        .findings())
                .hasSize(1);
    }
}
