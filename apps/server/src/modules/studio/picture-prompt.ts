import type { StoredBrief } from './brief.ts'

/** How each style is asked of a model; a style that is not here is asked for by its name. */
const manners: Readonly<Record<string, string>> = {
  photorealistic:
    'natural light product photography, airy, true colours, shallow depth of field, shot for a magazine',
  hyperrealistic:
    'cinematic, hyperrealistic advertising photograph, dramatic rim light, deep shadows, fine detail',
  illustration: 'flat layered editorial illustration, one soft light, clean shapes',
  cartoon: 'comic cover drawing, thick ink outlines, flat two-tone colours, rays and halftone dots',
  abstract: 'abstract composition of flowing colour, light and glass',
  vintage: 'printed poster of the 1950s, three inks on warm paper, halftone, slight misregistration',
  minimalist: 'minimalist studio still life, one object, plain seamless ground, soft window light',
  cyberpunk: 'neon night scene, rain-slick reflections, holographic light, deep blue and magenta',
  watercolor: 'loose watercolour painting on cold-pressed paper, bleeding washes, white paper left free',
}

type PromptOptions = {
  /** A photo of the product goes with it, as the first picture. */
  hasReference: boolean
  /** A picture whose manner is to be followed goes with it, as the last. */
  hasManner?: boolean
  /** Of an edit: what is to become of the first picture. */
  wish?: string | undefined
  /** 0–100 */
  creativity?: number
}

/**
 * What a model is asked to paint. Only the picture: letters are set by us, so none are wanted, and nothing is asked for
 * that the brief does not speak of.
 */
export function picturePrompt(
  brief: Pick<StoredBrief, 'business' | 'product' | 'audience' | 'brandColor'>,
  style: string,
  { hasReference, hasManner = false, wish, creativity = 60 }: PromptOptions,
): string {
  const manner = manners[style] ?? style.replaceAll('_', ' ')
  return [
    wish !== undefined
      ? `Edit the first picture. Keep what is not spoken of as it is. The wish: ${wish}.`
      : hasReference
        ? `Show exactly the product of the first picture, unchanged in shape, colour and label, in a new scene: ${brief.product}.`
        : `A picture for an advertisement of this product or service: ${brief.product}.`,
    `The business is called ${brief.business}.${brief.audience ? ` It speaks to ${brief.audience}.` : ''}`,
    `Manner: ${manner}.`,
    hasManner ? 'Take the light, colours and manner of the last picture, but nothing that it shows.' : '',
    creativity >= 67
      ? 'Surprise: an unexpected scene, angle or scale that still shows the thing plainly.'
      : '',
    creativity < 34 ? 'Keep close to the words: a plain, expected scene, nothing added.' : '',
    brief.brandColor ? `Let ${brief.brandColor} be the leading colour.` : '',
    'One clear subject, wholly inside the frame, in its lower two thirds and right of the middle; a calm, plain ground',
    'everywhere else, above all in the upper third, where words will be set later.',
    'No text, letters, numbers, logos, labels, watermarks, frames or buttons anywhere in the picture.',
  ]
    .filter(Boolean)
    .join(' ')
}
