import { cleanText } from './gate-clean-text.ts'
import { error, type VideoCheck } from './gate-report.ts'
import { bytesInWords } from './gate-words.ts'

const again = 'Download the video again, or ask the service for a new one: this file holds only its answer.'

/** What a text saved under a video's name is, by its first bytes; `undefined` for anything that may be a video. */
export function textInsteadOfVideo(head: Buffer, size: number): VideoCheck | undefined {
  const text = head.toString('utf8').replace(/^\uFEFF/, '')
  const start = text.trimStart().slice(0, 512)
  const holds = bytesInWords(size)
  if (/^[[{]\s*(["[{\]}]|-?\d)/.test(start)) {
    const said = saidInJson(text)
    return error(
      'json',
      `This is a text answer (JSON, ${holds}), not a video. ${said ? `It says: “${said}”` : 'It has no message of its own.'}`,
      again,
      { says: said ?? null },
    )
  }
  if (
    /^#EXTM3U|^ffconcat version|^\[playlist\]|^<\?xml[^>]*>\s*<(MPD|smil|playlist)\b|^<MPD\b/i.test(start)
  ) {
    return error(
      'playlist',
      `This is a playlist (${holds}): it only names files elsewhere and holds no picture itself.`,
      'Download or export the video it names as one MP4 file.',
    )
  }
  if (/^<(!doctype|html|head|body|\?xml|!--)/i.test(start)) {
    const title = /<title[^>]*>([^<]{1,1000})/i.exec(text)?.[1]
    const clean = title ? cleanText(title, 200) : ''
    return error(
      'web_page',
      `This is a web page (${holds}), not a video.${clean ? ` Its title: “${clean}”` : ''}`,
      'Download the video itself: the address may need a sign-in, or it has expired.',
      { title: clean || null },
    )
  }
  return undefined
}

/** The error message an API's answer carries, wherever its authors keep it. */
function saidInJson(text: string): string | undefined {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    // Cut off, or longer than what was read.
    const found = /"(?:message|error|detail|error_description)"\s*:\s*"((?:[^"\\]|\\.){1,2000})"/.exec(text)
    return found?.[1]
      ? cleanText(found[1].replace(/\\[nrt]/g, ' ').replace(/\\(["\\/])/g, '$1'), 200)
      : undefined
  }
  const said = messageIn(body, 0)
  return said === undefined ? undefined : cleanText(said, 200) || undefined
}

const places = ['error', 'errors', 'message', 'detail', 'error_description', 'title', 'reason', 'status']

function messageIn(value: unknown, depth: number): string | undefined {
  if (typeof value === 'string') return value
  if (typeof value !== 'object' || value === null || depth > 4) return undefined
  if (Array.isArray(value)) return value.length > 0 ? messageIn(value[0], depth + 1) : undefined
  // Inside an error its message comes before its kind.
  const order = depth === 0 ? places : ['message', ...places]
  for (const place of order) {
    const found = messageIn((value as Record<string, unknown>)[place], depth + 1)
    if (found) return found
  }
  return undefined
}
