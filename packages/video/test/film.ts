/** A raw I420 frame: one brightness, no colour. */
export function drawnFrame({ width, height }: { width: number; height: number }, luma: number): Uint8Array {
  const frame = new Uint8Array((width * height * 3) / 2).fill(128)
  frame.fill(luma, 0, width * height)
  return frame
}

/** A WAV file at 48 kHz, stereo, 16 bit: 440 Hz at a quarter of full scale. */
export function wavOf(seconds: number): Buffer {
  const samples = Math.round(seconds * 48_000)
  const file = Buffer.alloc(44 + samples * 4)
  file.write('RIFF', 0, 'latin1')
  file.writeUInt32LE(36 + samples * 4, 4)
  file.write('WAVEfmt ', 8, 'latin1')
  file.writeUInt32LE(16, 16)
  for (const [index, value] of [1, 2].entries()) file.writeUInt16LE(value, 20 + index * 2)
  file.writeUInt32LE(48_000, 24)
  file.writeUInt32LE(192_000, 28)
  for (const [index, value] of [4, 16].entries()) file.writeUInt16LE(value, 32 + index * 2)
  file.write('data', 36, 'latin1')
  file.writeUInt32LE(samples * 4, 40)
  for (let at = 0; at < samples; at++) {
    const value = Math.round(8192 * Math.sin((2 * Math.PI * 440 * at) / 48_000))
    file.writeInt16LE(value, 44 + at * 4)
    file.writeInt16LE(value, 46 + at * 4)
  }
  return file
}
