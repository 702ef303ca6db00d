type KnownModel = {
  id: string
  does: 'image' | 'text' | 'video' | 'speech'
  /** The first day without it (UTC), `YYYY-MM-DD`. */
  retiredOn?: string
  /** What Google names as its successor. */
  successor?: string
}

/** Read off Google's model and deprecation pages on 2026-11-23 (films and voices on 2026-11-26); dates move, so this is the one place that knows them. */
const knownModels: readonly KnownModel[] = [
  { id: 'gemini-3.1-flash-image', does: 'image' },
  { id: 'gemini-3-pro-image', does: 'image' },
  { id: 'gemini-3.1-flash-lite-image', does: 'image' },
  {
    id: 'gemini-3.1-flash-image-preview',
    does: 'image',
    retiredOn: '2026-06-25',
    successor: 'gemini-3.1-flash-image',
  },
  {
    id: 'gemini-3-pro-image-preview',
    does: 'image',
    retiredOn: '2026-06-25',
    successor: 'gemini-3-pro-image',
  },
  {
    id: 'gemini-2.5-flash-image',
    does: 'image',
    retiredOn: '2026-10-02',
    successor: 'gemini-3.1-flash-image',
  },
  {
    id: 'gemini-2.5-flash-image-preview',
    does: 'image',
    retiredOn: '2026-01-15',
    successor: 'gemini-3.1-flash-image',
  },
  {
    id: 'imagen-4.0-generate-001',
    does: 'image',
    retiredOn: '2026-06-24',
    successor: 'gemini-3.1-flash-image',
  },
  {
    id: 'imagen-3.0-generate-002',
    does: 'image',
    retiredOn: '2026-06-24',
    successor: 'gemini-3.1-flash-image',
  },
  { id: 'gemini-3.8-flash', does: 'text' },
  { id: 'gemini-3.5-flash-lite', does: 'text' },
  { id: 'gemini-2.5-flash', does: 'text', retiredOn: '2026-12-01', successor: 'gemini-3.8-flash' },
  { id: 'gemini-2.5-pro', does: 'text', retiredOn: '2026-12-01', successor: 'gemini-3.8-flash' },
  { id: 'gemini-omni-1.1-flash', does: 'video' },
  { id: 'gemini-omni-1.2-flash', does: 'video' },
  ...retired('video', 'gemini-omni-1.1-flash', {
    'gemini-omni-flash-preview': '2026-09-30',
    'veo-3.1-generate-preview': '2026-10-22',
    'veo-3.1-fast-generate-preview': '2026-10-22',
    'veo-3.1-lite-generate-preview': '2026-10-22',
    'veo-3.0-generate-001': '2026-06-30',
    'veo-3.0-fast-generate-001': '2026-06-30',
    'veo-3.0-generate-preview': '2026-04-02',
    'veo-3.0-fast-generate-preview': '2026-04-02',
    'veo-2.0-generate-001': '2026-06-30',
  }),
  { id: 'gemini-3.8-flash-tts', does: 'speech' },
  { id: 'gemini-3.8-flash-lite-tts', does: 'speech' },
  ...retired('speech', 'gemini-3.8-flash-lite-tts', {
    'gemini-3.1-flash-tts-preview': '2026-12-18',
    'gemini-2.5-flash-preview-tts': '2026-12-18',
  }),
  ...retired('speech', 'gemini-3.8-flash-tts', { 'gemini-2.5-pro-preview-tts': '2026-12-18' }),
]

function retired(does: KnownModel['does'], successor: string, days: Record<string, string>): KnownModel[] {
  return Object.entries(days).map(([id, retiredOn]) => ({ id, does, retiredOn, successor }))
}

/** `notice` is a sentence for the operator: what was asked for is retired, or soon will be. */
export type ResolvedModel = { model: string; notice?: string }

const warnDays = 30

/** The model to call on this day: the one named, or what took its place. A name we do not know is called as it is. */
export function resolveModel(named: string, now: Date): ResolvedModel {
  const id = named.replace(/^models\//, '')
  const known = knownModels.find((model) => model.id === id)
  if (!known?.retiredOn) return { model: id }
  const ends = new Date(`${known.retiredOn}T00:00:00Z`)
  if (now >= ends) {
    if (!known.successor) return { model: id, notice: `${id} was retired on ${known.retiredOn}.` }
    const next = resolveModel(known.successor, now)
    return {
      model: next.model,
      notice: `${id} was retired on ${known.retiredOn}: ${next.model} is used instead.`,
    }
  }
  const soon = ends.getTime() - now.getTime() < warnDays * 86_400_000
  return soon
    ? {
        model: id,
        notice: `${id} will be retired on ${known.retiredOn}${known.successor ? `; ${known.successor} takes its place` : ''}.`,
      }
    : { model: id }
}
