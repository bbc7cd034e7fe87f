import Glibc
import Testing

@testable import Documents

/// Runs that were killed: what the next one finds and makes of it.
struct OutputRecoveryTests {
  let temporary: TemporaryFolder

  init() throws {
    temporary = try TemporaryFolder()
    let output = try OutputFolder(root: temporary.path, path: "site")
    try output.add("a.html", text: "old a")
    try output.add("gone.html", text: "old")
    _ = try output.commit()
  }

  /// The traces of a run that prepared `a.html` and `b.html`, less `lost` of them.
  private func leaveStaging(lost: Set<String> = []) throws {
    let traces = [
      "files/a.html": "new a", "files/b.html": "new b",
      "files/.postmortem-manifest": "postmortem manifest 1\n5 a.html\n5 b.html\n",
      "complete": "postmortem staging 1\n",
    ]
    for (name, text) in traces where !lost.contains(name) {
      try temporary.write(".site.staging/\(name)", text)
    }
  }

  private func nextRun() throws {
    try OutputFolder(root: temporary.path, path: "site").abandon()
    #expect(!temporary.exists(".site.staging"))
    #expect(!temporary.exists(".site.lock"))
  }

  @Test func `what was prepared completely is finished`() throws {
    try leaveStaging()
    try nextRun()
    #expect(
      temporary.everything(below: "site") == [
        "site/.postmortem-manifest", "site/a.html", "site/b.html",
      ])
    #expect(temporary.text("site/a.html") == "new a")
    #expect(temporary.text("site/.postmortem-manifest")?.contains("5 b.html") == true)
  }

  @Test func `what was prepared in part is thrown away`() throws {
    try leaveStaging(lost: ["complete"])
    try nextRun()
    #expect(temporary.text("site/a.html") == "old a")
    #expect(!temporary.exists("site/b.html"))
  }

  @Test func `a run killed among its moves is finished`() throws {
    try leaveStaging(lost: ["files/a.html"])
    try temporary.write("site/a.html", "new a")
    try nextRun()
    #expect(temporary.text("site/a.html") == "new a")
    #expect(temporary.text("site/b.html") == "new b")
    #expect(!temporary.exists("site/gone.html"))
  }

  @Test func `a run killed after its last move is only tidied up`() throws {
    try leaveStaging(lost: ["files/a.html", "files/b.html", "files/.postmortem-manifest"])
    try nextRun()
    #expect(temporary.text("site/a.html") == "old a")
  }

  @Test func `a first build killed before its one rename is finished`() throws {
    try leaveStaging()
    rename("\(temporary.path)/.site.staging", "\(temporary.path)/.new.staging")
    try OutputFolder(root: temporary.path, path: "new").abandon()
    #expect(temporary.text("new/b.html") == "new b")
    #expect(!temporary.exists(".new.staging"))
  }

  @Test func `a link in a staging folder is not published`() throws {
    try leaveStaging(lost: ["files/b.html"])
    try temporary.link(".site.staging/files/b.html", to: "/etc/hostname")
    try nextRun()
    #expect(!temporary.exists("site/b.html"))
  }

  @Test func `the probe of a killed run is removed`() throws {
    try temporary.write("site/.postmortem-work.probe", "")
    try nextRun()
    #expect(!temporary.exists("site/.postmortem-work.probe"))
  }

  @Test func `the lock file of a killed run does not lock`() throws {
    try temporary.write(".site.lock", "")
    try nextRun()
  }
}
