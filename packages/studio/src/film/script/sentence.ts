/** Longest headline, in characters, and longest pattern in a scene that is words alone. */
export const longestHeadline = 40
export const longestWords = 24

/** The sentence with its mark. */
export const stopped = (text: string, stop: string): string =>
  /[.!?。！？।؟;…]["”’»」』)]?$/u.test(text) ? text : `${text}${stop}`
