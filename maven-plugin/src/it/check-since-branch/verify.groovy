def log = new File(basedir, 'build.log').text
def runs = log.split('Building check-since-branch').drop(1)

assert runs.size() == 4
assert runs[0].contains('Custody, check-since-branch: 2 errors in 2 classes')
assert runs[1].contains('Custody, check-since-branch: 1 error in 2 classes')
assert runs[1].contains('1 finding outside what changed')
assert runs[1].contains('OrderNumbers.last ')
assert !runs[1].contains('InvoiceNumbers.last ')
assert runs[2].contains('unchanged since the last run')
assert runs[2].contains('1 finding outside what changed')
assert runs[3].contains("custody.since: git finds no 'no-such-branch'")
