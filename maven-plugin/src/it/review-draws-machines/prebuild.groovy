import javax.tools.ToolProvider

def source = new File(basedir, 'src/main/java/com/acme/parcels/Parcel.java').path
new File(basedir, 'classes').mkdir()
return ToolProvider.systemJavaCompiler.run(null, null, null, '-g', '-d', new File(basedir, 'classes').path, source) == 0
