package dev.custody.rule.transition.interchangeableparameters.domain;

/** A record's canonical constructor takes its components as they stand. */
public record Address(String street, String city, int zip) { // finds: street and city
    public Address moved(String newStreet) {
        return new Address(newStreet, city, zip);
    }

    /** One of each type. */
    public record Parcel(String label, int grams, Address address) {}
}
