import java.util.zip.ZipEntry
import java.util.zip.ZipOutputStream
import javax.tools.ToolProvider

def name = 'com/acme/numbers/InvoiceNumbers'
ToolProvider.systemJavaCompiler.run(null, null, null, '-g', new File(basedir, "src/main/java/${name}.java").path)
new File(basedir, 'lib').mkdir()
new ZipOutputStream(new FileOutputStream(new File(basedir, 'lib/numbers.jar'))).withCloseable { jar ->
    jar.putNextEntry(new ZipEntry("${name}.class"))
    jar << new File(basedir, "src/main/java/${name}.class").bytes
}
return true
