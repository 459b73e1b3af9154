def log = new File(basedir, 'build.log').text

assert log.contains("custody.yml:3: unknown rule 'mutable-static-fields' under rules; did you mean 'mutable-static-field'?")
assert !log.contains('\tat ')
