import type { Answer, MediaCheck } from '@adwright/contract'
import { id } from './fixture-data.ts'
import type { Handlers } from './fixture-handlers.ts'
import { file } from './fixture-post-files.ts'

const place = (placement: string, name: string, reason?: string): MediaCheck['placements'][number] => ({
  placement,
  name,
  ok: reason === undefined,
  reasons: reason === undefined ? [] : [reason],
  advice: [],
})

/** A video of the studio that could be better. */
const film: Answer<'getMediaDetails'> = {
  media: {
    ...file(40, 'slow-coffee.mp4', [1080, 1920], { contentType: 'video/mp4', durationMs: 15_000 }),
    folderId: null,
    tags: [],
  },
  origin: {
    kind: 'film',
    videoGenerationId: id('vgen', 1),
    ratio: '9:16',
    briefId: id('brief', 1),
    prompt: 'Slow coffee',
    seconds: 15,
  },
  check: {
    state: 'done',
    verdict: 'worth_a_look',
    findings: [
      {
        level: 'warning',
        code: 'loudness',
        sentence: 'The loudness is -21.8 LUFS: much quieter than the usual -14.',
        remedy: 'Export it at -14 LUFS with a true peak of -1 dBTP.',
      },
      { level: 'note', code: 'index_last', sentence: 'The index (moov) comes last.', remedy: null },
    ],
    placements: [
      place('facebook_reels', 'Facebook Reels'),
      place('instagram_reels', 'Instagram Reels'),
      place('instagram_feed', 'Instagram feed', 'Instagram feed takes shapes from 4:5 to 1.91:1.'),
    ],
    limitsCheckedOn: '2026-11-26',
    checkedAt: '2026-12-02T12:00:00.000Z',
  },
  versions: [],
  shapes: [],
  usedBy: [],
  usedByTotal: 0,
  posters: [],
  postersTotal: 0,
  adaptations: [],
}

export const libraryHandlers: Handlers = {
  listMediaFolders: () => ({ folders: [], unfiled: 0 }),
  listMediaTags: () => ({ tags: [] }),
  getMediaDetails: () => film,
}
