import Foundation

/// The program under test, as people start it.
enum Program {
  /// What a run left behind.
  struct Outcome {
    var exitCode: Int32
    var output: String
    var errors: String
  }

  /// The binary beside the test bundle.
  static let path: String = {
    let bundle = URL(fileURLWithPath: ProcessInfo.processInfo.arguments[0])
    var folder = bundle.deletingLastPathComponent()
    while folder.path != "/" {
      let candidate = folder.appendingPathComponent("postmortem")
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: candidate.path, isDirectory: &isFolder),
        !isFolder.boolValue
      {
        return candidate.path
      }
      folder.deleteLastPathComponent()
    }
    return "postmortem"
  }()

  /// Runs the program with `arguments` in `folder` and waits for it.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, executable: String = path
  ) throws -> Outcome {
    let started = try start(
      arguments, in: folder, environment: environment, input: input, executable: executable)
    return try started.outcome()
  }

  /// Starts the program and does not wait.
  static func start(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    input: String? = nil, executable: String = path
  ) throws -> Running {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: executable)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: folder)
    process.environment = ProcessInfo.processInfo.environment
      .filter { !$0.key.hasPrefix("POSTMORTEM_") && !$0.key.hasPrefix("GITHUB_") }
      .merging(["TZ": "Pacific/Apia", "LC_ALL": "C"]) { $1 }.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    guard let input else { return try Running(process) }
    let pipe = Pipe()
    process.standardInput = pipe
    let running = try Running(process)
    try pipe.fileHandleForWriting.write(contentsOf: Data(input.utf8))
    try pipe.fileHandleForWriting.close()
    return running
  }

  /// A program that runs; its output goes to files, so that no pipe fills up.
  struct Running {
    let process: Process
    private let output: URL
    private let errors: URL

    init(_ process: Process) throws {
      self.process = process
      let name = UUID().uuidString
      let folder = FileManager.default.temporaryDirectory
      output = folder.appendingPathComponent("\(name).out")
      errors = folder.appendingPathComponent("\(name).err")
      for file in [output, errors] {
        try Data().write(to: file)
      }
      process.standardOutput = try FileHandle(forWritingTo: output)
      process.standardError = try FileHandle(forWritingTo: errors)
      try process.run()
    }

    /// What it has written until now.
    var written: (output: String, errors: String) {
      let texts = [output, errors].map { file in
        String(decoding: (try? Data(contentsOf: file)) ?? Data(), as: UTF8.self)
      }
      return (texts[0], texts[1])
    }

    /// Waits for the end.
    func outcome() throws -> Outcome {
      process.waitUntilExit()
      defer {
        try? FileManager.default.removeItem(at: output)
        try? FileManager.default.removeItem(at: errors)
      }
      return Outcome(
        exitCode: process.terminationReason == .exit
          ? process.terminationStatus : -process.terminationStatus,
        output: String(decoding: try Data(contentsOf: output), as: UTF8.self),
        errors: String(decoding: try Data(contentsOf: errors), as: UTF8.self))
    }
  }
}
