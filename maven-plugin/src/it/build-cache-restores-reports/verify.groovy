context['remote-cache'].stop(0)

def log = new File(basedir, 'build.log').text
def runs = log.split('Building build-cache-restores-reports').drop(1)
assert runs.size() == 8

def restored = runs.collect { it.contains('Skipping plugin execution (cached): custody:check') }
assert restored == [false, true, false, false, false, false, false, true]
assert runs[2].contains('Custody found 1 error')
assert !context['remote-content'].isEmpty()

def report = { new File(basedir, "$it/target/custody/custody.sarif").text }
def isSame = { one, other -> report(one) == report(other) }
assert report('.').contains('mutable-static-field')
assert isSame('clones/same', '.')
assert isSame('clones/pulls', 'clones/pushes')
