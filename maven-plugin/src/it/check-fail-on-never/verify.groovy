def log = new File(basedir, 'build.log').text

assert log.contains('error[mutable-static-field]')
assert log.contains('BUILD SUCCESS')
