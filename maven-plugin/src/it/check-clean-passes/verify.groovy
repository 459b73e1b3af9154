def log = new File(basedir, 'build.log').text

assert log.contains('Custody, check-clean-passes: no findings in 1 class')
assert new File(basedir, 'target/custody/custody.sarif').exists()
