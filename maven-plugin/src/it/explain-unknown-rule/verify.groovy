def log = new File(basedir, 'build.log').text

assert log.contains("custody.rule: unknown value 'leaked-internal'; did you mean 'leaked-internals'?")
assert log.contains('leaked-internals: ')
assert !log.contains('\tat ')
