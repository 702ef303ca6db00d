/** A WAV of 16 bit, mono: a tone of 220 Hz that lasts so many seconds. */
export function aWav(seconds = 0.5, sampleRate = 24_000): Buffer {
  const pcm = aTone(seconds, sampleRate)
  const head = Buffer.alloc(44)
  head.write('RIFF', 0, 'latin1')
  head.writeUInt32LE(36 + pcm.length, 4)
  head.write('WAVEfmt ', 8, 'latin1')
  head.writeUInt32LE(16, 16)
  head.writeUInt16LE(1, 20)
  head.writeUInt16LE(1, 22)
  head.writeUInt32LE(sampleRate, 24)
  head.writeUInt32LE(sampleRate * 2, 28)
  head.writeUInt16LE(2, 32)
  head.writeUInt16LE(16, 34)
  head.write('data', 36, 'latin1')
  head.writeUInt32LE(pcm.length, 40)
  return Buffer.concat([head, pcm])
}

export function aTone(seconds: number, sampleRate: number, height = 0.5): Buffer {
  const pcm = Buffer.alloc(Math.round(seconds * sampleRate) * 2)
  for (let i = 0; i < pcm.length / 2; i++)
    pcm.writeInt16LE(Math.round(height * 32_767 * Math.sin((2 * Math.PI * 220 * i) / sampleRate)), i * 2)
  return pcm
}
