import type { Format } from '@adwright/contract'
import { adFormats } from './formats.ts'

/** A sentence with gaps in brackets, and the choices that go well with it. */
export type Template = {
  id: string
  label: string
  prompt: string
  /** A second sentence for the offer, where the template is about one. */
  offer?: string
  style?: string
  formats?: readonly Format[]
  creativity?: number
}

export const templates: readonly Template[] = [
  {
    id: 'alone',
    label: 'Product on its own',
    prompt: '[Your product], [what makes people want it]',
    style: 'hyperrealistic',
    creativity: 30,
  },
  {
    id: 'offer',
    label: 'Special offer',
    prompt: '[Your product], [what it is made of or good for]',
    offer: '[What people save, and until when]',
    formats: adFormats,
    creativity: 45,
  },
  {
    id: 'new',
    label: 'New arrival',
    prompt: '[Your new product], [what is new about it]',
    style: 'minimalist',
    creativity: 40,
  },
  {
    id: 'event',
    label: 'Event or opening',
    prompt: '[The event or opening] on [day and time], with [what people can expect]',
    style: 'illustration',
    formats: ['feed_4x5', 'story_9x16'],
    creativity: 65,
  },
  {
    id: 'answer',
    label: 'Problem and answer',
    prompt: '[Your product] for [the trouble that your customers have]',
    creativity: 60,
  },
]

export type Gap = { start: number; end: number }
const gap = /\[[^[\]\n]{1,80}\]/g

/** The first gap at or after a place in the text, else the first one at all. */
export function nextGap(text: string, from = 0): Gap | undefined {
  const gaps = [...text.matchAll(gap)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }))
  return gaps.find(({ start }) => start >= from) ?? gaps[0]
}
export const hasGap = (text: string): boolean => nextGap(text) !== undefined
