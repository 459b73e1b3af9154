def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert log.contains('error[mutable-static-field]: OfferNumbers.last ')
assert !log.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert log.contains('Custody, check-new-finding-beside-baseline-fails: 1 new error in 2 classes, ')
assert log.contains('Custody found 1 error, see above and target/custody/custody.sarif')
assert sarif.contains('"baselineState": "new"')
assert new File(basedir, 'custody-baseline.txt').readLines().size() == 3
