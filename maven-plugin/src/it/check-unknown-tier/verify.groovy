def log = new File(basedir, 'build.log').text

assert log.contains("custody.tier: unknown value 'recomended'; did you mean 'recommended'?")
assert !log.contains('\tat ')
