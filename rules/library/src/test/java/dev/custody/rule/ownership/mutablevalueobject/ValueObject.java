package dev.custody.rule.ownership.mutablevalueobject;

/** As libraries for domain models have it; only the name counts. */
public @interface ValueObject {}
