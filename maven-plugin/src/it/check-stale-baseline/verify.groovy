def log = new File(basedir, 'build.log').text

assert log.contains('[WARNING] 1 finding of custody-baseline.txt gone (fixed or waived), taken out by the goal baseline with -Dcustody.shrink:')
assert log.contains('  mutable-static-field com.acme.numbers.OrderNumbers.last')
assert log.contains('Custody found 1 finding of custody-baseline.txt gone; run the goal baseline with -Dcustody.shrink and commit the file')
assert new File(basedir, 'custody-baseline.txt').readLines().size() == 4
