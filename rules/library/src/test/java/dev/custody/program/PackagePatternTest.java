package dev.custody.program;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PackagePatternTest {
    @ParameterizedTest
    @CsvSource({
        "com.acme.orders, com/acme/orders, true",
        "com.acme.orders, com/acme/orders/api, false",
        "com.acme.., com/acme, true",
        "com.acme.., com/acme/orders/api, true",
        "com.acme.., com/acmes, false",
        "..domain.., com/acme/domain, true",
        "..domain.., domain, true",
        "..domain.., com/acme/domain/orders, true",
        "..domain.., com/acme/domains, false",
        "com.*.api, com/acme/api, true",
        "com.*.api, com/acme/orders/api, false",
        "com..api, com/acme/orders/api, true",
        ".., com/acme/orders, true",
        ".., '', true",
    })
    void matches_packages_as_archunit_does(String pattern, String packageName, boolean matches) {
        assertThat(PackagePattern.of(pattern).matches(packageName)).isEqualTo(matches);
    }
}
