package dev.custody.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class KeptBytesTest {
    private int reads;

    private final ClassFile file = new ClassFile() {
        @Override
        public String place() {
            return "orders.jar!/Order.class";
        }

        @Override
        public String expectedName() {
            return "Order";
        }

        @Override
        public byte[] bytes() {
            reads++;
            return new byte[] {1, 2, 3};
        }
    };

    @Test
    void a_file_is_read_once_for_two_passes() throws IOException {
        KeptBytes bytes = new KeptBytes(1, 100);

        assertThat(bytes.first(file, 0)).isSameAs(bytes.second(file, 0));
        assertThat(reads).isEqualTo(1);
    }

    @Test
    void what_does_not_fit_is_read_again() throws IOException {
        KeptBytes bytes = new KeptBytes(1, 2);

        assertThat(bytes.first(file, 0)).isEqualTo(bytes.second(file, 0));
        assertThat(reads).isEqualTo(2);
    }

    @Test
    void nothing_is_kept_after_the_second_pass() throws IOException {
        KeptBytes bytes = new KeptBytes(1, 100);
        bytes.first(file, 0);
        bytes.second(file, 0);

        bytes.second(file, 0);

        assertThat(reads).isEqualTo(2);
    }
}
