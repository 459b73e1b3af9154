def log = new File(basedir, 'build.log').text
def html = new File(basedir, 'target/custody/custody.html').text
def sarif = new File(basedir, 'target/custody/custody.sarif').text
def json = new File(basedir, 'target/custody/custody.json').text

assert log =~ /Custody, .*: .* in \d,\d{3} classes, \d+ rules ran/
assert log =~ /looked at \d\d,\d{3} methods, \d{1,2},\d{3} fields, \d+ state machines?, in /
assert !log.contains('not analysed')
assert html.contains('<title>Custody review of lib/camunda-engine-7.23.0.jar</title>')
assert html.contains('class="finding"')
assert html.contains('class="machine"')
assert html.contains('</html>')
assert sarif.contains('"ruleId"')
assert json.contains('"boundaries"')
