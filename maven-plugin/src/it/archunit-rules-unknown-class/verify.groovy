def log = new File(basedir, 'build.log').text

// the rest goes on, reports are written, and the build ends with what to do
assert log.contains('error[layer-nothing-is-final]: Class <com.acme.orders.Order> has modifier FINAL')
assert log.contains('2 rules could not judge:')
assert log.contains('com.acme.orders.LayerRulez: there is no such class, neither among tests nor in a jar beside Custody')
assert log.contains('layer-throwing: fails with java.lang.IllegalStateException: cannot say at LayerRules.java:16; mend the rule')
assert log.contains('Custody could not run 2 rules: com.acme.orders.LayerRulez: there is no such class')
assert new File(basedir, 'target/custody/custody.sarif').text.contains('"executionSuccessful": false')
assert !log.contains('\tat ')
