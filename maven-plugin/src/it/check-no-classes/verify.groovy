def log = new File(basedir, 'build.log').text

// Maven up to 3.8 says custody-maven-plugin, since 3.9 custody.
assert log =~ /--- custody(-maven-plugin)?:\S+:check /
assert !log.contains('Custody:')
assert !new File(basedir, 'empty/target/custody').exists()
