def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert log.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert log.contains('  --> src/main/java/com/acme/numbers/InvoiceNumbers.java:7')
assert log.contains('  = more: mvn custody:explain -Dcustody.rule=mutable-static-field')
assert log.contains('Custody found 1 error, see above and target/custody/custody.sarif')
assert !log.contains('\tat ')
assert sarif.contains('src/main/java/com/acme/numbers/InvoiceNumbers.java"')
assert !sarif.contains(basedir.path)
