import { describe, expect, it } from 'vitest'
import { decode } from '../../src/read/decode.ts'

const bytes = (...parts: (string | number)[]) =>
  Buffer.concat(parts.map(part => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))))

describe('decode', () => {
  it.each([
    ['plain text', bytes('a\nb\n'), 'a\nb\n'],
    ['a byte order mark', bytes('\uFEFFa'), 'a'],
    ['CRLF', bytes('a\r\nb\r\n'), 'a\nb\n'],
    ['CR', bytes('a\rb'), 'a\nb'],
    ['all three line ends', bytes('a\r\nb\nc\rd'), 'a\nb\nc\nd'],
    ['every plane', bytes('é 東京 𝄞 👩‍🚒'), 'é 東京 𝄞 👩‍🚒'],
    ['a replacement character that is there', bytes('a\uFFFDb'), 'a\uFFFDb'],
    ['the marks that we use ourselves', bytes('a\uFDD00\uFDD1b'), 'a\uFFFD0\uFFFDb'],
    [
      'what would steer a terminal',
      bytes('a\u001b[31mb\u009b\u007f\tc'),
      'a\uFFFD[31mb\uFFFD\uFFFD\tc',
    ],
    ['nothing', bytes(), ''],
  ])('reads %s', (_, file, text) => {
    expect(decode(file)).toEqual({ text })
  })

  it.each([
    ['Windows-1252', bytes('a\nf', 0xfc, 'r'), 2, 2],
    ['UTF-16 with a mark', Buffer.from('\uFEFFab', 'utf16le'), 1, 1],
    ['UTF-16 without one', Buffer.from('ab', 'utf16le'), 1, 2],
    ['a NUL', bytes('a\nbc', 0, 'd'), 2, 3],
    ['a letter that is cut off', bytes('a', 0xe2, 0x82), 1, 2],
    ['half a surrogate pair', bytes('a', 0xed, 0xa0, 0x80), 1, 2],
    ['more bytes than a letter needs', bytes(0xc0, 0xaf), 1, 1],
  ])('refuses %s, and says where', (_, file, line, column) => {
    expect(decode(file)).toEqual({ badAt: { line, column } })
  })
})
