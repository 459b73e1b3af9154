// The jar that people run instead of Maven, with the classes that this build has compiled.
def jar
new File(localRepositoryPath, 'dev/custody/custody-maven-plugin').eachFileRecurse { if (it.name.endsWith('-review.jar')) jar = it }
assert jar != null
new java.util.jar.JarFile(jar).withCloseable { file ->
    assert file.stream().noneMatch { it.name.contains('Mojo') || it.name.startsWith('org/apache/maven') }
    assert file.stream().noneMatch { it.name.startsWith('com/tngtech/') }
}

def run = { String... options ->
    def java = System.getProperty('java.home') + '/bin/java'
    def process = new ProcessBuilder([java, '-jar', jar.path, *options]).directory(basedir).redirectErrorStream(true).start()
    def text = process.inputStream.text
    [code: process.waitFor(), text: text]
}

def clean = run('--sources', 'src/main/java', '--output', 'target/review', 'target/classes')
assert clean.code == 0 : clean.text
assert clean.text.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert clean.text.contains('last++;')
assert new File(basedir, 'target/review/custody.html').text.contains('InvoiceNumbers.last')
assert new File(basedir, 'target/review/custody.sarif').exists()

def failing = run('--fail-on=error', '--formats=json', '--output=target/failing', 'target/classes')
assert failing.code == 1 : failing.text
assert failing.text.contains('Custody found 1 error, see above and target/failing/custody.json')

def mistyped = run('--formts', 'json', 'target/classes')
assert mistyped.code == 2
assert mistyped.text.trim() == "custody: unknown option '--formts'; did you mean '--formats'?"
assert run('no.jar').code == 2
assert run('--help').text.contains('--classpath PATHS')

// rules of ArchUnit need ArchUnit, which the jar has not: the review is there all the same
new File(basedir, 'arch.yml').text = 'archRules: com.acme.LayerRules\n'
def without = run('--settings', 'arch.yml', '--output', 'target/without', 'target/classes')
assert without.code == 2 : without.text
assert without.text.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert without.text.contains('com.acme.LayerRules: needs ArchUnit, which is not there; put archunit.jar')
assert new File(basedir, 'target/without/custody.html').exists()
