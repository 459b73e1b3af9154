def log = new File(basedir, 'build.log').text
def entries = new File(basedir, 'custody-baseline.txt').readLines().findAll { !it.startsWith('#') }

assert entries.size() == 2
assert entries[0].startsWith('mutable-static-field billing/com.acme.numbers.InvoiceNumbers.last ')
assert entries[1].startsWith('mutable-static-field orders/com.acme.numbers.InvoiceNumbers.last ')
assert log.contains('  1 known finding in the baseline')
assert !log.contains(' gone ')
