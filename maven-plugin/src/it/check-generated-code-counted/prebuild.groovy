def file = new File(basedir, 'target/generated-sources/numbers/com/acme/numbers/OrderNumbers.java')
file.parentFile.mkdirs()
file.text = '''package com.acme.numbers;

public class OrderNumbers {
    private static int last;

    public static int next() {
        last++;
        return last;
    }
}
'''
return true
