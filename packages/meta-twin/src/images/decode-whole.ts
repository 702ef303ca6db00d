import type { Sharp } from 'sharp'

/**
 * Reads a picture to its last row, keeping next to nothing of it: a header alone says nothing about the rest. Rejects
 * when it is damaged. (`stats()` finds the same, and takes two to eight times as long.)
 */
export async function decodeWhole(picture: Sharp): Promise<void> {
  await picture.clone().resize(32, 32, { fit: 'fill' }).raw().toBuffer()
}
