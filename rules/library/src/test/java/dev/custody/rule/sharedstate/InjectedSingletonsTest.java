package dev.custody.rule.sharedstate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.custody.testkit.RuleSpec;
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
                "io.micronaut.context.annotation.Context",
                "io.quarkus.runtime.Startup",
                "org.springframework.stereotype.Controller",
                "org.springframework.web.bind.annotation.RestControllerAdvice"
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "@dagger.Provides @javax.inject.Singleton",
                "@com.google.inject.Provides @com.google.inject.Singleton",
                "@jakarta.enterprise.inject.Produces @jakarta.enterprise.context.ApplicationScoped",
                "@org.springframework.context.annotation.Bean"
            })
    void reports_state_of_what_a_method_makes_once(String annotations) {
        List<String> units = new ArrayList<>();
        for (String name : annotations.split(" ", -1)) {
            units.add(annotation(name.substring(1)));
        }
        units.add(counting(""));
        units.add("""
                package shop;
                public class Making {
                    %s public Sales sales() { return new Sales(); }
                }
                """.formatted(annotations));
        assertThat(sharedMutableSingleton
                        .onSource(units.toArray(String[]::new))
                        .findings()
                        .findings())
                .hasSize(1);
    }

    @Test
    void leaves_what_a_prototype_bean_method_makes_alone() {
        sharedMutableSingleton
                .onSource(
                        annotation("org.springframework.context.annotation.Bean"),
                        annotation("org.springframework.context.annotation.Scope"),
                        counting(""),
                        """
                        package shop;
                        import org.springframework.context.annotation.Bean;
                        import org.springframework.context.annotation.Scope;
                        public class Making {
                            @Bean @Scope("prototype") public Sales sales() { return new Sales(); }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void leaves_what_an_event_of_the_start_sets_alone() {
        sharedMutableSingleton
                .onSource(annotation("org.springframework.stereotype.Component"), """
                        package org.springframework.context.event;
                        public class ContextRefreshedEvent {}
                        """, """
                        package shop;
                        @org.springframework.stereotype.Component
                        public class Warmup {
                            private String table;
                            public void onApplicationEvent(org.springframework.context.event.ContextRefreshedEvent event) {
                                table = event.toString();
                            }
                            public String table() { return table; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void knows_servlets_and_filters_by_what_they_extend() {
        sharedMutableSingleton.onSource("""
                        package jakarta.servlet.http;
                        public abstract class HttpServlet { public void init() {} }
                        """, """
                        package shop;
                        public class CartServlet extends jakarta.servlet.http.HttpServlet {
                            private String template;
                            private String user; // finds: CartServlet.serve(String) assigns its
                            @Override public void init() { template = "cart"; }
                            public String serve(String name) { user = name; return template + user; }
                        }
                        """).agreesWithMarks();
    }

    @Test
    void knows_what_the_settings_add() {
        String[] units = {annotation("acme.OnePerProcess"), """
                package acme;
                public interface Plugin {}
                """, counting("@acme.OnePerProcess"), """
                package shop;
                public class Gifts implements acme.Plugin {
                    private String last;
                    public void give(String name) { last = name; }
                    public String last() { return last; }
                }
                """};
        assertThat(sharedMutableSingleton.onSource(units).findings().findings()).isEmpty();
        assertThat(sharedMutableSingleton
                        .with(settings -> settings.withSingletons(List.of("acme.OnePerProcess", "acme.Plugin")))
                        .onSource(units)
                        .findings()
                        .findings())
                .hasSize(2);
    }

    @Test
    void judges_kotlin_objects() {
        sharedMutableSingleton.onSource("""
                        package kotlin;
                        public @interface Metadata { int k() default 1; }
                        """, """
                        package shop;
                        import java.util.HashMap;
                        import java.util.Map;
                        // object Vouchers { private val cents = HashMap<String, Int>(); fun issue(code: String) … }
                        @kotlin.Metadata
                        public final class Vouchers {
                            public static final Vouchers INSTANCE;
                            private static final Map<String, Integer> cents; // finds: Vouchers.issue(String) changes its
                            private Vouchers() {}
                            public final void issue(String code) { cents.put(code, code.length()); }
                            public final void redeem(String code) { cents.remove(code); }
                            static { INSTANCE = new Vouchers(); cents = new HashMap<>(); }
                        }
                        """, """
                        package shop;
                        @kotlin.Metadata
                        public final class Texts {
                            public static final Texts INSTANCE;
                            private static final String greeting;
                            private Texts() {}
                            public final String greet(String name) { return greeting + name; }
                            static { INSTANCE = new Texts(); greeting = "Hello "; }
                        }
                        """).agreesWithMarks();
    }

    @Test
    void leaves_what_tools_make_alone() {
        sharedMutableSingleton
                .onSource(annotation("org.springframework.stereotype.Service"), """
                        package tools;
                        public @interface Generated { String value() default ""; }
                        """, """
                        package shop;
                        @tools.Generated
                        @org.springframework.stereotype.Service
                        public class MapperImpl {
                            private String last;
                            public void map(String text) { last = text; }
                            public String last() { return last; }
                        }
                        """, """
                        package shop;
                        @org.springframework.stereotype.Service
                        public class Mapped {
                            private static transient boolean[] $jacocoData;
                            private transient Object $$_hibernate_interceptor;
                            public boolean[] hit() { if ($jacocoData == null) { $jacocoData = new boolean[9]; } return $jacocoData; }
                            public void probe() { $$_hibernate_interceptor = new Object(); }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void knows_what_guice_modules_bind_to_one_object() {
        sharedMutableSingleton
                .onSource("""
                        package com.google.inject.binder;
                        public interface ScopedBindingBuilder {
                            void in(Class<?> scope);
                            void asEagerSingleton();
                        }
                        """, """
                        package com.google.inject.binder;
                        public interface AnnotatedBindingBuilder extends ScopedBindingBuilder {
                            ScopedBindingBuilder to(Class<?> type);
                        }
                        """, """
                        package com.google.inject;
                        public abstract class AbstractModule {
                            protected void configure() {}
                            protected com.google.inject.binder.AnnotatedBindingBuilder bind(Class<?> type) { return null; }
                        }
                        """, annotation("javax.inject.Singleton"), """
                        package shop;
                        public class ShopModule extends com.google.inject.AbstractModule {
                            @Override protected void configure() {
                                bind(Till.class).to(CashTill.class).asEagerSingleton();
                                bind(Bell.class).in(javax.inject.Singleton.class);
                                bind(Basket.class).to(Basket.class);
                            }
                        }
                        """, """
                        package shop;
                        public interface Till { void pay(long cents); }
                        """, """
                        package shop;
                        public class CashTill implements Till {
                            private long cents; // finds: CashTill.pay(long) assigns its
                            @Override public void pay(long more) { cents = cents > 99 ? 0 : cents + more; }
                        }
                        """, """
                        package shop;
                        public class Bell {
                            private String rang; // finds: Bell.ring(String) assigns its
                            public void ring(String who) { rang = who; }
                            public String rang() { return rang; }
                        }
                        """, """
                        package shop;
                        public class Basket {
                            private String last;
                            public void put(String article) { last = article; }
                            public String last() { return last; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void leaves_what_a_bean_method_names_as_its_start_and_end_alone() {
        sharedMutableSingleton
                .onSource("""
                        package org.springframework.context.annotation;
                        public @interface Bean { String initMethod() default ""; String destroyMethod() default ""; }
                        """, annotation("org.springframework.context.annotation.Configuration"), """
                        package shop;
                        import org.springframework.context.annotation.Bean;
                        @org.springframework.context.annotation.Configuration
                        public class Beans {
                            @Bean(initMethod = "open", destroyMethod = "end")
                            public Feed feed() { return new Feed().every(5); }
                        }
                        """, """
                        package shop;
                        public class Feed {
                            private Object subscription;
                            private boolean running;
                            private int seconds;
                            private String last; // finds: Feed.take(String) assigns its
                            public Feed every(int seconds) { this.seconds = seconds; return this; }
                            public void open() { subscription = new Object(); running = true; }
                            public void end() { subscription = null; running = false; }
                            public void shutdown() { running = false; }
                            public void take(String text) { last = text + subscription + running + seconds; }
                            public String last() { return last; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void leaves_alone_what_services_and_components_do_when_they_start_and_end() {
        sharedMutableSingleton
                .onSource(
                        """
                        package com.google.common.util.concurrent;
                        public abstract class AbstractIdleService {
                            protected abstract void startUp();
                            protected abstract void shutDown();
                        }
                        """,
                        annotation("org.osgi.service.component.annotations.Activate"),
                        annotation("com.google.inject.Singleton"),
                        """
                        package shop;
                        @com.google.inject.Singleton
                        public class Catalog extends com.google.common.util.concurrent.AbstractIdleService {
                            private Object table;
                            private String name;
                            private String last; // finds: Catalog.find(String) assigns its
                            @Override protected void startUp() { table = new Object(); }
                            @Override protected void shutDown() { table = null; }
                            @org.osgi.service.component.annotations.Activate
                            void activate(String name) { this.name = name; }
                            public void find(String text) { last = text + table + name; }
                            public String last() { return last; }
                        }
                        """)
                .agreesWithMarks();
    }

    @Test
    void takes_a_start_method_for_a_life_cycle_where_the_super_type_is_not_known() {
        sharedMutableSingleton
                .onSource(annotation("org.springframework.stereotype.Component"), """
                        package missing;
                        public interface SmartLifecycle { void start(); }
                        """, """
                        package shop;
                        @org.springframework.stereotype.Component
                        public class Poller implements missing.SmartLifecycle {
                            private boolean running;
                            @Override public void start() { running = true; }
                            public void stop() { running = false; }
                            public boolean isRunning() { return running; }
                        }
                        """)
                .without("missing/SmartLifecycle")
                .agreesWithMarks();
    }

    @Test
    void finds_a_cache_of_a_library() {
        sharedMutableSingleton
                .onSource("""
                        package com.github.benmanes.caffeine.cache;
                        public interface Cache<K, V> {
                            V get(K key, java.util.function.Function<? super K, ? extends V> make);
                        }
                        """, """
                        package com.github.benmanes.caffeine.cache;
                        public final class Caffeine {
                            public static Caffeine newBuilder() { return new Caffeine(); }
                            public <K, V> Cache<K, V> build() { return null; }
                        }
                        """, annotation("org.springframework.stereotype.Service"), """
                        package shop;
                        import com.github.benmanes.caffeine.cache.Cache;
                        import com.github.benmanes.caffeine.cache.Caffeine;
                        @org.springframework.stereotype.Service
                        public class Prices {
                            private final Cache<String, Long> known = Caffeine.newBuilder().build(); // finds: still shared
                            public long of(String article) { return known.get(article, key -> 1L); }
                        }
                        """)
                .without("com/github/benmanes/caffeine/cache/Cache", "com/github/benmanes/caffeine/cache/Caffeine")
                .agreesWithMarks();
    }

    @Test
    void reports_state_of_a_singleton_above_once() {
        sharedMutableSingleton
                .onSource(annotation("javax.inject.Singleton"), """
                        package shop;
                        @javax.inject.Singleton
                        public class Registry {
                            private String last; // finds: Registry.enter(String) assigns its
                            public void enter(String name) { last = name; }
                            public String last() { return last; }
                        }
                        """, """
                        package shop;
                        @javax.inject.Singleton
                        public class CloudRegistry extends Registry {}
                        """)
                .agreesWithMarks();
    }
}
