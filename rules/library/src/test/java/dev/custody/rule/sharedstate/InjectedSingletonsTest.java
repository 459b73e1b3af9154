package dev.custody.rule.sharedstate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.rule.RuleSpec;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What containers make one of. The annotations stand in for the real ones, under their names. */
class InjectedSingletonsTest {
    private final RuleSpec sharedMutableSingleton = RuleSpec.of(SharedMutableSingleton.class);

    private static String annotation(String name) {
        int dot = name.lastIndexOf('.');
        return "package %s;%npublic @interface %s { String value() default \"\"; }%n"
                .formatted(name.substring(0, dot), name.substring(dot + 1));
    }

    private static String counting(String annotations) {
        return """
                package shop;
                import java.util.HashMap;
                import java.util.Map;
                %s
                public class Sales {
                    private final Map<String, Integer> sold = new HashMap<>();
                    public void sell(String article) { sold.merge(article, 1, Integer::sum); }
                }
                """.formatted(annotations);
    }

    private int findings(String annotations, String... names) {
        List<String> units = new ArrayList<>();
        for (String name : names) {
            units.add(annotation(name));
        }
        units.add(counting(annotations));
        return sharedMutableSingleton
                .onSource(units.toArray(String[]::new))
                .findings()
                .findings()
                .size();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.springframework.stereotype.Service",
                "org.springframework.stereotype.Component",
                "org.springframework.stereotype.Repository",
                "org.springframework.web.bind.annotation.RestController",
                "jakarta.inject.Singleton",
                "javax.inject.Singleton",
                "jakarta.enterprise.context.ApplicationScoped",
                "javax.enterprise.context.ApplicationScoped",
                "jakarta.ejb.Singleton",
                "com.google.inject.Singleton",
                "io.micronaut.context.annotation.Context"
            })
    void reports_state_of_what_a_container_makes_once(String annotation) {
        assertThat(findings("@" + annotation, annotation)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.enterprise.context.RequestScoped",
                "javax.enterprise.context.SessionScoped",
                "jakarta.enterprise.context.Dependent",
                "org.springframework.web.context.annotation.RequestScope",
                "org.springframework.context.annotation.Configuration",
                "org.springframework.boot.context.properties.ConfigurationProperties",
                "io.micronaut.context.annotation.Prototype"
            })
    void leaves_narrower_scopes_and_configurations_alone(String annotation) {
        String service = "org.springframework.stereotype.Service";
        assertThat(findings("@" + annotation + " @" + service, annotation, service))
                .isZero();
    }

    @Test
    void leaves_prototypes_alone() {
        String component = "org.springframework.stereotype.Component";
        String scope = "org.springframework.context.annotation.Scope";
        assertThat(findings("@" + component + " @" + scope + "(\"prototype\")", component, scope))
                .isZero();
        assertThat(findings("@" + component + " @" + scope + "(\"singleton\")", component, scope))
                .isEqualTo(1);
        assertThat(findings("", component)).isZero();
    }

    @Test
    void knows_stereotypes_by_the_annotations_they_bear() {
        sharedMutableSingleton
                .onSource(annotation("org.springframework.stereotype.Component"), """
                        package shop;
                        @org.springframework.stereotype.Component
                        public @interface UseCase {}
                        """, """
                        package shop;
                        @UseCase
                        public class PlaceOrder {
                            private String last; // finds: PlaceOrder.place(String) assigns its
                            public void place(String order) { last = order; }
                            public String last() { return last; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void leaves_injection_and_life_cycles_alone() {
        sharedMutableSingleton
                .onSource(
                        annotation("org.springframework.stereotype.Service"),
                        annotation("jakarta.annotation.PostConstruct"),
                        annotation("org.springframework.beans.factory.annotation.Autowired"),
                        """
                        package shop;
                        import java.util.ArrayList;
                        import java.util.List;
                        import org.springframework.beans.factory.annotation.Autowired;
                        @org.springframework.stereotype.Service
                        public class Mailer implements AutoCloseable {
                            private String host;
                            private int port;
                            private Clock clock;
                            private boolean open;
                            private final List<String> senders = new ArrayList<>();
                            private final Books books;
                            public Mailer(Books books) { this.books = books; }
                            public void setHost(String host) { this.host = host; }
                            public void setSenders(List<String> more) { senders.clear(); senders.addAll(more); }
                            @Autowired void wire(Clock clock, int port) { this.clock = clock; take(port); }
                            private void take(int port) { this.port = port; }
                            @jakarta.annotation.PostConstruct public void start() { open = true; senders.add("me"); }
                            @Override public void close() { open = false; senders.clear(); }
                            public String send(String text) { books.enter(text); return host + port + clock + open; }
                        }
                        """,
                        """
                        package shop;
                        import java.util.ArrayList;
                        import java.util.List;
                        @org.springframework.stereotype.Service
                        public class Books {
                            private final List<String> lines = new ArrayList<>(); // finds: Books.enter(String) changes its
                            public void enter(String line) { lines.add(line); if (lines.size() > 9) lines.remove(0); }
                        }
                        """,
                        """
                        package shop;
                        public class Clock {}
                        """)
                .agreesWithMarks();
    }

    @Test
    void follows_bean_methods_to_what_they_make() {
        sharedMutableSingleton
                .onSource(
                        annotation("org.springframework.context.annotation.Configuration"),
                        annotation("org.springframework.context.annotation.Bean"),
                        annotation("org.springframework.context.annotation.Scope"),
                        """
                        package shop;
                        import org.springframework.context.annotation.*;
                        @Configuration
                        public class Shop {
                            private String started = "";
                            @Bean public Queue queue() { started = "queue"; return new Queue(); }
                            @Bean @Scope("prototype") public Draft draft() { return new Draft(); }
                        }
                        """,
                        """
                        package shop;
                        public class Queue {
                            private String head; // finds: Queue.push(String) assigns its Queue.head
                            public void push(String order) { head = order; }
                        }
                        """,
                        """
                        package shop;
                        public class Draft {
                            private String text;
                            public void write(String more) { text = more; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void knows_servlets_and_filters() {
        sharedMutableSingleton.onSource("""
                        package jakarta.servlet.http;
                        public abstract class HttpServlet {
                            public void init() {}
                            protected void doGet(String request) {}
                        }
                        """, """
                        package shop;
                        public class Visits extends jakarta.servlet.http.HttpServlet {
                            private String title;
                            private String user; // finds: Visits.doGet(String) assigns its Visits.user
                            @Override public void init() { title = "Visits"; }
                            @Override protected void doGet(String request) { user = request + title; }
                        }
                        """).agreesWithMarks();
    }
}
