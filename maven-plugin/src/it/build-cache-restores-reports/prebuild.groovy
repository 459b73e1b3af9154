import com.sun.net.httpserver.HttpServer
import java.util.concurrent.ConcurrentHashMap

// A remote cache: it keeps what it is given, in memory.
def stored = new ConcurrentHashMap<String, byte[]>()
def server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0)
server.createContext('/') { exchange ->
    def path = exchange.requestURI.path
    def body = exchange.requestBody.bytes
    if (exchange.requestMethod == 'PUT') {
        stored[path] = body
        exchange.sendResponseHeaders(201, -1)
    } else if (!stored.containsKey(path)) {
        exchange.sendResponseHeaders(404, -1)
    } else if (exchange.requestMethod == 'HEAD') {
        exchange.responseHeaders.set('Content-Length', String.valueOf(stored[path].length))
        exchange.sendResponseHeaders(200, -1)
    } else {
        exchange.sendResponseHeaders(200, stored[path].length)
        exchange.responseBody.write(stored[path])
    }
    exchange.close()
}
server.start()
context['remote-cache'] = server
context['remote-content'] = stored

def clone = { name, cache ->
    def folder = new File(basedir, "clones/$name")
    ['pom.xml', '.mvn/extensions.xml', '.mvn/maven-build-cache-config.xml'].each {
        def copy = new File(folder, it)
        copy.parentFile.mkdirs()
        copy.bytes = new File(basedir, it).bytes
    }
    def sources = new File(basedir, 'src')
    sources.eachFileRecurse(groovy.io.FileType.FILES) {
        def copy = new File(folder, 'src/' + sources.toPath().relativize(it.toPath()))
        copy.parentFile.mkdirs()
        copy.bytes = it.bytes
    }
    new File(folder, '.mvn/maven.config').text = cache.join('\n') + '\n'
    folder
}
def local = { name -> '-Dmaven.build.cache.location=' + new File(basedir, name) }
def remote = [
    '-Dmaven.build.cache.remote.enabled=true',
    '-Dmaven.build.cache.remote.url=http://127.0.0.1:' + server.address.port + '/cache',
    '-Dmaven.build.cache.remote.server.id=shared']

new File(basedir, '.mvn/maven.config').text = local('cache') + '\n'
clone('same', [local('cache')])
clone('other-parameter', [local('cache')])
new File(clone('other-settings', [local('cache')]), 'custody.yml').text = 'tier: strict\n'
new File(clone('other-baseline', [local('cache')]), 'custody-baseline.txt').text = '# custody-baseline 1\n'
new File(clone('other-class', [local('cache')]), 'src/main/java/com/acme/numbers/Extra.java').text =
    'package com.acme.numbers;\n\npublic class Extra {}\n'
clone('pushes', [local('cache-of-pushes'), '-Dmaven.build.cache.remote.save.enabled=true'] + remote)
clone('pulls', [local('cache-of-pulls')] + remote)
true
