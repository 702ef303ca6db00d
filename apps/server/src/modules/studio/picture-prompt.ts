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

/**
 * What a model is asked to paint. Only the picture: letters are set by us, so none are wanted, and nothing is asked for
 * that the brief does not speak of. `hasReference`: a photo of the product goes with it.
 */
export function picturePrompt(brief: StoredBrief, style: string, hasReference: boolean): string {
  const manner = manners[style] ?? style.replaceAll('_', ' ')
  return [
    hasReference
      ? `Show exactly the product of the first picture, unchanged in shape, colour and label, in a new scene: ${brief.product}.`
      : `A picture for an advertisement of this product or service: ${brief.product}.`,
    `The business is called ${brief.business}.${brief.audience ? ` It speaks to ${brief.audience}.` : ''}`,
    `Manner: ${manner}.`,
    brief.brandColor ? `Let ${brief.brandColor} be the leading colour.` : '',
    'One clear subject, wholly inside the frame, in its lower two thirds and right of the middle; a calm, plain ground',
    'everywhere else, above all in the upper third, where words will be set later.',
    'No text, letters, numbers, logos, labels, watermarks, frames or buttons anywhere in the picture.',
  ]
    .filter(Boolean)
    .join(' ')
}
