import FlyingFox
import Foundation

/// Answers the requests of a preview.
struct PreviewHandler: HTTPHandler {
  let site: ServedSite

  /// Of every answer: nothing is kept, guessed, or lent to pages of other sites.
  private static let headers: HTTPHeaders = [
    HTTPHeader("Cache-Control"): "no-store",
    HTTPHeader("X-Content-Type-Options"): "nosniff",
    HTTPHeader("Cross-Origin-Resource-Policy"): "same-origin",
    HTTPHeader("Referrer-Policy"): "no-referrer",
  ]

  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let isHead = request.method == .HEAD
    guard LocalHost.isLocal(request.headers[.host]) else {
      return answer(
        .misdirectedRequest, "text/plain; charset=utf-8",
        Array("This preview answers to localhost only.\n".utf8), isHead: isHead)
    }
    guard request.method == .GET || isHead else {
      var response = answer(
        .methodNotAllowed, "text/plain; charset=utf-8",
        Array("A preview can be read only.\n".utf8), isHead: false)
      response.headers[HTTPHeader("Allow")] = "GET, HEAD"
      return response
    }
    let version = site.version
    switch request.target.path() {
    case Reload.scriptPath:
      return answer(.ok, ContentType.of("a.js"), Array(Reload.script.utf8), isHead: isHead)
    case Reload.waitPath:
      let word = isHead ? "" : await Reload.word(since: request.target.query(), site)
      return answer(.ok, ContentType.of("a.js"), Array(word.utf8), isHead: isHead)
    case let target:
      guard let path = ServedPath.path(of: target), let bytes = site.bytes(of: path) else {
        let page = Array(Self.missing.utf8) + Reload.tag(version)
        return answer(.notFound, ContentType.of("a.html"), page, isHead: isHead)
      }
      let body = path.hasSuffix(".html") ? bytes + Reload.tag(version) : bytes
      return answer(.ok, ContentType.of(path), body, isHead: isHead)
    }
  }

  private func answer(
    _ status: HTTPStatusCode, _ type: String, _ body: [UInt8], isHead: Bool
  ) -> HTTPResponse {
    var headers = Self.headers
    headers[.contentType] = type
    headers[.contentLength] = String(body.count)
    return HTTPResponse(statusCode: status, headers: headers, body: isHead ? Data() : Data(body))
  }

  private static let missing = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
    <title>No such page</title>
    <meta name="viewport" content="width=device-width,initial-scale=1">
    <meta name="color-scheme" content="light dark">
    </head>
    <body>
    <h1>No such page</h1>
    <p>The site has no page at this address, at least not yet. <a href="/">All incidents</a></p>
    </body>
    </html>

    """
}

/// Whether a request is meant for this machine. A page of another site whose name was made to lead here
/// (DNS rebinding) carries that name in its requests.
enum LocalHost {
  /// Whether `host`, the header of a request, is a name of this machine; the port says nothing, for it
  /// may have been forwarded.
  static func isLocal(_ host: String?) -> Bool {
    guard let host = host?.lowercased() else { return false }
    return ["localhost", "127.0.0.1", "[::1]"].contains { name in
      guard host.hasPrefix(name) else { return false }
      let rest = host.dropFirst(name.count)
      return rest.isEmpty || (rest.first == ":" && rest.dropFirst().allSatisfy(\.isNumber))
    }
  }
}
