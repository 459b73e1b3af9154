package com.acme;

import dev.custody.Custody;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class JupiterTest {
    @TestFactory
    Stream<DynamicTest> custody() {
        return Custody.inspect("com.acme").asTests();
    }
}
