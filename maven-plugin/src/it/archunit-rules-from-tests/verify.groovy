def log = new File(basedir, 'build.log').text

// the rules find beside the pack, at the line, with their own words as help
assert log.contains('error[layer-domain-knows-no-web]: Method <com.acme.orders.domain.Order.page()> calls method')
assert log.contains('--> src/main/java/com/acme/orders/domain/Order.java:19')
assert log.contains('help: no classes that reside in a package')
assert log.contains('error[layer-no-cycles]: Cycle detected: Slice domain -> Slice web -> Slice domain')
assert log.contains('warning[badly-named-controller]: Class <com.acme.orders.web.Pages> does not have simple name ending with')
assert log.contains("help: classes that reside in a package '..web..' should have simple name")
assert log.contains('Custody found 2 errors, see above')
assert log.contains('1 finding waived by 1 waiver')
assert !log.contains('stale-waiver')
assert !log.contains('could not judge')

// nothing of ArchUnit's own is in the log
assert !log.contains('Detected Java version')
assert !log.contains('SLF4J')

// known from then on, told again when nothing changed, and explained
def baseline = new File(basedir, 'custody-baseline.txt').text
assert baseline.contains('layer-domain-knows-no-web com.acme.orders.domain.Order.page() Method <')
assert baseline.contains('badly-named-controller com.acme.orders.web.Pages ')
assert log.contains('Custody: unchanged since the last run, which is told again')
assert log.contains("The project's rule LayerRules.domain_knows_no_web says why: pages come and go.")
assert log.contains('Report: target/custody-aggregate/custody.sarif')

// where tests are not compiled nothing of it is fixed
assert log.contains('its ArchUnit rules do not run, since the tests are not compiled')
assert !log.contains('gone (fixed or waived)')

// every format takes rules without examples
['sarif', 'html', 'json', 'md'].each { assert log.contains("Report: target/custody/custody.$it") : it }
assert new File(basedir, 'target/custody').list().findAll { !it.endsWith('.lastrun') }.size() == 7
