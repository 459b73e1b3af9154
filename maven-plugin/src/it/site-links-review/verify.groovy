def site = new File(basedir, 'target/site')
def page = new File(site, 'custody.html').text

assert page.contains('<title>Custody review of site-links-review</title>')
assert page.contains('InvoiceNumbers.last ')
assert new File(site, 'project-reports.html').text.contains('href="custody.html"')
