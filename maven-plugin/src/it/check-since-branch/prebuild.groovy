def git = { String... arguments ->
    def process = (['git', '-c', 'user.name=Somebody', '-c', 'user.email=somebody@example.com', *arguments]).execute(null, basedir)
    process.waitFor()
    assert process.exitValue() == 0 : process.err.text
}
new File(basedir, '.gitignore').text = 'target/\nbuild.log\n'
git 'init', '-q', '-b', 'main'
git 'add', '-A'
git 'commit', '-q', '-m', 'Start'
// a change that is not committed
new File(basedir, 'src/main/java/com/acme/numbers/OrderNumbers.java').text = '''package com.acme.numbers;

public class OrderNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
'''
return true
