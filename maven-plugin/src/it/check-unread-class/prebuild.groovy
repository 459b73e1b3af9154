def broken = new File(basedir, 'src/main/resources/com/acme/Broken.class')
broken.parentFile.mkdirs()
broken.text = 'This is no class file.\n'
return true
