def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert log.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert log.contains('  --> com/acme/numbers/InvoiceNumbers.java:7')
assert log.contains('Report: target/custody/custody.sarif')
assert sarif.contains('"uri": "com/acme/numbers/InvoiceNumbers.java"')
