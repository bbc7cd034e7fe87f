import Incidents
import Testing

struct PictureSizeTests {
  private func size(_ bytes: [UInt8]) -> [Int]? {
    PictureSize(bytes).map { [$0.width, $0.height] }
  }
  private let riff = Array("RIFF".utf8) + [0, 0, 0, 0] + Array("WEBP".utf8)

  @Test func `every form says how large it is`() {
    let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8)
    #expect(size(png + [0, 0, 5, 0, 0, 0, 2, 208]) == [1280, 720])
    #expect(size(Array("GIF89a".utf8) + [0x40, 1, 0xC8, 0]) == [320, 200])
    let padding = [UInt8](repeating: 0, count: 16)
    #expect(
      size(riff + Array("VP8X".utf8) + padding.prefix(8) + [0xFF, 1, 0, 0x2B, 1, 0]) == [512, 300])
    #expect(
      size(riff + Array("VP8L".utf8) + [0, 0, 0, 0, 0x2F, 0xFF, 0xC1, 0x4A, 0] + padding) == [
        512, 300,
      ])
    #expect(
      size(riff + Array("VP8 ".utf8) + padding.prefix(10) + [0, 2, 0x2C, 1]) == [512, 300])
    let jpeg: [UInt8] = [
      0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xFF, 0xC2, 0, 17, 8, 1, 0x2C, 2, 0,
    ]
    #expect(size(jpeg) == [512, 300])
  }

  @Test func `what is cut short, empty or no picture has no size`() {
    let wholes: [[UInt8]] = [
      [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13] + Array("IHDR".utf8) + [
        0, 0, 5, 0, 0, 0, 2, 208,
      ],
      Array("GIF89a".utf8) + [0x40, 1, 0xC8, 0],
      [0xFF, 0xD8, 0xFF, 0xE0, 0, 4, 1, 2, 0xFF, 0xC2, 0, 17, 8, 1, 0x2C, 2, 0],
      riff + Array("VP8X".utf8) + [UInt8](repeating: 1, count: 14),
    ]
    for whole in wholes {
      #expect(size(whole) != nil)
      for count in 0..<whole.count { #expect(size(Array(whole.prefix(count))) == nil) }
    }
    #expect(size(Array("GIF89a".utf8) + [0, 0, 0, 0]) == nil)
    // A marker that leads nowhere ends the search.
    #expect(size([0xFF, 0xD8, 0xFF, 0xE0, 0, 0, 0xFF, 0xE0, 0, 0, 0, 0]) == nil)
  }
}
