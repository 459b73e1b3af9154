def log = new File(basedir, 'build.log').text
def report = { name -> new File(basedir, "orders/target/custody/$name").text }

assert log.contains('Tests run: 3, Failures: 0, Errors: 0, Skipped: 0')
assert log.contains('error[mutable-event]: OrderPaidEvent is an event, but OrderPaidEvent.items changes, so listeners see different things')
assert log.contains('mutable-event: lets an event change after it was published')
assert log.contains('1 finding waived by 1 waiver')
assert !log.contains('stale-waiver')
assert new File(basedir, 'orders/custody-baseline.txt').text.contains('mutable-event com.acme.orders.OrderPaidEvent ')

// known and waived findings are in the reports that tell such, and the rule in those that list rules
assert report('custody.sarif').contains('"id": "mutable-event"')
['custody.html', 'custody.json'].each { assert report(it).contains('OrderPaidEvent.items changes') : it }
assert new File(basedir, 'orders/target/custody').list().findAll { !it.endsWith('.lastrun') }.size() == 7
