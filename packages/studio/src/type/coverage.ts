/** Code points a TrueType or OpenType file maps to a glyph, read from its `cmap` (formats 4 and 12). */
export function coveredCodePoints(font: Buffer): ReadonlySet<number> {
  const covered = new Set<number>()
  const cmap = tableAt(font, 'cmap')
  if (cmap === undefined) return covered
  const count = font.readUInt16BE(cmap + 2)
  for (let i = 0; i < count; i++) {
    const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4)
    const format = font.readUInt16BE(at)
    if (format === 4) readSegments(font, at, covered)
    else if (format === 12) readGroups(font, at, covered)
  }
  return covered
}

function tableAt(font: Buffer, tag: string): number | undefined {
  const tables = font.readUInt16BE(4)
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16
    if (font.toString('latin1', record, record + 4) === tag) return font.readUInt32BE(record + 8)
  }
  return undefined
}

function readSegments(font: Buffer, at: number, covered: Set<number>): void {
  const doubled = font.readUInt16BE(at + 6)
  for (let i = 0; i < doubled; i += 2) {
    const end = font.readUInt16BE(at + 14 + i)
    const start = font.readUInt16BE(at + 16 + doubled + i)
    const delta = font.readUInt16BE(at + 16 + 2 * doubled + i)
    const offsetAt = at + 16 + 3 * doubled + i
    const offset = font.readUInt16BE(offsetAt)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const glyphAt = offsetAt + offset + 2 * (code - start)
      const glyph =
        offset === 0 ? (code + delta) & 0xffff : glyphAt + 2 <= font.length ? font.readUInt16BE(glyphAt) : 0
      if (glyph !== 0) covered.add(code)
    }
  }
}

function readGroups(font: Buffer, at: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(at + 12)
  for (let i = 0; i < groups; i++) {
    const group = at + 16 + i * 12
    const end = font.readUInt32BE(group + 4)
    for (let code = font.readUInt32BE(group); code <= end; code++) covered.add(code)
  }
}
