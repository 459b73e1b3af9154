def log = new File(basedir, 'build.log').text

assert log.contains('Custody, check-generated-code-counted: no findings in 2 classes')
assert log.contains('1 finding in generated code')
assert log.contains('Custody, check-generated-code-counted: 1 error in 2 classes')
