package dev.custody.facts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DomainSignsTest {
    @ParameterizedTest
    @ValueSource(strings = {"domain", "com/acme/domain", "com/acme/domain/order", "domain/order", "subdomain/domain"})
    void takes_a_package_for_the_domain_that_has_a_segment_of_that_name(String name) {
        assertThat(DomainSigns.isNamedDomain(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "com/acme", "com/acme/domains", "com/acme/subdomain", "com/acme/domainmodel", "Domain"})
    void takes_no_package_for_it_whose_segments_only_hold_the_word(String name) {
        assertThat(DomainSigns.isNamedDomain(name)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Entity", "AggregateRoot", "ValueObject", "Embeddable", "MappedSuperclass"})
    void knows_annotations_of_jpa_and_jmolecules(String annotation) {
        assertThat(DomainSigns.isDeclaredBy(annotation)).isTrue();
    }
}
