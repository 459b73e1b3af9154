def log = new File(basedir, 'build.log').text

assert log.contains('Custody is skipped (custody.skip)')
assert !new File(basedir, 'target/custody').exists()
