import { open, type FileHandle } from 'node:fs/promises'

const windowBytes = 64 * 1024

/** A file read at any place through one small window, so that its size never matters. */
export class FileBytes {
  readonly size: number
  readonly #handle: FileHandle
  #window: Buffer = Buffer.alloc(0)
  #from = 0

  private constructor(handle: FileHandle, size: number) {
    this.#handle = handle
    this.size = size
  }

  static async open(file: string): Promise<FileBytes> {
    const handle = await open(file, 'r')
    return new FileBytes(handle, (await handle.stat()).size)
  }

  /** Up to `length` bytes from `at`: fewer at the end of the file. */
  async read(at: number, length: number): Promise<Buffer> {
    if (at < this.#from || at + length > this.#from + this.#window.length) {
      const buffer = Buffer.alloc(Math.min(Math.max(windowBytes, length), Math.max(0, this.size - at)))
      const { bytesRead } = await this.#handle.read(buffer, 0, buffer.length, at)
      this.#window = buffer.subarray(0, bytesRead)
      this.#from = at
    }
    return this.#window.subarray(at - this.#from, at - this.#from + length)
  }

  close(): Promise<void> {
    return this.#handle.close()
  }
}

/** Runs `read` over the file and closes it in any case. */
export async function withFileBytes<T>(file: string, read: (bytes: FileBytes) => Promise<T>): Promise<T> {
  const bytes = await FileBytes.open(file)
  try {
    return await read(bytes)
  } finally {
    await bytes.close()
  }
}
