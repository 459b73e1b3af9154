def log = new File(basedir, 'build.log').text

assert log.contains('custody-maven-plugin')
assert !log.contains('Custody:')
assert !new File(basedir, 'empty/target/custody').exists()
