def modules = (1..12).collect { String.format('m%02d', it) }
def files = { module, folder ->
    new File(basedir, "$module/target/$folder").listFiles()
            .findAll { !it.name.endsWith('.lastrun') }
            .collectEntries { [it.name, it.text] }
}

assert modules.collect { files(it, 'custody')['custody.sarif'].replaceAll(/m\d\d/, '') }.toSet().size() >= 6
modules.each { module ->
    def alone = files(module, 'custody')
    assert alone.size() == 7
    (0..4).each { run ->
        assert files(module, "parallel-$run") == alone : "$module, run $run"
    }
}

def verdicts = { text ->
    text.readLines().findAll { it.startsWith('[ERROR] Failed to execute goal') }
            .collect { it.replaceAll(/target.\S+/, '') }.sort()
}
def runs = new File(basedir, 'build.log').text.split('Reactor Build Order:').drop(1)
assert runs.size() == 6
assert (1..5).every { verdicts(runs[it]) == verdicts(runs[0]) }
