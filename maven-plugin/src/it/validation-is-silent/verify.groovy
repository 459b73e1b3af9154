// Maven from 3.9 on lists the plugins that break its rules, and what they break.
def log = new File(basedir, 'build.log').text

assert log.contains('BUILD SUCCESS')
assert !log.readLines().any { it.startsWith('[WARNING]') && it.contains('custody-maven-plugin') }
