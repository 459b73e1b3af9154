def log = new File(basedir, 'build.log').text

// by a service of the jar, with the level of the settings; and by its name in the POM
assert log.contains('warning[process-no-exit]: Method <com.acme.orders.Importer.lines(java.nio.file.Path)> calls method')
assert log.contains('--> orders/src/main/java/com/acme/orders/Importer.java:13')
assert log.contains('error[logging-no-standard-streams]: Method <com.acme.orders.Importer.lines(java.nio.file.Path)> gets field')
assert log.contains('Custody found 1 error, see above')

// the list of rules has them
assert log.contains('process-no-exit')
assert log.contains("Rules of one's own")
assert !log.contains('SLF4J')
