import Dispatch
import Foundation
import Synchronization

/// Works on many things at once and hands the results over in the order of the things: the one
/// place of the program where threads are made.
public enum OrderedWork {
  /// Chunks of results that may wait to be consumed, so that memory stays bounded.
  private static let window = 32

  /// Transforms `inputs` on all cores; `consume` gets the outputs, chunk by chunk in the order of
  /// the inputs, on the calling thread. When `consume` throws, the workers stop and the error is
  /// passed on. `chunk` is how many things a worker takes at a turn: many of small ones, so that
  /// taking turns costs nothing.
  public static func map<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], chunk chunkSize: Int = 64,
    _ transform: @escaping @Sendable (Input) -> Output,
    consume: ([Output]) throws -> Void
  ) throws {
    let chunkCount = (inputs.count + chunkSize - 1) / chunkSize
    let workers = min(ProcessInfo.processInfo.activeProcessorCount, chunkCount)
    guard workers > 1 else {
      for start in stride(from: 0, to: inputs.count, by: chunkSize) {
        try consume(inputs[start..<min(start + chunkSize, inputs.count)].map(transform))
      }
      return
    }
    let board = Board<Output>(chunks: chunkCount, window: window)
    let group = DispatchGroup()
    for _ in 0..<workers {
      DispatchQueue.global().async(group: group) {
        while let chunk = board.take() {
          let start = chunk * chunkSize
          let outputs = inputs[start..<min(start + chunkSize, inputs.count)].map(transform)
          board.finish(chunk, outputs)
        }
      }
    }
    defer {
      board.stop(workers)
      group.wait()
    }
    for chunk in 0..<chunkCount { try consume(board.result(of: chunk)) }
  }

  /// What `transform` makes of each of a few `inputs` that are much work each, on all cores.
  public static func all<Input: Sendable, Output: Sendable>(
    _ inputs: [Input], _ transform: @escaping @Sendable (Input) -> Output
  ) -> [Output] {
    let outputs = Mutex<[Int: Output]>([:])
    DispatchQueue.concurrentPerform(iterations: inputs.count) { index in
      let output = transform(inputs[index])
      outputs.withLock { $0[index] = output }
    }
    return outputs.withLock { outputs in inputs.indices.compactMap { outputs[$0] } }
  }

  /// What is to be done, what is done, and who waits for it.
  private final class Board<Output: Sendable>: Sendable {
    private struct State {
      var next = 0
      var isStopped = false
      var results: [Int: [Output]] = [:]
    }

    private let state = Mutex(State())
    private let chunks: Int
    private let room: DispatchSemaphore
    private let finished: [DispatchSemaphore]

    init(chunks: Int, window: Int) {
      self.chunks = chunks
      room = DispatchSemaphore(value: 0)
      finished = (0..<chunks).map { _ in DispatchSemaphore(value: 0) }
      for _ in 0..<window { room.signal() }
    }

    /// The next chunk to work on, as soon as there is room for its result.
    func take() -> Int? {
      room.wait()
      return state.withLock { state in
        guard !state.isStopped, state.next < chunks else { return nil }
        defer { state.next += 1 }
        return state.next
      }
    }

    func finish(_ chunk: Int, _ outputs: [Output]) {
      state.withLock { $0.results[chunk] = outputs }
      finished[chunk].signal()
    }

    func result(of chunk: Int) -> [Output] {
      finished[chunk].wait()
      defer { room.signal() }
      return state.withLock { $0.results.removeValue(forKey: chunk) } ?? []
    }

    /// Wakes every worker that waits for room, and lets it go.
    func stop(_ workers: Int) {
      state.withLock { $0.isStopped = true }
      for _ in 0..<workers { room.signal() }
    }
  }
}
