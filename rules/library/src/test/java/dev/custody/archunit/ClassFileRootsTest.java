package dev.custody.archunit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFileRootsTest {
    @ParameterizedTest
    @CsvSource({
        "file:///orders/target/classes/com/acme/Order.class, /orders/target/classes",
        "file:///my%20orders/target/classes/com/acme/Order.class, /my orders/target/classes",
        "jar:file:///lib/orders.jar!/com/acme/Order.class, /lib/orders.jar",
        "jar:file:///my%20lib/orders.jar!/com/acme/Order.class, /my lib/orders.jar",
        "jar:file:/app.jar!/BOOT-INF/lib/orders.jar!/com/acme/Order.class, /app.jar!/BOOT-INF/lib/orders.jar",
        "jar:file:/app.jar!/BOOT-INF/classes!/com/acme/Order.class, /app.jar"
    })
    void finds_the_root_above_a_class_file(String source, String root) {
        assertThat(ClassFileRoots.root("com.acme.Order", URI.create(source)))
                .isEqualTo(Path.of(URI.create("file:///")).resolve(root.substring(1)));
    }

    @Test
    void knows_classes_of_the_unnamed_package_and_nested_ones() {
        assertThat(ClassFileRoots.root("Order$Line", URI.create("file:///orders/classes/Order$Line.class")))
                .isEqualTo(Path.of(URI.create("file:///orders/classes")));
    }

    @Test
    void names_a_class_from_a_place_that_is_neither_folder_nor_archive() {
        assertThatThrownBy(() -> ClassFileRoots.root("com.acme.Order", URI.create("memory:///com/acme/Order.class")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("com.acme.Order was imported from memory:///com/acme/Order.class");
    }
}
