def log = new File(basedir, 'build.log').text
def runs = log.split('Building check-unchanged-is-told-again').drop(1)
def analysed = runs.collect { !it.contains('Custody: unchanged since the last run, which is told again') }

assert runs.size() == 11
assert analysed == [true, false, true, true, false, true, true, false, true, false, true]
assert runs[1].contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert runs[1].contains('  --> src/main/java/com/acme/numbers/InvoiceNumbers.java:7')
assert runs[1].contains('Custody found 1 error, see above and target/custody/custody.sarif')
assert runs[5].contains('1 known finding in the baseline')
assert new File(basedir, 'target/custody/custody.sarif').exists()
// what the inputs look like at a glance is kept as well
assert !new File(basedir, 'target/custody/default.lastrun').readLines()[2].isEmpty()
