import { countries, languages } from './places.ts'

/** What a browser's locale, such as `de-AT`, tells of its owner, where our lists hold it. */
export function browserHome(locale: string): { language: string; country: string } {
  const { language, region } = new Intl.Locale(locale).maximize()
  return {
    language: languages.find(({ code }) => code === language)?.code ?? 'en',
    country: countries.find(({ code }) => code === region)?.code ?? 'US',
  }
}
