def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert log.contains('error[mutable-static-field]: InvoiceNumbers.last ')
assert log.contains('  --> com/acme/numbers/InvoiceNumbers.java:7')
assert log.contains('Report: target/custody/custody.sarif')
assert sarif.contains('"uri": "com/acme/numbers/InvoiceNumbers.java"')

def html = new File(basedir, 'target/custody/custody.html').text
assert log.contains('Report: target/custody/custody.html')
assert html.contains('<title>Custody review of lib/numbers.jar</title>')
assert html.contains('InvoiceNumbers.last ')
assert !html.contains(basedir.path)

def json = new File(basedir, 'target/custody/custody.json').text
assert log.contains('Report: target/custody/custody.json')
assert json.contains('"format": "custody-review"')
assert json.contains('"subject": "lib/numbers.jar"')
assert json.contains('"protection": "unguarded"')
assert !json.contains(basedir.path)
