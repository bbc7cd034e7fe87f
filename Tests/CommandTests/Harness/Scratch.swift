import Foundation
import Testing

/// A folder of its own for one test, gone with it.
final class Scratch {
  let path: String

  /// A folder with files, given as path and text.
  init(_ files: [String: String] = [:]) throws {
    path =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("postmortem-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, text) in files { try write(name, text) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: path)
  }

  /// Path of something in the folder.
  func url(_ name: String) -> URL { URL(fileURLWithPath: path).appendingPathComponent(name) }

  /// Writes a file and the folders on its way.
  func write(_ name: String, _ text: String) throws {
    try write(name, bytes: Array(text.utf8))
  }

  /// Writes bytes that need not be text.
  func write(_ name: String, bytes: [UInt8]) throws {
    let url = url(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    // Foundation waits for the disk after every file; a test has thousands.
    let file = try #require(fopen(url.path, "w"))
    defer { fclose(file) }
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  /// Removes a file or folder.
  func remove(_ name: String) throws {
    try FileManager.default.removeItem(at: url(name))
  }

  /// The bytes of a file; nil where there is none.
  func bytes(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url(name))).map(Array.init)
  }

  /// The text of a file; nil where there is none.
  func text(_ name: String) -> String? {
    bytes(name).map { String(decoding: $0, as: UTF8.self) }
  }

  /// Every file below `name` with its bytes, by path.
  func tree(_ name: String) -> [String: [UInt8]] {
    var tree: [String: [UInt8]] = [:]
    let names = try? FileManager.default.subpathsOfDirectory(atPath: url(name).path)
    for child in names ?? [] {
      if let bytes = bytes("\(name)/\(child)") { tree[child] = bytes }
    }
    return tree
  }

  /// Runs the program here.
  func run(
    _ arguments: String..., environment: [String: String] = [:], input: String? = nil
  ) throws -> Program.Outcome {
    try Program.run(arguments, in: path, environment: environment, input: input)
  }
}
