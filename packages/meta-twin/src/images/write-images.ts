import { badParam, refused } from '../errors/invalid.ts'
import type { Image, Json } from '../store/records.ts'
import type { Call } from '../wire/call.ts'
import { objectIn, text } from '../wire/pick.ts'
import { imageUrl } from './image-url.ts'

/** Stores uploads by content: the same bytes are the same image, however often they come. */
export function storeImages(call: Call, input: Json): Json {
  const copied = objectIn(input, 'copy_from')
  if (copied) return copyImage(call, copied)
  if (call.images.length === 0) throw badParam('No image was uploaded: send a file or bytes.', 'bytes')
  const answers = call.images.map((upload) => {
    const id = `${call.account.account_id}:${upload.hash}`
    const known = call.twin.objects.findOf('image', id)
    const image: Image = known
      ? { ...known, status: 'ACTIVE' }
      : {
          kind: 'image',
          id,
          world: call.world.id,
          account: call.account.id,
          hash: upload.hash,
          name: upload.name,
          width: upload.width,
          height: upload.height,
          format: upload.format,
          look: upload.look,
          created: call.now,
          status: 'ACTIVE',
        }
    call.twin.objects.save(image)
    call.twin.files.saveImageBytes(id, upload.bytes)
    return [upload.name, answerOf(image, call)] as const
  })
  return { images: Object.fromEntries(answers) }
}

function copyImage(call: Call, copied: Json): Json {
  const hash = text(copied, 'hash') ?? ''
  const image = call.twin.objects.findOf('image', `${text(copied, 'source_account_id') ?? ''}:${hash}`)
  if (!image || image.world !== call.world.id) {
    throw refused(2446388, 'Image not found', `No image with hash ${hash} can be copied.`, 'copy_from')
  }
  return { images: { [image.name]: answerOf(image, call) } }
}

function answerOf(image: Image, call: Call): Json {
  const url = imageUrl(image, call.origin)
  const { hash, height, width, name } = image
  return { hash, url, url_128: url, url_256: url, height, width, name }
}

export function deleteImage(call: Call, hash: string): Json {
  const image = call.twin.objects.findOf('image', `${call.account.account_id}:${hash}`)
  if (!image)
    throw refused(2446388, 'Image not found', `No image with hash ${hash} is in this ad account.`, 'hash')
  call.twin.objects.save({ ...image, status: 'DELETED' })
  return { success: true }
}
