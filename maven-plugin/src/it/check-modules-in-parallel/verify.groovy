def log = new File(basedir, 'build.log').text
def billing = new File(basedir, 'billing/target/custody/custody.sarif').text
def orders = new File(basedir, 'orders/target/custody/custody.sarif').text

assert log.contains('on project billing: Custody found 1 error, see above and billing/target/custody/custody.sarif')
assert log.contains('  --> billing/src/main/java/com/acme/numbers/InvoiceNumbers.java:7')
assert billing.contains('"id": "custody/billing/"')
assert billing.contains('billing/src/main/java/com/acme/numbers/InvoiceNumbers.java"')
assert orders.contains('"results": []')
