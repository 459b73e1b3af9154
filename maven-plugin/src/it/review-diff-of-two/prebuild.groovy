import javax.tools.ToolProvider

return ['before', 'after'].every { name ->
    def source = new File(basedir, name + '/com/acme/orders/Order.java').path
    def classes = new File(basedir, name + '-classes')
    classes.mkdir()
    ToolProvider.systemJavaCompiler.run(null, null, null, '-g', '-d', classes.path, source) == 0
}
