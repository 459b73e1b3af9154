def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert log.contains('warning[stale-waiver]: the exclusion of com.acme.gone.. waives nothing')
assert log.contains('custody.yml:6')
assert log.contains('  com.acme.numbers.., mutable-static-field, 1 finding: the numbers move to the database (until 2099-12-31)')
assert log.contains('  1 finding waived by 1 waiver')
assert sarif.contains('"kind": "external"')
assert sarif.contains('"justification": "the numbers move to the database (until 2099-12-31)"')
