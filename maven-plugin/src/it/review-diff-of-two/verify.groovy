def log = new File(basedir, 'build.log').text
def markdown = new File(basedir, 'target/custody/custody-diff.md').text

assert log.contains('Findings: 1 went')
assert log.contains('Boundaries: 1 changed')
assert log.contains('~ Order.lines() gives result')
assert log.contains('The same as Markdown: target/custody/custody-diff.md')
assert markdown.contains('- Order.lines() gives result (no longer leaked; now copied)')
assert log.contains('Order.java is no review; write one with -Dcustody.formats=json')
