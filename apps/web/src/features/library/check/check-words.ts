import type { MediaCheck, MediaFinding } from '@adwright/contract'

type Verdict = NonNullable<MediaCheck['verdict']>

/** What the library says of a video that was looked at. */
export const checkWords = {
  title: 'Check',
  waiting: 'Being looked at',
  waitingText:
    'Every picture is being looked at and all of the sound is listened to. You can go on meanwhile.',
  verdicts: {
    good: 'All good',
    worth_a_look: 'Worth a look',
    unfit: 'Not fit for an ad as it is',
    broken: 'Damaged',
  } satisfies Record<Verdict, string>,
  verdictTexts: {
    good: 'All of it plays, and nothing stands out.',
    worth_a_look: 'All of it was kept. These are worth a look before many people see it.',
    unfit: 'It was kept as it is. Mend this before an ad shows it.',
    broken: 'It was kept, but people would not see all of it. Do not use it.',
  } satisfies Record<Verdict, string>,
  levels: { error: 'To mend', warning: 'To look at', note: 'Good to know' } satisfies Record<
    MediaFinding['level'],
    string
  >,
  notes: (count: number) => `Good to know (${count})`,
  places: 'As an ad',
  fits: (fit: number, all: number) =>
    fit === 0
      ? 'By format, shape and length it fits no place of an ad'
      : fit === all
        ? `By format, shape and length it fits all ${all} places of an ad`
        : `By format, shape and length it fits ${fit} of ${all} places of an ad`,
  fitsPlace: 'Fits',
  fitsNot: 'Does not fit',
  why: (count: number) => `Why not in the other ${count}`,
  whyNone: 'Why not',
  limits: (day: string) => `By Meta's limits as of ${day}`,
  better: 'Upload a better one',
  otherShapes: 'Make another shape',
}
