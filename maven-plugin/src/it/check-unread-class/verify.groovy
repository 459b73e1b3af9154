def log = new File(basedir, 'build.log').text

assert log.contains('Custody could not analyse 1 class file: target/classes/com/acme/Broken.class: ')
assert !log.contains('\tat ')
assert new File(basedir, 'target/custody/custody.sarif').text.contains('"executionSuccessful": false')
