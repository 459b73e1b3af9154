def log = new File(basedir, 'build.log').text
def entries = new File(basedir, 'custody-baseline.txt').readLines().findAll { !it.startsWith('#') }

assert log.contains('Baseline custody-baseline.txt: 1 finding (-1)')
assert log.contains('Custody, baseline-shrinks: 1 new error in 2 classes, ')
assert log.contains('Baseline custody-baseline.txt: 2 findings (+1)')
assert log.contains('  mutable-static-field  2 (+1)')
assert entries.size() == 2
assert entries[0].startsWith('mutable-static-field com.acme.numbers.InvoiceNumbers.last ')
assert entries[0].endsWith(' # until May')
assert entries[1].startsWith('mutable-static-field com.acme.numbers.OfferNumbers.last ')
