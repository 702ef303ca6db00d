import type { Sharp } from 'sharp'

/**
 * Reads a picture to its last row, keeping next to nothing of it: a header alone says nothing about the rest. Rejects
 * when it is damaged. (`stats()` does the same in five to ten times the time.)
 */
export async function decodeWhole(picture: Sharp): Promise<void> {
  await picture.clone().resize(32, 32, { fit: 'fill' }).raw().toBuffer()
}
