def log = new File(basedir, 'build.log').text
def billing = new File(basedir, 'billing/target/custody/custody.sarif').text

assert log.contains('on project billing: Custody found 1 warning, see above and billing/target/custody/custody.sarif')
assert log.contains('warning[mutable-static-field]: InvoiceNumbers.last ')
assert !log.contains('error[mutable-static-field]')
assert log.contains('  com.acme.legacy.., all rules, 1 finding: goes away with the old invoices')
assert billing.contains('"level": "warning"')

def reports = new File(basedir, 'billing/target/custody')
assert reports.list().findAll { !it.endsWith('.lastrun') }.sort() == ['custody-gitlab.json', 'custody-junit.xml', 'custody-sonar.json', 'custody.md', 'custody.sarif']
assert new File(reports, 'custody-gitlab.json').text.contains('billing/src/main/java/com/acme/numbers/InvoiceNumbers.java"')
