// Both JUnit faces on JUnit 6, once with each of ArchUnit's, and versions that come from the BOM alone.
def jupiter = 'com.acme.JupiterTest'
def archUnit = 'com.acme.ArchUnitTest'

for (suite in [jupiter, archUnit, "$jupiter-junit5", "$archUnit-junit5"]) {
    def report = new File(basedir, "target/surefire-reports/TEST-${suite}.xml").text
    def root = new groovy.xml.XmlSlurper().parseText(report)
    assert root.@errors == '0'
    assert root.@failures == '1'
    assert root.@tests.toInteger() > 10
    assert report.contains('InvoiceNumbers.last ')
}

def modules = ['custody-annotations' : 'dev.custody.annotation',
               'custody-rules'       : 'dev.custody',
               'custody-maven-plugin': 'dev.custody.maven']
for (entry in modules) {
    def artifact = entry.key
    def jars = []
    new File(localRepositoryPath, "dev/custody/$artifact").eachFileRecurse { if (it.name.endsWith('.jar') && !it.name.endsWith('-review.jar')) jars << it }
    assert !jars.empty : artifact
    jars.each { jar ->
        new java.util.jar.JarFile(jar).withCloseable {
            assert it.manifest.mainAttributes.getValue('Automatic-Module-Name') == entry.value : jar
        }
    }
}
