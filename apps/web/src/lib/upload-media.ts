import { createApiClient } from '@adwright/contract/client'
import type { Media, MediaPurpose } from '@adwright/contract'
import { workspaceHeaders } from './workspace-here.ts'

export type UploadPurpose = Extract<MediaPurpose, 'photo' | 'logo' | 'post'>

type Upload = {
  file: File
  purpose: UploadPurpose
  /** 0–100, of the bytes sent. */
  onPercent: (percent: number) => void
  signal: AbortSignal
}

/** Sends one picture or video through the same typed client as everything else, and tells how far it is. */
export function uploadMedia({ file, purpose, onPercent, signal }: Upload): Promise<Media> {
  const api = createApiClient({
    baseUrl: '',
    headers: workspaceHeaders,
    fetch: sendWithProgress(onPercent),
  })
  return api('uploadMedia', { form: { purpose }, file, filename: file.name, signal })
}

/** `fetch` over XMLHttpRequest, the only way of the web platform that reports bytes sent. */
function sendWithProgress(onPercent: (percent: number) => void): typeof fetch {
  return (target, { method = 'GET', body, headers, signal } = {}) =>
    new Promise((resolve, reject) => {
      const request = new XMLHttpRequest()
      request.open(method, String(target))
      new Headers(headers).forEach((value, name) => request.setRequestHeader(name, value))
      request.upload.onprogress = ({ loaded, total }) => onPercent(total > 0 ? (100 * loaded) / total : 0)
      request.onload = () => resolve(new Response(request.responseText, { status: request.status }))
      request.onerror = () => reject(new TypeError('network'))
      request.onabort = () => reject(new DOMException('aborted', 'AbortError'))
      signal?.addEventListener('abort', () => request.abort())
      request.send(body as XMLHttpRequestBodyInit) // the client builds a FormData
    })
}
