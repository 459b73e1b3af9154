def log = new File(basedir, 'build.log').text
def mermaid = new File(basedir, 'target/custody/machines/com.acme.parcels.Parcel.state.mmd').text
def plantUml = new File(basedir, 'target/custody/machines/com.acme.parcels.Parcel.state.puml').text

assert log.contains('Parcel.state: starts in PACKED, ends in SENT')
assert log.contains('PACKED  -> SENT  Parcel.send() (Parcel.java:10)')
assert log.contains('1 state machine, diagrams in target/custody/machines')
assert mermaid.contains('PACKED --> SENT : send')
assert plantUml.contains('PACKED --> SENT : send')
