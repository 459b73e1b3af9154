import groovy.json.JsonSlurper

def log = new File(basedir, 'build.log').text
def results = { path ->
    new JsonSlurper().parse(new File(basedir, path)).runs[0].results.findAll { !it.suppressions }
}
def fingerprints = { path -> results(path).collect { it.partialFingerprints.values() }.flatten().toSet() }

def billing = fingerprints('billing/target/custody/custody.sarif')
def all = fingerprints('target/custody-aggregate/custody.sarif')
assert all.containsAll(billing)
assert results('target/custody-aggregate/custody.sarif').every { it.ruleId != 'unguarded-transition' }
assert new File(basedir, 'target/custody-aggregate/custody.json').text.contains('com.acme.orders.Order')

assert fingerprints('target/partial/custody.sarif') == all
assert fingerprints('target/resumed/custody.sarif') == all
assert log.contains('Not in this build, and read as an earlier one left them: billing')
assert log.contains('Not in this build, and read as an earlier one left them: orders')
assert log.contains('Not in the report, since they are not compiled: orders')
assert results('target/missing/custody.sarif').every { it.ruleId == 'mutable-static-field' }
