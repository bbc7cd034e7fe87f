import Foundation
import Testing

/// A preview as the browser and the person at the terminal see it.
struct ServeTests {
  private static let page = "/incidents/INC-2020-0408.html"

  private func preview(_ more: [String: String] = [:]) throws -> Preview {
    let files = ["incidents/a.md": Samples.incident].merging(more) { $1 }
    return try Preview(try Scratch(files))
  }

  @Test func `pages are served as they are on the disk, with a script behind their end`() throws {
    let preview = try preview()
    for path in ["/", Self.page, "\(Self.page)?a=b"] {
      let answer = try preview.ask(path)
      let file = path == "/" ? "/index.html" : String(path.prefix { $0 != "?" })
      let built = try #require(preview.scratch.text("build/site\(file)"))
      #expect(answer.status == 200)
      #expect(answer.value("Content-Type") == "text/html; charset=utf-8")
      #expect(answer.value("Cache-Control") == "no-store")
      #expect(answer.value("Cross-Origin-Resource-Policy") == "same-origin")
      #expect(answer.body.hasPrefix(built))
      #expect(
        answer.body.dropFirst(built.count).hasPrefix("<script defer src=\"/.preview/reload.js"))
      #expect(!built.contains("/.preview/"))
    }
    for (path, type) in [
      ("/assets/site.css", "text/css; charset=utf-8"), ("/assets/icon.svg", "image/svg+xml"),
      ("/assets/site.js", "text/javascript; charset=utf-8"),
      ("/build.txt", "text/plain; charset=utf-8"),
    ] {
      let answer = try preview.ask(path)
      #expect(answer.value("Content-Type") == type)
      #expect(answer.value("X-Content-Type-Options") == "nosniff")
      #expect(answer.body == preview.scratch.text("build/site\(path)"))
    }
    #expect(try preview.ask("/.preview/reload.js").body.contains("/.preview/wait.js"))
    let outcome = try preview.interrupt()
    #expect(outcome.exitCode == 130)
    #expect(outcome.errors.contains("the preview has ended"))
    #expect(outcome.output.contains("1 read"))
  }

  @Test func `a save is built and told to the pages that are open`() throws {
    let preview = try preview(["incidents/b.md": Samples.incident(id: "INC-2")])
    let version = try version(preview)
    try preview.scratch.write(
      "incidents/a.md", Samples.incident.replacing("exhausted.", with: "exhausted, and more."))
    // A question is answered when there is something new, or after a while, and then asked again.
    _ = try preview.until("a reload") {
      try preview.ask("/.preview/wait.js?\(version)").body.contains("location.reload()") ? 1 : nil
    }
    #expect(try preview.ask(Self.page).body.contains("exhausted, and more."))
    #expect(try self.version(preview) != version)
    // Pages are told first, then the person at the terminal.
    _ = try preview.until("a line") {
      let output = preview.running.written.output
      return output.contains(/\n1 read, 1 unchanged; [^\n]*\n[^\n]* in 2 files/) ? 1 : nil
    }
    // Who shows what is there waits.
    let current = try self.version(preview)
    #expect(try preview.ask("/.preview/wait.js?\(current)").body == "// nothing new\n")
  }

  @Test func `a picture beside a document is followed, though no document changes`() throws {
    let shown = Samples.incident.replacing("exhausted.", with: "exhausted: ![full](full.png)")
    let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    let scratch = try Scratch(["incidents/a.md": shown])
    try scratch.write("incidents/full.png", bytes: head)
    let preview = try Preview(scratch)
    let before = try #require(scratch.tree("build/site/files").keys.first)
    try scratch.write("incidents/full.png", bytes: head + [1])
    let after = try preview.until("another picture") {
      scratch.tree("build/site/files").keys.first { $0 != before }
    }
    _ = try preview.until("its page") {
      try preview.ask(Self.page).body.contains("../files/\(after)") ? 1 : nil
    }
    #expect(try preview.ask("/files/\(after)").value("Content-Type") == "image/png")
  }

  @Test func `what goes wrong is told, and the last good site stays`() throws {
    let preview = try preview(["postmortem.yml": "title: Before\n"])
    let version = try version(preview)
    try preview.scratch.write("postmortem.yml", "titel: After\nincidents: 1: 2\n")
    _ = try preview.until("a complaint") {
      preview.running.written.errors.contains("the site is as it was") ? 1 : nil
    }
    #expect(preview.running.written.errors.contains("postmortem.yml:"))
    #expect(try preview.ask("/").body.contains("<title>Before"))
    #expect(try self.version(preview) == version)
    try preview.scratch.write("postmortem.yml", "title: After\n")
    _ = try preview.until("the new title") {
      try preview.ask("/").body.contains("<title>After") ? 1 : nil
    }
  }

  @Test func `a theme is followed, its mistakes too`() throws {
    let preview = try preview([
      "postmortem.yml": "site: {theme: theme}\n", "theme/templates/legend.html": "<p>one</p>\n",
    ])
    #expect(try preview.ask("/").body.contains("<p>one</p>"))
    try preview.scratch.write("theme/templates/legend.html", "<p>{{wrong}}</p>\n")
    _ = try preview.until("a complaint") {
      preview.running.written.errors.contains("theme/templates/legend.html:1:4") ? 1 : nil
    }
    #expect(try preview.ask("/").body.contains("<p>one</p>"))
    try preview.scratch.write("theme/templates/legend.html", "<p>two</p>\n")
    _ = try preview.until("the new theme") {
      try preview.ask("/").body.contains("<p>two</p>") ? 1 : nil
    }
  }

  @Test func `nothing outside the site is served, however it is asked for`() throws {
    let preview = try preview(["secret.txt": "secret"])
    let site = preview.scratch.url("build/site")
    try preview.scratch.write("build/site/.hidden", "secret")
    try FileManager.default.createSymbolicLink(
      at: site.appendingPathComponent("out.txt"),
      withDestinationURL: preview.scratch.url("secret.txt"))
    try FileManager.default.createSymbolicLink(
      at: site.appendingPathComponent("way"), withDestinationURL: preview.scratch.url("."))
    for target in [
      "/../../secret.txt", "/%2e%2e/%2e%2e/secret.txt", "/..%2f..%2fsecret.txt",
      "/assets/../../../secret.txt", "/%2E./%2e%2E/secret.txt", "/..\\..\\secret.txt",
      "/%2fetc/passwd", "//etc/passwd", "/out.txt", "/way/secret.txt", "/.hidden", "/assets/",
      "/assets", "/incidents/", "/secret.txt%00.html", "/%", "/%2", "/%zz", "/%ff",
      "http://127.0.0.1/index.html", "*", "/nowhere.html",
    ] {
      let answer = try preview.ask(target)
      #expect(answer.status == 404, "\(target)")
      #expect(!answer.body.contains("secret") && !answer.body.contains("root:"), "\(target)")
      #expect(answer.body.contains("No such page"), "\(target)")
    }
  }

  @Test func `it is only read, and only by this machine`() throws {
    let preview = try preview()
    let page = try preview.ask("/")
    let head = try preview.ask("/", "HEAD")
    #expect(head.status == 200)
    #expect(head.body == "")
    #expect(head.value("Content-Length") == String(page.body.utf8.count))
    for method in ["POST", "PUT", "DELETE", "OPTIONS"] {
      let answer = try preview.ask("/", method)
      #expect(answer.status == 405, "\(method)")
      #expect(answer.value("Allow") == "GET, HEAD")
    }
    for host in ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example", ""] {
      let answer = try preview.ask("/", host: host)
      #expect(answer.status == 421, "\(host)")
      #expect(!answer.body.contains("<"))
    }
    for host in ["localhost", "LOCALHOST:1234", "[::1]:80"] {
      #expect(try preview.ask("/", host: host).status == 200, "\(host)")
    }
  }

  @Test func `a port that is in use is told with the way out`() throws {
    let preview = try preview()
    let outcome = try preview.scratch.run("serve", "--port", "\(preview.port)")
    #expect(outcome.exitCode == 3)
    #expect(outcome.errors.contains("port \(preview.port) is in use"))
    #expect(outcome.errors.contains("--port 0"))
  }

  /// The version of what the first page shows.
  private func version(_ preview: Preview) throws -> String {
    let page = try preview.ask("/").body
    return String(try #require(page.firstMatch(of: /data-version="([^"]+)"/)).1)
  }
}
