def log = new File(basedir, 'build.log').text
def written = new File(basedir, 'custody.yml').text

assert written.contains('\ndomain:\n  - com.acme.domain..  # it is called domain\n')
assert written.contains('\n# boundary:\n#   - com.acme.web..  # it is called web\n')
assert log.contains('First settings: custody.yml')
assert log.contains('Settings of .')
assert log.contains('\ntier: core  # parameter custody.tier\n')
assert log.contains("\ndomain: ['com.acme.domain..']  # custody.yml:11\n")
assert log.contains('custody.yml is there already and stays as it is')
