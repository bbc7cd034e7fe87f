import Glibc
import GRDB

/// A database that is built beside its place and moved there when it is complete. Until then
/// nobody sees it; what an interrupted run leaves is used again by the next one.
struct BuildingFile: ~Copyable {
  /// Where the database is to stand.
  private let destination: String
  /// Where it is built.
  private let path: String
  private let descriptor: Int32

  /// Takes the place beside `destination`. Throws where another run holds it for longer than
  /// `seconds`, or where the folder cannot be written.
  init(for destination: String, patience seconds: Double) throws(StoreError) {
    self.destination = destination
    path = destination + ".building"
    Self.makeFolders(above: destination)
    var left = Int(seconds * 20)
    while true {
      let descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0o644)
      guard descriptor >= 0 else {
        throw .inaccessible(path: destination, detail: DatabaseFile.reason())
      }
      if flock(descriptor, LOCK_EX | LOCK_NB) == 0, Self.is(descriptor, at: path) {
        ftruncate(descriptor, 0)
        self.descriptor = descriptor
        return
      }
      close(descriptor)
      guard left > 0 else { throw .locked(path: destination) }
      left -= 1
      usleep(50_000)
    }
  }

  /// Lets `body` fill the file, then moves it to its destination. Nothing is left on failure.
  consuming func build<Value>(_ body: (Database) throws -> Value) throws -> Value {
    do {
      let queue = try DatabaseQueue(path: path, configuration: DatabaseSettings.building())
      let value = try queue.writeWithoutTransaction { database in
        try database.execute(sql: "BEGIN IMMEDIATE")
        do {
          let value = try DatabaseSettings.make(database) { try body(database) }
          try database.execute(sql: "COMMIT")
          return value
        } catch {
          // Without a journal nothing is rolled back; the file goes.
          try? database.execute(sql: "ROLLBACK")
          throw error
        }
      }
      try queue.close()
      // A journal of the file that stood here before must not be played back into the new one.
      for suffix in ["-journal", "-wal", "-shm"] { unlink(destination + suffix) }
      guard rename(path, destination) == 0 else {
        throw StoreError.inaccessible(path: destination, detail: DatabaseFile.reason())
      }
      close(descriptor)
      return value
    } catch {
      unlink(path)
      close(descriptor)
      throw error
    }
  }

  /// Whether the open file is still the one at `path`: another run may have moved it away.
  private static func `is`(_ descriptor: Int32, at path: String) -> Bool {
    var open = stat()
    var present = stat()
    return fstat(descriptor, &open) == 0 && lstat(path, &present) == 0
      && open.st_ino == present.st_ino && open.st_dev == present.st_dev
  }

  /// Makes the folders above `path` where they are missing; what fails shows when the file is made.
  private static func makeFolders(above path: String) {
    for index in path.indices.dropFirst() where path[index] == "/" {
      mkdir(String(path[..<index]), 0o755)
    }
  }
}
