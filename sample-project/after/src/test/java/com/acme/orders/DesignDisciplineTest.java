package com.acme.orders;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.junit.ArchTests;
import dev.custody.CustodyRules;

/** Custody has nothing to say about this service. */
@AnalyzeClasses(packages = "com.acme.orders", importOptions = ImportOption.DoNotIncludeTests.class)
class DesignDisciplineTest {

    @ArchTest
    static final ArchTests discipline = ArchTests.in(CustodyRules.class);
}
