def log = new File(basedir, 'build.log').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text

assert !log.contains('[mutable-static-field]')
assert log.contains('Custody, check-baselined-passes: no new findings in 1 class, ')
assert log.contains('  1 known finding in the baseline')
assert sarif.contains('"baselineState": "unchanged"')
assert sarif.contains('"justification": "in the baseline"')
